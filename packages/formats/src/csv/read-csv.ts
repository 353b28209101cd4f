import { ok, type Refusal, type Result, refuse } from '@plenary/core/basics/result';
import { decimalSignOf } from '@plenary/core/budget/lines/decimal-sign';
import type { Document, Node } from '@plenary/core/document/document';
import { languageOf } from '@plenary/core/document/language';
import { type GridRow, gridNodes } from '../grid-nodes.ts';
import { limits } from '../limits.ts';
import type { DelimitedText } from './delimited-text.ts';
import type { Dialect } from './dialect.ts';
import { type CsvRecord, parseRecords } from './parse-records.ts';

/**
 * Reads a delimited text into a table, or several where blank lines or another width and a new header part them; rows keep the
 * cells they have. Comment lines (`#`) above the rows are paragraphs before the table, later ones behind it; a
 * commented line with the names of the columns is the header. Refuses `quote-not-closed` and what is beyond the limits.
 */
export function readCsv({ encoding, text, dialect }: DelimitedText, file: string): Result<Document> {
  if (text.trim() === '') return refuse('empty-file', { file });
  const parsed = parseRecords(text, dialect, file);
  if (!parsed.ok) return parsed;
  const beyond = beyondLimits(parsed.value, file);
  if (beyond) return { ok: false, refusal: beyond };
  const { rows, comments } = partedFromComments(parsed.value, dialect);
  const [first] = rows;
  const notes = comments.flatMap((comment) => commentNodes(comment, file));
  const above = (node: Node): boolean => first === undefined || node.place.line < first.line;
  const nodes = [
    ...notes.filter(above),
    ...gridNodes(rows, { file, tables: 0, hidden: false, widthsCount: true }),
    ...notes.filter((node) => !above(node)),
  ];
  const decimalSign = decimalSignOf(rows.flatMap((row) => row.cells.map((cell) => cell.text)));
  const syntax = { encoding, separator: dialect.separator, decimalSign };
  return ok({ file, format: 'csv', language: languageOf(text), nodes, syntax });
}

function beyondLimits(records: readonly CsvRecord[], file: string): Refusal | null {
  let cells = 0;
  for (const { line, fields } of records) {
    cells += fields.length;
    const beyond = (code: string, limit: number): Refusal => ({ code, facts: { file, line, limit } });
    if (fields.length > limits.columns) return beyond('too-many-columns', limits.columns);
    if (cells > limits.cells) return beyond('too-many-cells', limits.cells);
    if (fields.some((field) => field.length > limits.lineLength))
      return beyond('line-too-long', limits.lineLength);
  }
  return null;
}

function partedFromComments(
  records: readonly CsvRecord[],
  dialect: Dialect,
): { readonly rows: readonly GridRow[]; readonly comments: readonly CsvRecord[] } {
  const rows: GridRow[] = [];
  const comments: CsvRecord[] = [];
  const marked = records.filter((record) => record.raw.startsWith('#')).length;
  for (const record of records) {
    const names = rows.length === 0 ? commentedHeader(record, dialect, marked > 1) : null;
    const fields = names ?? record.fields;
    if (!names && record.raw.startsWith('#') && fields.length !== dialect.width) comments.push(record);
    else {
      const cells = fields.map((field) => ({ text: field.trim() }));
      rows.push({ line: record.line, lastLine: record.lastLine, cells });
    }
  }
  return { rows, comments };
}

/**
 * The names of columns in a line that is commented out, without its mark: about as many as most rows have cells, perhaps
 * by another separator than theirs. `# posts` may be a name: where nothing else is commented, the mark belongs to it.
 */
function commentedHeader(
  { raw, fields }: CsvRecord,
  { width }: Dialect,
  commented: boolean,
): readonly string[] | null {
  if (!(commented ? /^#\s*[^\s#]/ : /^#\p{L}/u).test(raw)) return null;
  const ways = [fields, ...[',', ';', '\t', '|'].map((separator) => raw.split(separator))];
  const short = fields.length > 1 && fields.length < width && fields.every((field) => field.trim() !== '');
  const names = ways.find((way) => way.length === width) ?? (short ? fields : undefined);
  return names?.map((name, index) => (index === 0 ? name.replace(/^#\s*/, '') : name)) ?? null;
}

/** A line of nothing but marks says nothing. */
function commentNodes({ raw, line }: CsvRecord, file: string): readonly Node[] {
  const text = raw.replace(/^[#\s]+/, '').trim();
  return text === '' ? [] : [{ kind: 'paragraph', place: { file, line }, level: 0, runs: [{ text }] }];
}
