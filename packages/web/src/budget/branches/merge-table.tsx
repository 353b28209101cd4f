import type { ShownMerge } from '@plenary/api/budget/branches';
import { useState } from 'react';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { type NumberStyle, shownAmount, shownPercentage } from '../grid/shown-number.ts';
import css from '../workbook/workbook.module.css';
import own from './merge-table.module.css';

interface MergeTableProps {
  readonly merge: ShownMerge;
  /** The addresses of figures that are not merged. */
  readonly left: ReadonlySet<string>;
  readonly onLeave: (left: ReadonlySet<string>) => void;
}

/** How many figures are shown at first. */
const mostShown = 200;

/** The figures that merging would change, each to be taken or left. */
export function MergeTable({ merge, left, onLeave }: MergeTableProps) {
  const say = useWords();
  const [all, setAll] = useState(false);
  const { figures } = merge;
  const free = figures.flatMap(({ held, address }) => (held === null ? [address] : []));
  const shown = all ? figures : figures.slice(0, mostShown);
  const toggle = (addresses: readonly string[], takes: boolean): void => {
    const others = [...left].filter((one) => !addresses.includes(one));
    onLeave(new Set(takes ? others : [...others, ...addresses]));
  };
  return (
    <>
      <ScrollRegion label={say('budget.merge-figures')}>
        <table className={`${css['table']} ${own['stacked']}`}>
          <caption className="unseen">{say('budget.merge-figures')}</caption>
          <Heads
            takesAll={free.length > 0 && free.every((address) => !left.has(address))}
            onAll={free.length === 0 ? null : (takes) => onLeave(new Set(takes ? [] : free))}
          />
          <tbody>
            {shown.map((figure) => (
              <Figure
                key={figure.address}
                figure={figure}
                minorDigits={merge.minorDigits}
                takes={!left.has(figure.address)}
                onTake={(takes) => toggle([figure.address], takes)}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {figures.length > shown.length ? (
        <Button look="small" onClick={() => setAll(true)}>
          {say('budget.more-cells', { count: figures.length - shown.length })}
        </Button>
      ) : null}
    </>
  );
}

interface HeadsProps {
  readonly takesAll: boolean;
  readonly onAll: ((takes: boolean) => void) | null;
}

function Heads({ takesAll, onAll }: HeadsProps) {
  const say = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">
          <input
            type="checkbox"
            aria-label={say('budget.merge-all')}
            checked={takesAll}
            disabled={onAll === null}
            onChange={(event) => onAll?.(event.target.checked)}
          />
        </th>
        <th scope="col">{say('budget.what')}</th>
        {(['merge-plan', 'merge-scenario', 'difference'] as const).map((word) => (
          <th key={word} scope="col" className={css['number']}>
            {say(`budget.${word}`)}
          </th>
        ))}
        <th scope="col" className={css['number']}>
          %
        </th>
      </tr>
    </thead>
  );
}

interface FigureProps {
  readonly figure: ShownMerge['figures'][number];
  readonly minorDigits: number;
  readonly takes: boolean;
  readonly onTake: (takes: boolean) => void;
}

function Figure({ figure, minorDigits, takes, onTake }: FigureProps) {
  const say = useWords();
  const language = useLanguage();
  const { words, unit, made, now, branch, collides, held } = figure;
  const style: NumberStyle = { language, unit, money: 'exact', minorDigits };
  const print = (value: number | null): string => (value === null ? '' : shownAmount(value, style));
  const difference = (branch ?? 0) - (now ?? 0);
  const numbers = [
    ['merge-plan', print(now)],
    ['merge-scenario', print(branch)],
    ['difference', print(difference)],
  ] as const;
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={words}
          checked={held === null && takes}
          disabled={held !== null}
          onChange={(event) => onTake(event.target.checked)}
        />
      </td>
      <th scope="row">
        {words}
        {collides ? (
          <span className={css['collides']}>
            {say('budget.merge-collides', { made: made === null ? '–' : print(made) })}
          </span>
        ) : null}
        {held === null ? null : <span className={css['collides']}>{held}</span>}
      </th>
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
    </tr>
  );
}
