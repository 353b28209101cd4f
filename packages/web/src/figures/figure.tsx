import type { ShownFigure } from '@plenary/api/contract/figure';
import type { MouseEvent } from 'react';
import { isForTheBrowser } from '../app/go.tsx';
import { useWords } from '../app/use-words.ts';
import { ProposalMarks } from '../proposals/proposal-marks.tsx';
import css from './figure.module.css';
import { useFigureCards } from './open-figure.ts';
import { stoodBefore } from './stood-before.ts';

/** So many marks stand on one line with their figure. */
const fewMarks = 2;

interface FigureProps {
  readonly figure: ShownFigure | null;
  /** What the figure is, where no table around says it. */
  readonly label?: string;
}

/**
 * A figure: an amount, a count or a percentage. It is a link to the card that says where it comes from; where the scenario
 * prints another, the old one stands before it with the marks of those who want it changed.
 */
export function Figure({ figure, label }: FigureProps) {
  const say = useWords();
  const { open, addressOf } = useFigureCards();
  if (figure === null) return <span className={css['none']}>{say('figures.not-available')}</span>;
  const before = stoodBefore(figure);
  const onClick = (event: MouseEvent): void => {
    if (isForTheBrowser(event)) return;
    event.preventDefault();
    open(figure.formula);
  };
  return (
    <a
      href={addressOf(figure.formula)}
      className={css['figure']}
      data-formula={figure.formula}
      data-findings={figure.findings > 0}
      data-derived={before?.derived}
      aria-haspopup="dialog"
      aria-label={label === undefined ? undefined : `${label}: ${figure.printed}`}
      onClick={onClick}
    >
      {before ? (
        <>
          <del className={css['before']}>{before.printed}</del>
          <span className={css['arrow']} aria-hidden="true" />
          <span className={before.proposals.length <= fewMarks ? css['together'] : undefined}>
            <ins className={css['after']}>{figure.printed}</ins>
            <ProposalMarks proposals={before.proposals} />
          </span>
        </>
      ) : (
        <bdi>{figure.printed}</bdi>
      )}
      {figure.findings > 0 ? (
        <span className="unseen">{say('figures.has-findings', { count: figure.findings })}</span>
      ) : null}
    </a>
  );
}
