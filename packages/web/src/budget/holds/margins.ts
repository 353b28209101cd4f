import type { PivotColumn } from '@plenary/api/budget/pivot';
import type { Say } from '../../app/words.ts';
import type { Margin } from '../grid/grid-cell.ts';
import { type NumberStyle, shownAmount } from '../grid/shown-number.ts';
import type { CeilingNote, Notes } from '../table/use-notes.ts';

/** How many columns of a table have the room that is left beside it; of others their cells tell. */
const mostColumns = 2;

/**
 * The columns beside a table: the ceiling of each row and what is left under it, for the first columns that have ceilings. Where several
 * have, each says whose it is.
 */
export function marginsOf(
  { ceilings, ceilingAt }: Notes,
  columns: readonly PivotColumn[],
  style: NumberStyle,
  say: Say,
): readonly Margin[] {
  const own = [...new Set(ceilings.flatMap(({ cell }) => (cell ? [cell.column] : [])))].toSorted(
    (a, b) => a - b,
  );
  return own.slice(0, mostColumns).flatMap((column) => {
    const name = own.length > 1 ? columns[column]?.heads.at(-1)?.label.text : undefined;
    return marginsBeside((row) => ceilingAt(row, column), `${column}`, name, style, say);
  });
}

function marginsBeside(
  at: (row: number) => CeilingNote | null,
  id: string,
  name: string | undefined,
  style: NumberStyle,
  say: Say,
): readonly Margin[] {
  const labelled = (text: string): string => (name === undefined ? text : `${text} · ${name}`);
  return [
    {
      id: `ceiling ${id}`,
      label: labelled(say('budget.ceiling')),
      at: (row) => {
        const found = at(row);
        return found ? { text: shownAmount(found.amount, style), broken: false } : null;
      },
    },
    {
      id: `room ${id}`,
      label: labelled(say('budget.room')),
      at: (row) => {
        const found = at(row);
        if (!found) return null;
        const text = found.left === null ? say('figures.not-available') : shownAmount(found.left, style);
        return { text, broken: found.left !== null && found.left < 0 };
      },
    },
  ];
}
