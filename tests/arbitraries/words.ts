import type { Words } from '@plenary/core/basics/words';
import * as fc from 'fast-check';

/** A text that is easily written wrong. */
export const string = fc.constantFrom(
  'water',
  '水',
  'a "quoted" -> word',
  'ماء',
  'two\nlines',
  '',
  '# no',
  '\\ :',
);

/** Words in some languages. */
export const words: fc.Arbitrary<Words> = fc.record(
  { en: string, zh: string, ar: string },
  { requiredKeys: [] },
);
