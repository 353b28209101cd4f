import { readArrangement } from '@plenary/api/budget/arrangement';
import type { PivotTable } from '@plenary/api/budget/pivot';
import { type Edit, mostEdits } from '@plenary/api/changes';
import { amountText } from '../../changes/amount-text.ts';
import { type Range, rangeOf, type Selection } from '../grid/selection.ts';
import { factAt } from '../table/fact-address.ts';
import { typedAmount } from './typed-amount.ts';

/** What stands in the cells of a table now: minor units or people by shown row and column; `undefined` while it is on its way. */
export type ValueAt = (shownRow: number, column: number) => number | null | undefined;

/** What came of pasting: the edits, or the first thing that cannot be put where it would go, and where that is, in words. */
export type Pasted =
  | { readonly kind: 'edits'; readonly edits: readonly Edit[] }
  | { readonly kind: 'not-meant'; readonly text: string; readonly where: string }
  | { readonly kind: 'not-editable'; readonly where: string }
  /** What a comparison makes of two amounts; which those are, in words. */
  | { readonly kind: 'of-difference' | 'of-percentage'; readonly where: string; readonly amounts: string }
  /** One of them must stay: why, in words. */
  | { readonly kind: 'held'; readonly words: string }
  /** More rows or columns than there are from where it would go. */
  | { readonly kind: 'too-large'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'too-many'; readonly count: number }
  /** Some of the cells have not been fetched yet. */
  | { readonly kind: 'not-there'; readonly range: Range };

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
 * The edits that put cells into a table from the first corner of what is chosen. What fits several times into what is chosen fills it.
 * Nothing is put where anything of it cannot be.
 */
export function pastedInto(cells: readonly (readonly string[])[], selection: Selection, into: Into): Pasted {
  const chosen = rangeOf(selection);
  const block = { height: cells.length, width: Math.max(...cells.map((row) => row.length), 0) };
  const [down, across] = [chosen.bottom - chosen.top + 1, chosen.end - chosen.start + 1];
  const fits = block.height > 0 && down % block.height === 0 && across % block.width === 0;
  const range = {
    top: chosen.top,
    start: chosen.start,
    bottom: chosen.top + (fits ? down : block.height) - 1,
    end: chosen.start + (fits ? across : block.width) - 1,
  };
  if (range.bottom >= into.visible.length || range.end >= into.table.columns.length) {
    return { kind: 'too-large', rows: block.height, columns: block.width };
  }
  const edits: Edit[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.start; column <= range.end; column += 1) {
      const text = cells[(row - range.top) % block.height]?.[(column - range.start) % block.width];
      if (text === undefined) continue;
      const made = editAt(row, column, text, into);
      if (made.kind === 'not-there') return { ...made, range };
      if (made.kind !== 'edits') return made;
      edits.push(...made.edits);
    }
  }
  return edits.length > mostEdits ? { kind: 'too-many', count: edits.length } : { kind: 'edits', edits };
}

/** The edit that puts a typed text into one cell; none where it says what is there already. */
export function editAt(shownRow: number, column: number, text: string, into: Into): Pasted {
  const { table, visible, places, valueAt, heldAt } = into;
  const amount = typedAmount(text, places);
  if (amount === undefined) return { kind: 'not-meant', text, where: whereIs(shownRow, column, into) };
  const row = visible[shownRow];
  const before = valueAt(shownRow, column);
  const at = row === undefined ? null : factAt(table, row, column);
  if (row === undefined || column >= table.columns.length) return notEditable(shownRow, column, into);
  if (before === undefined) {
    const range = { top: shownRow, bottom: shownRow, start: column, end: column };
    return { kind: 'not-there', range };
  }
  if (before === amount) return { kind: 'edits', edits: [] };
  const held = heldAt(row, column);
  if (held !== null) return { kind: 'held', words: held };
  if (!at) return notEditable(shownRow, column, into);
  const edit = { kind: 'amount', cube: table.shown.cube, at: { ...at }, before, after: amount } as const;
  return { kind: 'edits', edits: [edit] };
}

/** Why no amount can be put into a cell: it is a sum, or what a comparison makes of two amounts. */
export function notEditable(
  shownRow: number,
  column: number,
  into: Into,
): Exclude<Pasted, { kind: 'edits' | 'not-there' }> {
  const where = whereIs(shownRow, column, into);
  const shows = into.table.columns[column]?.shows ?? 'amount';
  if (shows === 'amount') return { kind: 'not-editable', where };
  return { kind: `of-${shows}`, where, amounts: comparedNames(into.table, column).join(', ') };
}

/** The heads of the two amounts that a difference or a percentage compares: they stand before it, the first of all at the front. */
function comparedNames({ columns, shown }: PivotTable, column: number): readonly string[] {
  const { compare } = readArrangement(shown);
  const nameOf = (head: PivotTable['columns'][number] | undefined) => head?.heads.at(-1)?.label.text ?? '';
  const from = columns.find(({ at, shows }) => shows === 'amount' && at['version'] === compare?.from);
  const to = columns[column - (columns[column]?.shows === 'percentage' ? 2 : 1)];
  return [nameOf(from), nameOf(to)].filter((name) => name !== '');
}

/** A cell in words: what stands at its row and over its column. */
export function whereIs(shownRow: number, column: number, { table, visible }: Into): string {
  const row = table.rows[visible[shownRow] ?? -1]?.label.text ?? '';
  const heads = table.columns[column]?.heads.map(({ label }) => label.text) ?? [];
  return [row, ...heads].filter((part) => part !== '').join(' · ');
}

/**
 * The edits that fill what is chosen from its first row downwards, or from its first column onwards, as spreadsheets do; where only one
 * row or column is chosen, from the one before it.
 */
export function filled(way: 'down' | 'on', selection: Selection, into: Into): Pasted {
  const range = rangeOf(selection);
  const isDown = way === 'down';
  const isSingle = isDown ? range.top === range.bottom : range.start === range.end;
  const source = {
    row: range.top - (isDown && isSingle ? 1 : 0),
    column: range.start - (!isDown && isSingle ? 1 : 0),
  };
  const to = {
    row: isDown && !isSingle ? range.top + 1 : range.top,
    column: !isDown && !isSingle ? range.start + 1 : range.start,
  };
  if (source.row < 0 || source.column < 0) return { kind: 'edits', edits: [] };
  const { places, valueAt } = into;
  const values = isDown
    ? [Array.from({ length: range.end - range.start + 1 }, (_, on) => valueAt(source.row, range.start + on))]
    : Array.from({ length: range.bottom - range.top + 1 }, (_, down) => [
        valueAt(range.top + down, source.column),
      ]);
  // What is on its way is no blank: filling on from it would empty the others.
  if (values.flat().includes(undefined)) {
    const [top, start] = [Math.min(range.top, source.row), Math.min(range.start, source.column)];
    return { kind: 'not-there', range: { ...range, top, start } };
  }
  const cells = values.map((row) => row.map((value) => copiedText(value ?? null, places)));
  return pastedInto(cells, { from: to, at: { row: range.bottom, column: range.end } }, into);
}

/** A value as it is copied and as an editor begins with: in the unit of the table, with all its digits. */
export function copiedText(value: number | null, places: number): string {
  return amountText(value, places);
}
