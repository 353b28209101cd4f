import type { ShownMerge } from '@plenary/api/budget/branches';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { type NumberStyle, shownAmount, shownPercentage } from '../grid/shown-number.ts';
import css from '../workbook/workbook.module.css';

interface MergeAmountsProps {
  readonly unit: ShownMerge['figures'][number]['unit'];
  readonly minorDigits: number;
  /** What stands in the plan and in the scenario; `null` where there is no figure. */
  readonly now: number | null;
  readonly branch: number | null;
}

/** The heads of what the plan and the scenario have, and of the difference. */
export function MergeAmountHeads() {
  const say = useWords();
  return (
    <>
      {(['merge-plan', 'merge-scenario', 'difference'] as const).map((word) => (
        <th key={word} scope="col" className={css['number']}>
          {say(`budget.${word}`)}
        </th>
      ))}
      <th scope="col" className={css['number']}>
        %
      </th>
    </>
  );
}

/** The cells of a row of a merge: what the plan and the scenario have, the difference, and what that is of the plan's. */
export function MergeAmounts({ unit, minorDigits, now, branch }: MergeAmountsProps) {
  const say = useWords();
  const language = useLanguage();
  const style: NumberStyle = { language, unit, money: 'exact', minorDigits };
  const print = (value: number | null): string => (value === null ? '' : shownAmount(value, style));
  const difference = (branch ?? 0) - (now ?? 0);
  const numbers = [
    ['merge-plan', print(now)],
    ['merge-scenario', print(branch)],
    ['difference', print(difference)],
  ] as const;
  return (
    <>
      {numbers.map(([head, text]) => (
        <td key={head} className={css['number']} data-head={say(`budget.${head}`)}>
          <bdi>{text}</bdi>
        </td>
      ))}
      <td className={css['number']} data-head="%">
        <bdi>
          {now === null || now === 0
            ? say('figures.not-available')
            : shownPercentage((100 * difference) / now, language)}
        </bdi>
      </td>
    </>
  );
}
