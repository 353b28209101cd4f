import type { CellOrigin } from '@plenary/core/views/algebra/table-algebra';
import type { CellPart } from '@plenary/core/views/algebra/table-index';
import { cellName } from './written-workbook.ts';

/** What is known of a cell of a table: a number, that a percentage has none, that it is not known, or that there is no figure. */
export type CellState = 'known' | 'not-applicable' | 'unknown' | 'none';

/** What formulas need to know of the table they stand in. */
export interface FormulaPlaces {
  /** Where the first cell of the table stands in the sheet, from 0. */
  readonly row: number;
  readonly column: number;
  readonly state: (part: { readonly row: number; readonly column: number }) => CellState;
  /** In units of the sheet, the unit the table is printed in: a percentage of what prints as nothing has no value. */
  readonly printedUnit: number;
  /** What stands where a percentage has no value. */
  readonly notApplicable: string;
}

/**
 * The formula of a cell that follows from others, as a spreadsheet writes it without `=`; `null` for one that does not. What is not
 * known stays so until all it follows from is filled in.
 */
export function cellFormula(origin: CellOrigin, state: CellState, places: FormulaPlaces): string | null {
  if (origin.kind === 'total') return totalFormula(origin.parts, state, places);
  if (origin.kind === 'sum') {
    const sum = combination(origin.parts, places);
    return state === 'known' ? sum : ifCounted(origin.parts, sum, places);
  }
  if (origin.kind !== 'ratio') return null;
  const { numerator, denominator, scale } = origin;
  const [upper, lower] = [combination(numerator, places), combination(denominator, places)];
  const factor = scale === 100 ? '' : `${scale / 100}*`;
  const base = places.printedUnit === 1 ? lower : `${inBrackets(lower, denominator)}/${places.printedUnit}`;
  const words = places.notApplicable.replaceAll('"', '""');
  const quotient = `${factor}${inBrackets(upper, numerator)}/${inBrackets(lower, denominator)}`;
  const ratio = `IF(ROUND(${base},0)=0,"${words}",${quotient})`;
  return state === 'unknown' || state === 'none'
    ? ifCounted([...numerator, ...denominator], ratio, places)
    : ratio;
}

function totalFormula(parts: readonly CellPart[], state: CellState, places: FormulaPlaces): string {
  const sum = `SUM(${ranges(parts, places)})`;
  if (state === 'known') return sum;
  if (state === 'none') return `IF(COUNT(${ranges(parts, places)})=0,"",${sum})`;
  return ifCounted(
    parts.filter((part) => places.state(part) === 'unknown'),
    sum,
    places,
  );
}

function ifCounted(parts: readonly CellPart[], formula: string, places: FormulaPlaces): string {
  const cells = [...new Set(parts.map((part) => nameOf(part, places)))];
  return `IF(COUNT(${ranges(parts, places)})<${cells.length},"",${formula})`;
}

function combination(parts: readonly CellPart[], places: FormulaPlaces): string {
  return parts
    .map((part, index) => {
      const sign = part.coefficient < 0 ? '-' : index === 0 ? '' : '+';
      const size = Math.abs(part.coefficient);
      return `${sign}${size === 1 ? '' : `${size}*`}${nameOf(part, places)}`;
    })
    .join('');
}

function inBrackets(text: string, parts: readonly CellPart[]): string {
  return parts.length > 1 || (parts[0]?.coefficient ?? 1) < 0 ? `(${text})` : text;
}

/** Cells as arguments of a function, those that follow one another in a column or a row as ranges. */
function ranges(parts: readonly CellPart[], places: FormulaPlaces): string {
  const cells = [...new Map(parts.map((part) => [nameOf(part, places), part])).values()];
  const down = runsOf(
    cells.toSorted((a, b) => a.column - b.column || a.row - b.row),
    'row',
  );
  const along = runsOf(
    cells.toSorted((a, b) => a.row - b.row || a.column - b.column),
    'column',
  );
  const runs = along.length < down.length ? along : down;
  return runs
    .map(([first, last]) =>
      first === last ? nameOf(first, places) : `${nameOf(first, places)}:${nameOf(last, places)}`,
    )
    .join(',');
}

function runsOf(
  cells: readonly CellPart[],
  along: 'row' | 'column',
): readonly (readonly [CellPart, CellPart])[] {
  const across = along === 'row' ? 'column' : 'row';
  const runs: [CellPart, CellPart][] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    if (run && run[1][across] === cell[across] && run[1][along] + 1 === cell[along]) run[1] = cell;
    else runs.push([cell, cell]);
  }
  return runs;
}

function nameOf(part: { readonly row: number; readonly column: number }, places: FormulaPlaces): string {
  return cellName(places.row + part.row, places.column + part.column);
}
