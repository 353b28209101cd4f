import { plain } from '../basics/text.ts';
import type { Cell, Document, Table, TextNode } from './document.ts';

/** The words of a node. */
export function nodeText(node: TextNode): string {
  return plain(node.runs);
}

/** The words of a cell, its parts separated by line feeds. */
export function cellText(cell: Cell | undefined): string {
  if (!cell) return '';
  const known = cellTexts.get(cell);
  if (known !== undefined) return known;
  const text = cell.parts.map((part) => plain(part.runs)).join('\n');
  cellTexts.set(cell, text);
  return text;
}

// Every reader of tables and many rules ask for the words of the same cells.
const cellTexts = new WeakMap<Cell, string>();

/** The tables of a document. */
export function tablesOf(document: Document): readonly Table[] {
  return document.nodes.filter((node) => node.kind === 'table');
}

/** How many columns the widest row of a table has. */
export function widthOf(table: Table): number {
  return table.rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
}
