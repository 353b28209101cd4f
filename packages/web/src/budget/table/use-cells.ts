import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useShown } from '../../app/use-shown.ts';
import { blockKey, blocksFor, cellIn, type FetchedCell } from '../grid/fetched-cells.ts';
import type { Range } from '../grid/selection.ts';
import type { TableAddress } from './pivot-address.ts';
import { theCells } from './pivot-questions.ts';

/** The cells of a table that have arrived, by shown row and column. */
export interface ArrivedCells {
  readonly at: (shownRow: number, column: number) => FetchedCell | undefined;
}

/** Fetches the cells that are seen, block by block, and keeps what has arrived. */
export function useCells(table: TableAddress, visible: readonly number[], columns: number) {
  const shown = useShown();
  const [seen, setSeen] = useState<Range>({ top: 0, bottom: 0, start: 0, end: 0 });
  const blocks = useMemo(() => blocksFor(visible, columns, seen), [visible, columns, seen]);
  const arrived = useQueries({
    queries: blocks.map((block) => ({ ...theCells(shown, table, block), placeholderData: keepPreviousData })),
    combine: useCallback(
      (results: readonly { readonly data: Parameters<typeof cellIn>[0] | undefined }[]) => {
        return results.map(({ data }) => data);
      },
      [],
    ),
  });
  const cells = useMemo((): ArrivedCells => {
    const byKey = new Map(blocks.map((block, index) => [block.key, { block, cells: arrived[index] }]));
    return {
      at: (row, column) => {
        const found = byKey.get(blockKey(row, column));
        return found?.cells && cellIn(found.cells, found.block.width, row, column);
      },
    };
  }, [blocks, arrived]);
  return {
    cells,
    onSeen: useCallback((next: Range) => setSeen((old) => (sameBlocks(old, next) ? old : next)), []),
  };
}

// Scrolling within blocks asks for nothing new.
function sameBlocks(a: Range, b: Range): boolean {
  return (
    blockKey(a.top, a.start) === blockKey(b.top, b.start) &&
    blockKey(a.bottom, a.end) === blockKey(b.bottom, b.end)
  );
}
