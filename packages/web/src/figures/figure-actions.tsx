import type { Origin } from '@plenary/api/figures';
import { useState } from 'react';
import { PlanLink } from '../app/plan-link.tsx';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import css from './figure-card.module.css';

interface FigureActionsProps {
  readonly origin: Origin;
  readonly onClose: () => void;
}

/** What can be done with a figure: copy its link or value, see it in its table, go to the pages that show it. */
export function FigureActions({ origin, onClose }: FigureActionsProps) {
  const say = useWords();
  const [copied, setCopied] = useState<'link' | 'value' | null>(null);
  const copy = (what: 'link' | 'value', text: string): void => {
    void navigator.clipboard.writeText(text).then(() => setCopied(what));
  };
  const cell = inTable(origin.figure.formula);
  return (
    <>
      {origin.shownIn.length > 0 ? (
        <p className={css['pages']}>
          {say('figures.shown-in')}{' '}
          {origin.shownIn.map((one, index) => (
            <span key={`${one.kind} ${one.id}`}>
              {index > 0 ? ' · ' : ''}
              <PlanLink to={one} />
            </span>
          ))}
        </p>
      ) : null}
      <div className={css['actions']}>
        <Button look="small" onClick={() => copy('link', location.href)}>
          <Icon name="link" />
          {say('figures.copy-link')}
        </Button>
        <Button look="small" onClick={() => copy('value', origin.exact ?? origin.figure.printed)}>
          <Icon name="copy" />
          {say('figures.copy-value')}
        </Button>
        {cell ? (
          <Button
            look="small"
            onClick={() => {
              onClose();
              cell.scrollIntoView({ block: 'center', inline: 'center' });
              cell.focus();
            }}
          >
            <Icon name="table" />
            {say('figures.show-in-table')}
          </Button>
        ) : null}
        <span role="status" className={css['soft']}>
          {copied === null ? '' : say('figures.copied')}
        </span>
      </div>
    </>
  );
}

function inTable(formula: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`main table [data-formula="${CSS.escape(formula)}"]`);
}
