import { useSyncExternalStore } from 'react';

/** Heights and widths of a grid in CSS pixels. */
export interface GridMeasures {
  /** The heads of rows. */
  readonly head: number;
  readonly column: number;
  readonly row: number;
  /** One line of the heads of columns. */
  readonly line: number;
  /** A column beside the table. */
  readonly margin: number;
}

const desk = { head: 304, column: 116, row: 30, margin: 104 };
const phone = { head: 148, column: 92, row: 46, margin: 92 };
const narrow = '(max-width: 40rem)';

/** The measures for the window: on a phone heads are narrow and rows as high as a finger needs. */
export function useGridMeasures(lines: number): GridMeasures {
  const isNarrow = useSyncExternalStore(subscribe, () => matchMedia(narrow).matches);
  return { ...(isNarrow ? phone : desk), line: lines === 1 ? 52 : 40 };
}

function subscribe(told: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener('change', told);
  return () => query.removeEventListener('change', told);
}
