import { cellText, tablesOf } from '../../../document/content.ts';
import type { Cell, Table } from '../../../document/document.ts';
import { readCellName } from '../../../document/spreadsheet-reference.ts';
import type { Evidence, Finding } from '../../finding.ts';
import type { Rule } from '../../rule.ts';

/**
 * What a workbook's formulas show though every sum holds: a SUM that stops short of a figure right above it (a question),
 * and cells in which the spreadsheet itself says that a formula is broken (`#REF!`, `#NAME?`: an error).
 */
export const figuresSpreadsheetFormulas: Rule = {
  id: 'figures-spreadsheet-formulas',
  check: ({ document }) => tablesOf(document).flatMap((table) => [...brokenIn(table), ...shortSumsIn(table)]),
};

/** Most cells of one finding that are quoted. */
const mostQuotes = 12;
const broken = /^#(?:REF!|NAME\?)$/i;

function brokenIn(table: Table): readonly Finding[] {
  const cells = table.rows
    .flatMap((row) => row.cells)
    .filter((cell) => cell.formula !== undefined && broken.test(cellText(cell).trim()));
  const text = cellText(cells[0]).trim();
  return finding('error', 'broken', cells, cells, { count: cells.length, text });
}

/** One finding for each row of totals: its columns were most often filled from one formula. */
function shortSumsIn(table: Table): readonly Finding[] {
  if (!table.rows.some((row) => row.cells.some((cell) => cell.formula !== undefined))) return [];
  const cells = new Map<string, Cell>();
  for (const row of table.rows)
    for (const cell of row.cells) {
      const at = readCellName(nameOf(cell));
      if (at) cells.set(`${at.column} ${at.row}`, cell);
    }
  return table.rows.flatMap((row) => {
    const sums = row.cells.map((cell) => ({ cell, left: leftOut(cell, cells) }));
    const short = sums.filter(({ left }) => left.length > 0);
    const left = short.flatMap((one) => one.left);
    const formula = short[0]?.cell.formula ?? '';
    const facts = { formula, text: cellText(left[0]).trim(), count: left.length };
    return finding(
      'question',
      'short',
      short.map(({ cell }) => cell),
      left,
      facts,
    );
  });
}

const sumOfRange = /^\s*=?\s*SUM\(\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})\)\s*$/i;

/** The plain figures between the range a SUM adds up and the SUM itself; none where another formula stands there. */
function leftOut(cell: Cell, cells: ReadonlyMap<string, Cell>): readonly Cell[] {
  const range = sumOfRange.exec(cell.formula ?? '');
  const own = range && readCellName(nameOf(cell));
  const [first, last] = [`${range?.[1]}${range?.[2]}`, `${range?.[3]}${range?.[4]}`].map(readCellName);
  if (!own || !first || !last || first.column !== own.column || last.column !== own.column) return [];
  const summed = last.row - first.row + 1;
  const between = own.row - 1 - last.row;
  // A table with more rows between than within the range sums up something else.
  if (summed < 2 || between < 1 || between > summed) return [];
  const left: Cell[] = [];
  for (let row = last.row + 1; row < own.row; row += 1) {
    const one = cells.get(`${own.column} ${row}`);
    if (one?.formula !== undefined) return [];
    if (one?.value !== undefined && one.value !== 0) left.push(one);
  }
  return left;
}

function nameOf({ place }: Cell): string {
  return place.path?.slice(place.path.lastIndexOf('!') + 1) ?? '';
}

function finding(
  severity: Finding['severity'],
  code: string,
  at: readonly Cell[],
  quoted: readonly Cell[],
  facts: Finding['message']['facts'],
): readonly Finding[] {
  const [first] = at;
  if (!first) return [];
  const evidence = quoted
    .slice(0, mostQuotes)
    .map((cell): Evidence => ({ kind: 'quote', place: cell.place, text: cellText(cell).trim() }));
  const rule = figuresSpreadsheetFormulas.id;
  return [{ rule, severity, place: first.place, message: { code, facts }, evidence, repairs: [] }];
}
