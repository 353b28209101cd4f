import { plainForm } from '../../basics/numbers/number-token.ts';
import words from './mentions/words.json' with { type: 'json' };

/** The code a row begins with, free of language, and how much of the text it takes. */
export interface RowCode {
  readonly code: string | null;
  readonly length: number;
}

/** Reads a leading code: `1`, `3.2`, `29A` (in Arabic `29 ألف`), `B.1`, `1.`, `(4)`. Years and larger numbers are none. */
export function leadingCode(text: string): RowCode {
  const plain = plainForm(text);
  const match = code.exec(plain);
  if (!match) return { code: null, length: 0 };
  const [found, prefix = '', number = '', letter = '', name = ''] = match;
  const known: Readonly<Record<string, string>> = words.letters;
  return { code: `${prefix}${number}${letter}${known[name] ?? ''}`, length: found.length };
}

const names = Object.keys(words.letters).join('|');
const code = new RegExp(
  `^\\s*\\(?([A-Z]{1,3}[.-]?)?(\\d{1,3}(?:\\.\\d{1,3}){0,5})(?:([A-Z])|\\s?(${names}))?(?:\\s*[.):–—-]+(?=\\s|$)|(?=\\s|$))\\s*`,
  'u',
);
