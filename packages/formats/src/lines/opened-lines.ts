import type { LineCells } from '@plenary/core/budget/lines/line-cells';
import type { LineMapping } from '@plenary/core/budget/lines/line-mapping';
import { columnKey, namedColumns } from '@plenary/core/budget/lines/mapped-columns';
import { decoderOf } from '../csv/decoder.ts';
import { dialectOf } from '../csv/dialect.ts';
import { readSheets } from '../excel/read-sheets.ts';
import { knownFormat } from '../known-formats.ts';
import { delimitedLines, type LineDialect, LinesRefused } from './delimited-lines.ts';
import { lineEncoding } from './line-encoding.ts';
import { chosenSheets, sheetLines } from './line-sheets.ts';
import { type LineSource, lineLimits } from './line-source.ts';

/** A file of which it is known how its lines are read. */
export interface OpenedLines {
  readonly format: 'csv' | 'excel';
  readonly encoding: string | null;
  readonly separator: string | null;
  /** The names of the sheets that are read, in their order. */
  readonly sheets: readonly string[];
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
    sheets: [],
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
  const all = readSheets(await wholeOf(source, signal), source.name, lineLimits.workbookCells);
  if (!all.ok) throw new LinesRefused(all.refusal);
  const chosen = chosenSheets(all.value, stated, names, source.name);
  return {
    format: 'excel',
    encoding: null,
    separator: null,
    sheets: chosen.map((one) => one.sheet.name),
    otherSheets: all.value
      .filter((one) => !chosen.includes(one) && !one.sheet.hidden && one.rows.length > 1)
      .map((one) => one.sheet.name),
    lines: (during, read) => sheetLines(chosen, source, during, read),
  };
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
