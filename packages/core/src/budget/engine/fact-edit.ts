import type { Coordinates } from '../../basics/address.ts';
import type { Amount } from '../../basics/amount.ts';

/** A change of one fact: what was there and what shall be, `null` for no fact. A plan's `set-fact` is one. */
export interface FactEdit {
  readonly cube: string;
  readonly at: Coordinates;
  readonly before: FactState | null;
  readonly after: FactState | null;
}

/** What a fact says, without where. */
export interface FactState {
  readonly amount: Amount | null;
  readonly halfWidth: number;
}

/** What an edit does to a row of a table, in the numbers of tables: -0 for no fact, NaN for one that is not known. */
export interface RowChange {
  readonly row: number;
  readonly before: number;
  readonly after: number;
  readonly widthBefore: number;
  readonly widthAfter: number;
}
