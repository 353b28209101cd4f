import type { Language } from '../../../basics/words.ts';
import { piecesOf, splitInto } from '../measures/split-cell.ts';
import { lettersOf, likeness } from './title-likeness.ts';

/** An indicator of a row with the words of its baseline and its target. */
export interface IndicatorWords {
  readonly title: string;
  readonly baseline: string;
  readonly target: string;
}

/** From here on two titles are taken for the same one. */
const same = 0.8;

/**
 * The indicators that a row's cells hold: several where the titles part and there are as many baselines and targets, or
 * where each part is a title of the framework, of which `letters` has the letters. Values that do not part then stay whole with each of them.
 */
export function indicatorsIn(
  words: IndicatorWords,
  letters: readonly string[],
  language: Language,
): readonly IndicatorWords[] {
  const known = (title: string): boolean => {
    const own = lettersOf(title);
    return letters.some((other) => likeness(own, other, same) >= same);
  };
  if (/[:：]\s*[-–—•]/.test(words.title)) return [words];
  const ways = partings(words, language);
  const named = ways.find((parts) => parts.every(known));
  if (!named && known(words.title)) return [words];
  for (const parts of named ? [named] : ways) {
    const baselines = partsOf(words.baseline, parts.length, language);
    const targets = partsOf(words.target, parts.length, language);
    const parallel = baselines && targets && words.baseline + words.target !== '';
    if (!named && (!parallel || parts.some((part) => part.length < 3))) continue;
    return parts.map((title, index) => ({
      title,
      baseline: baselines?.[index] ?? words.baseline,
      target: targets?.[index] ?? words.target,
    }));
  }
  return [words];
}

/** Ways in which the titles of a cell may part: at its plain breaks, or into as many as there are values. */
function partings(words: IndicatorWords, language: Language): readonly (readonly string[])[] {
  const plain = piecesOf(words.title, language);
  const counts = [words.baseline, words.target].map((text) => piecesOf(text, language).length);
  const [count = 0] = counts;
  const like =
    count >= 2 && counts.every((one) => one === count) ? splitInto(words.title, count, language) : null;
  return [plain, like ?? []].filter((parts) => parts.length >= 2);
}

function partsOf(text: string, count: number, language: Language): readonly string[] | null {
  return text.trim() === '' ? Array.from({ length: count }, () => '') : splitInto(text, count, language);
}
