import type { PivotTable } from '@plenary/api/budget/pivot';
import type { Edit } from '@plenary/api/changes';
import { amountOf, amountText } from '../../changes/amount-text.ts';
import type { Selection } from '../grid/selection.ts';
import { rangeOf } from '../grid/selection.ts';
import { factAt } from './fact-address.ts';

/** A number that somebody typed or pasted, in the unit of the table: see `amountOf`. A comma before the last few digits is a decimal mark. */
export function typedAmount(text: string, places: number): number | null | undefined {
  const trimmed = text.trim();
  if (/^[-–−]$/.test(trimmed)) return 0;
  const read = amountOf(trimmed, places);
  if (read !== undefined || trimmed.includes('.')) return read;
  return amountOf(trimmed.replace(/,(\d+\)?)$/, '.$1'), places);
}

/** What stands in the cells of a table now: minor units or people by shown row and column; `undefined` while it is on its way. */
export type ValueAt = (shownRow: number, column: number) => number | null | undefined;

/** What came of pasting: the edits, or the first text that cannot be put where it would go. */
export type Pasted =
  | { readonly kind: 'edits'; readonly edits: readonly Edit[] }
  | { readonly kind: 'not-meant'; readonly text: string }
  | { readonly kind: 'not-editable' }
  /** One of them must stay: why, in words. */
  | { readonly kind: 'held'; readonly words: string }
  | { readonly kind: 'not-there' };

/** The table that is pasted into: what its cells are, hold, and why some must stay. */
export interface Into {
  readonly table: PivotTable;
  readonly visible: readonly number[];
  readonly places: number;
  readonly valueAt: ValueAt;
  /** Why a cell must stay as it is, by the number of its row; `null` where it need not. */
  readonly heldAt: (row: number, column: number) => string | null;
}

/**
 * The edits that put cells into a table from the first corner of what is chosen. One cell fills all that is chosen. Nothing is
 * put where anything of it cannot be.
 */
export function pastedInto(cells: readonly (readonly string[])[], selection: Selection, into: Into): Pasted {
  const range = rangeOf(selection);
  const [first] = cells;
  const fills = cells.length === 1 && first?.length === 1;
  const height = fills ? range.bottom - range.top + 1 : cells.length;
  const width = fills ? range.end - range.start + 1 : Math.max(...cells.map((row) => row.length), 0);
  const edits: Edit[] = [];
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const text = fills ? first[0] : cells[row]?.[column];
      if (text === undefined) continue;
      const made = editAt(range.top + row, range.start + column, text, into);
      if (made.kind !== 'edits') return made;
      edits.push(...made.edits);
    }
  }
  return { kind: 'edits', edits };
}

/** The edit that puts a typed text into one cell; none where it says what is there already. */
export function editAt(shownRow: number, column: number, text: string, into: Into): Pasted {
  const { table, visible, places, valueAt, heldAt } = into;
  const amount = typedAmount(text, places);
  if (amount === undefined) return { kind: 'not-meant', text };
  const row = visible[shownRow];
  const before = valueAt(shownRow, column);
  const at = row === undefined ? null : factAt(table, row, column);
  if (row === undefined || column >= table.columns.length) return { kind: 'not-editable' };
  if (before === undefined) return { kind: 'not-there' };
  if (before === amount) return { kind: 'edits', edits: [] };
  const held = heldAt(row, column);
  if (held !== null) return { kind: 'held', words: held };
  if (!at) return { kind: 'not-editable' };
  const edit = { kind: 'amount', cube: table.shown.cube, at: { ...at }, before, after: amount } as const;
  return { kind: 'edits', edits: [edit] };
}

/** A value as it is copied and as an editor begins with: in the unit of the table, with all its digits. */
export function copiedText(value: number | null, places: number): string {
  return amountText(value, places);
}
