import numbers from './evidence.json' with { type: 'json' };

/**
 * When figures alone show that a relation is meant. A row bears it out when the relation holds there and none of its terms
 * is zero; it then counts as many bits as it has digits to spare: log2 of its smallest term in units of the last printed
 * place, at most `mostBitsPerRow`, because figures of one table are alike. Rows that repeat the figures of another count once.
 * The bits must exceed `bitsBeyondChance` by the logarithm of the number of hypotheses tried, so that of a million tables
 * without relations hardly one shows any; at least `leastRows` rows must bear it out; and all but a few rows must
 * hold, the zero ones too: as many may fail as the larger of `failingShare` of them and `failingRoot` times the root of their
 * number. Where words say so, `bitsWithWords` are enough and up to `failingWithWords` of the rows may fail.
 */
export const evidence = numbers;

/** What rows say of a relation. */
export interface Support {
  /** Rows that bear it out: it holds and no term is zero. */
  readonly bearing: number;
  readonly bits: number;
  readonly holding: number;
  readonly failing: number;
}

/** Says whether rows show a relation. `hypotheses`: how many were tried; `worded`: words say it, too. */
export function isShown(support: Support, hypotheses: number, worded: boolean): boolean {
  const { bearing, bits, holding, failing } = support;
  const rows = holding + failing;
  if (worded) {
    return bearing > 0 && bits >= evidence.bitsWithWords && failing <= evidence.failingWithWords * rows;
  }
  const enough =
    bearing >= evidence.leastRows && bits >= evidence.bitsBeyondChance + Math.log2(hypotheses + 1);
  // Zero rows are easily right: those that fail are weighed against those that bear the relation out.
  return enough && failing <= allowedFailures(bearing + failing);
}

/** How many rows of a number may fail a relation that is meant. */
export function allowedFailures(rows: number): number {
  return Math.floor(Math.max(evidence.failingShare * rows, evidence.failingRoot * Math.sqrt(rows)));
}

/** The bits a figure of a size (in units of the last printed place) counts for. */
export function bitsOf(size: number, most: number = evidence.mostBitsPerRow): number {
  return size < 1 ? 0 : Math.min(most, Math.log2(size));
}
