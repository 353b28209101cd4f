/** A cell as the grid shows it. */
export interface GridCell {
  readonly text: string;
  /** What stood before, where a scenario makes another of it. */
  readonly before: string | null;
  /** The canonical text of its formula; empty where there is nothing to tell. */
  readonly formula: string;
  readonly editable: boolean;
  /** From -1 to 1: how strongly it is washed, and on which side of nothing. */
  readonly heat: number;
  /** What stands in its way, in words; the worst first. */
  readonly findings: readonly string[];
  /** Why it must stay as it is, in words; `null` where it need not. */
  readonly held: string | null;
  /** Which of its parts must stay, in words; `null` where none must, or all of it. */
  readonly partlyHeld: string | null;
  /** How it stands under its ceiling. */
  readonly ceiling: { readonly words: string; readonly broken: boolean } | null;
}

/** What stands beside a row: the ceiling of it, or the room that is left. */
export interface MarginCell {
  readonly text: string;
  readonly broken: boolean;
}

/** Where the cells of a grid come from: `undefined` while they are on their way. */
export interface GridCells {
  /** By the place among the shown rows, the number of the row, and the column. */
  readonly at: (index: number, row: number, column: number) => GridCell | undefined;
}

/** A column beside the table. */
export interface Margin {
  readonly id: string;
  readonly label: string;
  readonly at: (row: number) => MarginCell | null;
}
