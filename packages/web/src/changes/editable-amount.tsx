import type { Edit } from '@plenary/api/changes';
import type { Origin } from '@plenary/api/figures';
import { readFormula } from '@plenary/core/basics/formula';
import type { ReactNode } from 'react';
import { useWords } from '../app/use-words.ts';
import { usePlanHeader } from '../plans/plan-header.ts';
import { amountOf, amountText } from './amount-text.ts';
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
  const digits = figure.unit === 'money' ? fractionDigits(currency) : 0;
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
  return (
    <Editable
      id={`amount ${figure.formula}`}
      label={say('changes.amount', { words })}
      value={amountText(figure.value, digits)}
      lines="number"
      edit={edit}
    >
      {children}
    </Editable>
  );
}

/** The address of the one fact that the figure is; `null` where it is more or less than that. */
function factAt({ figure, facts, factCount }: Origin) {
  const formula = readFormula(figure.formula);
  if (formula?.kind !== 'linear' || figure.before !== null) return null;
  const [term, ...more] = formula.terms;
  const [fact] = facts;
  if (!term || more.length > 0 || term.coefficient !== 1 || factCount !== 1) return null;
  return fact?.figure.formula === figure.formula ? term.at : null;
}

function fractionDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}
