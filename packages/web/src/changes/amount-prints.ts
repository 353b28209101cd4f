import { printFigure, printStyle, roundedTo } from '@plenary/core/basics/numbers/number-printing';
import type { Language } from '@plenary/core/basics/words';

/** An amount in minor units with the digits it has, in the major unit. */
export function exactPrint(amount: number, digits: number, language: Language): string {
  const whole = amount % 10 ** digits === 0;
  const style = { ...printStyle(language, 'table'), zero: '0' as const };
  return whole
    ? printFigure({ digits: amount / 10 ** digits, place: 0 }, style)
    : printFigure({ digits: amount, place: -digits }, style);
}

/** What tables in thousands print an amount as, taken by itself. */
export function thousandsPrint(amount: number, digits: number, language: Language): string {
  return printFigure(roundedTo(amount, 3, digits), printStyle(language, 'table'));
}
