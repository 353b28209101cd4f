import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Document, Node } from '@plenary/core/document/document';
import { languageOf } from '@plenary/core/document/language';
import { cellPath } from '@plenary/core/document/spreadsheet-reference';
import { type GridRow, gridNodes } from '../grid-nodes.ts';
import { readSheets } from './read-sheets.ts';
import type { Sheet } from './workbook.ts';

/**
 * Reads a workbook (.xlsx, .xlsm): every sheet is a heading and its tables. Cells say what they show, and beside it the number
 * they hold and the formula it comes from; nothing is computed, run or fetched. Sheets, rows and columns that are not shown
 * are there and marked, since sums count them. A place's line is the sheet's row, its `path` the cell's name. Refuses
 * `empty-file`, damaged files (`zip-…`, `workbook-…`, `sheet-damaged`) and what is beyond the limits.
 */
export function readExcel(bytes: Uint8Array, file: string): Result<Document> {
  const sheets = readSheets(bytes, file);
  if (!sheets.ok) return sheets;
  const nodes: Node[] = [];
  const words: string[] = [];
  let tables = 0;
  for (const { sheet, rows } of sheets.value) {
    for (const node of sheetNodes(sheet, rows, file, tables)) {
      nodes.push(node);
      if (node.kind === 'table') tables += 1;
    }
    words.push(wordsOf(rows));
  }
  if (nodes.length === sheets.value.length) return refuse('empty-file', { file });
  return ok({ file, format: 'excel', language: languageOf(words.join('\n')), nodes });
}

function sheetNodes(
  { name, hidden }: Sheet,
  rows: readonly GridRow[],
  file: string,
  tables: number,
): readonly Node[] {
  const path = (row: number, column: number): string => cellPath({ sheet: name, column, row });
  const place = { file, line: 1, path: path(1, 1) };
  const heading = { kind: 'heading', place, level: 1, runs: [{ text: name }] } as const;
  const grid = gridNodes(rows, { file, tables, path, hidden, widthsCount: false });
  return [hidden ? { ...heading, hidden: true } : heading, ...grid];
}

/** Enough of a sheet's words to tell their language by. */
function wordsOf(rows: readonly GridRow[]): string {
  return rows
    .slice(0, 2_000)
    .flatMap((row) => row.cells.filter((cell) => cell.value === undefined).map((cell) => cell.text))
    .join('\n');
}
