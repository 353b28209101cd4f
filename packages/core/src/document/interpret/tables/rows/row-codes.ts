import type { Column } from '../cells/columns.ts';
import { type Grid, textAt } from '../cells/grid.ts';
import { evidence } from '../relations/evidence.ts';

/** The code of each row of a table (`null` where a row has none) from one source. */
export type RowCodes = readonly (string | null)[];

const mostSources = 8;
const ownCode = /^[\p{L}\d]{1,16}(?:[.\-/ ][\p{L}\d]{1,8}){0,6}\.?$/u;
const leadingCode =
  /^((?:\p{L}{1,3}[-.]?)?\d[\p{L}\d]{0,15}(?:[.\-/][\p{L}\d]{1,8}){0,6})[.)]?(?:\s*[-–—:]\s*|\s+)\S/u;

/** The codes that rows carry: in a column of their own, or leading their labels. Only those that tell rows apart. */
export function rowCodes(
  grid: Grid,
  columns: readonly Column[],
  rows: readonly number[],
): readonly RowCodes[] {
  const sources = columns
    .filter((column) => column.role === 'label' || column.role === 'code')
    .slice(0, mostSources);
  return sources.map((column) => codesIn(grid, column.index, rows)).filter((codes) => tellApart(codes, rows));
}

function codesIn(grid: Grid, column: number, rows: readonly number[]): RowCodes {
  const codes: (string | null)[] = Array.from({ length: grid.height }, () => null);
  for (const row of rows) {
    const text = textAt(grid, row, column);
    if (text === '') continue;
    const code = ownCode.test(text) && /\d/.test(text) ? text : leadingCode.exec(text)?.[1];
    codes[row] = code === undefined ? null : code.replace(/\.$/, '');
  }
  return codes;
}

function tellApart(codes: RowCodes, rows: readonly number[]): boolean {
  const own = rows.flatMap((row) => codes[row] ?? []);
  return (
    own.length >= 3 &&
    own.length >= evidence.codeCoverage * rows.length &&
    new Set(own).size >= evidence.codeUniqueness * own.length
  );
}

/** The row above each row by codes that begin with the codes above them; -1 where there is none. */
export function prefixParents(codes: RowCodes, height: number): Int32Array {
  // Where parts of codes are separated, 12.3 stands below 12 and never below 1.
  const parted = codes.some((code) => code !== null && separatedCode.test(code));
  return parentsBy(codes, height, parted ? withoutLastPart : withoutLastSign);
}

/** The same for codes of one length that end in zeros where they stand for a whole group: 1000, 1100, 1110. */
export function zeroPaddedParents(codes: RowCodes, height: number): Int32Array | null {
  const lengths = new Set(codes.flatMap((code) => (code === null ? [] : [code.length])));
  if (lengths.size !== 1) return null;
  const stripped = codes.map((code) => (code === null ? null : code.replace(/(?<=.)0+$/, '')));
  return new Set(stripped).size < new Set(codes).size ? null : parentsBy(stripped, height, withoutLastSign);
}

/**
 * The row above each row by several columns that together are its path (chapter, section, programme), blank to the right
 * where a row stands for all of them, and perhaps blank to the left where the row above says it.
 */
export function pathParents(
  grid: Grid,
  columns: readonly Column[],
  rows: readonly number[],
  isTotal: (text: string) => boolean,
): Int32Array | null {
  const levels = pathColumns(grid, columns, rows);
  if (levels.length < 2) return null;
  const paths: (string | null)[] = Array.from({ length: grid.height }, () => null);
  let above: readonly string[] = [];
  for (const row of rows) {
    const own = levels.map((column) => {
      const text = textAt(grid, row, column);
      return isTotal(text) ? '' : text;
    });
    const first = own.findIndex((text) => text !== '');
    if (first < 0) continue;
    const last = own.findLastIndex((text) => text !== '');
    const path = [...above.slice(0, first), ...own.slice(first, last + 1)];
    above = path;
    paths[row] = path.join('\u0001');
  }
  if (!tellApart(paths, rows)) return null;
  return parentsBy(paths, grid.height, (path) => {
    const at = path.lastIndexOf('\u0001');
    return at < 0 ? '' : path.slice(0, at);
  });
}

/** Columns of codes, and of words that come again or are blank somewhere: the name of a row is in all of them its own. */
function pathColumns(grid: Grid, columns: readonly Column[], rows: readonly number[]): readonly number[] {
  const firstNumber = columns.find((column) => column.role === 'number')?.index ?? columns.length;
  const found = columns.filter(({ index, role }) => {
    if (index >= firstNumber || (role !== 'label' && role !== 'code')) return false;
    const texts = rows.map((row) => textAt(grid, row, index));
    const filled = texts.filter((text) => text !== '');
    return role === 'code' || filled.length < texts.length || new Set(filled).size * 10 < filled.length * 9;
  });
  const somewhereBlank = found.some(({ index }) => rows.some((row) => textAt(grid, row, index) === ''));
  return somewhereBlank ? found.slice(0, mostSources).map((column) => column.index) : [];
}

const separatedCode = /^(.*[^.\-/ ])[.\-/ ][^.\-/ ]+$/u;

function withoutLastPart(code: string): string {
  return separatedCode.exec(code)?.[1] ?? '';
}

function withoutLastSign(code: string): string {
  return code.slice(0, -1);
}

function parentsBy(codes: RowCodes, height: number, up: (code: string) => string): Int32Array {
  const rowOf = new Map<string, number>();
  codes.forEach((code, row) => {
    if (code !== null) rowOf.set(code, rowOf.has(code) ? -1 : row);
  });
  const parents = new Int32Array(height).fill(-1);
  codes.forEach((code, row) => {
    for (let above = code === null ? '' : up(code); above !== ''; above = up(above)) {
      const parent = rowOf.get(above);
      if (parent === undefined || parent < 0 || parent === row) continue;
      parents[row] = parent;
      return;
    }
  });
  return parents;
}
