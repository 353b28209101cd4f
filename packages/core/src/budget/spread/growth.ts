import type { Coordinates } from '../../basics/address.ts';
import { type Result, refuse } from '../../basics/result.ts';
import type { Assignment } from '../assignment.ts';
import type { Budget } from '../cube.ts';
import { percentOf } from '../percent-of.ts';
import { knownFigure } from './known-figure.ts';
import { type Spread, spread } from './spread.ts';
import type { SpreadKey } from './spread-key.ts';

/** How far a version may grow over another. */
export interface Growth {
  readonly cube: string;
  readonly version: string;
  /** The version it is measured against. */
  readonly base: string;
  /** In percent of the base: 0 is zero nominal growth, the rise of prices and costs is zero real growth. */
  readonly percent: number;
  /** Where, if not in the whole version. */
  readonly at?: Coordinates;
  readonly unit?: number;
  /** By what it is shared out, if not in the proportions its cells have now. */
  readonly key?: SpreadKey;
}

/**
 * The assignments that bring a version to the base and so many percent, its cells in the proportions they have now (or by a key), around locks. Refuses
 * what `spread` refuses, and `figure-unknown` where the base is not known.
 */
export function grown(budget: Budget, growth: Growth): Result<readonly Assignment[]> {
  const { cube, version, base, percent, at = {}, unit } = growth;
  const stands = knownFigure(budget, { cube, at: { ...at, version: base } });
  if (!stands) return refuse('figure-unknown', { at: base });
  const order: Spread = {
    at: { cube, at: { ...at, version } },
    amount: stands.amount + percentOf(stands.amount, percent),
    key: growth.key ?? { kind: 'by-figures', cube, at: { version } },
    ...(unit === undefined ? {} : { unit }),
  };
  return spread(budget, order);
}
