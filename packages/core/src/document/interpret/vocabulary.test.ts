import { describe, expect, test } from 'vitest';
import { lowered } from './phrases.ts';
import budget from './vocabulary/budget.json' with { type: 'json' };
import results from './vocabulary/results.json' with { type: 'json' };
import narrative from './vocabulary/text.json' with { type: 'json' };
import { fold } from './vocabulary.ts';

describe('the words of concepts', () => {
  test.each(Object.entries({ ...budget, ...results, ...narrative }))(
    '%s: are written as texts are compared with them',
    (_concept, byLanguage) => {
      const words = Object.values(byLanguage).flat();
      expect(words.length).toBeGreaterThan(0);
      expect(words.map(fold)).toEqual(words);
      expect(words.map(lowered)).toEqual(words);
    },
  );
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
