import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useLanguage, useWords } from '../../app/use-words.ts';
import type { HeadWidth } from './grid-measures.ts';
import { widthAfter } from './head-width.ts';
import css from './pivot-grid.module.css';

/** The edge of the heads of rows: drawn or moved by arrows it makes them wider, and two presses or Enter as wide as fits. */
export function HeadEdge({ width, least, most, onWidth }: HeadWidth) {
  const say = useWords();
  const rightToLeft = useLanguage() === 'ar';
  const drawn = useRef<{ readonly from: number; readonly width: number } | null>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    // Keys at the edge are no keys of the cells; Tab goes on as everywhere.
    if (event.key !== 'Tab') event.stopPropagation();
    const to = widthAfter(event.key, width, { least, most }, rightToLeft ? 'ArrowLeft' : 'ArrowRight');
    if (to !== null) onWidth(to);
    else if (event.key === 'Enter') onWidth(null);
    else return;
    event.preventDefault();
  };
  const onPointerMove = ({ clientX }: PointerEvent): void => {
    if (!drawn.current) return;
    const by = (clientX - drawn.current.from) * (rightToLeft ? -1 : 1);
    onWidth(Math.max(least, Math.min(most, drawn.current.width + by)));
  };
  const letGo = (): void => {
    drawn.current = null;
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={say('budget.heads-width')}
      aria-valuenow={Math.round(width)}
      aria-valuemin={least}
      aria-valuemax={most}
      title={say('budget.heads-width')}
      tabIndex={0}
      className={css['edge']}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        drawn.current = { from: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onDoubleClick={() => onWidth(null)}
    />
  );
}
