import type { Address } from '@plenary/core/basics/address';
import type { Amount } from '@plenary/core/basics/amount';
import type { Formula } from '@plenary/core/basics/formula';
import type { Place } from '@plenary/core/basics/place';
import type { Refusal } from '@plenary/core/basics/result';
import type { SetFact } from '@plenary/core/plan/change';
import type { BookMarks } from './figure-marks.ts';

/** What was changed in a workbook since it was written, cell by cell, in the order of its sheets. */
export interface EditedWorkbook {
  /** Where its figures came from, as it says itself. */
  readonly source: Pick<BookMarks, 'plan' | 'scenario' | 'language'> & { readonly revision: number | null };
  /** How many cells that hold a fact were compared. */
  readonly compared: number;
  readonly changes: readonly CellChange[];
  readonly collisions: readonly CellCollision[];
  readonly refused: readonly RefusedCell[];
}

/** A fact that a cell gives another amount; `null` is an amount that is not known, and before it also no fact. */
export interface CellChange {
  readonly cell: EditedCell;
  readonly at: Address;
  readonly before: Amount | null;
  readonly after: Amount;
  /** The change to apply, against the plan as it stands. */
  readonly change: SetFact;
}

/** A fact that a cell changes and that somebody else changed in the plan since the workbook was written. */
export interface CellCollision extends CellChange {
  /** The amount as the workbook was written with it; `before` is the one in the plan now. */
  readonly written: Amount | null;
}

/** Something in a workbook that cannot be taken, and why: a code and facts, as refusals have. */
export interface RefusedCell {
  readonly cell: EditedCell;
  readonly refusal: Refusal;
}

/** Where a cell stands in the workbook, and the row and column it was written in, by their words. */
export interface EditedCell {
  readonly place: Place;
  readonly row: string;
  readonly column: string;
  /** The figure that was written there: a row may be named alike under several members. `null` where it is no one figure. */
  readonly figure: Formula | null;
}
