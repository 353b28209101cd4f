import type { Edit } from '@plenary/api/changes';
import type { Origin } from '@plenary/api/figures';
import { readFormula } from '@plenary/core/basics/formula';
import { currencyName } from '@plenary/core/document/compose/currency-name';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../app/use-words.ts';
import { usePlanHeader } from '../plans/plan-header.ts';
import { exactPrint, thousandsPrint } from './amount-prints.ts';
import { amountOf, amountText } from './amount-text.ts';
import { useAmountQuestion } from './doubt/amount-question.ts';
import { Editable } from './editable.tsx';

/** The amount of a figure, to be edited where it is a fact: where it is made of nothing else. */
export function EditableAmount({
  origin,
  children,
}: {
  readonly origin: Origin;
  readonly children: ReactNode;
}) {
  const say = useWords();
  const { currency } = usePlanHeader();
  const { figure, words } = origin;
  const isMoney = figure.unit === 'money';
  const digits = isMoney ? fractionDigits(currency) : 0;
  const question = useAmountQuestion(isMoney ? currency : '', digits);
  const echo = useEcho(currency, digits);
  const at = factAt(origin);
  if (at === null || (figure.unit !== 'money' && figure.unit !== 'people')) return children;
  const edit = (before: string, after: string): Edit | null => {
    const amount = amountOf(after, digits);
    if (amount === undefined) return null;
    return {
      kind: 'amount',
      cube: at.cube,
      at: { ...at.at },
      before: amountOf(before, digits) ?? null,
      after: amount,
    };
  };
  const doubt = (before: string, after: string): string | null => {
    const amount = amountOf(after, digits);
    return amount === undefined ? null : question(amountOf(before, digits) ?? null, amount);
  };
  return (
    <Editable
      id={`amount ${figure.formula}`}
      label={say('changes.amount', { words })}
      value={amountText(figure.value, digits)}
      lines="number"
      {...(isMoney ? { unit: currency, echo } : {})}
      doubt={doubt}
      edit={edit}
    >
      {children}
    </Editable>
  );
}

/** Tells what tables print of the amount that is typed, in which unit: a slip of a thousand is seen. */
function useEcho(currency: string, digits: number) {
  const say = useWords();
  const language = useLanguage();
  return (text: string): string | null => {
    const amount = amountOf(text, digits) ?? null;
    if (amount === null) return null;
    const exact = exactPrint(amount, digits, language);
    const named = currencyName({ code: currency }, language, 'after');
    return say('changes.echo', { exact, currency: named, printed: thousandsPrint(amount, digits, language) });
  };
}

/** The address of the one fact that the figure is or may become; `null` where it is more than that. */
function factAt({ figure, facts, factCount, isOpenPlace }: Origin) {
  const formula = readFormula(figure.formula);
  if (formula?.kind !== 'linear' || figure.before !== null) return null;
  const [term, ...more] = formula.terms;
  const [fact] = facts;
  if (!term || more.length > 0 || term.coefficient !== 1) return null;
  if (isOpenPlace) return term.at;
  if (factCount !== 1) return null;
  return fact?.figure.formula === figure.formula ? term.at : null;
}

function fractionDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}
