import type { KeyboardEvent } from 'react';

/**
 * Moves the focus from a figure of a table to its neighbour with the arrow keys, so that the keyboard need not walk
 * through every cell in between. The arrows go as the eye does: in a right-to-left table, left is onward.
 */
export function moveAmongFigures(event: KeyboardEvent<HTMLTableElement>): void {
  const from = event.target instanceof HTMLElement ? event.target.closest('td') : null;
  const row = from?.parentElement;
  if (!from || !(row instanceof HTMLTableRowElement) || event.ctrlKey || event.metaKey || event.altKey)
    return;
  const onward = getComputedStyle(from).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const next = neighbour(event.currentTarget, row, from.cellIndex, event.key, onward);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function neighbour(
  table: HTMLTableElement,
  row: HTMLTableRowElement,
  column: number,
  key: string,
  onward: string,
): HTMLElement | null {
  const rows = [...table.rows];
  const at = rows.indexOf(row);
  const figureAt = (cells: HTMLTableRowElement | undefined, index: number): HTMLElement | null =>
    cells?.cells[index]?.querySelector('a, button') ?? null;
  if (key === 'ArrowDown') return first(rows.slice(at + 1), (one) => figureAt(one, column));
  if (key === 'ArrowUp') return first(rows.slice(0, at).reverse(), (one) => figureAt(one, column));
  if (key === 'Home') return first([...row.cells].slice(1), (cell) => cell.querySelector('a, button'));
  if (key === 'End') return first([...row.cells].reverse(), (cell) => cell.querySelector('a, button'));
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  return figureAt(row, column + (key === onward ? 1 : -1));
}

function first<Item>(items: readonly Item[], found: (item: Item) => HTMLElement | null): HTMLElement | null {
  for (const item of items) {
    const element = found(item);
    if (element) return element;
  }
  return null;
}
