import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { columnLetters, sheetExtent } from '@plenary/core/document/spreadsheet-reference';
import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx';

/** How a cell looks, and whether it can be edited on a protected sheet. */
export interface CellLook {
  readonly format?: string;
  readonly bold?: boolean;
  readonly size?: number;
  /** How many steps from the edge that reading begins at. */
  readonly indent?: number;
  readonly fill?: string;
  readonly colour?: string;
  readonly align?: 'start' | 'end' | 'centre';
  readonly wrap?: boolean;
  readonly lineAbove?: boolean;
  readonly unlocked?: boolean;
}

/** What a cell holds: words, a number, or a formula (without its `=`) with what it comes to, which programs show unless they compute it. */
export interface WrittenCell {
  readonly value: string | number | null;
  readonly formula?: string;
  readonly look?: CellLook;
}

/** A sheet of a workbook. Rows and columns count from 0. */
export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly (WrittenCell | null)[])[];
  /** In characters; a column without a width has the program's own. */
  readonly widths?: readonly (number | undefined)[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly rightToLeft?: boolean;
  readonly protected?: boolean;
  /** Not shown, and not in the list of hidden sheets either. */
  readonly hidden?: boolean;
  /** Ranges in which numbers that round to nothing are shown as a dash: what is less than `below` either way. */
  readonly dashed?: readonly { readonly range: string; readonly first: string; readonly below: number }[];
}

/** A workbook as it is written. */
export interface WrittenWorkbook {
  readonly title: string;
  /** When it was written, as an ISO text. */
  readonly at: string;
  readonly sheets: readonly WrittenSheet[];
  /** Names of cells or ranges, for people and other programs. */
  readonly names?: Readonly<Record<string, string>>;
}

/**
 * A workbook as the bytes of an .xlsx file. Everything goes through here to the library, so that no other file knows it. Refuses
 * `table-too-large` for a sheet that no program could open.
 */
export async function workbookBytes(workbook: WrittenWorkbook): Promise<Result<Uint8Array>> {
  for (const { rows } of workbook.sheets) {
    const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
    if (rows.length > sheetExtent.rows || columns > sheetExtent.columns) {
      return refuse('table-too-large', { rows: rows.length, columns });
    }
  }
  const styles = new Map<string, CellStyle>();
  const bytes = await writeXlsx({
    sheets: workbook.sheets.map((sheet) => sheetOf(sheet, styles)),
    namedRanges: Object.entries(workbook.names ?? {}).map(([name, range]) => ({ name, range })),
    properties: { title: workbook.title, creator: 'Plenary', modified: new Date(workbook.at) },
  });
  return ok(bytes);
}

/** A cell as formulas of its own sheet name it; rows and columns from 0. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column + 1)}${row + 1}`;
}

/** A name for a sheet that programs take: short, without the signs they keep for themselves, and unlike those taken. */
export function sheetName(wanted: string, taken: ReadonlySet<string>): string {
  const clean = wanted
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'+|'+$/g, '');
  const short = Array.from(clean === '' ? 'Plenary' : clean)
    .slice(0, 28)
    .join('')
    .slice(0, 28)
    .trim();
  let name = short;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${short} ${number}`.slice(-31);
  return name;
}

function sheetOf(sheet: WrittenSheet, styles: Map<string, CellStyle>): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, line] of sheet.rows.entries()) {
    for (const [column, cell] of line.entries()) {
      if (cell) cells.set(`${row},${column}`, cellOf(cell, styles));
    }
  }
  const columns = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const hidden = new Set(sheet.hiddenColumns ?? []);
  return {
    name: sheet.name,
    cells,
    columns: Array.from({ length: columns }, (_, column) => {
      const width = sheet.widths?.[column];
      return { ...(width === undefined ? {} : { width }), ...(hidden.has(column) ? { hidden: true } : {}) };
    }),
    rowDefs: new Map((sheet.hiddenRows ?? []).map((row) => [row, { hidden: true }])),
    ...(sheet.frozen ? { freezePane: sheet.frozen } : {}),
    ...(sheet.rightToLeft === true ? { view: { rightToLeft: true } } : {}),
    ...(sheet.hidden === true ? { veryHidden: true } : {}),
    ...(sheet.protected === true
      ? { protection: { sheet: true, formatColumns: true, formatRows: true, formatCells: true } }
      : {}),
    conditionalRules: (sheet.dashed ?? []).map(({ range, first, below }, index) => ({
      type: 'expression',
      priority: index + 1,
      range,
      formula: `AND(ISNUMBER(${first}),ABS(${first})<${below})`,
      style: { numFmt: '"-";"-";"-"' },
    })),
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function cellOf({ value, formula, look }: WrittenCell, styles: Map<string, CellStyle>): Partial<Cell> {
  const style = look ? { style: styleOf(look, styles) } : {};
  return formula === undefined ? { value, ...style } : { formula, formulaResult: value, ...style };
}

// Cells share their looks.
const lookKeys = new WeakMap<CellLook, string>();
const alignments = { start: 'left', end: 'right', centre: 'center' } as const;

function styleOf(look: CellLook, styles: Map<string, CellStyle>): CellStyle {
  const key = lookKeys.get(look) ?? JSON.stringify(look);
  lookKeys.set(look, key);
  const known = styles.get(key);
  if (known) return known;
  const { format, bold, size, indent, fill, colour, align, wrap, lineAbove, unlocked } = look;
  const style: CellStyle = {
    font: { name: 'Calibri', size: size ?? 11, bold: bold === true, color: { rgb: colour ?? '1A1A1A' } },
    ...(format === undefined ? {} : { numFmt: format }),
    ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
    ...(lineAbove === true ? { border: { top: { style: 'thin', color: { rgb: '808080' } } } } : {}),
    alignment: {
      ...(align === undefined ? {} : { horizontal: alignments[align] }),
      ...(indent === undefined ? {} : { indent }),
      ...(wrap === true ? { wrapText: true } : {}),
      vertical: 'top',
    },
    ...(unlocked === true ? { protection: { locked: false } } : {}),
  };
  styles.set(key, style);
  return style;
}
