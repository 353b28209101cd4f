import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useShown } from '../../app/use-shown.ts';
import { useWords } from '../../app/use-words.ts';
import type { Selection } from '../grid/selection.ts';
import { theCell } from './pivot-questions.ts';
import { shownCells } from './shown-cells.ts';
import { useCells } from './use-cells.ts';
import type { Editing } from './use-editing.ts';
import { useNotes } from './use-notes.ts';
import { useSettled } from './use-settled.ts';
import type { TableModel } from './use-table-model.ts';

const begin: Selection = { at: { row: 0, column: 0 }, from: { row: 0, column: 0 } };

/** The cells of a table as they are shown, which of them is chosen, and what that one is. */
export function useTableCells(model: TableModel, editing: Editing, mayEdit: boolean) {
  const { address, table, visible, style, showing } = model;
  const say = useWords();
  const shown = useShown();
  const [chosen, setChosen] = useState(begin);
  const selection = useMemo(
    () => within(chosen, visible.length, table.columns.length),
    [chosen, visible.length, table.columns.length],
  );
  const { cells: arrived, onSeen } = useCells(address, visible, table.columns.length);
  const notes = useNotes(address, style);
  // Whoever runs along with the arrows is not told of every cell on the way.
  const row = useSettled(visible[selection.at.row] ?? 0);
  const column = useSettled(selection.at.column);
  const { data: here } = useQuery({
    ...theCell(shown, address, row, Math.max(0, column)),
    enabled: column >= 0 && row < table.rows.length,
  });
  const formula = here?.formula ?? '';
  const notAvailable = say('figures.not-available');
  const { pending } = editing;
  const { heat } = showing;
  const cells = useMemo(
    () =>
      shownCells(table, arrived, {
        style,
        heat,
        mayEdit,
        pending,
        notAvailable,
        notes,
        here: { row, column, formula },
      }),
    [table, arrived, style, heat, mayEdit, pending, notAvailable, notes, row, column, formula],
  );
  const settled = row === visible[selection.at.row] && column === selection.at.column;
  return {
    selection,
    setChosen,
    arrived,
    onSeen,
    cells,
    notes,
    here: settled && column >= 0 ? here : undefined,
  };
}

/** The cells of a table as they are shown, and which is chosen. */
export type TableCells = ReturnType<typeof useTableCells>;

/** What is chosen, inside of what there is: rows may have been folded away. */
function within({ at, from }: Selection, rows: number, columns: number): Selection {
  const inside = (spot: Selection['at']): Selection['at'] => ({
    row: Math.max(0, Math.min(rows - 1, spot.row)),
    column: Math.max(-1, Math.min(columns - 1, spot.column)),
  });
  return { at: inside(at), from: inside(from) };
}
