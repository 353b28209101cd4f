import type { PivotCell } from '@plenary/api/budget/pivot';
import type { ReactNode } from 'react';
import { Go } from '../../app/go.tsx';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import css from './table.module.css';

interface CellBarProps {
  readonly cell: PivotCell | undefined;
  /** What of more than one cell is chosen, in words. */
  readonly chosen: string | null;
  readonly findings: readonly string[];
  readonly canEdit: boolean;
  readonly onCard: () => void;
  readonly onEdit: () => void;
  readonly children?: ReactNode;
}

/** The line over the table: what the chosen cell is, exactly how much, who changed it last, what stands in its way. */
export function CellBar({ cell, chosen, findings, canEdit, onCard, onEdit, children }: CellBarProps) {
  const say = useWords();
  return (
    // What it says may be more than it has room for: then the keyboard scrolls it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={css['bar']} role="group" aria-label={say('budget.cell')} tabIndex={0}>
      <div className={css['what']} aria-live="polite">
        <span className={css['words']}>{chosen ?? cell?.words ?? say('budget.choose-cell')}</span>
        {chosen === null && cell?.exact ? (
          <strong className={css['exact']}>
            <bdi>{cell.exact}</bdi>
          </strong>
        ) : null}
        {chosen === null && cell?.changed ? <Changed changed={cell.changed} /> : null}
        {findings.map((sentence) => (
          <span key={sentence} className={css['finding']}>
            {sentence}
          </span>
        ))}
      </div>
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
    </div>
  );
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
