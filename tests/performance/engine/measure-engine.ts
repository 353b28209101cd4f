import type { FactEdit } from '@plenary/core/budget/engine/fact-edit';
import { type Applied, LiveBudget } from '@plenary/core/budget/engine/live-budget';
import { cubeTotals } from '@plenary/core/budget/pivot/cube-totals';
import { type Pivot, pivot } from '@plenary/core/budget/pivot/pivot';
import type { PivotQuery } from '@plenary/core/budget/pivot/pivot-query';
import { type FactTable, factAt } from '@plenary/core/budget/table/fact-table';
import { givenTrees } from './given-facts.ts';
import { fiftyTables, filtered, tableGiven, threeDimensions } from './given-tables.ts';

/** What is measured of the engine at one size, in milliseconds and bytes. Run as a process of its own; the answer is JSON. */
export interface EngineMeasures {
  readonly pivot: readonly number[];
  readonly filtered: readonly number[];
  readonly cube: readonly number[];
  /** Opening fifty tables, and an edit of one fact with all of them open. */
  readonly opened: number;
  readonly edit: readonly number[];
  readonly cells: number;
  readonly changedCells: number;
  readonly tableBytes: number;
  readonly liveBytes: number;
  /** The same facts as objects, of some of them for all. */
  readonly objectBytes: number;
  /** The grand total, and how many finest groups and combinations of all members there are: what peers must come to as well. */
  readonly total: number;
  readonly groups: number;
  readonly combinations: number;
}

const count = Number(process.argv[2]);
const runs = Number(process.argv[3]);
const edits = Number(process.argv[4]);
/** What is run often is compiled after this, in milliseconds, whatever the size; peers are given as much. */
const warmUp = 500;
console.log(JSON.stringify(measured()));

function measured(): EngineMeasures {
  const objectBytes = bytesOfObjects();
  const table = tableGiven(count);
  const tableBytes = [table.amounts, ...table.codes].reduce((sum, list) => sum + list.byteLength, 0);
  const shown = pivoted(table, threeDimensions);
  const combinations = combined(table).reduce((sum, value) => sum + (Object.is(value, -0) ? 0 : 1), 0);
  const times = {
    pivot: timed(() => pivoted(table, threeDimensions)),
    filtered: timed(() => pivoted(table, filtered)),
    cube: timed(() => combined(table)),
  };
  const before = buffers();
  const live = new LiveBudget([table], givenTrees);
  const liveBytes = buffers() - before;
  // The table is not let go of before this.
  if (table.count !== count) throw new Error('not all facts');
  const from = performance.now();
  const open = fiftyTables().flatMap((query) => {
    const made = live.openPivot(query);
    return made.ok ? [made.value] : [];
  });
  const opened = performance.now() - from;
  if (open.length !== 50) throw new Error('not all tables are open');
  const { edit, changedCells } = edited(live);
  return {
    ...times,
    opened,
    edit,
    cells: open.reduce((sum, one) => sum + one.pivot.cells.length, 0),
    changedCells,
    tableBytes,
    liveBytes,
    objectBytes,
    total: shown.cells.at(-1) ?? Number.NaN,
    groups: groupsOf(shown),
    combinations,
  };
}

function pivoted(table: FactTable, query: PivotQuery): Pivot {
  const made = pivot(table, query);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}

function combined(table: FactTable): Float64Array {
  const axes = [...threeDimensions.rows, ...threeDimensions.columns];
  const made = cubeTotals(table, axes, {});
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value.sums;
}

function groupsOf({ rows, columns, states }: Pivot): number {
  let groups = 0;
  for (const [row, header] of rows.entries()) {
    for (const [column, { kind }] of columns.entries()) {
      if (header.kind === 'line' && kind === 'line' && states[row * columns.length + column] === 1)
        groups += 1;
    }
  }
  return groups;
}

/** Adds one to facts here and there, as the peers do. */
function edited(live: LiveBudget): { readonly edit: readonly number[]; readonly changedCells: number } {
  const times: number[] = [];
  let changedCells = 0;
  const started = performance.now();
  let run = 0;
  for (; run < 20 || performance.now() - started < warmUp; run += 1) editedOnce(live, run);
  for (const last = run + edits; run < last; run += 1) {
    const { time, applied } = editedOnce(live, run);
    changedCells = [...applied.pivots.values()].reduce((sum, one) => sum + one.cells.length, 0);
    times.push(time);
  }
  return { edit: times, changedCells };
}

function editedOnce(live: LiveBudget, run: number): { readonly time: number; readonly applied: Applied } {
  const table = live.table('c');
  const fact = table && factAt(table, (run * 7919) % count);
  if (!fact || fact.amount === null) throw new Error('no fact');
  const { at, amount, halfWidth } = fact;
  const change: FactEdit = {
    cube: 'c',
    at,
    before: { amount, halfWidth },
    after: { amount: amount + run + 1, halfWidth },
  };
  const from = performance.now();
  const done = live.apply([change]);
  const time = performance.now() - from;
  if (!done.ok) throw new Error(done.refusal.code);
  return { time, applied: done.value };
}

/** Times of warm runs. */
function timed(work: () => unknown): readonly number[] {
  const started = performance.now();
  for (let run = 0; run < 3 || performance.now() - started < warmUp; run += 1) work();
  return Array.from({ length: runs }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
}

function bytesOfObjects(): number {
  const some = Math.min(count, 100_000);
  const table = tableGiven(some);
  const before = buffers();
  const facts = Array.from({ length: some }, (_, row) => factAt(table, row));
  return (buffers() - before) * (facts.length / some) * (count / some);
}

function buffers(): number {
  globalThis.gc?.();
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return arrayBuffers + heapUsed;
}
