import { type MouseEvent, type PointerEvent, useRef } from 'react';
import type { Spot } from './selection.ts';

interface PointingGiven {
  readonly choose: (to: Spot, extend: boolean) => void;
  readonly onEdit: () => void;
  readonly onToggle: (row: number) => void;
}

/** What a pointer does to the cells of a grid: one press chooses, a drag of the mouse or Shift draws a range, two presses edit. */
export function usePointing({ choose, onEdit, onToggle }: PointingGiven) {
  const drawing = useRef<string | null>(null);
  return {
    onPointerDown: (event: PointerEvent): void => {
      const spot = spotOf(event.target);
      if (!spot || event.button !== 0 || event.target instanceof HTMLInputElement) return;
      if (toggleOf(event.target)) return;
      choose(spot, event.shiftKey);
      // A finger that moves scrolls.
      drawing.current = event.pointerType === 'mouse' && spot.column >= 0 ? textOf(spot) : null;
    },
    onPointerMove: (event: PointerEvent): void => {
      if (drawing.current === null) return;
      if (event.buttons !== 1) {
        drawing.current = null;
        return;
      }
      const spot = spotOf(event.target);
      if (!spot || spot.column < 0 || textOf(spot) === drawing.current) return;
      drawing.current = textOf(spot);
      choose(spot, true);
    },
    onPointerUp: (): void => {
      drawing.current = null;
    },
    onClick: (event: MouseEvent): void => {
      const spot = spotOf(event.target);
      if (spot && toggleOf(event.target)) onToggle(spot.row);
    },
    onDoubleClick: (event: MouseEvent): void => {
      const spot = spotOf(event.target);
      if (!spot || event.target instanceof HTMLInputElement) return;
      if (spot.column === -1) {
        if (!toggleOf(event.target)) onToggle(spot.row);
      } else onEdit();
    },
  };
}

function spotOf(target: EventTarget): Spot | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  if (!cell) return null;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}

function toggleOf(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-toggle]') !== null;
}

function textOf({ row, column }: Spot): string {
  return `${row} ${column}`;
}
