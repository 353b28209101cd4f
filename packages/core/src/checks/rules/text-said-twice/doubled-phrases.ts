import { letters } from '../../../basics/patterns/letters.ts';
import { type PhraseUnits, phraseUnits } from './phrase-units.ts';

/** A phrase that stands twice in a row, with no more than spaces and square brackets between. */
export interface Doubled {
  readonly phrase: string;
  /** Where the first of the two begins and the second ends in the text. */
  readonly start: number;
  readonly end: number;
  /** What stands between the two. */
  readonly gap: string;
}

/** The phrases of a text that stand twice in a row: of at least three Chinese characters, of two words, or one long word. */
export function doubledPhrases(text: string): readonly Doubled[] {
  const units = phraseUnits(text);
  const found: Doubled[] = [];
  let free = 0;
  for (const { start, period } of repetitions(units)) {
    if (start < free) continue;
    const doubled = describe(
      text,
      units,
      start + (openedByParticle(text, units, start, period) ? 1 : 0),
      period,
    );
    if (!doubled) continue;
    found.push(doubled);
    free = start + 2 * period;
  }
  return found;
}

/** Says whether a phrase reads better one character later, `主管局的` for `的主管局`, where that is doubled too. */
function openedByParticle(text: string, { starts }: PhraseUnits, start: number, period: number): boolean {
  const isParticle = (unit: number): boolean => text.charAt(starts[unit] ?? text.length) === '的';
  return isParticle(start) && isParticle(start + 2 * period);
}

/** Longest phrase that is looked for, in units. */
const longest = 60;

/**
 * Where a run of units is followed by itself, shortest periods first at each start. Each unit is compared only with the
 * same ones shortly before it, of which a text has few.
 */
function repetitions({
  before,
  repeated,
}: PhraseUnits): readonly { readonly start: number; readonly period: number }[] {
  const found: { readonly start: number; readonly period: number }[] = [];
  // For each period, how long the run is and where it ended.
  const runs: number[] = [];
  const ends: number[] = [];
  for (const at of repeated) {
    for (let from = before[at] ?? -1; from >= 0 && at - from <= longest; from = before[from] ?? -1) {
      const period = at - from;
      const run = ends[period] === at - 1 ? (runs[period] ?? 0) + 1 : 1;
      runs[period] = run;
      ends[period] = at;
      if (run === period) found.push({ start: at - 2 * period + 1, period });
    }
  }
  return found.sort((a, b) => a.start - b.start || a.period - b.period);
}

function describe(text: string, units: PhraseUnits, start: number, period: number): Doubled | null {
  const { starts, ends } = units;
  const from = starts[start];
  const until = ends[start + period - 1];
  const next = starts[start + period];
  const end = ends[start + 2 * period - 1];
  if (from === undefined || until === undefined || next === undefined || end === undefined) return null;
  const keys = starts
    .slice(start, start + period)
    .map((one, index) => text.slice(one, ends[start + index]).toLowerCase());
  if (!isPhrase(keys)) return null;
  return { phrase: text.slice(from, until), start: from, end, gap: text.slice(until, next) };
}

const word = new RegExp(`^[${letters}’'-]{2,}$`);

function isPhrase(keys: readonly string[]): boolean {
  const han = keys.filter((key) => /\p{Script=Han}/u.test(key));
  const words = keys.filter((key) => word.test(key));
  if (keys.some((key) => /[。！？；;!?،,，、:：.|]/.test(key))) return false;
  if (new Set(han).size >= 2 && han.length >= 3) return true;
  const length = words.join('').length;
  return words.length >= 3 || (words.length === 2 && length >= 10) || (keys.length === 1 && length >= 5);
}
