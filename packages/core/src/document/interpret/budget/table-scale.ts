import { groupingOf } from '../../../basics/printed.ts';
import { cellText } from '../../content.ts';
import type { Table } from '../../document.ts';
import type { Context } from '../context.ts';
import type { FigureScale } from '../figure-cell.ts';
import { conceptIn } from '../vocabulary.ts';

/** How the money of a table is printed: as its header says, or else as the captions before it do. */
export function moneyScale(table: Table, context: Context): FigureScale {
  const texts = table.rows.flatMap((row) => row.cells.map(cellText));
  const header = (table.rows[0]?.cells ?? []).map(cellText).join(' ');
  const group = groupingOf(texts);
  return {
    unit: 'money',
    powerOfTen: powerOfTenIn(header) ?? context.powerOfTen,
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

/** The power of ten that words give to a currency ("in thousands of Swiss francs"); `null` where they give none. */
export function powerOfTenIn(words: string): number | null {
  if (conceptIn(words, ['currency']) === null) return null;
  const power = conceptIn(words, ['thousands', 'millions']);
  return power === null ? null : power === 'thousands' ? 3 : 6;
}
