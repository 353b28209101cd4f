import { currencyName } from '@plenary/core/document/compose/currency-name';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { exactPrint } from '../amount-prints.ts';
import { amountDoubt } from './amount-doubt.ts';

/**
 * What is asked before an amount takes the place of another: whether it is meant that there is none any more, that it is far from the one
 * before, or of another sign; `null` where nothing is doubtful. Amounts are in the minor unit, of which `digits` stand behind the point.
 */
export function useAmountQuestion(currency: string, digits: number) {
  const say = useWords();
  const language = useLanguage();
  return (before: number | null, after: number | null): string | null => {
    const doubt = amountDoubt(before, after);
    if (doubt === null) return null;
    const named = currencyName({ code: currency }, language, 'after');
    const print = (amount: number | null): string =>
      amount === null
        ? say('figures.not-available')
        : `${exactPrint(amount, digits, language)} ${named}`.trim();
    return say(`changes.doubt-${doubt}`, { before: print(before), after: print(after) });
  };
}
