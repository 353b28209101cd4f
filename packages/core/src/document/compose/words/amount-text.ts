import { type Amount, type Currency, minorUnits, withoutNegativeZero } from '../../../basics/amount.ts';
import { printFigure, printStyle } from '../../../basics/numbers/number-printing.ts';
import type { Language } from '../../../basics/words.ts';
import { bookWord } from '../book-words.ts';
import { currencyName } from '../currency-name.ts';

/** An amount as it is known: minor units, and half a unit of what is known of it. */
export interface KnownAmount {
  readonly amount: Amount;
  readonly halfWidth: number;
}

/** An amount rounded, half away from zero, to the last place a book prints of it. */
export function printedAmount(known: KnownAmount, currency: Currency, powerOfTen = 3): KnownAmount {
  const unit = minorUnits(currency, powerOfTen);
  return { amount: roundedTo(known.amount, unit) * unit, halfWidth: unit / 2 };
}

/** An amount as running text states it: to the thousand, or in millions where less is known of it. */
export function statedAmount(known: KnownAmount, currency: Currency): KnownAmount {
  return printedAmount(known, currency, statedPlace(known, currency));
}

/** The words of an amount in running text: "857,300 thousand Swiss francs", "8.2 million Swiss francs". */
export function amountText(known: KnownAmount, currency: Currency, language: Language): string {
  const place = statedPlace(known, currency);
  const digits = roundedTo(known.amount, minorUnits(currency, place));
  const style = { ...printStyle(language, 'text'), zero: '0' as const };
  const name = currencyName(currency, language, 'after');
  if (place === 3) {
    return bookWord('thousands', language, {
      number: printFigure({ digits, place: 0 }, style),
      currency: name,
    });
  }
  // Counted in myriads, closing zeros are no places that were measured.
  if (language === 'zh' && digits % 10 !== 0) {
    return `${printFigure({ digits, place: place - 4 }, style)} 万${name}`;
  }
  return bookWord('millions', language, {
    number: printFigure({ digits, place: place - 6 }, style),
    currency: name,
  });
}

function statedPlace({ halfWidth }: KnownAmount, currency: Currency): number {
  const places = [3, 4, 5];
  return places.find((place) => minorUnits(currency, place) / 2 >= halfWidth) ?? 6;
}

function roundedTo(amount: Amount, unit: number): number {
  const size = Math.abs(amount);
  const rest = size % unit;
  const digits = (size - rest) / unit + (2 * rest >= unit ? 1 : 0);
  return withoutNegativeZero(amount < 0 ? -digits : digits);
}
