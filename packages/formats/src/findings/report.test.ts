import type { NumberStyle } from '@plenary/core/basics/numbers/number-token';
import { expect, test } from 'vitest';
import { givenReport, missedTotal, wordsOf } from './given-report.ts';
import { sentenceOf } from './report.ts';

const chinese: NumberStyle = { language: 'zh', group: ',' };
const french: NumberStyle = { language: 'fr', group: ' ' };

test.each([
  ['fr', undefined, 'fr: 1\u00a0234\u00a0567,5 of francs suisses'],
  ['fr', chinese, 'fr: 1,234,567.5 of francs suisses'],
  ['zh', french, 'zh: 1\u00a0234\u00a0567,5 of 瑞郎'],
  ['en', french, 'en: 1\u00a0234\u00a0567,5 of Swiss francs'],
] as const)(
  'a sentence in %s writes numbers as the file does, and names the currency',
  (language, numbers, expected) => {
    const file = { file: 'plan.txt', refusal: null, lines: [], ...(numbers ? { numbers } : {}) };
    const report = givenReport(language, {
      files: [file],
      catalogues: { 'figures-total': wordsOf('{gap} of {currency}') },
    });
    const facts = { gap: 1_234_567.5, currency: 'CHF' };
    expect(sentenceOf(report, missedTotal, { code: 'said', facts })).toBe(expected);
  },
);
