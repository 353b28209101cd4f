import { type Concept, conceptIn, fold, wordsOf } from '../vocabulary.ts';

const scales: readonly { readonly concept: Concept; readonly powerOfTen: number }[] = [
  { concept: 'unit-millions', powerOfTen: 6 },
  { concept: 'unit-ten-thousands', powerOfTen: 4 },
  { concept: 'unit-thousands', powerOfTen: 3 },
  { concept: 'unit-ones', powerOfTen: 0 },
];

/** How long such a line may be: it may say how figures are rounded as well. */
const longest = 80;

/**
 * The power of ten of the major unit that a line like "(in thousands of Swiss francs)" states; `null` for every other
 * text. A sentence that speaks of millions states nothing: the line is short, and in brackets or opened by such words.
 */
export function statedScale(text: string): number | null {
  const folded = fold(text.slice(0, 200));
  if (folded.length > longest) return null;
  const isUnit = /^\(.*\)$/.test(folded) || /^(?:单位|in |en |в |unit|unité|unidad|единиц|ب)/u.test(folded);
  return isUnit ? scaleIn(folded) : null;
}

/** The power of ten stated in brackets within a header cell, as in "Budget (in thousands of francs)". */
export function scaleInBrackets(text: string): number | null {
  const bracketed = /\([^()]{1,60}\)/.exec(fold(text.slice(0, 200)))?.[0];
  return bracketed === undefined ? null : scaleIn(bracketed);
}

function scaleIn(folded: string): number | null {
  const found = scales.find(({ concept }) =>
    wordsOf(concept).some((word) => folded.includes(word.replace(': ', ':'))),
  );
  if (found) return found.powerOfTen;
  const spaceless = folded.replaceAll(' ', '');
  return (
    scales.find(({ concept }) => wordsOf(concept).some((word) => spaceless.includes(word)))?.powerOfTen ??
    null
  );
}

/** Says whether a line that states the unit of a table says as well that its figures are rounded so that they add up. */
export function saysAddingUp(text: string): boolean {
  return statedScale(text) !== null && conceptIn(text, ['rounded-adding-up']) !== null;
}
