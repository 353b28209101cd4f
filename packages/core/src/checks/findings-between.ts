import { placeText } from '../basics/place.ts';
import type { Finding } from './finding.ts';
import { saying } from './waivers/finding-mark.ts';

/** A finding that stays, and says something else. */
export interface ChangedFinding<Found> {
  readonly before: Found;
  readonly after: Found;
}

/** What became of findings from one state of a plan to another. */
export interface FindingsBetween<Found> {
  readonly come: readonly Found[];
  readonly go: readonly Found[];
  /** The same rule says it of other figures: at the same place, or in the same words wherever they stand now. */
  readonly changed: readonly ChangedFinding<Found>[];
  /** How many say the same as before, wherever they stand now. */
  readonly stay: number;
}

/** A finding, or something that carries one. */
interface Carries {
  readonly finding: Finding;
}

/**
 * Which findings come, go and change between two checks of a document. One that says the same is the same, at its place or where it has moved
 * to: rows that are added move what stands below them. Both keep the order they have.
 */
export function findingsBetween<Found extends Carries>(
  before: readonly Found[],
  after: readonly Found[],
): FindingsBetween<Found> {
  const exact = matched(before, after, ({ finding }) => `${saying(finding)} ${placeText(finding.place)}`);
  const moved = matched(exact.before, exact.after, ({ finding }) => saying(finding));
  const there = matched(moved.before, moved.after, ({ finding: { rule, message, place } }) =>
    [rule, message.code, placeText(place)].join(' '),
  );
  const about = matched(there.before, there.after, ({ finding }) => speakingOf(finding));
  return {
    come: about.after,
    go: about.before,
    changed: [...there.pairs, ...about.pairs],
    stay: exact.pairs.length + moved.pairs.length,
  };
}

interface Matched<Found> {
  readonly pairs: readonly ChangedFinding<Found>[];
  readonly before: readonly Found[];
  readonly after: readonly Found[];
}

/** Pairs what has the same key, the first with the first, and says what is left. */
function matched<Found>(
  before: readonly Found[],
  after: readonly Found[],
  keyOf: (one: Found) => string,
): Matched<Found> {
  const waiting = new Map<string, Found[]>();
  for (const one of before) {
    const own = waiting.get(keyOf(one));
    if (own) own.push(one);
    else waiting.set(keyOf(one), [one]);
  }
  const pairs: ChangedFinding<Found>[] = [];
  const left: Found[] = [];
  for (const one of after) {
    const found = waiting.get(keyOf(one))?.shift();
    if (found === undefined) left.push(one);
    else pairs.push({ before: found, after: one });
  }
  const kept = new Set([...waiting.values()].flat());
  return { pairs, before: before.filter((one) => kept.has(one)), after: left };
}

/** What is said and of what, whatever the figures. */
function speakingOf({ rule, message }: Finding): string {
  const words = Object.entries(message.facts).filter(([, fact]) => typeof fact === 'string');
  return JSON.stringify([rule, message.code, words.toSorted(byName)]);
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
