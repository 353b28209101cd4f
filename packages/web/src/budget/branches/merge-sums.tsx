import type { ShownMerge } from '@plenary/api/budget/branches';
import { mergeSums } from '@plenary/core/negotiation/merge-groups';
import { useWords } from '../../app/use-words.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import css from '../workbook/workbook.module.css';
import { MergeAmountHeads, MergeAmounts } from './merge-amounts.tsx';
import own from './merge-table.module.css';

interface MergeSumsProps {
  readonly merge: ShownMerge;
  readonly figures: readonly ShownMerge['figures'][number][];
}

/** What the figures that are taken come to, a row for each cut of money or people. */
export function MergeSums({ merge, figures }: MergeSumsProps) {
  const say = useWords();
  const title = say('budget.merge-sum');
  return (
    <ScrollRegion label={title}>
      <table className={`${css['table']} ${own['stacked']} ${own['sums']}`}>
        <caption>
          {title}{' '}
          <span>
            {say('budget.merge-ticked-of', { ticked: figures.length, count: merge.figures.length })}
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('budget.what')}</th>
            <MergeAmountHeads />
          </tr>
        </thead>
        <tbody>
          <MergeSumRows merge={merge} figures={figures} />
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** A row for each cut with what figures come to in it; with `lead` its name takes the place of a tick as well. */
export function MergeSumRows({ merge, figures, lead }: MergeSumsProps & { readonly lead?: boolean }) {
  return mergeSums(figures).map(({ cut, now, branch }) => {
    const { words = cut, unit = 'money' } = merge.cuts.find(({ id }) => id === cut) ?? {};
    return (
      <tr key={cut} data-sum>
        <th scope="row" colSpan={lead ? 2 : 1}>
          {words}
        </th>
        <MergeAmounts unit={unit} minorDigits={merge.minorDigits} now={now} branch={branch} />
      </tr>
    );
  });
}
