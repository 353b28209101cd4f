import type { Language } from '@plenary/core/basics/words';
import type { Plan } from '@plenary/core/plan/plan';
import type { TableAlgebra } from '@plenary/core/views/algebra/table-algebra';
import type { View } from '@plenary/core/views/view';
import type { CellFigure } from './cell-figures.ts';

/** Where the figures of a workbook come from. It stands in the workbook, and whoever reads it back compares it. */
export interface FigureSource {
  /** The id of the plan, and the revision its figures are of; `null` where the plan has no log. */
  readonly plan: string;
  readonly revision: number | null;
  /** The proposals that stand in the figures, in words of the caller: `none`, names with commas. */
  readonly scenario: string;
}

/** A table of a workbook; its algebra and what its cells come to are made from the view where they are not given. */
export interface FigureTable {
  readonly view: View;
  readonly algebra?: TableAlgebra;
  readonly figures?: readonly (readonly CellFigure[])[];
  /** What the table is about, after its title: a sector. */
  readonly about?: string;
}

/** What is written as a workbook: tables of a plan, a sheet each. */
export interface FigureBook {
  readonly source: FigureSource;
  readonly plan: Plan;
  readonly tables: readonly FigureTable[];
  readonly language: Language;
  /**
   * Money in this power of ten of the major unit: 0 for francs and centimes, 3 for thousands. Amounts are exact in either: what is
   * rounded is only shown so.
   */
  readonly powerOfTen: number;
  /** Whether facts can be edited; everything else is protected in any case. */
  readonly editable: boolean;
  /** When it is written, as an ISO text. The caller says it. */
  readonly at: string;
}
