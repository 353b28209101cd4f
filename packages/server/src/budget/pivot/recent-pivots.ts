import type { Result } from '@plenary/core/basics/result';
import type { PivotQuery } from '@plenary/core/budget/pivot/pivot-query';
import type { PlanPivot } from '@plenary/core/views/pivot-view';

/** Pivots by their queries, those asked for last, within bounds. */
export class RecentPivots<Kept extends { readonly made: Result<PlanPivot> }> {
  readonly #kept = new Map<string, Kept>();
  readonly #limits: { readonly pivots: number; readonly cells: number };
  #cells = 0;

  constructor(limits = { pivots: 24, cells: 4_000_000 }) {
    this.#limits = limits;
  }

  /** What is kept of a query, which is now the last to be dropped. */
  get(query: PivotQuery): Kept | undefined {
    const key = JSON.stringify(query);
    const found = this.#kept.get(key);
    if (found) {
      this.#kept.delete(key);
      this.#kept.set(key, found);
    }
    return found;
  }

  /** Keeps what a query came to, and gives what made room for it; what was kept last always stays. */
  keep(query: PivotQuery, kept: Kept): readonly Kept[] {
    const key = JSON.stringify(query);
    this.#drop(key);
    this.#kept.set(key, kept);
    this.#cells += cellsOf(kept);
    const dropped: Kept[] = [];
    for (const [oldest, one] of this.#kept) {
      const isWithin = this.#kept.size <= this.#limits.pivots && this.#cells <= this.#limits.cells;
      if (isWithin || oldest === key) break;
      this.#drop(oldest);
      dropped.push(one);
    }
    return dropped;
  }

  /** Lets go of all that a test tells. */
  dropWhere(isOld: (kept: Kept) => boolean): void {
    for (const [key, kept] of this.#kept) if (isOld(kept)) this.#drop(key);
  }

  #drop(key: string): void {
    const kept = this.#kept.get(key);
    if (kept && this.#kept.delete(key)) this.#cells -= cellsOf(kept);
  }
}

function cellsOf({ made }: { readonly made: Result<PlanPivot> }): number {
  return made.ok ? made.value.pivot.cells.length : 0;
}
