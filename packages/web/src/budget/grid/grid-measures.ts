import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react';

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

const desk = { head: 260, widest: 640, column: 116, row: 30, margin: 104 };
const phone = { head: 148, widest: 148, column: 92, row: 46, margin: 92 };
const narrow = '(max-width: 40rem)';

interface MeasuresGiven {
  readonly scroll: RefObject<HTMLElement | null>;
  readonly lines: number;
  readonly columns: number;
  readonly margins: number;
}

/**
 * The measures for the window: on a phone heads are narrow and rows as high as a finger needs; elsewhere heads take the room that
 * columns leave.
 */
export function useGridMeasures({ scroll, lines, columns, margins }: MeasuresGiven): GridMeasures {
  const isNarrow = useSyncExternalStore(subscribe, () => matchMedia(narrow).matches);
  const room = useWidth(scroll);
  const { head, widest, ...others } = isNarrow ? phone : desk;
  const left = room - columns * others.column - margins * others.margin;
  return { ...others, head: Math.min(widest, Math.max(head, left)), line: lines === 1 ? 60 : 40 };
}

function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return undefined;
    const look = new ResizeObserver(() => setWidth(element.current?.clientWidth ?? 0));
    look.observe(element.current);
    return () => look.disconnect();
  }, [element]);
  return width;
}

function subscribe(told: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener('change', told);
  return () => query.removeEventListener('change', told);
}
