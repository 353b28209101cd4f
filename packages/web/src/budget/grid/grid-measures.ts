import type { PivotRow } from '@plenary/api/budget/pivot';
import { type RefObject, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useKept } from '../../app/kept.ts';
import { textWidth } from '../../ui/text-width.ts';
import { headLines, rowHeight } from './head-lines.ts';
import { fittingWidth, type HeadLimits, headLimits, keptHeadWidth } from './head-width.ts';

/** Heights and widths of a grid in CSS pixels. */
export interface GridMeasures {
  /** The heads of rows. */
  readonly head: number;
  readonly column: number;
  /** A row, at the least. */
  readonly row: number;
  /** One line of the heads of columns. */
  readonly line: number;
  /** A column beside the table. */
  readonly margin: number;
  /** How many lines the name of each row has in its head, and how high its row is by that. */
  readonly nameLines: readonly number[];
  readonly heightOf: (row: number) => number;
}

/** How wide the heads of rows are, how wide they may be, and what makes them so wide: `null` gives them what fits. */
export interface HeadWidth extends HeadLimits {
  readonly width: number;
  readonly onWidth: (width: number | null) => void;
}

const desk = {
  head: 260,
  widest: 640,
  share: 0.42,
  column: 116,
  row: 30,
  margin: 104,
  letters: 14,
  heads: { around: 48, indent: 16, line: 18.2 },
};
const phone = {
  head: 148,
  widest: 640,
  share: 0.42,
  column: 92,
  row: 46,
  margin: 92,
  letters: 12,
  heads: { around: 30, indent: 6, line: 15.6 },
};
/** Names have as many lines as they need, and so many at the most; of more rows than this, where it would take long to measure them, one. */
const mostLines = 6;
const measured = 5_000;
const narrow = '(max-width: 40rem)';

interface MeasuresGiven {
  readonly scroll: RefObject<HTMLElement | null>;
  readonly lines: number;
  readonly rows: readonly PivotRow[];
  readonly columns: number;
  readonly margins: number;
}

/**
 * The measures for the window: heads take the room that columns leave, and of the rest as much as their names need, up to a share; on a phone
 * rows are as high as a finger needs, and everywhere as high as their names do. What somebody chose counts before that.
 */
export function useGridMeasures({ scroll, lines, rows, columns, margins }: MeasuresGiven) {
  const isNarrow = useSyncExternalStore(subscribe, () => matchMedia(narrow).matches);
  const room = useWidth(scroll);
  const chosen = keptHeadWidth(isNarrow);
  const own = useKept(chosen);
  const fit = useMemo(() => fittingWidth(rows, widthOf), [rows]);
  const sizes = isNarrow ? phone : desk;
  const { head, widest, share } = sizes;
  const left = room - columns * sizes.column - margins * sizes.margin;
  const usual = Math.min(widest, Math.max(head, left, Math.min(fit, room * share)));
  const limits = headLimits(room);
  const width = own === '' ? usual : Math.max(limits.least, Math.min(limits.most, Number(own)));
  const measures = useMemo((): GridMeasures => {
    const { column, row, margin, letters } = sizes;
    const setting = { ...sizes.heads, width, most: rows.length > measured ? 1 : mostLines };
    const nameLines = headLines(rows, setting, (text, bold) => textWidth(text, letters, bold ? 650 : 400));
    const heightOf = (number: number): number => rowHeight(row, nameLines[number] ?? 1, setting);
    return { head: width, column, row, margin, line: lines === 1 ? 60 : 40, nameLines, heightOf };
  }, [sizes, width, lines, rows]);
  const headWidth: HeadWidth = {
    ...limits,
    width,
    onWidth: (next) => chosen.set(next === null ? '' : `${Math.round(next)}`),
  };
  return { measures, headWidth };
}

function widthOf(text: string, bold: boolean): number {
  return textWidth(text, 14, bold ? 650 : 400);
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
