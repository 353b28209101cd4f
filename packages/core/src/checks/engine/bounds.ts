import { tolerance } from './limits.ts';
import type { SystemRow } from './row.ts';
import type { System } from './system.ts';

/** What rows taken one by one imply of the columns. */
export interface Bounds {
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** Figures that cannot stand together, where one row or a chain of them shows it. */
  readonly conflict: ReadonlySet<number> | null;
}

interface Ends {
  readonly low: number[];
  readonly high: number[];
  /** The figures each bound rests on. */
  readonly lowFrom: (ReadonlySet<number> | undefined)[];
  readonly highFrom: (ReadonlySet<number> | undefined)[];
}

/**
 * Interval arithmetic over the rows of figures that are not `freed`: bounds of columns that are printed, then of
 * columns that are the only unknown of a row, then every row against the bounds of its columns.
 */
export function boundsOf(system: System, freed: ReadonlySet<number>): Bounds {
  const rows = system.rows.filter((row) => row.figure === null || !freed.has(row.figure));
  const ends: Ends = {
    low: Array.from({ length: system.columns }, () => -Infinity),
    high: Array.from({ length: system.columns }, () => Infinity),
    lowFrom: [],
    highFrom: [],
  };
  for (const row of rows) if (row.terms.length === 1) tighten(ends, row, 0);
  fillUnknown(ends, rows);
  let conflict: ReadonlySet<number> | null = null;
  for (const row of rows) {
    const found = contradiction(ends, row);
    if (found && (conflict === null || found.size < conflict.size)) conflict = found;
  }
  return { low: ends.low, high: ends.high, conflict };
}

function fillUnknown(ends: Ends, rows: readonly SystemRow[]): void {
  let waiting = rows.filter((row) => row.terms.length > 1);
  for (let found = true; found; ) {
    found = false;
    const still: SystemRow[] = [];
    for (const row of waiting) {
      const unknown = row.terms.flatMap(({ column }, index) => (isUnknown(ends, column) ? [index] : []));
      const [only, ...more] = unknown;
      if (more.length > 0) still.push(row);
      else if (only !== undefined) {
        tighten(ends, row, only);
        found = true;
      }
    }
    waiting = still;
  }
}

function isUnknown(ends: Ends, column: number): boolean {
  return ends.low[column] === -Infinity || ends.high[column] === Infinity;
}

/** Bounds the column of one term by the row and the bounds of the others. */
function tighten(ends: Ends, row: SystemRow, index: number): void {
  const term = row.terms[index];
  if (!term) return;
  const rest = range(ends, row, index);
  const [atLeast, atMost] = [row.low - rest.high, row.high - rest.low];
  const [low, high] = term.coefficient > 0 ? [atLeast, atMost] : [atMost, atLeast];
  const [lowUses, highUses]: readonly Side[] = term.coefficient > 0 ? ['high', 'low'] : ['low', 'high'];
  const { column, coefficient } = term;
  if (low / coefficient > (ends.low[column] ?? 0)) {
    ends.low[column] = low / coefficient;
    ends.lowFrom[column] = reasons(ends, row, lowUses ?? 'high', index);
  }
  if (high / coefficient < (ends.high[column] ?? 0)) {
    ends.high[column] = high / coefficient;
    ends.highFrom[column] = reasons(ends, row, highUses ?? 'low', index);
  }
}

type Side = 'low' | 'high';

/** The least and the most a row's sum can be, leaving out one term. */
function range(ends: Ends, row: SystemRow, without: number): { readonly low: number; readonly high: number } {
  let low = 0;
  let high = 0;
  row.terms.forEach(({ column, coefficient }, index) => {
    if (index === without) return;
    const [a, b] = [coefficient * (ends.low[column] ?? 0), coefficient * (ends.high[column] ?? 0)];
    low += Math.min(a, b);
    high += Math.max(a, b);
  });
  return { low, high };
}

/** The figures behind the least (`low`) or the most of a row's sum, and the row's own. */
function reasons(ends: Ends, row: SystemRow, side: Side, without: number): ReadonlySet<number> {
  const figures = new Set(row.figure === null ? [] : [row.figure]);
  row.terms.forEach(({ column, coefficient }, index) => {
    if (index === without) return;
    const from = coefficient > 0 === (side === 'low') ? ends.lowFrom[column] : ends.highFrom[column];
    for (const figure of from ?? []) figures.add(figure);
  });
  return figures;
}

function contradiction(ends: Ends, row: SystemRow): ReadonlySet<number> | null {
  const { low, high } = range(ends, row, -1);
  if (low > row.high + tolerance) return reasons(ends, row, 'low', -1);
  if (high < row.low - tolerance) return reasons(ends, row, 'high', -1);
  return null;
}
