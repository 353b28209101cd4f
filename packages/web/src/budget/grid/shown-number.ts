import { printFigure, printStyle, roundedTo } from '@plenary/core/basics/numbers/number-printing';
import type { Language } from '@plenary/core/basics/words';

/** In which unit a table shows money, and whoever types in it means it: thousands, the major unit, or that with its decimals. */
export const moneyUnits = ['thousands', 'units', 'exact'] as const;

/** In which unit a table shows money. */
export type MoneyUnit = (typeof moneyUnits)[number];

/** How the numbers of a table are shown. */
export interface NumberStyle {
  readonly language: Language;
  readonly unit: 'money' | 'people' | 'percentage' | 'count';
  readonly money: MoneyUnit;
  /** Digits of the minor unit of the currency. */
  readonly minorDigits: number;
}

/**
 * An amount in minor units, or people, as the tables of books print it: (811) for negatives, a dash for zero. `printed` is what it prints
 * in thousands where that is not the nearest.
 */
export function shownAmount(value: number, style: NumberStyle, printed: number | null = null): string {
  const print = printStyle(style.language, 'table');
  if (value === 0) return print.zero;
  if (style.unit === 'money' && style.money === 'thousands' && printed !== null) {
    return printFigure({ digits: printed, place: 0 }, print);
  }
  if (style.unit !== 'money') return printFigure({ digits: value, place: 0 }, print);
  if (style.money === 'exact') return printFigure({ digits: value, place: -style.minorDigits }, print);
  return printFigure(roundedTo(value, style.money === 'thousands' ? 3 : 0, style.minorDigits), print);
}

/** A percentage, rounded half away from zero to the whole. */
export function shownPercentage(value: number, language: Language): string {
  const whole = Math.sign(value) * Math.floor(Math.abs(value) + 0.5);
  return printFigure(
    { digits: whole === 0 ? 0 : whole, place: 0, percent: true },
    printStyle(language, 'table'),
  );
}

/** By how many places the unit of a table is above the minor unit: what is typed has at most so many decimals. */
export function placesOf({ unit, money, minorDigits }: NumberStyle): number {
  if (unit !== 'money') return 0;
  return money === 'thousands' ? minorDigits + 3 : minorDigits;
}
