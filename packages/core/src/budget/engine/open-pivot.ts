import { ok, type Result, refuse } from '../../basics/result.ts';
import { type Stated, stated, stateOf } from '../pivot/cell-states.ts';
import { type Added, comparedColumns, comparedHeaders } from '../pivot/compared.ts';
import { layoutOf } from '../pivot/layout.ts';
import { mostCells, type Pivot } from '../pivot/pivot.ts';
import { comparedWidth, type PivotQuery } from '../pivot/pivot-query.ts';
import type { FactTable } from '../table/fact-table.ts';
import type { RowChange } from './fact-edit.ts';
import { Grid } from './grid.ts';
import { figureNumber } from './measures.ts';

/** What became of an open pivot. */
export interface PivotChange {
  /** Whether its rows or columns are others than before. */
  readonly reshaped: boolean;
  /** The cells that facts changed under, as places in `cells`. */
  readonly cells: readonly number[];
}

/**
 * A pivot that is kept up to date: a changed fact changes the cells above it, and no others are looked at. What it shows is what
 * a new pivot would show, exactly.
 */
export class OpenPivot {
  readonly query: PivotQuery;
  #grid: Grid;
  #trees: FactTable['trees'];
  #pivot: Pivot;

  /** Refuses as `pivot`. */
  static open(table: FactTable, query: PivotQuery): Result<OpenPivot> {
    const grid = gridOf(table, query);
    return grid.ok ? ok(new OpenPivot(table, query, grid.value)) : grid;
  }

  private constructor(table: FactTable, query: PivotQuery, grid: Grid) {
    this.query = query;
    this.#trees = table.trees;
    this.#grid = grid;
    this.#pivot = this.#shown();
  }

  /** What it shows now. Its arrays change with the facts; headers do where it is reshaped. */
  get pivot(): Pivot {
    return this.#pivot;
  }

  /** Takes changes in that stand in the table already. */
  take(table: FactTable, changes: readonly RowChange[]): PivotChange {
    // A member nobody had listed moves the numbers of the others.
    const renumbered = this.#trees !== table.trees;
    if (renumbered) {
      const grid = gridOf(table, this.query);
      if (!grid.ok) throw new Error(grid.refusal.code);
      this.#trees = table.trees;
      this.#grid = grid.value;
    }
    const { reshaped, touched } = renumbered
      ? { reshaped: true, touched: this.#grid.cellsOf(table, changes) }
      : this.#grid.take(table, changes);
    if (reshaped) this.#pivot = this.#shown();
    else for (const cell of touched) this.#refresh(cell);
    return { reshaped, cells: this.#cellsShown(touched) };
  }

  #shown(): Pivot {
    const { rows, columns } = this.#grid;
    const { compare } = this.query;
    return {
      query: this.query,
      rows: rows.headers,
      columns: compare ? comparedHeaders(columns.headers, compare) : columns.headers,
      ...this.#stated(0, rows.headers.length * columns.headers.length),
    };
  }

  /** What cells show, from one of the grid before another. */
  #stated(from: number, before: number): Stated {
    const { measures, planes } = this.#grid;
    const length = (before - from) * planes;
    const amounts = new Float64Array(length);
    const widths = new Float64Array(length);
    for (let index = 0; index < length; index += 1) {
      amounts[index] = figureNumber(measures, from * planes + index);
      widths[index] = measures[3]?.[from * planes + index] ?? 0;
    }
    const added: Added = { amounts, widths };
    return stated(this.query.compare ? comparedColumns(added, planes) : added);
  }

  #refresh(cell: number): void {
    if (!this.query.compare) {
      const { measures } = this.#grid;
      const amount = figureNumber(measures, cell);
      const { cells, states, halfWidths } = this.#pivot;
      cells[cell] = amount + 0;
      states[cell] = stateOf(amount);
      if (halfWidths) halfWidths[cell] = (measures[3]?.[cell] ?? 0) + 0;
      return;
    }
    const { cells, states, halfWidths } = this.#stated(cell, cell + 1);
    const at = cell * cells.length;
    this.#pivot.cells.set(cells, at);
    this.#pivot.states.set(states, at);
    if (halfWidths) this.#pivot.halfWidths?.set(halfWidths, at);
  }

  #cellsShown(touched: ReadonlySet<number>): readonly number[] {
    if (!this.query.compare) return [...touched];
    const width = comparedWidth(this.query.compare);
    return [...touched].flatMap((cell) => Array.from({ length: width }, (_, place) => width * cell + place));
  }
}

function gridOf(table: FactTable, query: PivotQuery): Result<Grid> {
  const layout = layoutOf(table, query);
  if (!layout.ok) return layout;
  const grid = Grid.of(table, layout.value);
  return grid ? ok(grid) : refuse('pivot-too-large', { limit: mostCells });
}
