import { plainForm } from '@plenary/core/basics/numbers/number-token';
import { remembering } from '@plenary/core/basics/remembering';

/** A text without what spelling varies in, and where each of its characters stands in the text as it was. */
export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`, and for its end, the position in the original. */
  readonly positions: readonly number[];
}

/**
 * Folds a text for comparison: case, accents and vowel signs, full-width forms and digits of other scripts; in Arabic the forms of
 * alef, the final forms of ya and ta, and the tatweel.
 */
export function foldedText(original: string): FoldedText {
  const plain = plainForm(original);
  const positions: number[] = [];
  let text = '';
  let at = 0;
  for (const character of plain) {
    const folded = foldedCharacter(character);
    for (let unit = 0; unit < folded.length; unit += 1) positions.push(at);
    text += folded;
    at += character.length;
  }
  positions.push(at);
  return { text, positions };
}

const foldedCharacter = remembering(20_000, (character) => {
  const known = letters.get(character);
  if (known !== undefined) return known;
  const base = character
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();
  return letters.get(base) ?? base;
});

/** Letters that no decomposition makes plain. */
const letters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ı', 'i'],
  ['ٱ', 'ا'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['ة', 'ه'],
  ['ـ', ''],
]);
