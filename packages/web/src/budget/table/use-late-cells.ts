import { useEffect, useRef } from 'react';
import { copiedText, editAt, type Into, type Pasted } from '../editing/pasted.ts';
import type { Range, Spot } from '../grid/selection.ts';
import type { TableCells } from './use-table-cells.ts';

/** What is typed into the cell at hand: with what it begins, and whether that replaces what is there. */
export interface Typing {
  readonly spot: Spot;
  readonly text: string;
  readonly fresh: boolean;
  /** What stands in the cell, where that came only after something was typed. */
  readonly stood?: number | null;
}

/** Where typing stands, and what becomes of it. */
export interface LateGiven {
  readonly cells: TableCells;
  readonly places: number;
  readonly typing: Typing | null;
  readonly setTyping: (next: Typing) => void;
  /** What is asked before a text takes the place of what stands in a cell; `null` where nothing is. */
  readonly doubted: (spot: Spot, stands: number | null, text: string) => string | null;
  readonly take: (done: Pasted) => void;
  /** Goes on once cells have come that were not there. */
  readonly afterFetched: (range: Range, goOn: (whole: Into) => void) => void;
}

/** Cells that are edited before their amounts have come, as on a slow line: what is typed is not lost, and nothing doubtful goes unasked. */
export function useLateCells({ cells, places, typing, setTyping, doubted, take, afterFetched }: LateGiven) {
  const { at } = cells.selection;
  const now = useRef({ at, typing });
  useEffect(() => {
    now.current = { at, typing };
  }, [at, typing]);
  return {
    /** Opens the field once it is known what it begins with, if somebody waits there: one that is empty would say that the cell is. */
    open: (spot: Spot): void =>
      afterFetched(only(spot), ({ valueAt }) => {
        const waits = isSame(now.current.at, spot) && now.current.typing === null;
        const text = copiedText(valueAt(spot.row, spot.column) ?? null, places);
        if (waits) setTyping({ spot, text, fresh: false });
      }),
    /**
     * Saves what was typed. Where it turns out to be doubtful the field opens again, unless somebody types elsewhere by then: nobody is
     * torn away from there, and an edit can be undone.
     */
    save: ({ spot, stood }: Typing, text: string): void =>
      afterFetched(only(spot), (whole) => {
        const stands = whole.valueAt(spot.row, spot.column) ?? null;
        const mayAsk = stood === undefined && now.current.typing === null;
        if (mayAsk && doubted(spot, stands, text) !== null) {
          setTyping({ spot, text, fresh: true, stood: stands });
          cells.setChosen({ at: spot, from: spot });
        } else take(editAt(spot.row, spot.column, text, whole));
      }),
  };
}

/** One cell as a range. */
function only({ row, column }: Spot): Range {
  return { top: row, bottom: row, start: column, end: column };
}

function isSame(one: Spot, other: Spot): boolean {
  return one.row === other.row && one.column === other.column;
}
