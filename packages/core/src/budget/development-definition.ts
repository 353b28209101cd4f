import type { Coordinates } from '../basics/address.ts';
import type { Words } from '../basics/words.ts';

/**
 * A definition of development expenditure, in force from a date: what part of the facts at coordinates counts. The first share
 * that covers a fact rules; a fact that none covers does not count. A share that names a dimension which a fact's cube has not
 * does not cover it.
 */
export interface DevelopmentDefinition {
  readonly id: string;
  readonly name: Words;
  /** The first day it is in force, `2015-10-14`. */
  readonly since: string;
  /** Where it is said: a decision, a document. */
  readonly source?: Words;
  readonly shares: readonly CountedShare[];
}

/** What part of the facts at coordinates, and of all members below them, counts: in percent, to at most six decimals. */
export interface CountedShare {
  readonly at: Coordinates;
  readonly percent: number;
}
