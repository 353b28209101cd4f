import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useShown } from '../../app/use-shown.ts';
import { useWords } from '../../app/use-words.ts';
import { followedSelection, type ShownTable } from '../grid/followed.ts';
import type { Selection } from '../grid/selection.ts';
import {
  ceilingSentence,
  frozenSentence,
  lockSentence,
  partlyLockedSentence,
} from '../holds/held-sentence.ts';
import { theCell } from './pivot-questions.ts';
import { shownCells } from './shown-cells.ts';
import { type ArrivedCells, useCells } from './use-cells.ts';
import type { Editing } from './use-editing.ts';
import { type Notes, useNotes } from './use-notes.ts';
import { useSettled } from './use-settled.ts';
import type { TableModel } from './use-table-model.ts';

/** What is chosen, and in which table. */
interface Chosen {
  readonly selection: Selection;
  readonly of: ShownTable;
}

const begin: Selection = { at: { row: 0, column: 0 }, from: { row: 0, column: 0 } };

/** The cells of a table as they are shown, which of them is chosen, and what that one is. */
export function useTableCells(model: TableModel, editing: Editing, mayEdit: boolean) {
  const { address, table, visible, style, showing } = model;
  const say = useWords();
  const [chosen, setChosen] = useState<Chosen>(() => ({ selection: begin, of: model }));
  // Whoever is at a cell stays there, whatever somebody else adds above it.
  const selection = useMemo(() => {
    const now = followedSelection(chosen.selection, chosen.of, { table, visible });
    return within(now, visible.length, table.columns.length);
  }, [chosen, table, visible]);
  const { cells: fetched, onSeen } = useCells(address, visible, table.columns.length);
  const arrived = useSolvedCells(model, fetched);
  const notes = useNotes(address, table, style);
  const held = useHeldWords(model, notes);
  const { row, column, here } = useCellHere(model, selection.at);
  const formula = here?.formula ?? '';
  const notAvailable = say('figures.not-available');
  const { pending } = editing;
  const { heat } = showing;
  const about = useMemo(
    () => ({ style, heat, mayEdit, pending, notAvailable, notes, ...held }),
    [style, heat, mayEdit, pending, notAvailable, notes, held],
  );
  const cells = useMemo(
    () => shownCells(table, arrived, { ...about, here: { row, column, formula } }),
    [table, arrived, about, row, column, formula],
  );
  return {
    selection,
    setChosen: (next: Selection): void => setChosen({ selection: next, of: model }),
    arrived,
    onSeen,
    cells,
    notes,
    heldAt: held.heldAt,
    here: row === visible[selection.at.row] && column === selection.at.column ? here : undefined,
  };
}

/** The cells as they print once a solver has found how all of them add up. */
function useSolvedCells({ rounding, table, visible }: TableModel, cells: ArrivedCells): ArrivedCells {
  const printed = 'printed' in rounding ? rounding.printed : null;
  const width = table.columns.length;
  return useMemo(() => {
    if (printed === null) return cells;
    return {
      at: (row, column) => {
        const cell = cells.at(row, column);
        return cell && { ...cell, printed: printed[(visible[row] ?? 0) * width + column] ?? null };
      },
    };
  }, [printed, cells, width, visible]);
}

/** What the cell is that the keyboard rests at. Whoever runs along with the arrows is not told of every cell on the way. */
function useCellHere({ address, table, visible }: TableModel, at: Selection['at']) {
  const shown = useShown();
  const row = useSettled(visible[at.row] ?? 0);
  const column = useSettled(at.column);
  const { data } = useQuery({
    ...theCell(shown, address, row, Math.max(0, column)),
    enabled: column >= 0 && row < table.rows.length,
  });
  return { row, column, here: column >= 0 ? data : undefined };
}

/** Why cells must stay, and how they stand under their ceilings, in words. */
function useHeldWords({ table, style }: TableModel, notes: Notes) {
  const say = useWords();
  const { language } = style;
  return useMemo(
    () => ({
      heldAt: (row: number, column: number): string | null => {
        const lock = notes.lockAt(row, column);
        return lock ? lockSentence(lock, language, say) : frozenSentence(table, column, say);
      },
      partlyHeldAt: (row: number, column: number): string | null =>
        partlyLockedSentence(notes.partLocksAt(row, column), language, say),
      ceilingAt: (row: number, column: number) => {
        const ceiling = notes.ceilingAt(row, column);
        const broken = ceiling !== null && ceiling.left !== null && ceiling.left < 0;
        return ceiling && { words: ceilingSentence(ceiling, style, say), broken };
      },
    }),
    [table, style, notes, language, say],
  );
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
