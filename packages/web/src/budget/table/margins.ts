import type { Say } from '../../app/words.ts';
import type { Margin } from '../grid/grid-cell.ts';
import { type NumberStyle, shownAmount } from '../grid/shown-number.ts';
import type { Notes } from './use-notes.ts';

/**
 * The columns beside a table: the ceiling of each row and what is left under it. Where several columns have ceilings, those of the
 * first; the others are told with their cells.
 */
export function marginsOf({ ceilings }: Notes, style: NumberStyle, say: Say): readonly Margin[] {
  if (ceilings.size === 0) return [];
  const columns = [...ceilings.values()].map(({ column }) => column);
  const first = Math.min(...columns);
  const at = (row: number) => ceilings.get(`${row} ${first}`);
  return [
    {
      id: 'ceiling',
      label: say('budget.ceiling'),
      at: (row) => {
        const found = at(row);
        return found ? { text: shownAmount(found.amount, style), broken: false } : null;
      },
    },
    {
      id: 'room',
      label: say('budget.room'),
      at: (row) => {
        const found = at(row);
        if (!found) return null;
        const text = found.left === null ? say('figures.not-available') : shownAmount(found.left, style);
        return { text, broken: found.left !== null && found.left < 0 };
      },
    },
  ];
}
