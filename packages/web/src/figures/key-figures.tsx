import type { ShownFigure } from '@plenary/api/contract/figure';
import type { ReactNode } from 'react';
import { Figure } from './figure.tsx';
import css from './key-figures.module.css';

/** A few large figures side by side, each with its words. */
export function KeyFigures({ children }: { readonly children: ReactNode }) {
  return <dl className={css['figures']}>{children}</dl>;
}

interface KeyFigureProps {
  readonly label: string;
  readonly figure: ShownFigure | null;
  /** The same thing in another unit, or part of it: smaller. */
  readonly beside?: ShownFigure | null;
}

/** One of the large figures. */
export function KeyFigure({ label, figure, beside = null }: KeyFigureProps) {
  return (
    <div className={css['key']}>
      <dt>{label}</dt>
      <dd>
        <span className={css['figure']}>
          <Figure figure={figure} label={label} />
        </span>
        {beside ? (
          <span className={css['beside']}>
            <Figure figure={beside} label={label} />
          </span>
        ) : null}
      </dd>
    </div>
  );
}
