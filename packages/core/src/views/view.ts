import type { Formula } from '../basics/formula.ts';
import type { Words } from '../basics/words.ts';

/** A table or figure of a plan: cells that are formulas, so that nothing in it is typed twice. */
export interface View {
  readonly id: string;
  /** The title, as a code of the labels. */
  readonly title: string;
  /** Money is printed in this power of ten of the major unit: 3 for thousands. People are printed as they are. */
  readonly powerOfTen: number;
  readonly columns: readonly Column[];
  readonly rows: readonly ViewRow[];
}

/** A column; its cells are money, people, or a percentage. */
export interface Column {
  readonly id: string;
  readonly label: Words;
  readonly unit: 'money' | 'people' | 'percentage';
}

/** A row. `cells` are in the order of the columns; `null` where the table has no figure to show. */
export interface ViewRow {
  readonly id: string;
  readonly kind: RowKind;
  /** How deep it stands in a tree of rows, from 0. */
  readonly level: number;
  readonly label: Words;
  readonly cells: readonly ViewCell[];
  /** The sectors a row is said to be carried by, where the table tells. */
  readonly sectors?: readonly string[];
}

/** What a cell shows. */
export type ViewCell = Formula | null;

/** An `of-which` row is inside a total and not added to it. */
export type RowKind = 'heading' | 'line' | 'subtotal' | 'total' | 'of-which';
