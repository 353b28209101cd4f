import type { StatedFigure } from '../../document/stated-figure.ts';

/** Something about stated figures that does not hold, or hardly can. */
export type FigureOutcome = Conflict | Improbable;

/** Stated figures that no exact budget could have been printed as. */
export interface Conflict {
  readonly kind: 'conflict';
  /** A relation that a table prints and breaks, else a smallest set that cannot stand; the derived figure first. */
  readonly figures: readonly StatedFigure[];
  /**
   * How often each of `figures` counts in the sum that would be zero in exact amounts: -1 for the derived one. Empty
   * where the conflict is no plain sum (a percentage against its columns).
   */
  readonly coefficients: readonly number[];
  /** The proposals adopted where it does not hold. */
  readonly adopted: readonly string[];
  /** Whether the figures held with no proposal adopted: then a change broke them. */
  readonly soundBefore: boolean;
  /**
   * Every smallest set of figures that would have to be printed otherwise, best first; none that needs an amount below
   * zero among amounts that are not, where another does without.
   */
  readonly repairs: readonly FigureRepair[];
  /** False where the node limit ended the search: the repairs are some, not proven smallest or all. */
  readonly proven: boolean;
}

/** What would have to be printed instead, in the unit of the figure. */
export interface FigureRepair {
  readonly cells: readonly { readonly figure: StatedFigure; readonly needed: number }[];
}

/** A derived figure that rounding could explain, but hardly. */
export interface Improbable {
  readonly kind: 'improbable';
  readonly figure: StatedFigure;
  readonly parts: readonly StatedFigure[];
  /** How often each of `parts` counts into the figure. */
  readonly coefficients: readonly number[];
  /** The probability of a deviation at least as large if every figure was rounded rightly. */
  readonly likelihood: number;
  readonly adopted: readonly string[];
}
