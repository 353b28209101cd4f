import type { Column } from '../cells/columns.ts';
import { type Grid, textAt } from '../cells/grid.ts';

/** How deep each row stands by something in its label, from one source; -1 for rows it says nothing of. */
export type RowLevels = Int32Array;

/**
 * The levels of rows as labels show them: by the column the label stands in, by its indentation, and by how it is
 * numbered (a kind of number that comes up inside another stands below it).
 */
export function rowLevels(
  grid: Grid,
  columns: readonly Column[],
  rows: readonly number[],
): readonly RowLevels[] {
  const labels = columns.filter((column) => column.role === 'label').slice(0, 6);
  const sources = [
    levelsBy(grid, rows, (row) => labels.findIndex((column) => textAt(grid, row, column.index) !== '')),
    levelsBy(grid, rows, (row) => indentation(grid, row, labels)),
    levelsBy(grid, rows, byNumbering(grid, labels)),
  ];
  return sources.filter((levels) => new Set(rows.map((row) => levels[row] ?? -1)).size > 1);
}

/** The row above each row, where it comes before (or, with `after`, behind) the rows below it; -1 where there is none. */
export function levelParents(levels: RowLevels, rows: readonly number[], after: boolean): Int32Array {
  const parents = new Int32Array(levels.length).fill(-1);
  const open: number[] = [];
  for (const row of after ? rows.toReversed() : rows) {
    const level = levels[row] ?? -1;
    if (level < 0) continue;
    while (open.length > 0 && (levels[open.at(-1) ?? 0] ?? 0) >= level) open.pop();
    parents[row] = open.at(-1) ?? -1;
    open.push(row);
  }
  return parents;
}

function levelsBy(grid: Grid, rows: readonly number[], levelOf: (row: number) => number): RowLevels {
  const levels = new Int32Array(grid.height).fill(-1);
  for (const row of rows) levels[row] = levelOf(row);
  return levels;
}

function indentation(grid: Grid, row: number, labels: readonly Column[]): number {
  for (const { index } of labels) {
    const part = grid.cells[row * grid.width + index]?.parts[0];
    const text = part?.runs[0]?.text ?? '';
    if (part !== undefined && text.trim() !== '')
      return part.depth * 100 + (/^[\s\u3000]*/u.exec(text)?.[0].length ?? 0);
  }
  return -1;
}

const numberings: readonly (readonly [string, RegExp])[] = [
  ['roman', /^(?:\p{L}+\s+)?[IVXLC]{1,6}[.)\s:–—-]/u],
  ['part', /^(?:第)?[一二三四五六七八九十]{1,3}[、.．]/u],
  ['letter', /^\(?[A-ZА-Я][.)]\s/u],
  ['digit', /^\(?\d{1,3}[.)]?\s/u],
  ['small-roman', /^\(?[ivx]{1,5}[.)]\s/u],
  ['small-letter', /^\(?[a-zа-я][.)]\s/u],
  ['bullet', /^[-–•·*]\s/u],
];

/** The level of a numbering is the order in which it first comes up; a label without any stands deepest. */
function byNumbering(grid: Grid, labels: readonly Column[]): (row: number) => number {
  const order: string[] = [];
  return (row) => {
    const text = labels
      .map(({ index }) => textAt(grid, row, index))
      .filter((one) => one !== '')
      .join(' ');
    if (text === '') return -1;
    const kind = numberings.find(([, pattern]) => pattern.test(`${text} `))?.[0] ?? 'none';
    if (!order.includes(kind)) order.push(kind);
    return order.indexOf(kind);
  };
}
