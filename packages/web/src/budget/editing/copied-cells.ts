import type { PivotTable } from '@plenary/api/budget/pivot';
import { directionOf } from '../../app/words.ts';
import { headLines } from '../grid/column-bands.ts';
import type { Range } from '../grid/selection.ts';
import { type NumberStyle, placesOf } from '../grid/shown-number.ts';
import { writeTabSeparated } from '../grid/tab-separated.ts';
import { copiedText } from './pasted.ts';

/** Cells on their way to another program: as plain text, and as a table that spreadsheets take numbers from. */
export interface CopiedCells {
  readonly text: string;
  readonly html: string;
}

/** The table that is copied from, its rows that are shown, and how its numbers are shown. */
export interface CopiedFrom {
  readonly table: PivotTable;
  readonly visible: readonly number[];
  readonly style: NumberStyle;
  /** What stands over the heads of rows; `null` where heads are not copied. */
  readonly corner: string | null;
}

/** The values of a table by shown row and column; `null` where there is none. */
export type CopiedValues = (shownRow: number, column: number) => number | null;

/** A range of a table as it is copied, in the unit of the table with all its digits. */
export function copiedCells(range: Range, values: CopiedValues, from: CopiedFrom): CopiedCells {
  const lines = [...headsOver(range, from), ...rowsOf(range, values, from)];
  return {
    text: writeTabSeparated(lines.map((line) => line.map(({ text }) => text))),
    html: written(lines, from),
  };
}

type Cell =
  | { readonly kind: 'head'; readonly text: string; readonly level: number }
  /** `value` is what a program computes with: a percentage is a part of one. */
  | { readonly kind: 'number'; readonly text: string; readonly value: string; readonly format: string };

type Line = readonly Cell[];

function headsOver({ start, end }: Range, { table, corner }: CopiedFrom): readonly Line[] {
  if (corner === null) return [];
  const lines = headLines(table.columns);
  return Array.from({ length: lines }, (_, line) => [
    head(line === 0 ? corner : ''),
    // Each column says all that stands over it, so that it can be sorted and looked up by it.
    ...table.columns.slice(start, end + 1).map(({ heads }) => head(labelOf(heads[line]))),
  ]);
}

function rowsOf(range: Range, values: CopiedValues, from: CopiedFrom): readonly Line[] {
  const { table, visible, corner } = from;
  const columns = Array.from({ length: range.end - range.start + 1 }, (_, on) => range.start + on);
  return visible.slice(range.top, range.bottom + 1).map((number, down) => {
    const row = table.rows[number];
    const cells = columns.map((column) => numberIn(values(range.top + down, column), column, from));
    return corner === null ? cells : [head(pathOf(table.rows, number), row?.level), ...cells];
  });
}

/** What a row is called with all that it is a part of: names alone come again under others. */
function pathOf(rows: CopiedFrom['table']['rows'], number: number): string {
  const path: string[] = [];
  let level = Number.POSITIVE_INFINITY;
  for (let at = number; at >= 0 && level > 0; at -= 1) {
    const row = rows[at];
    if (!row || row.level >= level) continue;
    level = row.level;
    path.unshift(labelOf(row));
  }
  return path.join(' › ');
}

function numberIn(value: number | null, column: number, { table, style }: CopiedFrom): Cell {
  if (table.columns[column]?.shows === 'percentage') {
    // What a division leaves behind the sixth decimal says nothing.
    const percent = value === null ? '' : `${Number(value.toFixed(6))}`;
    const part = value === null ? '' : `${Number((value / 100).toFixed(8))}`;
    return { kind: 'number', text: percent === '' ? '' : `${percent}%`, value: part, format: '0%' };
  }
  const text = copiedText(value, placesOf(style));
  return { kind: 'number', text, value: text, format: formatOf(style) };
}

/** How the number is shown there: as here, (811) for what is below nothing and a dash for nothing. */
function formatOf({ unit, money, minorDigits }: NumberStyle): string {
  const decimals =
    unit === 'money' && money === 'exact' && minorDigits > 0 ? `.${'0'.repeat(minorDigits)}` : '';
  return `#,##0${decimals};(#,##0${decimals});-`;
}

function head(text: string, level = 0): Cell {
  // A name that begins as a formula does is none.
  return { kind: 'head', text: /^[=+\-@]/.test(text) ? ` ${text}` : text, level };
}

function labelOf(
  one: { readonly label: { readonly text: string }; readonly code: string | null } | undefined,
): string {
  return [one?.code ?? '', one?.label.text ?? ''].filter((part) => part !== '').join(' ');
}

// Excel reads `x:num` and `mso-number-format`, LibreOffice `sdval` and `sdnum`: whatever their language takes for a decimal sign, the number is
// that of the table.
function written(lines: readonly Line[], { style }: CopiedFrom): string {
  const rows = lines.map((line) => `<tr>${line.map(cellText).join('')}</tr>`).join('\n');
  const { language } = style;
  return [
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body>',
    `<table lang="${language}" dir="${directionOf(language)}">`,
    rows,
    '</table></body></html>',
  ].join('\n');
}

function cellText(cell: Cell): string {
  if (cell.kind === 'head') {
    const style = `text-align:start;mso-number-format:'\\@';mso-char-indent-count:${cell.level}`;
    return `<th x:str sdnum="1033;0;@" style="${style}">${escaped(cell.text)}</th>`;
  }
  const { text, value, format } = cell;
  if (text === '') return '<td></td>';
  const plain = format.replaceAll(/[^\w]/g, String.raw`\$&`);
  // Of a format in several parts LibreOffice takes none.
  const [first = ''] = format.split(';');
  const numbers = `x:num="${value}" sdval="${value}" sdnum="1033;0;${first}"`;
  return `<td align="right" ${numbers} style="mso-number-format:'${plain}'">${text}</td>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
