import type { Currency } from '../../basics/amount.ts';
import type { Language } from '../../basics/words.ts';
import currencies from './currency-names.json' with { type: 'json' };

/** A currency's name after a number, or after "thousands of"; its code where nobody gave it a name. */
export function currencyName(
  currency: Pick<Currency, 'code'>,
  language: Language,
  where: 'of' | 'after',
): string {
  const named: Readonly<Record<string, Readonly<Record<Language, Readonly<Record<typeof where, string>>>>>> =
    currencies;
  return named[currency.code]?.[language][where] ?? currency.code;
}
