import { headerNames } from '@plenary/core/budget/lines/header-names';
import type { LineCells } from '@plenary/core/budget/lines/line-cells';
import type { LineMapping } from '@plenary/core/budget/lines/line-mapping';
import { columnKey } from '@plenary/core/budget/lines/mapped-columns';
import type { SheetRows } from '../excel/workbook.ts';
import type { GridCell } from '../grid-nodes.ts';
import { LinesRefused } from './delimited-lines.ts';
import type { LineSource } from './line-source.ts';

type Stated = NonNullable<LineMapping['file']>;

/** The sheets of a workbook that lines are read from. Throws `LinesRefused` with `sheet-missing`. */
export function chosenSheets(
  all: readonly SheetRows[],
  stated: Stated,
  names: readonly string[],
  file: string,
): readonly SheetRows[] {
  const named = (name: string): SheetRows => {
    const found = all.find((one) => one.sheet.name === name);
    if (found) return found;
    const known = all.map((one) => one.sheet.name).join(', ');
    throw new LinesRefused({ code: 'sheet-missing', facts: { file, sheet: name, known } });
  };
  const { sheet, sheets } = stated;
  if (sheets !== undefined && sheets !== 'alike') {
    const wanted = new Set(sheets.map(named));
    return all.filter((one) => wanted.has(one));
  }
  const first = sheet === undefined ? sheetWith(all, names, stated) : named(sheet);
  if (!first) throw new LinesRefused({ code: 'sheet-missing', facts: { file, sheet: '', known: '' } });
  if (sheets === undefined) return [first];
  return all.filter((one) => one === first || (!one.sheet.hidden && hasNames(one, names, stated)));
}

/** The first sheet that has all these names in a row, or else the one with most rows; what is hidden only where nothing else is there. */
function sheetWith(
  all: readonly SheetRows[],
  names: readonly string[],
  stated: Stated,
): SheetRows | undefined {
  const shown = all.filter(({ sheet, rows }) => !sheet.hidden && rows.length > 0);
  const sheets = shown.length > 0 ? shown : all;
  const found = sheets.find((one) => hasNames(one, names, stated));
  return found ?? sheets.toSorted((a, b) => b.rows.length - a.rows.length)[0];
}

/** Says whether a sheet has all these names in a row, or in the lines of its header together. */
function hasNames({ rows }: SheetRows, names: readonly string[], { headerLines = 1 }: Stated): boolean {
  if (names.length === 0) return false;
  const texts = rows.slice(0, 100).map((row) => row.cells.map((cell) => cell.text));
  return texts.some((_, index) => {
    const header = headerNames(texts.slice(Math.max(0, index - headerLines + 1), index + 1));
    const keys = new Set(header.map(columnKey));
    return names.every((name) => keys.has(name));
  });
}

/** The lines of sheets, one sheet after the other. */
export async function* sheetLines(
  sheets: readonly SheetRows[],
  source: LineSource,
  signal: AbortSignal,
  read: (bytes: number) => void,
): AsyncGenerator<readonly LineCells[]> {
  const all = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  let before = 0;
  for (const { sheet, rows } of sheets) {
    for (let at = 0; at < rows.length; at += 1_000) {
      signal.throwIfAborted();
      const batch = rows.slice(at, at + 1_000).flatMap(({ line, cells }): readonly LineCells[] => {
        // What a cell holds, not what its number format lets be seen; programs keep fifteen digits of it.
        const numbers = cells.map(({ value }) =>
          value === undefined ? undefined : String(Number(value.toPrecision(15))),
        );
        const texts = cells.map((cell, index) => shownWords(cell, numbers[index]));
        return texts.every((text) => text.trim() === '')
          ? []
          : [{ line, cells: texts, numbers, sheet: sheet.name }];
      });
      read(Math.round(((source.size ?? 0) * (before + at)) / Math.max(1, all)));
      yield await Promise.resolve(batch);
    }
    before += rows.length;
  }
}

/** The words of a cell: those of a number are its digits, with the zeros before them that codes are shown with. */
function shownWords({ text, indent, uncomputed }: GridCell, number: string | undefined): string {
  if (uncomputed !== undefined) return `=${uncomputed}`;
  if (number !== undefined) return /^0\d+$/.test(text) ? text : number;
  return indent === undefined ? text : `${' '.repeat(indent)}${text}`;
}
