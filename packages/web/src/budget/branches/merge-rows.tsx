import type { ShownMerge } from '@plenary/api/budget/branches';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { Tick } from '../../ui/tick.tsx';
import { shownAmount } from '../grid/shown-number.ts';
import css from '../workbook/workbook.module.css';
import { MergeAmounts } from './merge-amounts.tsx';
import type { MergeTicks } from './merge-ticks.ts';

interface MergeFigureRowProps {
  readonly figure: ShownMerge['figures'][number];
  readonly minorDigits: number;
  readonly ticks: MergeTicks;
}

/** A figure that merging would change, to be taken or left; what stands in its way is told under its name. */
export function MergeFigureRow({ figure, minorDigits, ticks }: MergeFigureRowProps) {
  const say = useWords();
  const language = useLanguage();
  const { words, unit, made, now, branch, collides, held } = figure;
  const print = (value: number): string =>
    shownAmount(value, { language, unit, money: 'exact', minorDigits });
  return (
    <tr>
      <td>
        <Tick
          label={words}
          takes={ticks.takes([figure])}
          disabled={held !== null}
          onTake={(takes) => ticks.take([figure], takes)}
        />
      </td>
      <th scope="row">
        {words}
        {collides ? (
          <span className={css['collides']}>
            {say('budget.merge-collides', {
              made: made === null ? say('figures.not-available') : print(made),
            })}
          </span>
        ) : null}
        {held === null ? null : <span className={css['collides']}>{held}</span>}
      </th>
      <MergeAmounts unit={unit} minorDigits={minorDigits} now={now} branch={branch} />
    </tr>
  );
}
