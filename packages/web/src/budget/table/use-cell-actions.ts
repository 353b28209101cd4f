import { useQueryClient } from '@tanstack/react-query';
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { useShown } from '../../app/use-shown.ts';
import { type Block, rangesText } from '../grid/fetched-cells.ts';
import { type Range, rangeOf, type Spot, sizeOf } from '../grid/selection.ts';
import { readTabSeparated, writeTabSeparated } from '../grid/tab-separated.ts';
import { factAt, figureAt } from './fact-address.ts';
import { copiedText, editAt, type Pasted, pastedInto, typedAmount, type ValueAt } from './pasted.ts';
import { theCells } from './pivot-questions.ts';
import type { Editing } from './use-editing.ts';
import type { TableCells } from './use-table-cells.ts';
import type { TableModel } from './use-table-model.ts';

/** What is typed into the cell at hand: with what it begins, and whether that replaces what is there. */
export interface Typing {
  readonly spot: Spot;
  readonly text: string;
  readonly fresh: boolean;
}

interface ActionsGiven {
  readonly model: TableModel;
  readonly cells: TableCells;
  readonly editing: Editing;
  readonly mayEdit: boolean;
  readonly onCard: () => void;
  /** Opens what spreads an amount under the figure at hand; says whether it can be. */
  readonly onSpread: (begin: number) => boolean;
}

/** What keys, presses and the clipboard do to the cells of a table. */
export function useCellActions(given: ActionsGiven) {
  const { model, cells, editing, mayEdit } = given;
  const { table, visible, places } = model;
  const { selection, setChosen, arrived } = cells;
  const [typing, setTyping] = useState<Typing | null>(null);
  const copy = useCopying(model, cells);
  const valueAt: ValueAt = (row, column) => {
    const cell = arrived.at(row, column);
    return cell && (cell.state === 'known' ? cell.value : null);
  };
  const into = { table, visible, places, valueAt };
  const begin = (text: string | null): boolean => {
    const { at } = selection;
    if (!mayEdit || !takesAmounts(model, at)) return false;
    const own = copiedText(valueAt(at.row, at.column) ?? null, places);
    setTyping({ spot: at, text: text ?? own, fresh: text !== null });
    return true;
  };
  const take = (done: Pasted): void => {
    if (done.kind === 'edits') editing.save(done.edits);
    else editing.setTrouble(done.kind === 'not-there' ? { kind: 'not-editable' } : done);
  };
  const paste = (rows: readonly (readonly string[])[]): void => {
    if (mayEdit) take(pastedInto(rows, selection, into));
  };
  return {
    typing,
    edit: (): void => void begin(null),
    leave: (): void => setTyping(null),
    done: (text: string, to: Onward): void => {
      if (!typing) return;
      setTyping(null);
      const row = visible[typing.spot.row];
      const amount = typedAmount(text, places);
      const isSum = row === undefined || factAt(table, row, typing.spot.column) === null;
      // What is typed over a sum is spread over its parts.
      if (isSum && typeof amount === 'number' && given.onSpread(amount)) return;
      take(editAt(typing.spot.row, typing.spot.column, text, into));
      const next = nextOf(typing.spot, to);
      if (to !== 'stay') setChosen({ at: next, from: next });
    },
    onKey: (event: KeyboardEvent): boolean => onKey(event, given, begin, () => paste([['']])),
    onCopy: copy,
    onPaste: (event: ClipboardEvent): void => {
      if (event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      paste(readTabSeparated(event.clipboardData.getData('text/plain')));
    },
  };
}

/** Whether an amount can be typed here: into a fact, or over a sum, to be spread. */
function takesAmounts({ table, visible }: TableModel, { row, column }: Spot): boolean {
  const number = visible[row];
  return number !== undefined && (factAt(table, number, column) ?? figureAt(table, number, column)) !== null;
}

/** Where the keyboard goes on after an edit. */
type Onward = 'below' | 'on' | 'back' | 'stay';

function nextOf({ row, column }: Spot, to: Onward): Spot {
  if (to === 'below') return { row: row + 1, column };
  return { row, column: to === 'on' ? column + 1 : Math.max(0, column - (to === 'back' ? 1 : 0)) };
}

function onKey(
  event: KeyboardEvent,
  { model, cells, editing, onCard }: ActionsGiven,
  begin: (text: string | null) => boolean,
  empty: () => void,
): boolean {
  const { key, shiftKey } = event;
  if (event.ctrlKey || event.metaKey) {
    const letter = key.toLowerCase();
    if (letter === 'y' || (letter === 'z' && shiftKey)) editing.redo();
    else if (letter === 'z') editing.undo();
    else if (letter === 'a') cells.setChosen(everything(model.visible.length, model.table.columns.length));
    else return false;
    return true;
  }
  if (cells.selection.at.column < 0 || event.altKey) return false;
  if (key === 'Enter') onCard();
  else if (key === 'F2') return begin(null);
  else if (key === 'Delete' || key === 'Backspace') empty();
  else if (/^[\d.,(+\-−–]$/.test(key)) return begin(key);
  else return false;
  return true;
}

/** What can be done with the cells of a table. */
export type CellActions = ReturnType<typeof useCellActions>;

function everything(rows: number, columns: number) {
  return { from: { row: 0, column: 0 }, at: { row: rows - 1, column: columns - 1 } };
}

/** Copies what is chosen as spreadsheets do; what has not been fetched yet is fetched first. */
function useCopying({ address, visible, table, places }: TableModel, { selection, arrived }: TableCells) {
  const queries = useQueryClient();
  const shown = useShown();
  const textOf = (range: Range, value: (row: number, column: number) => number | null): string => {
    const lines: string[][] = [];
    for (let row = range.top; row <= range.bottom; row += 1) {
      const line: string[] = [];
      for (let column = range.start; column <= range.end; column += 1) {
        const isPercentage = table.columns[column]?.shows === 'percentage';
        const number = value(row, column);
        line.push(isPercentage ? `${number ?? ''}` : copiedText(number, places));
      }
      lines.push(line);
    }
    return writeTabSeparated(lines);
  };
  return (event: ClipboardEvent): void => {
    if (event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    const range = rangeOf(selection);
    if (hasArrived(range, arrived)) {
      const text = textOf(range, (row, column) => arrived.at(row, column)?.value ?? null);
      event.clipboardData.setData('text/plain', text);
      return;
    }
    const block: Block = {
      key: '',
      inRows: rangesText(visible.slice(range.top, range.bottom + 1)),
      inColumns: `${range.start}-${range.end}`,
      width: range.end - range.start + 1,
    };
    const fetched = queries.fetchQuery(theCells(shown, address, block));
    const text = fetched.then(({ values }) =>
      textOf(range, (row, column) => values[(row - range.top) * block.width + column - range.start] ?? null),
    );
    // The browser waits for what is promised to the clipboard.
    const blob = text.then((written) => new Blob([written], { type: 'text/plain' }));
    void navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
  };
}

function hasArrived(range: Range, arrived: TableCells['arrived']): boolean {
  if (sizeOf(range) > 20_000) return false;
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.start; column <= range.end; column += 1) {
      if (!arrived.at(row, column)) return false;
    }
  }
  return true;
}
