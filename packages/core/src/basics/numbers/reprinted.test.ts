import { expect, test } from 'vitest';
import type { Language } from '../words.ts';
import { printStyle } from './number-printing.ts';
import { reprinted } from './reprinted.ts';

test.each<[Language, Language, string, string]>([
  ['en', 'fr', '37,764', '37\u00a0764'],
  ['en', 'fr', '(1,234,567)', '(1\u00a0234\u00a0567)'],
  ['en', 'fr', '1,234.5', '1\u00a0234,5'],
  ['en', 'fr', '50.5%', '50,5%'],
  ['en', 'zh', '50.5%', '50.5%'],
  ['en', 'ar', '42,903 → 12,903; 42,085 → 12,085', '42\u00a0903 → 12\u00a0903; 42\u00a0085 → 12\u00a0085'],
  ['en', 'ru', 'Train and assist… 2,112', 'Train and assist… 2\u00a0112'],
  ['fr', 'en', '37\u00a0764,5', '37,764.5'],
  ['fr', 'en', '-12,5%', '-12.5%'],
  ['zh', 'en', '1\u00a0500 ÷ 3\u00a0000 = 50.00%', '1,500 ÷ 3,000 = 50.00%'],
  // What is no such figure.
  ['en', 'fr', '3.1', '3.1'],
  ['en', 'fr', '44, 14, 42, *', '44, 14, 42, *'],
  ['en', 'fr', '7,500 people took part', '7,500 people took part'],
  ['en', 'fr', '1,2345 and 12,34,567', '1,2345 and 12,34,567'],
  ['en', 'fr', 'A/1,234', 'A/1,234'],
  ['en', 'en', '37,764', '37,764'],
  ['en', 'fr', '', ''],
])('%s to %s: %s', (from, to, text, expected) => {
  expect(reprinted(text, printStyle(from, 'table'), printStyle(to, 'table'))).toBe(expected);
});
