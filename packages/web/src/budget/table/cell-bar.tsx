import type { PivotCell } from '@plenary/api/budget/pivot';
import type { ReactNode } from 'react';
import { Go } from '../../app/go.tsx';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import css from './table.module.css';

interface CellBarProps {
  readonly cell: PivotCell | undefined;
  /** The whole name of the row whose head the keyboard is at. */
  readonly head: string | null;
  /** What of more than one cell is chosen, in words. */
  readonly chosen: string | null;
  readonly findings: readonly string[];
  /** Why it must stay, and how it stands under its ceiling, in words. */
  readonly held: readonly string[];
  readonly canEdit: boolean;
  readonly onCard: () => void;
  readonly onEdit: () => void;
  /** What can be done with the cell, and with the whole table. */
  readonly children?: ReactNode;
  readonly tools: ReactNode;
}

/** The line over the table: what the chosen cell is, exactly how much, who changed it last, what stands in its way. */
export function CellBar({
  cell,
  head,
  chosen,
  findings,
  held,
  canEdit,
  onCard,
  onEdit,
  children,
  tools,
}: CellBarProps) {
  const say = useWords();
  // What it says may be more than it has room for: then the keyboard scrolls it.
  const reachable = { role: 'group', tabIndex: 0, 'aria-label': say('budget.cell') } as const;
  return (
    <div className={css['bar']}>
      <div className={css['what']} aria-live="polite" {...reachable}>
        <span className={css['words']}>{chosen ?? cell?.words ?? head ?? say('budget.choose-cell')}</span>
        {chosen === null && cell?.exact ? (
          <strong className={css['exact']}>
            <bdi>{cell.exact}</bdi>
          </strong>
        ) : null}
        {chosen === null && cell?.changed ? <Changed changed={cell.changed} /> : null}
        <Sentences sentences={findings} look="finding" />
        <Sentences sentences={held} look="held" />
      </div>
      <div className={css['toolbars']}>
        <div className={css['tools']}>
          {cell?.formula ? (
            <Button look="small" onClick={onCard}>
              <Icon name="search" />
              {say('budget.where-from')}
            </Button>
          ) : null}
          {canEdit ? (
            <Button look="small" onClick={onEdit}>
              <Icon name="edit" />
              {say('budget.edit-cell')}
            </Button>
          ) : null}
          {children}
        </div>
        <div className={css['tools']}>{tools}</div>
      </div>
    </div>
  );
}

function Sentences({
  sentences,
  look,
}: {
  readonly sentences: readonly string[];
  readonly look: 'held' | 'finding';
}) {
  return sentences.map((sentence) => (
    <span key={sentence} className={css[look]}>
      {sentence}
    </span>
  ));
}

function Changed({ changed }: { readonly changed: NonNullable<PivotCell['changed']> }) {
  const say = useWords();
  const language = useLanguage();
  const date = new Intl.DateTimeFormat(`${language}-u-nu-latn`, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Go path="/log" also={{ at: `${changed.revision}` }}>
      {say('budget.changed-by', { actor: changed.actor, when: date.format(new Date(changed.at)) })}
    </Go>
  );
}
