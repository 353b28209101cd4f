import { type Side, sideOf } from '../pivot/headers.ts';
import type { Layout } from '../pivot/layout.ts';
import { type LeafSums, leafSums } from '../pivot/leaf-sums.ts';
import { mostCells } from '../pivot/pivot.ts';
import { addedUp } from '../pivot/roll-up.ts';
import type { FactTable } from '../table/fact-table.ts';
import type { RowChange } from './fact-edit.ts';
import { addChange, factCount, measureColumns, measureCount } from './measures.ts';
import { type Place, placing } from './placing.ts';

/** A change and where it belongs. */
interface PlacedChange {
  readonly place: Place;
  readonly change: RowChange;
}

/** The measures behind the cells of a pivot. A cell has one place, or one for each version side by side where versions are compared. */
export class Grid {
  readonly #layout: Layout;
  readonly #place: (table: FactTable, row: number) => Place | null;
  readonly planes: number;
  rows: Side = { headers: [], leaves: new Int32Array() };
  columns: Side = { headers: [], leaves: new Int32Array() };
  measures: readonly Float64Array[] = [];
  /** For each header what it is part of, the total included; -1 for none. */
  #aboveRows: Int32Array = new Int32Array();
  #aboveColumns: Int32Array = new Int32Array();
  /** How many facts each group of a side has. */
  readonly #rowFacts = new Map<number, number>();
  readonly #columnFacts = new Map<number, number>();
  #rowAt: ReadonlyMap<number, number> = new Map();
  #columnAt: ReadonlyMap<number, number> = new Map();

  /** Adds up a table; `null` where there would be too many cells. */
  static of(table: FactTable, layout: Layout): Grid | null {
    const columns = measureColumns(table);
    const sums = leafSums(
      table,
      layout,
      columns.flatMap((column) => column ?? []),
      mostCells,
    );
    if (!sums) return null;
    let next = 0;
    const values = columns.map((column) => {
      if (!column) return null;
      next += 1;
      return sums.values[next - 1] ?? null;
    });
    const grid = new Grid(layout);
    grid.#countFacts(sums);
    grid.#lay(sums, values);
    return grid;
  }

  private constructor(layout: Layout) {
    this.#layout = layout;
    this.#place = placing(layout);
    this.planes = layout.compared?.codes.length ?? 1;
  }

  /** Takes changes in that stand in the table already. Gives whether rows or columns are others now, and the cells above them. */
  take(table: FactTable, changes: readonly RowChange[]): { reshaped: boolean; touched: ReadonlySet<number> } {
    const placed = this.#placed(table, changes);
    const waiting: PlacedChange[] = [];
    let reshaped = false;
    for (const { place, change } of placed) {
      const more = factCount(change.after) - factCount(change.before);
      const gone = more !== 0 && this.#countFact(place, more);
      const [row, column] = [this.#rowAt.get(place.row), this.#columnAt.get(place.column)];
      if (row === undefined || column === undefined) waiting.push({ place, change });
      else this.#addAbove(row, column, place.plane, change);
      reshaped ||= gone || row === undefined || column === undefined;
    }
    if (reshaped) this.#layAnew(waiting);
    return { reshaped, touched: this.#cellsAbove(placed) };
  }

  /** The cells above the rows of changes. */
  cellsOf(table: FactTable, changes: readonly RowChange[]): ReadonlySet<number> {
    return this.#cellsAbove(this.#placed(table, changes));
  }

  #placed(table: FactTable, changes: readonly RowChange[]): readonly PlacedChange[] {
    const placed: PlacedChange[] = [];
    for (const change of changes) {
      const place = this.#place(table, change.row);
      if (place) placed.push({ place, change });
    }
    return placed;
  }

  #addAbove(leafRow: number, leafColumn: number, plane: number, change: RowChange): void {
    const width = this.columns.headers.length;
    for (let row = leafRow; row >= 0; row = this.#aboveRows[row] ?? -1) {
      for (let column = leafColumn; column >= 0; column = this.#aboveColumns[column] ?? -1) {
        addChange(this.measures, (row * width + column) * this.planes + plane, change);
      }
    }
  }

  #cellsAbove(placed: readonly PlacedChange[]): ReadonlySet<number> {
    const cells = new Set<number>();
    const width = this.columns.headers.length;
    for (const { place } of placed) {
      for (let row = this.#rowAt.get(place.row) ?? -1; row >= 0; row = this.#aboveRows[row] ?? -1) {
        const first = this.#columnAt.get(place.column) ?? -1;
        for (let column = first; column >= 0; column = this.#aboveColumns[column] ?? -1) {
          cells.add(row * width + column);
        }
      }
    }
    return cells;
  }

  /** Counts a fact more or less. Gives whether a group has none left. */
  #countFact({ row, column }: Place, more: number): boolean {
    const inRow = (this.#rowFacts.get(row) ?? 0) + more;
    const inColumn = (this.#columnFacts.get(column) ?? 0) + more;
    this.#rowFacts.set(row, inRow);
    this.#columnFacts.set(column, inColumn);
    return inRow === 0 || inColumn === 0;
  }

  #countFacts({ rows, columns, rowStarts, columnStarts, values: [facts], planes }: LeafSums): void {
    for (let row = 0; row < rows.length; row += 1) {
      for (let column = 0; column < columns.length; column += 1) {
        for (let plane = 0; plane < planes; plane += 1) {
          const count = facts?.[(rowStarts[row] ?? 0) + (columnStarts[column] ?? 0) + plane] ?? 0;
          const place = { row: rows[row] ?? 0, column: columns[column] ?? 0, plane };
          if (count > 0) this.#countFact(place, count);
        }
      }
    }
  }

  /** Lays rows and columns out again: the finest cells keep their measures, those above are added up from them. */
  #layAnew(waiting: readonly PlacedChange[]): void {
    const { planes } = this;
    const rows = withFacts(this.#rowFacts);
    const columns = withFacts(this.#columnFacts);
    const width = columns.length * planes;
    const values = Array.from({ length: measureCount }, () => new Float64Array(rows.length * width));
    const oldWidth = this.columns.headers.length;
    for (let row = 0; row < rows.length; row += 1) {
      const oldRow = this.#rowAt.get(rows[row] ?? -1);
      if (oldRow === undefined) continue;
      for (let column = 0; column < columns.length; column += 1) {
        const oldColumn = this.#columnAt.get(columns[column] ?? -1);
        if (oldColumn === undefined) continue;
        for (let plane = 0; plane < planes; plane += 1) {
          const from = (oldRow * oldWidth + oldColumn) * planes + plane;
          for (const [which, list] of values.entries()) {
            list[row * width + column * planes + plane] = this.measures[which]?.[from] ?? 0;
          }
        }
      }
    }
    const [rowAt, columnAt] = [placesOf(rows), placesOf(columns)];
    for (const { place, change } of waiting) {
      const [row, column] = [rowAt.get(place.row), columnAt.get(place.column)];
      // Added and removed again at once: there is nothing to keep.
      if (row === undefined || column === undefined) continue;
      addChange(values, row * width + column * planes + place.plane, change);
    }
    const rowStarts = rows.map((_, place) => place * width);
    const columnStarts = columns.map((_, place) => place * planes);
    this.#lay({ rows, columns, planes, rowStarts, columnStarts }, values);
  }

  #lay(sums: Omit<LeafSums, 'values'>, values: readonly (Float64Array | null)[]): void {
    const { boundRow, boundColumn } = this.#layout;
    this.rows = sideOf(this.#layout.rows, sums.rows, boundRow);
    this.columns = sideOf(this.#layout.columns, sums.columns, boundColumn);
    const size = this.rows.headers.length * this.columns.headers.length * this.planes;
    this.measures = values.map((list) =>
      list ? addedUp(sums, list, this.rows, this.columns) : new Float64Array(size),
    );
    this.#aboveRows = above(this.rows);
    this.#aboveColumns = above(this.columns);
    this.#rowAt = headerOfGroup(this.rows, sums.rows);
    this.#columnAt = headerOfGroup(this.columns, sums.columns);
  }
}

function withFacts(counts: Map<number, number>): Float64Array {
  for (const [number, count] of counts) if (count === 0) counts.delete(number);
  return Float64Array.from(counts.keys()).sort();
}

function placesOf(numbers: Float64Array): ReadonlyMap<number, number> {
  return new Map([...numbers].map((number, place) => [number, place]));
}

function headerOfGroup({ leaves }: Side, numbers: Float64Array): ReadonlyMap<number, number> {
  const headers = new Map<number, number>();
  for (const [header, leaf] of leaves.entries()) {
    const number = numbers[leaf];
    if (number !== undefined) headers.set(number, header);
  }
  return headers;
}

function above({ headers }: Side): Int32Array {
  const last = headers.length - 1;
  const total = headers[last]?.kind === 'total' ? last : -1;
  return Int32Array.from(headers, ({ parent }, index) => (parent >= 0 || index === total ? parent : total));
}
