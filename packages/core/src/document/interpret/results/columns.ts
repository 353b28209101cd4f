import { remembering } from '../../../basics/remembering.ts';
import { cellText } from '../../content.ts';
import type { Cell, Row, Table } from '../../document.ts';
import { type Concept, conceptIn } from '../vocabulary.ts';

/** Which column of a table stands under which header word. Rows and columns count from 0. */
export interface Columns {
  /** Rows that are header rows, those that repeat the header included. */
  readonly headerRows: ReadonlySet<number>;
  readonly at: ReadonlyMap<Concept, number>;
}

/** The header words of tables of results, so that the longest word decides between them. */
const concepts: readonly Concept[] = [
  'expected-result',
  'indicator',
  'baseline',
  'target',
  'responsible-sectors',
  'priority',
  'priority-budget',
  'risk',
  'risk-response',
  'target-residual-risk',
];

// Each reader of results asks the same header cells.
const conceptOf = remembering(2000, (text) => conceptIn(text, concepts));

/** The columns of a table whose header, within its first three rows, has all these words; `null` where none has. */
export function columnsWith(table: Table, required: readonly Concept[]): Columns | null {
  for (const [index, row] of table.rows.slice(0, 3).entries()) {
    const at = new Map<Concept, number>();
    for (const [column, cell] of row.cells.entries()) {
      const text = cellText(cell);
      const concept = text.length > 80 ? null : conceptOf(text);
      if (concept !== null && !at.has(concept)) at.set(concept, column);
    }
    if (required.every((concept) => at.has(concept))) return { headerRows: headerRows(table, index), at };
  }
  return null;
}

/** The rows below the header, each with its number. */
export function bodyRows(table: Table, columns: Columns): readonly Row[] {
  const first = Math.min(...columns.headerRows);
  return table.rows.filter((_, index) => index > first && !columns.headerRows.has(index));
}

/** The words of a cell, trimmed; empty where the row has no such cell. */
export function textOf(cell: Cell | undefined): string {
  return cellText(cell).trim();
}

function headerRows(table: Table, header: number): ReadonlySet<number> {
  const words = (table.rows[header]?.cells ?? []).map(unspaced);
  const found = new Set<number>();
  for (const [index, row] of table.rows.entries()) {
    if (index <= header || says(row, words)) found.add(index);
  }
  return found;
}

function says({ cells }: Row, words: readonly string[]): boolean {
  return cells.length === words.length && words.every((word, index) => unspaced(cells[index]) === word);
}

function unspaced(cell: Cell | undefined): string {
  return cellText(cell).replace(/\s+/g, '');
}
