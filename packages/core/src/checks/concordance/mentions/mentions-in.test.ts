import { describe, expect, test } from 'vitest';
import type { Language } from '../../../basics/words.ts';
import { numberKey } from './mention.ts';
import { mentionsIn } from './mentions-in.ts';

function said(text: string, language: Language): string {
  return mentionsIn(text, language)
    .stated.map(({ kind, key }) => (kind === 'amount' ? key : `${kind} ${key.replace('month ', '')}`))
    .join(', ');
}

describe('what a text says in figures', () => {
  test.each<[Language, string, string]>([
    ['en', 'An amount of 3,121,651,000 dollars', '3121651000'],
    ['es', 'Un monto de 3.121.651.000 dólares', '3121651000'],
    ['fr', 'Un montant de 3 121 651 000 dollars', '3121651000'],
    ['zh', '共计3 121 651 000美元', '3121651000'],
    ['ru', '8,2 млн долл.', '8200000'],
    ['zh', '820万', '8200000'],
    ['en', '2.50 per cent', '2.5'],
    ['en', '16 April 2021 and June 30, 2022', '16, month 4, year 2021, month 6, 30, year 2022'],
    ['fr', 'le 1er juin 2021', '1, month 6, year 2021'],
    ['es', '6 de enero de 2022', '6, month 1, year 2022'],
    ['ru', '24 декабря 2021 года', '24, month 12, year 2021'],
    ['zh', '2021年12月24日', 'year 2021, month 12, 24'],
    ['ar', '6 January 2022', '6, month 1, year 2022'],
    ['ru', '24.12.2021', '24, month 12, year 2021'],
    ['en', 'it may be so in 2021', 'year 2021'],
    ['en', 'the period 2024/25', 'year 2024, year 2025'],
    ['zh', '2024至2025年', 'year 2024, year 2025'],
    ['en', 'resolution 2021/19 and 75/253', 'symbol 2021/19, symbol 75/253'],
    ['ru', 'док. А/76/6/Add.1', 'symbol A/76/6/Add.1'],
    ['en', 'A/C.5/76/L.18, para. 60', 'symbol A/C.5/76/L.18, 60'],
    ['en', 'regulations 3.1 and 3.2.4', '3.1, 3.2.4'],
    ['en', 'section XII, 3 units', 'roman 12, small 3'],
    ['en', 'the 54th meeting', '54'],
    ['ru', '54-e заседание', '54'],
    ['en', 'nothing at all', ''],
  ])('%s: %s', (language, text, expected) => {
    expect(said(text, language)).toBe(expected);
  });
});

describe('what other languages may print as a figure', () => {
  test.each<[Language, string, string]>([
    ['en', 'the seventy-sixth session', '76'],
    ['fr', 'la soixante-seizième session', '76'],
    ['es', 'septuagésimo sexto período', '76'],
    ['ar', 'الدورة السادسة والسبعون', '76'],
    ['ar', 'الجزء الثاني عشر', '12'],
    ['ar', 'للبندين 3-1', '3.1'],
    ['zh', '第七十六届会议', '76'],
    ['ru', 'двенадцать отделений', '12'],
    ['en', '973 (X)', '10'],
  ])('%s: %s', (language, text, key) => {
    expect(mentionsIn(text, language).offered).toContain(key);
  });
});

test.each([
  [0, 3, '0'],
  [75, 3, '75000'],
  [7500, -2, '75'],
  [-31, -1, '-3.1'],
  [5, -3, '0.005'],
])('%d at place %d is %s', (digits, place, key) => {
  expect(numberKey(digits, place)).toBe(key);
});
