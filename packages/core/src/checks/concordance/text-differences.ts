import { likeness } from '../likeness.ts';
import { verdictOn } from './agreement.ts';
import type { Mention, Mentions } from './mentions/mention.ts';

/** A figure on which running texts differ, and who stands alone with it. */
export interface TextDifference {
  readonly version: number;
  /** What the version says; `null` where it says nothing instead. */
  readonly stated: Mention | null;
  /** What others say; `null` where they say nothing. */
  readonly needed: Mention | null;
  /** A version that says what is needed, or the other one of two. */
  readonly beside: number;
  readonly agreeing: readonly number[];
  /** Whether it is known who is right. */
  readonly certain: boolean;
}

/**
 * Compares what versions of one text say in figures (`null`: the version has no such text). How often a figure is said does not
 * count, nor words where others print small figures; Roman numerals count only where another stands instead.
 */
export function textDifferences(
  versions: readonly (Mentions | null)[],
  original: number | null,
): readonly TextDifference[] {
  const counts = new Map<string, number>();
  for (const one of versions) {
    for (const key of new Set(one?.stated.map((mention) => mention.key))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const said = versions.map((one) => one && firstByKey(one.stated, counts));
  const keys = new Set(said.flatMap((one) => [...(one?.keys() ?? [])]));
  const lacking = versions.map((): Missing[] => []);
  const extra = versions.map((): Missing[] => []);
  for (const key of keys) {
    const sayings = versions.map((one, version) => one && (says(one, said[version], key) ? 'yes' : 'no'));
    const verdict = verdictOn(sayings, original);
    if (!verdict) continue;
    const certain = verdict.right !== null;
    for (const version of verdict.odd) {
      const list = sayings[version] === 'no' ? lacking : extra;
      list[version]?.push({ key, certain, agreeing: verdict.agreeing });
    }
  }
  return versions.flatMap((_, version) =>
    paired(version, firstOf(lacking[version] ?? []), firstOf(extra[version] ?? []), said),
  );
}

/** Texts that differ in more figures are not the same text. */
const mostDifferences = 40;

function firstOf(missing: readonly Missing[]): readonly Missing[] {
  return missing.slice(0, mostDifferences);
}

interface Missing {
  readonly key: string;
  readonly certain: boolean;
  readonly agreeing: readonly number[];
}

type Said = ReadonlyMap<string, Mention> | null | undefined;

function says(mentions: Mentions, said: Said, key: string): boolean {
  return said?.has(key) === true || mentions.offered.has(key);
}

/** The first mention of each key. A number that can be read in two ways is what the others say. */
function firstByKey(
  mentions: readonly Mention[],
  counts: ReadonlyMap<string, number>,
): ReadonlyMap<string, Mention> {
  const first = new Map<string, Mention>();
  for (const mention of mentions) {
    const { key, also } = mention;
    const read = also !== undefined && (counts.get(also) ?? 0) > (counts.get(key) ?? 0) - 1 ? also : key;
    const chosen = counts.has(read) ? read : key;
    if (!first.has(chosen)) first.set(chosen, mention);
  }
  return first;
}

/** Puts what a version lacks beside what it says instead, kind by kind in the order of the text. */
function paired(
  version: number,
  lacking: readonly Missing[],
  extra: readonly Missing[],
  said: readonly Said[],
): readonly TextDifference[] {
  const own = said[version];
  const left = extra.flatMap((one) => {
    const stated = own?.get(one.key);
    return stated === undefined ? [] : [{ ...one, stated }];
  });
  const differences = lacking.flatMap((one): readonly TextDifference[] => {
    const beside = one.agreeing.find((other) => said[other]?.has(one.key)) ?? one.agreeing[0] ?? 0;
    const needed = said[beside]?.get(one.key);
    if (!needed) return [];
    const at = nearest(
      left.map(({ stated }) => stated),
      needed,
    );
    const [instead] = at < 0 ? [] : left.splice(at, 1);
    if (!instead && needed.kind === 'roman') return [];
    const { certain, agreeing } = one;
    return [{ version, stated: instead?.stated ?? null, needed, beside, agreeing, certain }];
  });
  const more = left
    .filter(({ stated }) => stated.kind !== 'roman')
    .map(
      ({ stated, certain, agreeing }): TextDifference => ({
        version,
        stated,
        needed: null,
        beside: agreeing[0] ?? 0,
        agreeing,
        certain,
      }),
    );
  return [...differences, ...more];
}

/** The position of what looks most like what is needed among figures of its kind; -1 where there is none. */
function nearest(stated: readonly Mention[], needed: Mention): number {
  let best = -1;
  let most = -1;
  stated.forEach((mention, at) => {
    const share = alike(mention, needed) ? likeness(mention.key, needed.key) : -1;
    if (share > most) [best, most] = [at, share];
  });
  return best;
}

/** Small numbers may stand where amounts should and the other way round; other kinds only instead of their own. */
function alike(stated: Mention, needed: Mention): boolean {
  return stated.kind === needed.kind || (numbers.has(stated.kind) && numbers.has(needed.kind));
}

const numbers: ReadonlySet<Mention['kind']> = new Set(['amount', 'small', 'roman'] as const);
