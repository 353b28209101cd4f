import type { DocumentNode } from '@plenary/api/document';

/** A table of a document. */
export type TableNode = Extract<DocumentNode, { readonly kind: 'table' }>;

/** A cell of a table of a document. */
export type TableCell = TableNode['rows'][number]['cells'][number];

/** A cell where it is drawn: cells that a merged one covers are not. */
export interface DrawnCell {
  readonly cell: TableCell;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A row as it is drawn. */
export interface DrawnRow {
  readonly cells: readonly DrawnCell[];
  /** Names columns. */
  readonly isHead: boolean;
  /** Words in the first cell alone: it leads the rows below. */
  readonly isGroup: boolean;
}

const figure =
  /^[[【(（]*\s*(?:(?:CHF|USD|EUR|US\$|[€$£¥])\s?)?[+\-–−]?\s?\d[\d.,'’\s\u00a0\u202f\u066b\u066c]*\s?[%٪]?\s*[)）\]】]*$/u;
const none = /^(?:[-–—]|n\/a|s\/o)$/iu;
const year = /^(?:19|20)\d\d(?:\s*[/–-]\s*(?:\d\d){1,2})?$/;
const mostHeads = 3;

/** The words of a cell. */
export function wordsOf(cell: TableCell): string {
  return cell.parts.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');
}

/** Whether a cell holds nothing but a figure, or the old and the new one. */
export function isFigureCell(cell: TableCell): boolean {
  const texts = cell.parts
    .flatMap(({ runs }) => runs.map(({ text }) => text.trim()))
    .filter((text) => text !== '');
  if (texts.length === 0) return false;
  return (
    [texts.join(' ').trim(), ...texts].some((text) => figure.test(text) || none.test(text)) &&
    texts.every((text) => figure.test(text) || none.test(text) || /^[[\]()]*$/.test(text))
  );
}

/** The columns, from 0, that hold figures in more than half of the cells that hold anything, below the rows that name them. */
export function figureColumns(rows: readonly DrawnRow[]): ReadonlySet<number> {
  const below = rows.filter(({ isHead, isGroup }) => !isHead && !isGroup).flatMap(({ cells }) => cells);
  const filled = below.filter(({ cell, columns }) => columns === 1 && wordsOf(cell).trim() !== '');
  const byColumn = Map.groupBy(filled, ({ column }) => column);
  const ofFigures = [...byColumn].filter(
    ([, cells]) => cells.filter(({ cell }) => isFigureCell(cell)).length * 2 > cells.length,
  );
  return new Set(ofFigures.map(([column]) => column));
}

/** The rows of a table as they are drawn: which name columns, what merged cells cover, which rows lead others. */
export function drawnRows(table: TableNode): readonly DrawnRow[] {
  const heads = headCount(table);
  const covered = new Set<string>();
  return table.rows.map((row, index): DrawnRow => {
    const isHead = index < heads;
    const [first, ...others] = row.cells;
    const isGroup =
      !isHead &&
      first !== undefined &&
      others.length > 0 &&
      wordsOf(first) !== '' &&
      others.every((cell) => wordsOf(cell) === '' && cell.spans === null);
    if (isGroup && first) {
      return { isHead, isGroup, cells: [{ cell: first, column: 0, rows: 1, columns: row.cells.length }] };
    }
    const cells = row.cells.flatMap((cell, column): readonly DrawnCell[] => {
      if (covered.has(`${index} ${column}`)) return [];
      const spans = cell.spans ?? spread(table, index, column, isHead);
      for (let down = 0; down < spans.rows; down += 1) {
        for (let right = 0; right < spans.columns; right += 1)
          covered.add(`${index + down} ${column + right}`);
      }
      return [{ cell, column, ...spans }];
    });
    return { isHead, isGroup, cells };
  });
}

/** The rows at the top that name the columns: those before the first with figures. */
function headCount({ rows }: TableNode): number {
  const first = rows.findIndex(({ cells }) =>
    cells.slice(1).some((cell) => isFigureCell(cell) && !year.test(wordsOf(cell).trim())),
  );
  if (first < 0)
    return rows.length > 1 && rows[0]?.cells.every((cell) => wordsOf(cell).length <= 80) === true ? 1 : 0;
  if (first === 0) return 0;
  const below = rows.slice(1, Math.min(first, mostHeads));
  const end = below.findIndex(({ cells }) => cells[0] === undefined || wordsOf(cells[0]) !== '');
  return 1 + (end < 0 ? below.length : end);
}

/** A head stands over the columns beside it that have a head below and none of their own. */
function spread({ rows }: TableNode, index: number, column: number, isHead: boolean) {
  const [row, below] = [rows[index], rows[index + 1]];
  const filled = (cell: TableCell | undefined): boolean => cell !== undefined && wordsOf(cell) !== '';
  let columns = 1;
  if (isHead && filled(row?.cells[column]) && filled(below?.cells[column])) {
    while (
      row?.cells[column + columns] &&
      !filled(row.cells[column + columns]) &&
      filled(below?.cells[column + columns]) &&
      headCountIsBeyond(rows, index)
    )
      columns += 1;
  }
  return { rows: 1, columns };
}

function headCountIsBeyond(rows: TableNode['rows'], index: number): boolean {
  const first = rows[index + 1]?.cells[0];
  return first !== undefined && wordsOf(first) === '';
}
