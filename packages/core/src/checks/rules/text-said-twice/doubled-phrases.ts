import { matchesOf } from '../../../basics/matches.ts';
import { letters } from '../../../document/letters.ts';

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
  const units = unitsOf(text);
  const found: Doubled[] = [];
  let free = 0;
  for (const { start, period } of repetitions(units)) {
    if (start < free) continue;
    const doubled = describe(text, units, start + (openedByParticle(units, start, period) ? 1 : 0), period);
    if (!doubled) continue;
    found.push(doubled);
    free = start + 2 * period;
  }
  return found;
}

/** Says whether a phrase reads better one character later, `主管局的` for `的主管局`, where that is doubled too. */
function openedByParticle(units: readonly Unit[], start: number, period: number): boolean {
  return units[start]?.key === '的' && units[start + 2 * period]?.key === '的';
}

/** A Chinese character, a word, or a sign of punctuation. */
interface Unit {
  readonly key: string;
  /** The same number for the same key. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

function unitsOf(text: string): readonly Unit[] {
  const numbers = new Map<string, number>();
  const units: Unit[] = [];
  for (const { 0: words, index } of matchesOf(text, unit)) {
    const key = words.toLowerCase();
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    units.push({ key, number, start: index, end: index + words.length });
  }
  return units;
}

const unit = new RegExp(`[\\u3400-\\u9fff]|[${letters}\\d’'-]+|[^\\s[\\]]`, 'g');

/** Longest phrase that is looked for, in units. */
const longest = 60;

/**
 * Where a run of units is followed by itself, shortest periods first at each start. Each unit is compared only with the
 * same ones shortly before it, of which a text has few.
 */
function repetitions(units: readonly Unit[]): readonly { readonly start: number; readonly period: number }[] {
  const found: { readonly start: number; readonly period: number }[] = [];
  const limit = Math.min(longest, Math.floor(units.length / 2));
  // The last place of each number; before each place, the one with the same number; for each period, the run and where it ended.
  const lastOf = new Int32Array(units.length).fill(-1);
  const before = new Int32Array(units.length);
  const runs = new Int32Array(limit + 1);
  const ends = new Int32Array(limit + 1).fill(-1);
  for (const [at, { number }] of units.entries()) {
    const same = lastOf[number] ?? -1;
    before[at] = same;
    lastOf[number] = at;
    for (let from = same; from >= 0 && at - from <= limit; from = before[from] ?? -1) {
      const period = at - from;
      const run = ends[period] === at - 1 ? (runs[period] ?? 0) + 1 : 1;
      runs[period] = run;
      ends[period] = at;
      if (run === period) found.push({ start: at - 2 * period + 1, period });
    }
  }
  return found.sort((a, b) => a.start - b.start || a.period - b.period);
}

function describe(text: string, units: readonly Unit[], start: number, period: number): Doubled | null {
  const first = units.slice(start, start + period);
  const next = units[start + period];
  const end = units[start + 2 * period - 1]?.end;
  const last = first.at(-1);
  const from = first[0];
  if (!from || !last || !next || end === undefined || !isPhrase(first)) return null;
  return {
    phrase: text.slice(from.start, last.end),
    start: from.start,
    end,
    gap: text.slice(last.end, next.start),
  };
}

function isPhrase(units: readonly Unit[]): boolean {
  const keys = units.map(({ key }) => key);
  const han = keys.filter((key) => /\p{Script=Han}/u.test(key));
  const words = keys.filter((key) => /^[\p{L}\p{M}’'-]{2,}$/u.test(key) && !/\p{Script=Han}/u.test(key));
  if (keys.some((key) => /[。！？；;!?،,，、:：.|]/.test(key))) return false;
  if (new Set(han).size >= 2 && han.length >= 3) return true;
  const length = words.join('').length;
  return words.length >= 3 || (words.length === 2 && length >= 10) || (keys.length === 1 && length >= 5);
}
