import type { ShownFigure } from '@plenary/api/contract/figure';
import { useWords } from '../app/use-words.ts';
import { Figure } from '../figures/figure.tsx';
import css from './change-bar.module.css';

interface ChangeBarProps {
  /** In percent of the previous budget. */
  readonly change: ShownFigure | null;
  /** The change that fills half the bar. */
  readonly furthest: number;
  readonly label: string;
}

/** A change from the previous budget: a small bar to either side of a middle, and the figure. */
export function ChangeBar({ change, furthest, label }: ChangeBarProps) {
  const say = useWords();
  const value = change?.value ?? 0;
  const length = Math.min(50, (Math.abs(value) / furthest) * 50);
  return (
    <span className={css['change']}>
      <span className={css['bar']} aria-hidden="true">
        <span
          className={css['part']}
          data-falls={value < 0}
          style={{ inlineSize: `${length}%`, insetInlineStart: value < 0 ? `${50 - length}%` : '50%' }}
        />
      </span>
      <span className={css['figure']} data-falls={value < 0}>
        <Figure figure={change} label={`${label}, ${say('house.change')}`} />
      </span>
    </span>
  );
}
