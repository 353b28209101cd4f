import type { ShownMerge } from '@plenary/api/budget/branches';
import { type MergeGrouping, mergeGroupings, mergeGroups } from '@plenary/core/negotiation/merge-groups';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../app/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { LabelledSelect } from '../../ui/labelled-select.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { Tick } from '../../ui/tick.tsx';
import css from '../workbook/workbook.module.css';
import { MergeAmountHeads } from './merge-amounts.tsx';
import { MergeGroup } from './merge-group.tsx';
import { MergeFigureRow } from './merge-rows.tsx';
import own from './merge-table.module.css';
import { isFree, type MergeTicks } from './merge-ticks.ts';

interface MergeTableProps {
  readonly merge: ShownMerge;
  readonly ticks: MergeTicks;
}

/** How many figures are shown at first where they are in no groups. */
const mostShown = 200;

/** The figures that merging would change, each and each group of them to be taken or left. */
export function MergeTable({ merge, ticks }: MergeTableProps) {
  const say = useWords();
  const { figures, groups } = merge;
  const [chosen, setChosen] = useState<MergeGrouping | 'none'>(groups.sector.length > 1 ? 'sector' : 'none');
  const choices = ['none' as const, ...mergeGroupings];
  return (
    <>
      <LabelledSelect
        label={say('budget.merge-group')}
        chosen={chosen}
        choices={choices.map((one) => ({
          id: one,
          label: { text: say(`budget.merge-group-${one}`), language: null },
        }))}
        onChoose={(id) => setChosen(choices.find((one) => one === id) ?? 'none')}
      />
      {chosen === 'none' ? (
        <Ungrouped merge={merge} ticks={ticks} />
      ) : (
        <Frame figures={figures} ticks={ticks}>
          <Groups key={chosen} merge={merge} ticks={ticks} by={chosen} />
        </Frame>
      )}
    </>
  );
}

function Groups({ merge, ticks, by }: MergeTableProps & { readonly by: MergeGrouping }) {
  const members = mergeGroups(merge.figures, by);
  return merge.groups[by].map(({ id, words }) => (
    <MergeGroup key={id ?? ''} merge={merge} words={words} figures={members.get(id) ?? []} ticks={ticks} />
  ));
}

function Ungrouped({ merge, ticks }: MergeTableProps) {
  const say = useWords();
  const [all, setAll] = useState(false);
  const { figures, minorDigits } = merge;
  const shown = all ? figures : figures.slice(0, mostShown);
  return (
    <>
      <Frame figures={figures} ticks={ticks}>
        <tbody>
          {shown.map((figure) => (
            <MergeFigureRow key={figure.address} figure={figure} minorDigits={minorDigits} ticks={ticks} />
          ))}
        </tbody>
      </Frame>
      {figures.length > shown.length ? (
        <Button look="small" onClick={() => setAll(true)}>
          {say('budget.more-cells', { count: figures.length - shown.length })}
        </Button>
      ) : null}
    </>
  );
}

interface FrameProps {
  readonly figures: readonly ShownMerge['figures'][number][];
  readonly ticks: MergeTicks;
  readonly children: ReactNode;
}

function Frame({ figures, ticks, children }: FrameProps) {
  const say = useWords();
  const title = say('budget.merge-figures');
  return (
    <ScrollRegion label={title}>
      <table className={`${css['table']} ${own['stacked']} ${own['ticked']}`}>
        <caption className="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <Tick
                label={say('budget.merge-all')}
                takes={ticks.takes(figures)}
                disabled={!figures.some(isFree)}
                onTake={(takes) => ticks.take(figures, takes)}
              />
            </th>
            <th scope="col">{say('budget.what')}</th>
            <MergeAmountHeads />
          </tr>
        </thead>
        {children}
      </table>
    </ScrollRegion>
  );
}
