import type { Amount } from '../../basics/amount.ts';
import { ok, type Result, refuse } from '../../basics/result.ts';
import type { Solver } from '../../basics/solver.ts';
import { cellStates } from '../pivot/cell-states.ts';
import type { PivotHeader } from '../pivot/headers.ts';
import type { Pivot } from '../pivot/pivot.ts';
import { comparedWidth } from '../pivot/pivot-query.ts';
import { flowRounding, relaxedRounding } from './controlled-rounding.ts';
import { type Direction, gridTable } from './grid-table.ts';
import type { RoundingSum } from './rounding-table.ts';

/** A pivot of money as it prints under controlled rounding. */
export interface RoundedPivot {
  /** What each cell prints, in the unit; `null` for percentages and for what is not known. */
  readonly units: readonly (number | null)[];
  /** Whether all sums add up as printed, or those down the rows and only some across. */
  readonly adds: 'wholly' | 'in-part';
}

/**
 * A pivot of money rounded to a unit so that what prints adds up: rows to their subtotals and the total, columns to theirs, and a
 * compared version with the difference to the other. That is a network as long as one of rows, columns and comparison has more than one level
 * of sums and two of them have sums at all. In other tables the rows always add up, and across them the first of these that can:
 * the uppermost columns to the total and versions with their difference; only the latter. Each cell prints one of the two neighbours of
 * its value. `null` where there is no such rounding.
 */
export function roundedPivot(pivot: Pivot, unit: Amount): RoundedPivot | null {
  const { values, rows, columns, width } = directionsOf(pivot);
  // One version in several differences is in more sums than a network has room for.
  const versions: Direction = width === 4 ? comparedVersions : apart(width);
  const attempts = [
    [columns, versions],
    [uppermost(columns), versions],
    [apart(columns.length), versions],
    [apart(columns.length), apart(width)],
  ];
  for (const [index, across] of attempts.entries()) {
    const rounded = flowRounding(gridTable(values, [rows, ...across], unit));
    if (!rounded.ok) continue;
    const units = values.map((value, cell) => (value === null ? null : (rounded.value.units[cell] ?? null)));
    return { units, adds: index === 0 && width <= 4 ? 'wholly' : 'in-part' };
  }
  return null;
}

/** How many cells a table has at most for which a program in whole numbers is sought. */
export const mostSolvedCells = 3_000;

/** A pivot whose sums run in too many directions for a network, as it prints. */
export interface SolvedPivot {
  readonly units: RoundedPivot['units'];
  /** How many units some cells print beyond the neighbours of their values, because nothing nearer adds up; mostly 0. */
  readonly reach: number;
}

/**
 * The same for pivots that add up in part only: every sum adds up as printed, found as a program in whole numbers. Refuses
 * `rounding-too-large` above 3,000 cells, `rounding-impossible` where nothing adds up, and `solver-gave-up`.
 */
export async function solvedPivot(pivot: Pivot, unit: Amount, solver: Solver): Promise<Result<SolvedPivot>> {
  if (pivot.cells.length > mostSolvedCells) return refuse('rounding-too-large', { limit: mostSolvedCells });
  const { values, rows, columns, width } = directionsOf(pivot);
  const table = gridTable(values, [rows, columns, apart(width)], unit);
  const sums = [...table.sums, ...comparedSums(values, width)];
  const rounded = await relaxedRounding({ ...table, sums }, solver);
  if (!rounded.ok) return rounded;
  const { units, reach } = rounded.value;
  return ok({ units: values.map((value, cell) => (value === null ? null : (units[cell] ?? null))), reach });
}

interface Directions {
  readonly values: readonly (Amount | null)[];
  readonly rows: Direction;
  /** The columns without what is compared in them, and how many each becomes by that. */
  readonly columns: Direction;
  readonly width: number;
}

function directionsOf(pivot: Pivot): Directions {
  const width = comparedWidth(pivot.query.compare);
  return {
    values: valuesOf(pivot),
    rows: treeOf(pivot.rows),
    columns: treeOf(pivot.columns.filter((_, column) => column % width === 0).map(uncompared(width))),
    width,
  };
}

/** Of each comparison: every other version is the first and the difference to it. */
function comparedSums(values: readonly (Amount | null)[], width: number): readonly RoundingSum[] {
  return values.flatMap((value, total): readonly RoundingSum[] => {
    const place = total % width;
    if (place % 3 !== 1) return [];
    const parts = [total - place, total + 1];
    const sum = parts.reduce<number | null>((all, part) => {
      const own = values[part] ?? null;
      return all === null || own === null ? null : all + own;
    }, 0);
    return value !== null && sum === value ? [{ total, parts }] : [];
  });
}

function apart(length: number): Direction {
  return Array.from({ length }, () => null);
}

/** From, to, the difference, the percentage: `to` is the sum of `from` and the difference. */
const comparedVersions: Direction = [1, null, 1, null];

// What has no fact counts as nothing: a difference to it is the whole of the other version.
function valuesOf({ cells, states, columns }: Pivot): readonly (Amount | null)[] {
  return Array.from(cells, (value, cell) => {
    if (columns[cell % columns.length]?.shows === 'percentage') return null;
    const state = states[cell];
    if (state === cellStates.empty) return 0;
    return state === cellStates.known && Number.isSafeInteger(value) ? value : null;
  });
}

/** For each header its subtotal; for those that are in none the total, where there is one. */
function treeOf(headers: readonly Pick<PivotHeader, 'kind' | 'parent'>[]): Direction {
  const total = headers.findIndex(({ kind }) => kind === 'total');
  return headers.map(({ kind, parent }) => {
    if (parent >= 0) return parent;
    return kind === 'total' || total < 0 ? null : total;
  });
}

function uncompared(width: number): (header: PivotHeader) => Pick<PivotHeader, 'kind' | 'parent'> {
  return ({ kind, parent }) => ({ kind, parent: parent < 0 ? parent : parent / width });
}

/** Only what is directly in a total that is in nothing else. */
function uppermost(direction: Direction): Direction {
  return direction.map((above) => (above !== null && direction[above] === null ? above : null));
}
