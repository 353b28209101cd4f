import { groupingOf } from '../../../basics/numbers/printed.ts';
import { cellText } from '../../content.ts';
import type { Table } from '../../document.ts';
import { isLiteral } from '../../literal.ts';
import type { Context } from '../context.ts';
import type { FigureScale } from '../figure-cell.ts';

/** How the money of a table is printed. */
export function moneyScale(table: Table, context: Context): FigureScale {
  const texts = table.rows.flatMap((row) => row.cells.map(cellText));
  // Words in a table may quote figures that another document prints otherwise.
  const group =
    groupingOf(texts.filter((text) => !/\p{L}/u.test(text) && !isLiteral(text))) ?? groupingOf(texts);
  return {
    unit: 'money',
    powerOfTen: context.powerOfTen,
    minorDigits: context.profile.currency.digits,
    style: group === undefined ? { language: context.language } : { language: context.language, group },
  };
}

/** The same figures counted as people or posts. */
export function peopleScale(money: FigureScale): FigureScale {
  return { ...money, unit: 'people', powerOfTen: 0, minorDigits: 0 };
}

/** The same figures read as percentages. */
export function percentScale(money: FigureScale): FigureScale {
  return { ...money, unit: 'percent' };
}
