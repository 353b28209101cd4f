import { Readable } from 'node:stream';
import type { Refusal } from '@plenary/core/basics/result';
import type { LineCells } from '@plenary/core/budget/lines/line-cells';
import { CsvError, parse } from 'csv-parse';
import { type Decoder, decoderOf } from '../csv/decoder.ts';
import { type LineSource, lineLimits } from './line-source.ts';

/** How a delimited file is written. */
export interface LineDialect {
  readonly encoding: string;
  readonly separator: string;
  /** The first line with cells. */
  readonly firstLine: number;
}

/** What reading a file as a stream ends with where it cannot go on: a refusal, thrown because generators have no other way out. */
export class LinesRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** What the parser gives for each row, by the option `info`. */
interface ParsedRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * The lines of a delimited file in batches, blank ones left out. Throws `LinesRefused` with `quote-not-closed`, `line-too-long`,
 * `too-many-lines`, `too-many-columns`, `encoding-breaks`, and what the signal is aborted with.
 */
export async function* delimitedLines(
  source: LineSource,
  dialect: LineDialect,
  signal: AbortSignal,
  read: (bytes: number) => void,
): AsyncGenerator<readonly LineCells[]> {
  const parser = parse({
    delimiter: dialect.separator,
    from_line: dialect.firstLine,
    info: true,
    max_record_size: lineLimits.recordCharacters,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
  });
  const text = Readable.from(decodedPieces(source, dialect.encoding, signal, read));
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  let last = dialect.firstLine - 1;
  let batch: LineCells[] = [];
  try {
    for await (const given of parser) {
      const { record: cells, info }: ParsedRow = given;
      const line = last + 1;
      last = info.lines;
      if (cells.every((cell) => cell.trim() === '')) continue;
      checkLine(source.name, line, cells.length);
      batch.push({ line, cells });
      if (batch.length < 1_000) continue;
      yield batch;
      batch = [];
      signal.throwIfAborted();
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isLong = error.code === 'CSV_MAX_RECORD_SIZE';
    const code = isLong ? 'line-too-long' : 'quote-not-closed';
    const limit = isLong ? { limit: lineLimits.recordCharacters } : {};
    throw new LinesRefused({ code, facts: { file: source.name, line: last + 1, ...limit } });
  } finally {
    text.destroy();
    parser.destroy();
  }
  if (batch.length > 0) yield batch;
}

/** Ends a reading at a line beyond the limits. */
export function checkLine(file: string, line: number, width: number): void {
  if (line > lineLimits.lines) {
    throw new LinesRefused({ code: 'too-many-lines', facts: { file, lines: line, limit: lineLimits.lines } });
  }
  if (width > lineLimits.columns) {
    throw new LinesRefused({ code: 'too-many-columns', facts: { file, line, limit: lineLimits.columns } });
  }
}

async function* decodedPieces(
  source: LineSource,
  encoding: string,
  signal: AbortSignal,
  read: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder: Decoder = decoderOf(encoding);
  let bytes = 0;
  try {
    for await (const piece of source.open()) {
      signal.throwIfAborted();
      bytes += piece.length;
      if (bytes > lineLimits.bytes) {
        throw new LinesRefused({
          code: 'file-too-large',
          facts: { file: source.name, bytes, limit: lineLimits.bytes },
        });
      }
      const text = decoder.decode(piece, { stream: true });
      read(bytes);
      if (text !== '') yield text;
    }
    const rest = decoder.decode();
    if (rest !== '') yield rest;
  } catch (error) {
    if (error instanceof TypeError) {
      throw new LinesRefused({ code: 'encoding-breaks', facts: { file: source.name, encoding } });
    }
    throw error;
  }
}
