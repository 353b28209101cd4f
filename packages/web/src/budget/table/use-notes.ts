import type { PivotNotes } from '@plenary/api/budget/pivot';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useShown } from '../../app/use-shown.ts';
import { useWords } from '../../app/use-words.ts';
import { type NumberStyle, shownAmount } from '../grid/shown-number.ts';
import type { TableAddress } from './pivot-address.ts';
import { theNotes } from './pivot-questions.ts';

/** What stands beside the cells of a table, by row and column. */
export interface Notes {
  /** What stands in the way of a cell, in words. */
  readonly findings: ReadonlyMap<string, readonly string[]>;
  readonly ceilings: ReadonlyMap<string, PivotNotes['ceilings'][number]>;
  readonly locks: ReadonlySet<string>;
}

/** The key of a cell in notes: its row and its column. */
export function noteKey(row: number, column: number): string {
  return `${row} ${column}`;
}

/** What stands beside the cells of a table. It comes after the table, and again when the checks have been through. */
export function useNotes(address: TableAddress, style: NumberStyle): Notes {
  const say = useWords();
  const { data } = useQuery(theNotes(useShown(), address));
  return useMemo(() => {
    const findings = new Map<string, string[]>();
    const tell = (row: number, column: number, sentence: string): void => {
      const key = noteKey(row, column);
      const told = findings.get(key);
      if (told) told.push(sentence);
      else findings.set(key, [sentence]);
    };
    for (const { row, column, left, amount } of data?.ceilings ?? []) {
      if (left === null || left >= 0) continue;
      const words = { ceiling: shownAmount(amount, style), excess: shownAmount(-left, style) };
      tell(row, column, say('budget.above-ceiling', words));
    }
    for (const { row, column, sentence } of data?.findings ?? []) tell(row, column, sentence);
    return {
      findings,
      ceilings: new Map(data?.ceilings.map((one) => [noteKey(one.row, one.column), one])),
      locks: new Set(data?.locks.map((one) => noteKey(one.row, one.column))),
    };
  }, [data, style, say]);
}
