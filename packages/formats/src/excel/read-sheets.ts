import { ok, type Result } from '@plenary/core/basics/result';
import { limits } from '../limits.ts';
import { openArchive } from './archive.ts';
import { readNumberFormats } from './number-formats.ts';
import { isOpenDocument, readOpenDocument } from './open-document.ts';
import { readSharedStrings } from './shared-strings.ts';
import { type CellSource, readSheet } from './sheet-grid.ts';
import { readWorkbook, type SheetRows } from './workbook.ts';

/**
 * The sheets of a workbook (.xlsx, .xlsm, .ods) in their order. Nothing is computed, run or fetched. Refuses damaged files (`zip-…`,
 * `workbook-…`, `sheet-damaged`) and what is beyond the limits, of which that of cells may be another.
 */
export function readSheets(
  bytes: Uint8Array,
  file: string,
  mostCells: number = limits.cells,
): Result<readonly SheetRows[]> {
  const archive = openArchive(bytes, file);
  if (!archive.ok) return archive;
  if (isOpenDocument(archive.value)) return readOpenDocument(archive.value, mostCells);
  const workbook = readWorkbook(archive.value);
  if (!workbook.ok) return workbook;
  const strings = readSharedStrings(archive.value, workbook.value.sharedStrings);
  if (!strings.ok) return strings;
  const formats = readNumberFormats(archive.value, workbook.value.styles);
  if (!formats.ok) return formats;
  const { from1904 } = workbook.value;
  const source: CellSource = {
    strings: strings.value,
    formats: formats.value,
    from1904,
    cells: 0,
    characters: 0,
    mostCells,
  };
  const sheets: SheetRows[] = [];
  for (const sheet of workbook.value.sheets) {
    const rows = readSheet(archive.value, sheet, source);
    if (!rows.ok) return rows;
    sheets.push({ sheet, rows: rows.value });
  }
  return ok(sheets);
}
