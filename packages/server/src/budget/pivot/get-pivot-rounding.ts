import { getPivotRounding, type PivotRounding } from '@plenary/api/budget/pivot';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Solver } from '@plenary/core/basics/solver';
import type { Pivot } from '@plenary/core/budget/pivot/pivot';
import { type SolvedPivot, solvedPivot } from '@plenary/core/budget/rounding/rounded-pivot';
import { nearestUnit } from '@plenary/core/budget/rounding/rounding-table';
import type { Plan } from '@plenary/core/plan/plan';
import { type HandledRoute, handled } from '../../app/handler.ts';
import { once } from '../../app/reading/once.ts';
import { askedPivot } from './asked-pivot.ts';
import { unitOf } from './printed-cells.ts';

/** How many tables may wait for the solver; whoever comes then is told that it gave up, and may ask again. */
const mostWaiting = 4;

/** Answers what a table prints so that it adds up in every direction. It is sought once for as long as the revision stands. */
export function handlePivotRounding(solver: Solver): HandledRoute<typeof getPivotRounding> {
  const knownOf = once<Plan, WeakMap<Pivot, Promise<Result<SolvedPivot>>>>(() => new WeakMap());
  let waiting = 0;
  const solved = (plan: Plan, pivot: Pivot): Promise<Result<SolvedPivot>> => {
    const found = knownOf(plan).get(pivot);
    if (found) return found;
    if (waiting >= mostWaiting) {
      return Promise.resolve(refuse('solver-gave-up', { cells: pivot.cells.length }));
    }
    waiting += 1;
    const seeking = solvedPivot(pivot, unitOf(plan), solver).finally(() => {
      waiting -= 1;
    });
    knownOf(plan).set(pivot, seeking);
    return seeking;
  };
  return handled(getPivotRounding, async ({ params, query }, context) => {
    const asked = await askedPivot(context, params.plan, query);
    if (!asked.ok) return asked;
    const { plan, made } = asked.value;
    const done = await solved(plan, made.pivot);
    return done.ok ? ok(printedIn(done.value, made.pivot, unitOf(plan))) : done;
  });
}

function printedIn({ units, reach }: SolvedPivot, { cells }: Pivot, unit: number): PivotRounding {
  const printed = units.map((own, cell) => (own === nearestUnit(cells[cell] ?? 0, unit) ? null : own));
  return { printed, reach };
}
