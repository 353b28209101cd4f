import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { CsvError, parse } from 'csv-parse/sync';
import { limits } from '../limits.ts';
import type { Dialect } from './dialect.ts';

/** A row of a delimited text, from one line to another, and its first line as it stands; blank lines are left out. */
export interface CsvRecord {
  readonly line: number;
  readonly lastLine: number;
  readonly fields: readonly string[];
  readonly raw: string;
}

/**
 * The rows of a delimited text. Quotes within words are words. Where a quote is not closed, quotes are taken for inch signs and
 * the like if rows without quoting are of one width; otherwise refuses `quote-not-closed` with its line.
 */
export function parseRecords(text: string, dialect: Dialect, file: string): Result<readonly CsvRecord[]> {
  const lines = text.split(/\r\n|[\n\r]/);
  if (lines.length > limits.lines) {
    return refuse('too-many-lines', { file, lines: lines.length, limit: limits.lines });
  }
  const long = lines.findIndex((line) => line.length > limits.lineLength);
  if (long >= 0) {
    const wide = (lines[long] ?? '').split(dialect.separator, limits.columns + 1).length > limits.columns;
    const [code, limit] = wide
      ? (['too-many-columns', limits.columns] as const)
      : (['line-too-long', limits.lineLength] as const);
    return refuse(code, { file, line: long + 1, limit });
  }
  const quoted = recordsOf(text, lines, dialect, true);
  if (typeof quoted !== 'number') return ok(quoted);
  const plain = recordsOf(text, lines, dialect, false);
  const rows = typeof plain === 'number' ? [] : plain;
  const even = rows.filter(({ fields }) => fields.length === dialect.width);
  if (rows.length > 0 && even.length === rows.length) return ok(rows);
  return refuse('quote-not-closed', { file, line: quoted });
}

/** The records, or the line from which on a quote is open. */
function recordsOf(
  text: string,
  lines: readonly string[],
  dialect: Dialect,
  quoting: boolean,
): readonly CsvRecord[] | number {
  const records: CsvRecord[] = [];
  let lastLine = dialect.firstLine - 1;
  try {
    parse(text, {
      delimiter: dialect.separator,
      from_line: dialect.firstLine,
      quote: quoting ? '"' : null,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      on_record: (fields, { lines: line }) => {
        const isBlank = fields.length === 1 && fields[0]?.trim() === '';
        if (!isBlank)
          records.push({ line: lastLine + 1, lastLine: line, fields, raw: lines[lastLine] ?? '' });
        lastLine = line;
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) return lastLine + 1;
    throw error;
  }
  return records;
}
