import type { FactTable } from '../table/fact-table.ts';
import type { RowChange } from './fact-edit.ts';

/**
 * What stands behind a figure that is kept up to date, in this order: how many facts it has, the sum of those known, how many
 * are not known, and the sum of half-widths. Unlike the figure, all four can have a fact taken out again.
 */
export const measureCount = 4;

/** Each measure as a column of a table, -0 in the first where there is no fact; `null` where all are zero. */
export function measureColumns(table: FactTable): readonly (Float64Array | null)[] {
  const known = made.get(table);
  if (known) return known;
  const columns = columnsOf(table);
  made.set(table, columns);
  return columns;
}

// Many tables are opened one after the other.
const made = new WeakMap<FactTable, readonly (Float64Array | null)[]>();

function columnsOf({ amounts, count, halfWidths }: FactTable): readonly (Float64Array | null)[] {
  const facts = new Float64Array(count).fill(1);
  let known: Float64Array | null = null;
  let unknown: Float64Array | null = null;
  for (let row = 0; row < count; row += 1) {
    const amount = amounts[row] ?? 0;
    if (amount === 0 && Object.is(amount, -0)) facts[row] = -0;
    if (amount === amount) continue;
    known ??= amounts.slice(0, count);
    unknown ??= new Float64Array(count);
    known[row] = 0;
    unknown[row] = 1;
  }
  return [facts, known ?? amounts, unknown, halfWidths];
}

/** Adds to the measures at a place what a change makes of them. Takes out before it puts in, so that sums stay exact. */
export function addChange(measures: readonly Float64Array[], at: number, change: RowChange): void {
  const [facts, known, unknown, widths] = measures;
  const { before, after, widthBefore, widthAfter } = change;
  if (facts) facts[at] = (facts[at] ?? 0) + factCount(after) - factCount(before);
  if (known) known[at] = (known[at] ?? 0) - (before === before ? before : 0) + (after === after ? after : 0);
  if (unknown) unknown[at] = (unknown[at] ?? 0) + Number(after !== after) - Number(before !== before);
  if (widths) widths[at] = (widths[at] ?? 0) - widthBefore + widthAfter;
}

/** Whether a number of a table is a fact. */
export function factCount(amount: number): 0 | 1 {
  return Object.is(amount, -0) ? 0 : 1;
}

/** The figure that measures at a place come to, in the numbers of tables. */
export function figureNumber(measures: readonly Float64Array[], at: number): number {
  const [facts, known, unknown] = measures;
  if (!facts || facts[at] === 0) return -0;
  return unknown?.[at] === 0 ? (known?.[at] ?? 0) + 0 : Number.NaN;
}
