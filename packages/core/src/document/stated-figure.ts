import type { Formula } from '../basics/formula.ts';
import type { Place } from '../basics/place.ts';

/**
 * A printed value and what it is said to equal. It stands in a scenario as an attributed element does: when every
 * proposal of `insertedBy` is adopted and none of `deletedBy`; a cell with an old and a new value is two stated figures
 * at one place.
 */
export interface StatedFigure {
  readonly place: Place;
  /** As printed, without the other value of a doubled cell. */
  readonly printed: string;
  /** In minor units, people, or (for a ratio) in percent; `null` for "n/a", a ratio that is said to have no value. */
  readonly value: number | null;
  /** Half a unit of the last printed place, in the unit of `value`; zero where exact. */
  readonly halfWidth: number;
  readonly formula: Formula;
  readonly role: FigureRole;
  /** Row and column as the document words them, for people. */
  readonly row: string;
  readonly column: string;
  readonly insertedBy: readonly string[];
  readonly deletedBy: readonly string[];
}

/** What a printed figure is in its table: a fact, or something that follows from others. */
export type FigureRole = 'fact' | 'total' | 'difference' | 'percentage' | 'balance' | 'head-count' | 'memo';
