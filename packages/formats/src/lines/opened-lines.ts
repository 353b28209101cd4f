import type { LineCells } from '@plenary/core/budget/lines/line-cells';
import type { LineMapping } from '@plenary/core/budget/lines/line-mapping';
import { columnKey, namedColumns } from '@plenary/core/budget/lines/mapped-columns';
import { decoderOf } from '../csv/decoder.ts';
import { dialectOf } from '../csv/dialect.ts';
import { readSheets } from '../excel/read-sheets.ts';
import type { SheetRows } from '../excel/workbook.ts';
import type { GridCell } from '../grid-nodes.ts';
import { knownFormat } from '../known-formats.ts';
import { delimitedLines, type LineDialect, LinesRefused } from './delimited-lines.ts';
import { lineEncoding } from './line-encoding.ts';
import { type LineSource, lineLimits } from './line-source.ts';

/** A file of which it is known how its lines are read. */
export interface OpenedLines {
  readonly format: 'csv' | 'excel';
  readonly encoding: string | null;
  readonly separator: string | null;
  readonly sheet: string | null;
  /** The names of other sheets that are shown and hold anything: they are not read. */
  readonly otherSheets: readonly string[];
  /** All lines in batches, from the first on. */
  readonly lines: (signal: AbortSignal, read: (bytes: number) => void) => AsyncIterable<readonly LineCells[]>;
}

/** How a file is written, as far as somebody says it. */
export type StatedSyntax = NonNullable<LineMapping['file']>;

/** Finds out how lines of a file are read. Throws `LinesRefused` for files that are none of lines. */
export async function openLines(
  source: LineSource,
  stated: StatedSyntax,
  names: readonly string[],
  signal: AbortSignal,
): Promise<OpenedLines> {
  const start = await startOf(source, signal);
  const { name: file } = source;
  if (start.length === 0) throw new LinesRefused({ code: 'empty-file', facts: { file } });
  const format = knownFormat(start);
  if (format === 'Excel (XLSX)' || format === 'OpenDocument (ODS)')
    return await openWorkbook(source, stated, names, signal);
  if (format !== null && format !== 'JSON')
    throw new LinesRefused({ code: 'other-format', facts: { file, format } });
  // What is called a workbook and holds signs that no text does is one that lost its beginning.
  if (format === null && /\.(?:xlsx|xlsm|ods)$/i.test(file) && start.some((byte) => byte < 9))
    throw new LinesRefused({ code: 'zip-damaged', facts: { file } });
  const found = await dialectIn(source, stated, signal);
  return {
    format: 'csv',
    encoding: found.encoding,
    separator: found.separator,
    sheet: null,
    otherSheets: [],
    lines: (during, read) => delimitedLines(source, found, during, read),
  };
}

/** The names that a mapping finds its columns by. */
export function namesIn(mapping: LineMapping): readonly string[] {
  return namedColumns(mapping).map(columnKey);
}

async function dialectIn(
  source: LineSource,
  stated: StatedSyntax,
  signal: AbortSignal,
): Promise<LineDialect> {
  const encoding = stated.encoding === undefined ? null : knownEncoding(stated.encoding, source.name);
  const found = await lineEncoding(source, signal);
  const text = encoding === null ? found : { encoding, start: await decodedStart(source, encoding, signal) };
  if (!text) throw new LinesRefused({ code: 'encoding-unknown', facts: { file: source.name } });
  const start = text.start.startsWith('\ufeff') ? text.start.slice(1) : text.start;
  const dialect = dialectOf(start, true);
  const separator = stated.separator ?? dialect?.separator ?? ',';
  return { encoding: text.encoding, separator, firstLine: dialect?.firstLine ?? 1 };
}

function knownEncoding(encoding: string, file: string): string {
  try {
    return decoderOf(encoding).encoding;
  } catch {
    throw new LinesRefused({ code: 'encoding-not-known', facts: { file, encoding } });
  }
}

async function decodedStart(source: LineSource, encoding: string, signal: AbortSignal): Promise<string> {
  const start = await startOf(source, signal);
  return encoding === 'ibm850' ? decoderOf(encoding).decode(start) : new TextDecoder(encoding).decode(start);
}

async function openWorkbook(
  source: LineSource,
  stated: StatedSyntax,
  names: readonly string[],
  signal: AbortSignal,
): Promise<OpenedLines> {
  const sheets = readSheets(await wholeOf(source, signal), source.name, lineLimits.workbookCells);
  if (!sheets.ok) throw new LinesRefused(sheets.refusal);
  const sheet =
    stated.sheet === undefined
      ? sheetWith(sheets.value, names)
      : sheets.value.find((one) => one.sheet.name === stated.sheet);
  if (!sheet) {
    const known = sheets.value.map((one) => one.sheet.name).join(', ');
    throw new LinesRefused({
      code: 'sheet-missing',
      facts: { file: source.name, sheet: stated.sheet ?? '', known },
    });
  }
  return {
    format: 'excel',
    encoding: null,
    separator: null,
    sheet: sheet.sheet.name,
    otherSheets: sheets.value
      .filter((one) => one !== sheet && !one.sheet.hidden && one.rows.length > 1)
      .map((one) => one.sheet.name),
    lines: (during, read) => sheetLines(sheet, source, during, read),
  };
}

/** The first sheet that has all these names in a row, or else the one with most rows; what is hidden only where nothing else is there. */
function sheetWith(all: readonly SheetRows[], names: readonly string[]): SheetRows | undefined {
  const shown = all.filter(({ sheet, rows }) => !sheet.hidden && rows.length > 0);
  const sheets = shown.length > 0 ? shown : all;
  const named = sheets.find(
    ({ rows }) =>
      names.length > 0 &&
      rows.slice(0, 100).some((row) => {
        const keys = new Set(row.cells.map((cell) => columnKey(cell.text)));
        return names.every((name) => keys.has(name));
      }),
  );
  return named ?? sheets.toSorted((a, b) => b.rows.length - a.rows.length)[0];
}

async function* sheetLines(
  { rows }: SheetRows,
  source: LineSource,
  signal: AbortSignal,
  read: (bytes: number) => void,
): AsyncGenerator<readonly LineCells[]> {
  for (let at = 0; at < rows.length; at += 1_000) {
    signal.throwIfAborted();
    const batch = rows.slice(at, at + 1_000).flatMap(({ line, cells }): readonly LineCells[] => {
      // What a cell holds, not what its number format lets be seen; programs keep fifteen digits of it.
      const numbers = cells.map(({ value }) =>
        value === undefined ? undefined : String(Number(value.toPrecision(15))),
      );
      const texts = cells.map((cell, index) => shownWords(cell, numbers[index]));
      return texts.every((text) => text.trim() === '') ? [] : [{ line, cells: texts, numbers }];
    });
    read(Math.round(((source.size ?? 0) * at) / Math.max(1, rows.length)));
    yield await Promise.resolve(batch);
  }
}

/** The words of a cell: those of a number are its digits, with the zeros before them that codes are shown with. */
function shownWords({ text, indent, uncomputed }: GridCell, number: string | undefined): string {
  if (uncomputed !== undefined) return `=${uncomputed}`;
  if (number !== undefined) return /^0\d+$/.test(text) ? text : number;
  return indent === undefined ? text : `${' '.repeat(indent)}${text}`;
}

async function startOf(source: LineSource, signal: AbortSignal): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source.open()) {
    signal.throwIfAborted();
    pieces.push(piece);
    length += piece.length;
    if (length >= 64 * 1024) break;
  }
  return new Uint8Array(Buffer.concat(pieces).subarray(0, 64 * 1024));
}

async function wholeOf(source: LineSource, signal: AbortSignal): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  const limit = lineLimits.workbookBytes;
  for await (const piece of source.open()) {
    signal.throwIfAborted();
    bytes += piece.length;
    if (bytes > limit) {
      throw new LinesRefused({ code: 'file-too-large', facts: { file: source.name, bytes, limit } });
    }
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}
