import type { Text } from '../basics/text.ts';
import type { Words } from '../basics/words.ts';

/** The results framework of the medium-term strategic plan. */
export interface Strategy {
  readonly pillars: readonly Pillar[];
}

/** A strategic pillar, or the foundation that carries the management results. Ids are `1`, `2`, …, `foundation`. */
export interface Pillar {
  readonly id: string;
  readonly kind: 'pillar' | 'foundation';
  readonly title: Words;
  readonly results: readonly ExpectedResult[];
}

/** An expected result, known by its code (`3.2`). */
export interface ExpectedResult {
  readonly code: string;
  readonly title: Words;
  /** Where chapters deviate from the title; absent where none does. */
  readonly wordings?: readonly ResultWording[];
}

/** The title of an expected result as the table of risks or of indicators in a sector's chapter words it. */
export interface ResultWording {
  readonly sector: string;
  readonly part: 'risks' | 'indicators';
  readonly title: Words;
}

/**
 * Says whether two titles are one: spaces, width of signs and kinds of quotation marks do not count, since one document
 * sets them differently from table to table.
 */
export function sameTitle(a: string, b: string): boolean {
  return titleForm(a) === titleForm(b);
}

function titleForm(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[“”„«»]\s*/g, '"')
    .replace(/\s+/g, '');
}

/**
 * A group of priorities of a pillar and the sectors that carry it. Its amounts are facts of the cube `priorities`:
 * one for the group (`bullet=all`) or one for each bullet (`bullet=1`, …).
 */
export interface Priority {
  readonly id: string;
  readonly pillar: string;
  readonly bullets: readonly Bullet[];
  readonly sectors: readonly string[];
}

/** One bullet of a priority, with the bullets under it. */
export interface Bullet {
  readonly text: Text;
  readonly bullets: readonly Bullet[];
}

/** Every expected result of the framework. */
export function expectedResults(strategy: Strategy): readonly ExpectedResult[] {
  return strategy.pillars.flatMap((pillar) => pillar.results);
}

/** The expected result of a code, if the framework has it. */
export function expectedResult(strategy: Strategy, code: string): ExpectedResult | undefined {
  return expectedResults(strategy).find((result) => result.code === code);
}

/** Orders codes of results by their numbers: 2.9 before 2.10. (A collator would take longer to load than to use.) */
export function compareCodes(a: string, b: string): number {
  const [left, right] = [a.split('.'), b.split('.')];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const [one = '', other = ''] = [left[at], right[at]];
    const byNumber = Number(one) - Number(other);
    if (byNumber !== 0 && !Number.isNaN(byNumber)) return byNumber;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
