import { describe, expect, test } from 'vitest';
import { lowered } from './phrases.ts';
import { concepts, fold, wordsOf } from './vocabulary.ts';

describe('the words of concepts', () => {
  test.each(concepts())('%s: are written as texts are compared with them', (concept) => {
    const words = wordsOf(concept);
    expect(words.length).toBeGreaterThan(0);
    expect(words.map(fold)).toEqual(words);
    expect(words.map(lowered)).toEqual(words);
  });
});

test.each([
  ['ＡＢＣ（１）', 'abc(1)'],
  ['Coûts  du\tpersonnel¹²', 'coûts du personnel'],
  ['预算 年度', '预算年度'],
  ['Й’s', "й's"],
  ['ﻻ', 'لا'],
  ['ИТОГО Bюджет', 'итого bюджет'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});
