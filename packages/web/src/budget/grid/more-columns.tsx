import { type RefObject, useEffect, useState } from 'react';
import { useLanguage } from '../../app/use-words.ts';
import { MoreColumnsSign } from '../../ui/more-columns-sign.tsx';
import type { GridMeasures } from './grid-measures.ts';
import css from './pivot-grid.module.css';

interface MoreColumnsProps {
  readonly scroll: RefObject<HTMLElement | null>;
  readonly measures: GridMeasures;
  readonly columns: number;
  readonly margins: number;
}

/** The sign at the edge of a grid that more columns follow: as many as its measures say, since what is not seen is not drawn. */
export function MoreColumns(given: MoreColumnsProps) {
  const count = useHiddenColumns(given);
  const back = useLanguage() === 'ar' ? -1 : 1;
  const { scroll, measures } = given;
  const goOn = (): void => {
    const room = (scroll.current?.clientWidth ?? 0) - measures.head;
    const columns = Math.max(1, Math.floor(room / measures.column));
    scroll.current?.scrollBy({ left: back * columns * measures.column });
  };
  return <MoreColumnsSign count={count} onGoOn={goOn} className={css['hint']} />;
}

/** How many columns, and columns beside the table, end after what is seen. */
function useHiddenColumns({ scroll, measures, columns, margins }: MoreColumnsProps): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const grid = scroll.current;
    if (!grid) return undefined;
    const look = (): void => {
      const seen = Math.abs(grid.scrollLeft) + grid.clientWidth - measures.head + slack;
      const own = Math.max(0, columns - Math.floor(seen / measures.column));
      const beside = Math.max(0, Math.floor((seen - columns * measures.column) / measures.margin));
      setCount(own + Math.max(0, margins - beside));
    };
    look();
    const over = new AbortController();
    grid.addEventListener('scroll', look, { passive: true, signal: over.signal });
    const sized = new ResizeObserver(look);
    sized.observe(grid);
    return () => {
      over.abort();
      sized.disconnect();
    };
  }, [scroll, measures.head, measures.column, measures.margin, columns, margins]);
  return count;
}

/** What of a column may be cut off without its being missed, in pixels. */
const slack = 6;
