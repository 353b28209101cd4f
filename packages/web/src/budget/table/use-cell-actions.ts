import { type ClipboardEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useAmountQuestion } from '../../changes/doubt/amount-question.ts';
import { usePlanHeader } from '../../plans/plan-header.ts';
import {
  copiedText,
  editAt,
  filled,
  type Into,
  notEditable,
  type Pasted,
  pastedInto,
} from '../editing/pasted.ts';
import { typedAmount } from '../editing/typed-amount.ts';
import { useCopying } from '../editing/use-copying.ts';
import { useInto } from '../editing/use-into.ts';
import { followed, type ShownTable } from '../grid/followed.ts';
import type { Spot } from '../grid/selection.ts';
import { readTabSeparated } from '../grid/tab-separated.ts';
import type { Onward } from './cell-editor.tsx';
import { factAt, figureAt } from './fact-address.ts';
import type { Editing, Trouble } from './use-editing.ts';
import { type LateGiven, type Typing, useLateCells } from './use-late-cells.ts';
import type { TableCells } from './use-table-cells.ts';
import type { TableModel } from './use-table-model.ts';

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
  const { selection } = cells;
  const { onCopy, ...copying } = useCopying(model, cells);
  const { into, afterFetched } = useInto(model, cells, editing);
  const take = (done: Pasted): void => {
    if (done.kind === 'edits') editing.save(done.edits);
    else if (done.kind !== 'not-there') editing.setTrouble(done);
  };
  /** Does it again with the cells it needs, where they have not been fetched yet. */
  const put = (make: (into: Into) => Pasted): void => {
    if (!mayEdit) return;
    const done = make(into);
    if (done.kind === 'not-there') afterFetched(done.range, (whole) => take(make(whole)));
    else take(done);
  };
  const paste = (rows: readonly (readonly string[])[]): void => put((to) => pastedInto(rows, selection, to));
  const fill = (way: 'down' | 'on'): void => put((to) => filled(way, selection, to));
  const { begin, ...typing } = useTyping(given, into, { take, afterFetched });
  return {
    ...typing,
    edit: (): void => void begin(null),
    onKey: (event: KeyboardEvent): boolean =>
      onKey(event, given, {
        begin,
        forget: typing.forget,
        empty: () => paste([['']]),
        fill,
        copy: copying.copyWithHeads,
      }),
    onCopy,
    ...copying,
    onPaste: (event: ClipboardEvent): void => {
      if (event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      paste(readTabSeparated(event.clipboardData.getData('text/plain')));
    },
  };
}

/** What is typed into the cell at hand: begun where the cell takes an amount, and refused with why where it must stay. */
function useTyping(given: ActionsGiven, into: Into, taking: Pick<LateGiven, 'take' | 'afterFetched'>) {
  const { model, cells, editing, mayEdit, onSpread } = given;
  const { table, visible, places } = model;
  const { typing, setTyping } = useKeptTyping(model, editing);
  const { doubted, ...asking } = useAsking(given, into, typing);
  const late = useLateCells({ cells, places, typing, setTyping, doubted, ...taking });
  const refused = useRef<Trouble | null>(null);
  const refuse = (why: Trouble): void => {
    refused.current = why;
    editing.setTrouble(why);
  };
  return {
    typing,
    ...asking,
    /** Why the cell takes nothing is told as long as somebody is at it. */
    forget: (): void => {
      if (refused.current !== null && editing.trouble === refused.current) editing.setTrouble(null);
    },
    begin: (text: string | null): boolean => {
      const { at } = cells.selection;
      if (!mayEdit) return false;
      const held = into.heldAt(visible[at.row] ?? -1, at.column);
      if (held !== null) {
        refuse({ kind: 'held', words: held });
        return true;
      }
      if (!takesAmounts(model, at)) {
        refuse(notEditable(at.row, at.column, into));
        return true;
      }
      const stands = into.valueAt(at.row, at.column);
      if (text === null && stands === undefined) late.open(at);
      else setTyping({ spot: at, text: text ?? copiedText(stands ?? null, places), fresh: text !== null });
      return true;
    },
    leave: (): void => setTyping(null),
    done: (text: string, to: Onward): void => {
      if (!typing) return;
      setTyping(null);
      const row = visible[typing.spot.row];
      const amount = typedAmount(text, places);
      const isSum = row === undefined || factAt(table, row, typing.spot.column) === null;
      // What is typed over a sum is spread over its parts.
      if (isSum && typeof amount === 'number' && onSpread(amount)) return;
      const done = editAt(typing.spot.row, typing.spot.column, text, into);
      if (done.kind === 'not-there') late.save(typing, text);
      else taking.take(done);
      const next = nextOf(typing.spot, to);
      if (to !== 'stay') cells.setChosen({ at: next, from: next });
    },
  };
}

/** What is typed, the table in which it was begun, and whether its cell is gone since. */
interface KeptTyping {
  readonly typing: Typing;
  readonly of: ShownTable;
  readonly isGone: boolean;
}

/** What is typed, at the cell that it was begun for, wherever that goes; where it is gone meanwhile, that is told instead. */
function useKeptTyping({ table, visible }: TableModel, { setTrouble }: Editing) {
  const [kept, setKept] = useState<KeptTyping | null>(null);
  const spot = useMemo(
    () => kept && followed(kept.typing.spot, kept.of, { table, visible }),
    [kept, table, visible],
  );
  const isGone = kept?.isGone === true;
  // What is gone stays so, though its row may come back: nobody types there any more.
  if (kept && !isGone && spot === null) setKept({ ...kept, isGone: true });
  useEffect(() => {
    if (isGone) setTrouble({ kind: 'conflict' });
  }, [isGone, setTrouble]);
  return {
    typing: kept && spot && !isGone ? { ...kept.typing, spot } : null,
    setTyping: (typing: Typing | null): void =>
      setKept(typing && { typing, of: { table, visible }, isGone: false }),
  };
}

/** What is asked before something doubtful takes the place of an amount, where the keyboard is at the cell that is edited. */
function useAsking({ model, cells }: ActionsGiven, { valueAt }: Into, typing: Typing | null) {
  const { table, visible, places } = model;
  const { currency } = usePlanHeader();
  const isMoney = table.unit === 'money';
  const question = useAmountQuestion(isMoney ? currency : '', isMoney ? table.minorDigits : 0);
  /** What is asked where a text would take the place of an amount; `undefined` as long as that is not known. */
  const doubted = ({ row, column }: Spot, stands: number | null | undefined, text: string): string | null => {
    const after = typedAmount(text, places);
    const isFact = factAt(table, visible[row] ?? -1, column) !== null;
    return isFact && after !== undefined && stands !== undefined ? question(stands, after) : null;
  };
  return {
    doubted,
    /** `null` where nothing is doubtful; or a sum is typed over: what spreads it shows first what it would do. */
    ask: (text: string): string | null => {
      if (!typing) return null;
      const stands = valueAt(typing.spot.row, typing.spot.column);
      return doubted(typing.spot, stands === undefined ? typing.stood : stands, text);
    },
    asked: (): void => {
      if (typing) cells.setChosen({ at: typing.spot, from: typing.spot });
    },
  };
}

/** Whether an amount can be typed here: into a fact, or over a sum, to be spread. */
function takesAmounts({ table, visible }: TableModel, { row, column }: Spot): boolean {
  const number = visible[row];
  return number !== undefined && (factAt(table, number, column) ?? figureAt(table, number, column)) !== null;
}

function nextOf({ row, column }: Spot, to: Onward): Spot {
  if (to === 'below') return { row: row + 1, column };
  return { row, column: to === 'on' ? column + 1 : Math.max(0, column - (to === 'back' ? 1 : 0)) };
}

/** What keys do beside moving. */
interface KeyActions {
  readonly begin: (text: string | null) => boolean;
  readonly forget: () => void;
  readonly empty: () => void;
  readonly fill: (way: 'down' | 'on') => void;
  readonly copy: () => void;
}

function onKey(
  event: KeyboardEvent,
  { model, cells, editing, onCard }: ActionsGiven,
  { begin, forget, empty, fill, copy }: KeyActions,
): boolean {
  const { key, shiftKey } = event;
  if (key === 'Escape') forget();
  if (event.ctrlKey || event.metaKey) {
    const letter = key.toLowerCase();
    if (letter === 'y' || (letter === 'z' && shiftKey)) editing.redo();
    else if (letter === 'z') editing.undo();
    else if (letter === 'c' && shiftKey) copy();
    else if (letter === 'd') fill('down');
    else if (letter === 'r' && !shiftKey) fill('on');
    else if (letter === 'a') cells.setChosen(everything(model.visible.length, model.table.columns.length));
    else return false;
    return true;
  }
  if (cells.selection.at.column < 0 || event.altKey) return false;
  if (key === 'Enter') onCard();
  else if (key === 'F2') return begin(null);
  else if (key === 'Delete' || key === 'Backspace') empty();
  else if (/^[\d٠-٩.,(+\-−–=]$/.test(key)) return begin(key);
  else return false;
  return true;
}

/** What can be done with the cells of a table. */
export type CellActions = ReturnType<typeof useCellActions>;

function everything(rows: number, columns: number) {
  return { from: { row: 0, column: 0 }, at: { row: rows - 1, column: columns - 1 } };
}
