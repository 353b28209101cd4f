import { printFigure, printStyle } from '@plenary/core/basics/numbers/number-printing';
import type { CellValue } from '@plenary/core/views/cell-value';
import type { Column } from '@plenary/core/views/view';
import { printNumber } from '@plenary/core/wording/number-style';
import type { ShownPlan } from '../app/reading/shown-plan.ts';

type InLanguage = Pick<ShownPlan, 'plan' | 'language'>;

/** A value with all its digits: money in the major unit, people as they are, percent to six decimals. */
export function exactText(value: CellValue, unit: Column['unit'], shownPlan: InLanguage): string {
  return digitsText(value.value, value.kind === 'percentage' ? 'percentage' : unit, shownPlan);
}

/** How far an exact amount may lie from the value; `null` where the value is exact. */
export function withinText(value: CellValue, unit: Column['unit'], shownPlan: InLanguage): string | null {
  if (value.halfWidth === 0) return null;
  return digitsText(value.halfWidth, value.kind === 'percentage' ? 'percentage' : unit, shownPlan);
}

function digitsText(value: number, unit: Column['unit'], { plan, language }: InLanguage): string {
  if (unit === 'percentage') return `${printNumber(value, language)}%`;
  // Half a unit may be half a minor unit: then there is one digit more.
  const fine = unit === 'money' && !Number.isInteger(value);
  const places = unit === 'money' ? plan.organization.currency.digits + (fine ? 1 : 0) : 0;
  // It stands beside figures as tables print them: negatives in parentheses.
  const style = { ...printStyle(language, 'text'), zero: '0', negative: 'parentheses' } as const;
  return printFigure({ digits: Math.round(fine ? value * 10 : value), place: -places }, style);
}
