import type { ShownMerge } from '@plenary/api/budget/branches';
import { useId, useState } from 'react';
import { useWords } from '../../app/use-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { Tick } from '../../ui/tick.tsx';
import css from '../workbook/workbook.module.css';
import { MergeFigureRow } from './merge-rows.tsx';
import { MergeSumRows } from './merge-sums.tsx';
import own from './merge-table.module.css';
import { isFree, type MergeTicks } from './merge-ticks.ts';

interface MergeGroupProps {
  readonly merge: ShownMerge;
  readonly words: string;
  readonly figures: readonly ShownMerge['figures'][number][];
  readonly ticks: MergeTicks;
}

/** The figures of a sector or a result: what they come to, a tick for all of them, and each of them when it is opened. */
export function MergeGroup({ merge, words, figures, ticks }: MergeGroupProps) {
  const say = useWords();
  const id = useId();
  const collisions = figures.filter(({ collides }) => collides).length;
  const held = figures.filter((one) => !isFree(one)).length;
  const [open, setOpen] = useState(false);
  return (
    <>
      <tbody className={own['group']}>
        <tr>
          <td>
            <Tick
              label={say('budget.merge-all-of', { name: words })}
              takes={ticks.takes(figures)}
              disabled={held === figures.length}
              onTake={(takes) => ticks.take(figures, takes)}
            />
          </td>
          <th scope="rowgroup" colSpan={5}>
            <Fold words={words} controls={id} open={open} onOpen={setOpen} />
            <span className={own['count']}>
              {say('budget.merge-ticked-of', { ticked: ticks.among(figures).length, count: figures.length })}
            </span>
            {collisions > 0 ? (
              <span className={css['collides']}>
                {say('budget.scenario-collides', { count: collisions })}
              </span>
            ) : null}
            {held > 0 ? (
              <span className={css['collides']}>{say('budget.scenario-held', { count: held })}</span>
            ) : null}
          </th>
        </tr>
        <MergeSumRows merge={merge} figures={figures} lead />
      </tbody>
      {open ? (
        <tbody id={id} className={own['parts']}>
          {figures.map((figure) => (
            <MergeFigureRow
              key={figure.address}
              figure={figure}
              minorDigits={merge.minorDigits}
              ticks={ticks}
            />
          ))}
        </tbody>
      ) : null}
    </>
  );
}

interface FoldProps {
  readonly words: string;
  readonly controls: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

function Fold({ words, controls, open, onOpen }: FoldProps) {
  return (
    <button
      type="button"
      className={own['fold']}
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      onClick={() => onOpen(!open)}
    >
      <Icon name={open ? 'down' : 'forward'} />
      {words}
    </button>
  );
}
