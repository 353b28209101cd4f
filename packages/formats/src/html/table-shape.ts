import { cellText } from '@plenary/core/document/content';
import type { Cell, Row, Table } from '@plenary/core/document/document';

/** What the cells of a table are, told by their words: a document does not say. */
export interface TableShape {
  /** How many rows at the top name the columns. */
  readonly heads: number;
  /** The columns, from 0, that hold figures. */
  readonly figureColumns: ReadonlySet<number>;
}

const mostHeads = 3;
const figure =
  /^[[【(（]*\s*(?:(?:CHF|USD|EUR|US\$|[€$£¥])\s?)?[+\-–−]?\s?\d[\d.,'’\s\u00a0\u202f\u066b\u066c]*\s?[%٪]?\s*[)）\]】]*[⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰ*]*$/u;
const none = /^(?:[-–—]|n\/a|s\/o|…)$/iu;

/** Says whether a cell holds figures only: one, or the old and the new one. */
export function isFigureCell(cell: Cell): boolean {
  return (
    !isEmpty(cell) &&
    cell.parts.every(({ depth, runs }) => {
      const texts = runs.map(({ text }) => text.trim()).filter((text) => text !== '');
      return depth === 0 && (texts.every(isFigure) || isFigure(texts.join(' ')));
    })
  );
}

function isEmpty(cell: Cell): boolean {
  return cellText(cell).trim() === '';
}

function isFigure(text: string): boolean {
  return figure.test(text) || none.test(text);
}

/** Finds the rows at the top that name columns, and the columns of figures. */
export function shapeOf(table: Table): TableShape {
  const { rows } = table;
  const firstFigures = rows.findIndex(({ cells }) =>
    cells.slice(1).some((cell) => isFigureCell(cell) && !isYear(cell)),
  );
  const heads = firstFigures < 0 ? wordyHeads(rows) : 1 + furtherHeads(rows, firstFigures);
  const counts = new Map<number, { figures: number; filled: number }>();
  for (const { cells } of rows.slice(heads)) {
    for (const [column, cell] of cells.entries()) {
      if (column === 0 || isEmpty(cell)) continue;
      const count = counts.get(column) ?? { figures: 0, filled: 0 };
      counts.set(column, {
        figures: count.figures + (isFigureCell(cell) ? 1 : 0),
        filled: count.filled + 1,
      });
    }
  }
  const columns = [...counts]
    .filter(([, { figures, filled }]) => figures * 2 > filled)
    .map(([column]) => column);
  return { heads, figureColumns: new Set(columns) };
}

/** Where there are no figures, a first row of short texts names the columns. */
function wordyHeads(rows: readonly Row[]): number {
  return rows.length > 1 && rows[0]?.cells.every((cell) => cellText(cell).length <= 80) === true ? 1 : 0;
}

/** Rows right below the first that go on naming columns: they have nothing in the first one. */
function furtherHeads(rows: readonly Row[], firstFigures: number): number {
  const below = rows.slice(1, Math.min(firstFigures, mostHeads));
  const end = below.findIndex(({ cells }) => cells[0] === undefined || !isEmpty(cells[0]));
  return firstFigures === 0 ? -1 : end < 0 ? below.length : end;
}

/** `2024`, `2024/25`, `2022-2023` head columns. */
function isYear(cell: Cell): boolean {
  return /^(?:19|20)\d\d(?:\s*[/–-]\s*(?:\d\d){1,2})?$/.test(cellText(cell).trim());
}
