import type { Amount } from '../basics/amount.ts';
import type { Ratio } from '../basics/formula.ts';
import { type PrintStyle, printFigure, roundedTo } from '../basics/numbers/number-printing.ts';
import type { Digits } from '../basics/numbers/number-token.ts';
import type { Plan } from '../plan/plan.ts';
import { cellValue } from './cell-value.ts';
import type { Column, ViewCell } from './view.ts';

/** How a cell is shown: what it counts, and the power of ten of the major unit that money is shown in. */
export interface CellScale {
  readonly unit: Column['unit'];
  readonly powerOfTen: number;
}

/** What a cell shows: digits; nothing, where nothing is known; or that a percentage has no value. */
export type RoundedCell =
  | { readonly kind: 'digits'; readonly figure: Digits & { readonly percent?: boolean } }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-applicable' };

/**
 * A cell as tables show it, rounded half away from zero: money to the power of ten, percentages to the whole. A percentage of
 * what shows as nothing is not applicable.
 */
export function roundedCell(cell: ViewCell, scale: CellScale, plan: Plan): RoundedCell {
  const { digits: minor } = plan.organization.currency;
  if (cell?.kind === 'ratio') {
    const base = cellValue(cell.denominator, plan);
    const nothing = base !== null && roundedTo(base.value, scale.powerOfTen, minor).digits === 0;
    return roundedPercentage(cell, plan, nothing);
  }
  const value = cellValue(cell, plan);
  if (!value) return { kind: 'unknown' };
  return roundedAmount(value.value, scale, plan);
}

/** A percentage to the whole, half away from zero; not applicable where its base shows as nothing. */
export function roundedPercentage(cell: Ratio, plan: Plan, baseShowsNothing: boolean): RoundedCell {
  const base = cellValue(cell.denominator, plan);
  const part = cellValue(cell.numerator, plan);
  if (!base || !part) return { kind: 'unknown' };
  if (baseShowsNothing || base.value === 0) return { kind: 'not-applicable' };
  const percent = (cell.scale * part.value) / base.value;
  const digits = Math.sign(percent) * Math.floor(Math.abs(percent) + 0.5);
  return { kind: 'digits', figure: { digits: digits === 0 ? 0 : digits, place: 0, percent: true } };
}

/** An exact amount as tables show it; people are shown as they are. */
export function roundedAmount(amount: Amount, scale: CellScale, plan: Plan): RoundedCell {
  if (scale.unit === 'people') return { kind: 'digits', figure: { digits: amount, place: 0 } };
  return { kind: 'digits', figure: roundedTo(amount, scale.powerOfTen, plan.organization.currency.digits) };
}

/** A cell in a style of printing; `words` say what there are no digits for. */
export function printedCell(
  cell: RoundedCell,
  style: PrintStyle,
  words: Readonly<Record<'unknown' | 'not-applicable', string>>,
): string {
  return cell.kind === 'digits' ? printFigure(cell.figure, style) : words[cell.kind];
}
