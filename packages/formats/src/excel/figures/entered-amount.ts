import { isAmount, withoutNegativeZero } from '@plenary/core/basics/amount';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { GridCell } from '../../grid-nodes.ts';

/**
 * The exact amount that a cell holds, in minor units or people; a dash is zero. Refuses `cell-emptied`, `cell-not-a-number` (words, dates,
 * errors), `cell-from-elsewhere` (a formula that reads another workbook), `cell-too-fine` (more decimals than the currency
 * has) and `amount-out-of-range`.
 */
export function enteredAmount(cell: GridCell | undefined, perUnit: number): Result<number> {
  const text = cell?.text.trim() ?? '';
  if (cell?.value === undefined) {
    if (text === '') return refuse('cell-emptied', {});
    return /^[-–—]$/.test(text) ? ok(0) : refuse('cell-not-a-number', { text });
  }
  // `[1]Plan!B2` and 'C:\[other.xlsx]Plan'!B2 read other files. What they came to is nobody's here.
  if (cell.formula?.includes('[')) return refuse('cell-from-elsewhere', { formula: `=${cell.formula}` });
  const scaled = cell.value * perUnit;
  const amount = withoutNegativeZero(Math.round(scaled));
  if (!isAmount(amount)) return refuse('amount-out-of-range', { limit: Number.MAX_SAFE_INTEGER });
  // Programs keep a little more than fifteen digits of a number: what is beyond them is not what was entered.
  const lost = Math.max(1e-6, Math.abs(scaled) * 4 * Number.EPSILON);
  return Math.abs(scaled - amount) > lost
    ? refuse('cell-too-fine', { text: String(cell.value) })
    : ok(amount);
}
