import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useMemo } from 'react';
import type { GridMeasures } from './grid-measures.ts';
import type { Spot } from './selection.ts';

interface VirtualGiven {
  readonly scroll: RefObject<HTMLDivElement | null>;
  readonly rows: number;
  readonly columns: number;
  readonly measures: GridMeasures;
  readonly headHeight: number;
  readonly at: Spot;
  readonly rightToLeft: boolean;
}

/** Which rows and columns are seen. The cell that the keyboard is at stays on the page wherever it is scrolled to. */
export function useVirtualGrid({
  scroll,
  rows,
  columns,
  measures,
  headHeight,
  at,
  rightToLeft,
}: VirtualGiven) {
  const down = useVirtualizer({
    count: rows,
    getScrollElement: () => scroll.current,
    estimateSize: () => measures.row,
    overscan: 8,
    scrollPaddingEnd: headHeight,
    rangeExtractor: (range) => withOne(range, at.row),
  });
  const across = useVirtualizer({
    count: columns,
    horizontal: true,
    isRtl: rightToLeft,
    getScrollElement: () => scroll.current,
    estimateSize: () => measures.column,
    overscan: 3,
    scrollPaddingEnd: measures.head,
    rangeExtractor: (range) => withOne(range, at.column),
  });
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
