import type { Amount } from '../../basics/amount.ts';
import { cellStates } from '../pivot/cell-states.ts';
import type { PivotHeader } from '../pivot/headers.ts';
import type { Pivot } from '../pivot/pivot.ts';
import { comparedWidth } from '../pivot/pivot-query.ts';
import { flowRounding } from './controlled-rounding.ts';
import { type Direction, gridTable } from './grid-table.ts';

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
  const values = valuesOf(pivot);
  const width = comparedWidth(pivot.query.compare);
  const rows = treeOf(pivot.rows);
  const columns = treeOf(pivot.columns.filter((_, column) => column % width === 0).map(uncompared(width)));
  // One version in several differences is in more sums than a network has room for.
  const versions: Direction = width === 4 ? comparedVersions : Array.from({ length: width }, () => null);
  const apart = (direction: Direction): Direction => direction.map(() => null);
  const attempts = [
    [columns, versions],
    [uppermost(columns), versions],
    [apart(columns), versions],
    [apart(columns), apart(versions)],
  ];
  for (const [index, across] of attempts.entries()) {
    const rounded = flowRounding(gridTable(values, [rows, ...across], unit));
    if (!rounded.ok) continue;
    const units = values.map((value, cell) => (value === null ? null : (rounded.value.units[cell] ?? null)));
    return { units, adds: index === 0 && width <= 4 ? 'wholly' : 'in-part' };
  }
  return null;
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
