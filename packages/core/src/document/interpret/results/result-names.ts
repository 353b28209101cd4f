import { plainForm } from '../../../basics/numbers/number-token.ts';
import type { Place } from '../../../basics/place.ts';
import { wordsIn } from '../../../basics/words.ts';
import type { ResultWording } from '../../../results/strategy.ts';
import type { Context, Found } from '../context.ts';
import { pillarOfCode } from '../outline/pillar-names.ts';
import { startsWithPhrase } from '../phrases.ts';

/** An expected result as a cell names it; `words` are as they stand there, `title` is without footnote marks. */
export interface ResultName {
  readonly code: string;
  readonly title: string;
  readonly words: string;
}

/** Reads `3.2 Title`, `A.1 Title` or `Outcome 3: Title`; `null` where a text does not begin with a code. */
export function readResultName(text: string): ResultName | null {
  const plain = plainForm(text.trim());
  const coded =
    /^(\d{1,2}(?:\.\d{1,2}){1,2}|[A-Z]\.\d{1,2}(?:\.\d{1,2})?)(?![\d%.]*[\d%])[.\s:–—-]*(?=\S)/.exec(plain) ??
    (startsWithPhrase(plain, 'expected-result')
      ? /^\D{1,40}?(\d{1,2}(?:\.\d{1,2}){0,2})(?![\d%])[.\s:–—-]*(?=\S)/.exec(plain)
      : null);
  if (!coded?.[1]) return null;
  const words = text.trim().slice(coded[0].length).replace(/\s+/g, ' ').trim();
  return /\p{L}/u.test(words) ? { code: coded[1], title: withoutMarks(words), words } : null;
}

/** The result, its wording and its place, as one place of the document gives them; `at` tells the chapter's table. */
export function foundResult(
  name: ResultName,
  place: Place,
  context: Context,
  at: Pick<ResultWording, 'sector' | 'part'> | null = null,
): Pick<Found, 'results' | 'resultWordings' | 'wordings' | 'places'> {
  const title = wordsIn(context.language, name.title);
  return {
    resultWordings: at === null ? [] : [{ code: name.code, ...at, title }],
    results: [{ code: name.code, title, pillar: pillarOfCode(name.code, context.profile) }],
    wordings: [{ reference: `result:${name.code}`, text: name.words, place }],
    places: { [`result:${name.code}`]: place },
  };
}

/** Words without footnote marks, and without the spaces that stood around a mark between Chinese characters. */
export function withoutMarks(words: string): string {
  return words
    .replace(/(?<=\p{Script=Han})\s*[⁰¹²³⁴⁵⁶⁷⁸⁹]+\s*(?=\p{Script=Han})/gu, '')
    .replace(/\s*[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, '')
    .replace(/(?<=\p{L})\*+(?=\s|$)/gu, '')
    .trim();
}
