import { plain } from '../../../../basics/text.ts';
import type { Cell, Table } from '../../../document.ts';
import { isConcept } from '../../vocabulary.ts';
import { type NumberConvention, numbersIn } from './number-convention.ts';

/** What a cell holds: nothing, words, one number, "not applicable", or two numbers (an old and a new value). */
export const cellKinds = { blank: 0, words: 1, number: 2, notApplicable: 3, numbers: 4 } as const;

/** The cells of a table, each read once. Rows and columns count from 0; cells lie row by row. */
export interface Grid {
  readonly height: number;
  readonly width: number;
  readonly cells: readonly (Cell | undefined)[];
  readonly texts: readonly string[];
  readonly kinds: Uint8Array;
  /** The digits of a number as one integer, and the power of ten of the last one. */
  readonly digits: Float64Array;
  readonly places: Int8Array;
  /** 1 where a number carries a percent sign. */
  readonly percents: Uint8Array;
}

/** Cells of a spreadsheet are worth what it stores, to this many decimals: more are noise of its arithmetic. */
export const storedDecimals = 6;

/** Reads the cells of rows. */
export function gridOf(
  rows: Table['rows'],
  texts: readonly string[],
  width: number,
  convention: NumberConvention,
): Grid {
  const size = rows.length * width;
  const cells: (Cell | undefined)[] = [];
  const grid = {
    height: rows.length,
    width,
    cells,
    texts,
    kinds: new Uint8Array(size),
    digits: new Float64Array(size),
    places: new Int8Array(size),
    percents: new Uint8Array(size),
  };
  for (const row of rows) {
    for (let column = 0; column < width; column += 1) {
      const cell = row.cells[column];
      readCell(grid, cells.length, cell, texts[cells.length] ?? '', convention);
      cells.push(cell);
    }
  }
  return grid;
}

/** The trimmed words of all cells, row by row, short rows filled up. */
export function textsOf(rows: Table['rows'], width: number): readonly string[] {
  const texts: string[] = [];
  for (const row of rows) {
    for (let column = 0; column < width; column += 1) {
      const parts = row.cells[column]?.parts ?? [];
      const [first, second] = parts;
      if (first === undefined) texts.push('');
      else if (second === undefined) texts.push(plain(first.runs).trim());
      else
        texts.push(
          parts
            .map((part) => plain(part.runs))
            .join('\n')
            .trim(),
        );
    }
  }
  return texts;
}

function readCell(
  grid: Pick<Grid, 'kinds' | 'digits' | 'places' | 'percents'>,
  at: number,
  cell: Cell | undefined,
  text: string,
  convention: NumberConvention,
): void {
  if (text === '') return;
  const numbers = numbersIn(text, convention);
  const [first, second] = numbers ?? [];
  if (!first) {
    grid.kinds[at] = isConcept(text, 'not-applicable') ? cellKinds.notApplicable : cellKinds.words;
    return;
  }
  const changed = cell?.parts.some((part) => part.runs.some((run) => run.style === 'struck')) ?? false;
  grid.kinds[at] = second || changed ? cellKinds.numbers : cellKinds.number;
  const stored = cell?.value === undefined ? null : storedNumber(cell.value * (first.percent ? 100 : 1));
  const { digits, place } = stored ?? first;
  grid.digits[at] = digits;
  grid.places[at] = place;
  grid.percents[at] = first.percent ? 1 : 0;
}

function storedNumber(value: number): { readonly digits: number; readonly place: number } | null {
  if (!Number.isFinite(value) || Math.abs(value) > 1e15) return null;
  for (let decimals = 0; decimals <= storedDecimals; decimals += 1) {
    const digits = Math.round(value * 10 ** decimals);
    if (!Number.isSafeInteger(digits)) return null;
    if (
      decimals === storedDecimals ||
      Math.abs(digits / 10 ** decimals - value) < 1e-9 * Math.max(1, Math.abs(value))
    )
      return { digits: digits === 0 ? 0 : digits, place: decimals === 0 ? 0 : -decimals };
  }
  return null;
}

/** What kind of thing a cell holds. */
export function kindAt(grid: Grid, row: number, column: number): number {
  return grid.kinds[row * grid.width + column] ?? cellKinds.blank;
}

/** The words of a cell. */
export function textAt(grid: Grid, row: number, column: number): string {
  return grid.texts[row * grid.width + column] ?? '';
}

/** The number in a cell as it is written; `NaN` where it holds none. */
export function numberAt(grid: Grid, row: number, column: number): number {
  const at = row * grid.width + column;
  if (grid.kinds[at] !== cellKinds.number) return Number.NaN;
  const place = grid.places[at] ?? 0;
  const digits = grid.digits[at] ?? 0;
  return place < 0 ? digits / 10 ** -place : digits * 10 ** place;
}
