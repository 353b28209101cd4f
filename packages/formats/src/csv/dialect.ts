import { matchesOf } from '@plenary/core/basics/patterns/matches';
/** How a delimited text separates its cells. */
export interface Dialect {
  readonly separator: string;
  /** The first line with cells; 2 where the first one only names the separator (`sep=;`, as Excel writes it). */
  readonly firstLine: number;
  /** How many cells most rows have. */
  readonly width: number;
}

/** Those that stand in words less often come first: of two that separate equally well, the first is meant. */
const separators = ['\t', ';', '|', ','] as const;
const sampleLength = 256 * 1024;
const mostSampled = 2_000;

interface Evidence {
  readonly separator: string;
  readonly width: number;
  readonly rows: number;
  /** Share of rows that are as wide as a row beside them, and wider than one cell. */
  readonly even: number;
  /** Share of rows with more than one cell. */
  readonly parted: number;
}

/**
 * The separator of a text that is plainly delimited: row after row of the same number of cells. `null` for words, for
 * tables between words, and for tables of Markdown. Where the file is `named` as a delimited text, less evenness is enough.
 */
export function dialectOf(text: string, named: boolean): Dialect | null {
  const declared = /^sep=(.)(?:\r\n|\n|\r)/i.exec(text)?.[1];
  const rest = declared === undefined ? text : text.slice(text.search(/[\r\n]/)).replace(/^\r?\n?/, '');
  const sample = sampleOf(rest);
  if (declared !== undefined) {
    return { separator: declared, firstLine: 2, width: evidenceOf(sample, declared).width };
  }
  const found = separators
    .filter((separator) => sample.includes(separator))
    .map((separator) => evidenceOf(sample, separator));
  const [best] = found.filter((one) => one.parted > 0).sort((a, b) => rounded(b.even) - rounded(a.even));
  if (!best || !(named ? isTable(best, sample) : isPlainTable(best, sample))) return null;
  return { separator: best.separator, firstLine: 1, width: best.width };
}

/** Small differences of evenness are left to the order of the separators. */
function rounded(share: number): number {
  return Math.round(share * 8);
}

function sampleOf(text: string): string {
  if (text.length <= sampleLength) return text;
  const cut = text.lastIndexOf('\n', sampleLength);
  return text.slice(0, cut < 0 ? sampleLength : cut);
}

function evidenceOf(sample: string, separator: string): Evidence {
  const widths = rowWidths(sample, separator);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  const even = widths.filter(
    (width, index) => width > 1 && [widths[index - 1], widths[index + 1]].includes(width),
  );
  const rows = Math.max(1, widths.length);
  const parted = widths.filter((width) => width > 1).length / rows;
  return { separator, width: most?.[0] ?? 1, rows: widths.length, even: even.length / rows, parted };
}

/** How many cells each row has, without blank lines and comments. Separators and line ends in quotes do not count. */
function rowWidths(sample: string, separator: string): readonly number[] {
  const widths: number[] = [];
  let width = 1;
  let row = 0;
  let cell = 0;
  let quoted = false;
  const end = (at: number): void => {
    if (sample.slice(row, at).trim() !== '' && sample.charAt(row) !== '#') widths.push(width);
    width = 1;
    row = at + 1;
    cell = at + 1;
  };
  const signs = new RegExp(`["\\n\\r\\u${separator.charCodeAt(0).toString(16).padStart(4, '0')}]`, 'g');
  for (const { 0: sign, index } of matchesOf(sample, signs)) {
    if (widths.length >= mostSampled) break;
    if (sign === '"' && (quoted || index === cell)) quoted = !quoted;
    else if (quoted) continue;
    else if (sign === '\n' || (sign === '\r' && sample.charAt(index + 1) !== '\n')) end(index);
    else if (sign === separator) {
      width += 1;
      cell = index + 1;
    }
  }
  if (!quoted && row < sample.length) end(sample.length);
  return widths;
}

function isTable(found: Evidence, sample: string): boolean {
  if (found.separator === '|' && isMarkdownTable(sample)) return false;
  return found.parted >= 0.5 || (found.even >= 0.25 && found.rows >= 4);
}

function isPlainTable(found: Evidence, sample: string): boolean {
  if (!isTable(found, sample) || found.rows < 3) return false;
  if (found.separator === '\t') return isPlainTabbed(found, sample);
  const widelyParted = found.width > 2 || found.rows >= 5;
  return found.even >= 0.85 && widelyParted && !isProse(found.separator, sample);
}

/** Converted documents separate their tables by tabs too; a delimited file has nothing but rows of one width. */
function isPlainTabbed(found: Evidence, sample: string): boolean {
  return found.even === 1 && !/\n[ \r]*\n|<\/?(?:ul|ol|li|p|br|b|u)\b/.test(sample.trim());
}

/** A comma and a space stand in sentences; rows of a delimited text mostly do without the space. */
function isProse(separator: string, sample: string): boolean {
  const parts = sample.split(separator);
  const spaced = parts.slice(1).filter((part) => part.startsWith(' ')).length;
  const lines = startsOfLines(sample);
  const figures = lines.filter((line) => /(?:^|[,;|])[ "]{0,2}[-(]?\d[\d. ]*"?(?:[,;|]|$)/.test(line));
  return spaced * 2 > parts.length - 1 && figures.length * 3 < lines.length;
}

function isMarkdownTable(sample: string): boolean {
  return startsOfLines(sample).some((line) => /^\|.*\|$/.test(line) || /^[|: -]*-{2}[|: -]*$/.test(line));
}

/** Enough of each of the first lines to tell what they are. */
function startsOfLines(sample: string): readonly string[] {
  return sample
    .split(/\r\n|[\n\r]/, 400)
    .map((line) => line.slice(0, 2_000).trim())
    .filter((line) => line !== '');
}
