import { readRanges } from '@plenary/api/budget/number-ranges';
import type { PivotNotes, PivotTable } from '@plenary/api/budget/pivot';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useShown } from '../../app/use-shown.ts';
import { useWords } from '../../app/use-words.ts';
import { type NumberStyle, shownAmount } from '../grid/shown-number.ts';
import type { TableAddress } from './pivot-address.ts';
import { theNotes } from './pivot-questions.ts';

/** A lock over cells of a table. */
export type LockNote = PivotNotes['locks'][number];

/** A ceiling of a figure of the cube that a table shows. */
export type CeilingNote = PivotNotes['ceilings'][number];

/** What stands beside the cells of a table, by row and column. */
export interface Notes {
  /** What stands in the way of a cell, in words. */
  readonly findingsAt: (row: number, column: number) => readonly string[];
  /** The ceilings of the cube, those that are passed first; and the one whose figure a cell is. */
  readonly ceilings: readonly CeilingNote[];
  readonly ceilingAt: (row: number, column: number) => CeilingNote | null;
  /** The lock that a cell is under, wherever it was set. */
  readonly lockAt: (row: number, column: number) => LockNote | null;
  /** The locks that only parts of a cell are under. */
  readonly partLocksAt: (row: number, column: number) => readonly LockNote[];
}

/** The key of a cell in notes: its row and its column. */
export function noteKey(row: number, column: number): string {
  return `${row} ${column}`;
}

/** What stands beside the cells of a table. It comes after the table, and again when the checks have been through. */
export function useNotes(address: TableAddress, table: PivotTable, style: NumberStyle): Notes {
  const say = useWords();
  const { data } = useQuery(theNotes(useShown(), address));
  return useMemo(() => {
    const { findings = [], ceilings = [], locks = [] } = data ?? {};
    const size = { rows: table.rows.length, columns: table.columns.length };
    const told = new Map<string, string[]>();
    const tell = (row: number, column: number, sentence: string): void => {
      const key = noteKey(row, column);
      const known = told.get(key);
      if (!known) told.set(key, [sentence]);
      else if (!known.includes(sentence)) known.push(sentence);
    };
    const passed = ceilings.filter((one) => one.left !== null && one.left < 0);
    const words = ({ amount, left, words: what }: CeilingNote) => {
      return { what, ceiling: shownAmount(amount, style), excess: shownAmount(-(left ?? 0), style) };
    };
    for (const one of passed) {
      if (one.cell) tell(one.cell.row, one.cell.column, say('budget.above-ceiling', words(one)));
    }
    for (const { row, column, sentence } of findings) tell(row, column, sentence);
    // Where the table shows no such figure, its parts say that it is passed.
    const parts = covering(
      passed.filter((one) => one.cell === null),
      size,
    );
    const own = new Map(
      ceilings.flatMap((one) => (one.cell ? [[noteKey(one.cell.row, one.cell.column), one] as const] : [])),
    );
    const lockedBy = covering(locks, size);
    const partlyBy = covering(
      locks.map((lock) => ({ lock, rows: lock.partRows, columns: lock.partColumns })),
      size,
    );
    return {
      findingsAt: (row, column) => {
        const found = told.get(noteKey(row, column)) ?? nothing;
        const [over] = parts(row, column);
        return over ? [say('budget.part-above-ceiling', words(over)), ...found] : found;
      },
      ceilings: [...passed, ...ceilings.filter((one) => !passed.includes(one))],
      ceilingAt: (row, column) => own.get(noteKey(row, column)) ?? null,
      lockAt: (row, column) => lockedBy(row, column)[0] ?? null,
      partLocksAt: (row, column) => {
        const whole = lockedBy(row, column);
        return partlyBy(row, column).flatMap(({ lock }) => (whole.includes(lock) ? [] : [lock]));
      },
    };
  }, [data, table, style, say]);
}

const nothing: readonly string[] = [];

/** Finds what holds a cell: of each thing the cells at its rows and its columns. */
function covering<Held extends { readonly rows: string; readonly columns: string }>(
  all: readonly Held[],
  { rows, columns }: { readonly rows: number; readonly columns: number },
): (row: number, column: number) => readonly Held[] {
  const byRow = new Map<number, { readonly held: Held; readonly columns: ReadonlySet<number> }[]>();
  for (const held of all) {
    const over = { held, columns: new Set(readRanges(held.columns, columns)) };
    if (over.columns.size === 0) continue;
    for (const row of readRanges(held.rows, rows)) {
      const known = byRow.get(row);
      if (known) known.push(over);
      else byRow.set(row, [over]);
    }
  }
  return (row, column) =>
    (byRow.get(row) ?? []).flatMap(({ held, columns: own }) => (own.has(column) ? [held] : []));
}
