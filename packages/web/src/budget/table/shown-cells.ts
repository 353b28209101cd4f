import type { PivotTable } from '@plenary/api/budget/pivot';
import type { Edit } from '@plenary/api/changes';
import { coordinatesText } from '@plenary/core/basics/address';
import type { FetchedCell } from '../grid/fetched-cells.ts';
import type { GridCell, GridCells } from '../grid/grid-cell.ts';
import { type NumberStyle, shownAmount, shownPercentage } from '../grid/shown-number.ts';
import { factAt } from './fact-address.ts';
import type { ArrivedCells } from './use-cells.ts';
import type { Notes } from './use-notes.ts';

/** What is known of the cells of a table beside their numbers. */
export interface AboutCells {
  readonly style: NumberStyle;
  readonly heat: boolean;
  readonly mayEdit: boolean;
  /** Edits on their way: they are shown as if they were there. */
  readonly pending: readonly Edit[];
  /** What nothing can be said of is printed as. */
  readonly notAvailable: string;
  readonly notes: Pick<Notes, 'findingsAt'>;
  /** Why a cell must stay as it is, and how it stands under its ceiling, in words; `null` where there is neither. */
  readonly heldAt: (row: number, column: number) => string | null;
  /** Which of its parts must stay, in words; `null` where none must. */
  readonly partlyHeldAt: (row: number, column: number) => string | null;
  readonly ceilingAt: (
    row: number,
    column: number,
  ) => { readonly words: string; readonly broken: boolean } | null;
  /** The formula of the cell that the keyboard is at, once it is known. */
  readonly here: { readonly row: number; readonly column: number; readonly formula: string } | null;
}

/** The cells of a table as the grid shows them. */
export function shownCells(table: PivotTable, arrived: ArrivedCells, about: AboutCells): GridCells {
  const pending = new Map(about.pending.flatMap(pendingAmount));
  return {
    at: (index, row, column): GridCell | undefined => {
      const fetched = arrived.at(index, column);
      if (!fetched) return undefined;
      const held = about.heldAt(row, column);
      const at = about.mayEdit && held === null ? factAt(table, row, column) : null;
      const awaited = at && pending.size > 0 ? pending.get(coordinatesText(at)) : undefined;
      const cell: FetchedCell =
        awaited === undefined
          ? fetched
          : { ...plainly, value: awaited, state: awaited === null ? 'empty' : 'known', before: undefined };
      const here = about.here?.row === row && about.here.column === column ? about.here.formula : '';
      const follows = pending.size > 0 && followsFromPending(table, row, column, pending);
      const text = follows ? awaitedText : textOf(table, column, cell, about);
      const stood = { state: 'known', value: cell.before ?? null, printed: cell.printedBefore } as const;
      const before = cell.before === undefined ? null : textOf(table, column, stood, about);
      return {
        text,
        // What differs by less than is shown is shown once.
        before: before === text || follows ? null : before,
        formula: here,
        editable: at !== null,
        heat: about.heat ? heatOf(table, row, column, cell.value) : 0,
        findings: about.notes.findingsAt(row, column),
        held,
        partlyHeld: held === null ? about.partlyHeldAt(row, column) : null,
        ceiling: about.ceilingAt(row, column),
      };
    },
  };
}

/** Stands where a figure is being computed. */
const awaitedText = '…';

/** Whether a cell is a difference or a percentage of a row in which an amount is on its way: what it was is not so any more. */
function followsFromPending(
  table: PivotTable,
  row: number,
  column: number,
  pending: ReadonlyMap<string, number | null>,
): boolean {
  if (table.columns[column]?.shows === 'amount') return false;
  return table.columns.some((_, other) => {
    const at = factAt(table, row, other);
    return at !== null && pending.has(coordinatesText(at));
  });
}

// What is on its way has not been rounded with the rest.
const plainly = { printed: null, printedBefore: null };

function textOf(
  table: PivotTable,
  column: number,
  { state, value, printed }: Pick<FetchedCell, 'state' | 'value' | 'printed'>,
  { style, notAvailable }: AboutCells,
): string {
  if (state === 'empty') return '';
  if (value === null || state === 'unknown') return notAvailable;
  return table.columns[column]?.shows === 'percentage'
    ? shownPercentage(value, style.language)
    : shownAmount(value, style, printed);
}

// Differences are washed where two versions are compared, amounts elsewhere; sums would outshine their parts.
function heatOf(
  { rows, columns, shown }: PivotTable,
  row: number,
  column: number,
  value: number | null,
): number {
  const [left, top] = [rows[row], columns[column]];
  if (!left || !top || value === null || top.largest === 0) return 0;
  if (left.kind === 'subtotal' || left.kind === 'total' || top.kind === 'total') return 0;
  if (top.shows !== (shown.compare === '' ? 'amount' : 'difference')) return 0;
  return Math.max(-1, Math.min(1, value / top.largest));
}

function pendingAmount(edit: Edit): readonly (readonly [string, number | null])[] {
  return edit.kind === 'amount' ? [[coordinatesText(edit.at), edit.after]] : [];
}
