import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useMemo } from 'react';
import type { GridMeasures } from './grid-measures.ts';
import type { Spot } from './selection.ts';
import { usePrinting } from './use-printing.ts';

interface VirtualGiven {
  readonly scroll: RefObject<HTMLDivElement | null>;
  /** The numbers of the rows that are shown. */
  readonly visible: readonly number[];
  readonly columns: number;
  readonly measures: GridMeasures;
  readonly headHeight: number;
  readonly at: Spot;
  readonly rightToLeft: boolean;
}

/** So many rows and columns more than are seen go on paper. */
const mostOnPaper = 1000;

/** Which rows and columns are seen. The cell that the keyboard is at stays on the page wherever it is scrolled to. */
export function useVirtualGrid({
  scroll,
  visible,
  columns,
  measures,
  headHeight,
  at,
  rightToLeft,
}: VirtualGiven) {
  const isPrinted = usePrinting();
  const down = useVirtualizer({
    count: visible.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => measures.heightOf(visible[index] ?? 0),
    overscan: isPrinted ? mostOnPaper : 8,
    scrollPaddingEnd: headHeight,
    rangeExtractor: (range) => withOne(range, at.row),
  });
  const across = useVirtualizer({
    count: columns,
    horizontal: true,
    isRtl: rightToLeft,
    getScrollElement: () => scroll.current,
    estimateSize: () => measures.column,
    overscan: isPrinted ? mostOnPaper : 3,
    scrollPaddingEnd: measures.head,
    rangeExtractor: (range) => withOne(range, at.column),
  });
  // What rows measure is remembered by their places: it is asked for anew where others are shown, or names have other lines.
  useLayoutEffect(() => down.measure(), [down, visible, measures]);
  const acrossItems = across.getVirtualItems().map(({ index }) => index);
  const text = acrossItems.join();
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the numbers are what the text says
  const seenColumns = useMemo(() => acrossItems, [text]);
  const scrollTo = ({ row, column }: Spot): void => {
    down.scrollToIndex(row, { align: 'auto' });
    if (column >= 0) across.scrollToIndex(column, { align: 'auto' });
  };
  return { down, across, seenRows: down.getVirtualItems(), seenColumns, scrollTo };
}

function withOne(range: Range, index: number): number[] {
  const seen = defaultRangeExtractor(range);
  if (index < 0 || index >= range.count || seen.includes(index)) return seen;
  return [...seen, index].sort((a, b) => a - b);
}
