import type { FactTable } from '../table/fact-table.ts';
import type { RowChange } from './fact-edit.ts';

/**
 * What stands behind a figure that is kept up to date, in this order: how many facts it has, the sum of those known, how many
 * are not known, and the sum of half-widths. Unlike the figure, all four can have a fact taken out again.
 */
export const measureCount = 4;

/** Each measure as a column of a table, -0 in the first where there is no fact; `null` where all are zero. */
export function measureColumns(table: FactTable): readonly (Float64Array | null)[] {
  const { amounts, count, halfWidths } = table;
  const facts = new Float64Array(count);
  const known = new Float64Array(count);
  let unknown: Float64Array | null = null;
  for (let row = 0; row < count; row += 1) {
    const amount = amounts[row] ?? 0;
    facts[row] = Object.is(amount, -0) ? -0 : 1;
    if (amount === amount) known[row] = amount;
    else {
      unknown ??= new Float64Array(count);
      unknown[row] = 1;
    }
  }
  return [facts, known, unknown, halfWidths];
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
