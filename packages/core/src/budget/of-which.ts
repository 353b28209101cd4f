import { type Budget, factsUnder, figure } from './cube.ts';

/** A memo item that is larger than what it is said to be part of, however both were rounded. */
export interface ExcessMemo {
  readonly sector: string;
  readonly item: string;
  readonly version: string;
  /** How much it is too large at the least, in minor units. */
  readonly excess: number;
}

/**
 * Memo items ("of which" lines) that exceed the sector's total in the same version: they are inside a total and not added
 * to it, so none may. A total or an item that is not known is not judged.
 */
export function excessMemos(budget: Budget): readonly ExcessMemo[] {
  return factsUnder(budget, { cube: 'of-which', at: {} }).flatMap((memo) => {
    const { sector = '', item = '', version = '' } = memo.at;
    const total = figure(budget, { cube: 'by-object', at: { sector, version } });
    if (!total || memo.amount === null) return [];
    const excess = memo.amount - memo.halfWidth - (total.amount + total.halfWidth);
    return excess > 0 ? [{ sector, item, version, excess }] : [];
  });
}
