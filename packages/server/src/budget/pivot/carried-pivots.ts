import { ok, type Result } from '@plenary/core/basics/result';
import { cubeOf } from '@plenary/core/budget/cube';
import type { PivotQuery } from '@plenary/core/budget/pivot/pivot-query';
import type { FactTable } from '@plenary/core/budget/table/fact-table';
import type { Plan } from '@plenary/core/plan/plan';
import { haveSameTrees, type PlanPivot, planPivot, planTable, treesOf } from '@plenary/core/views/pivot-view';
import type { OpenedPlan } from '../../app/handler.ts';
import { once } from '../../app/reading/once.ts';
import { CarriedCube, type CarriedPivot } from './carried-cube.ts';
import { RecentPivots } from './recent-pivots.ts';

/** What is asked of: a plan as it is kept open, and itself or it in a scenario. */
type Of = Pick<OpenedPlan, 'plan' | 'revision' | 'carrier'>;

/** What a query comes to in a plan or in a scenario of it, kept as long as asked for now and then. Refuses as `planPivot`. */
export function pivotOf(opened: Of, plan: Plan, query: PivotQuery): Result<PlanPivot> {
  const carried = plan === opened.plan ? carriedBy(opened.carrier) : null;
  if (carried?.comeTo(opened)) return carried.pivot(query);
  const known = pivotsOf(plan).get(query);
  if (known) return known.made;
  const made = planPivot(plan, query);
  pivotsOf(plan).keep(query, { made });
  return made;
}

/** The table of a cube of a plan or of a scenario of it. Refuses as `planTable`. */
export function tableIn(opened: Of, plan: Plan, cube: string): Result<FactTable> {
  const carried = plan === opened.plan ? carriedBy(opened.carrier) : null;
  return carried?.comeTo(opened) ? carried.table(cube) : planTable(plan, cube);
}

/**
 * The tables of a plan that is kept open, carried from revision to revision: where only facts changed, by those, and what they are
 * not under stays as it is. Where anything changed that trees are made of, everything is made anew.
 */
class CarriedPivots {
  #at: Of | null = null;
  readonly #cubes = new Map<string, CarriedCube>();
  readonly #pivots = new RecentPivots<CarriedPivot>({ pivots: 12, cells: 2_000_000 });

  /** Comes to a revision; `false` where it stands at a later one already. */
  comeTo(next: Of): boolean {
    const last = this.#at;
    if (last?.plan === next.plan) return true;
    if (last && last.revision > next.revision) return false;
    this.#at = next;
    const areSame = last !== null && haveSameTrees(last.plan, next.plan);
    for (const [id, cube] of this.#cubes) {
      const [from, to] = [last && cubeOf(last.plan.budget, id), cubeOf(next.plan.budget, id)];
      if (areSame && (from === to || (from && to && cube.take(from, to)))) continue;
      this.#cubes.delete(id);
      this.#pivots.dropWhere(({ query }) => query.cube === id);
    }
    return true;
  }

  /** Refuses as `planTable`. */
  table(id: string): Result<FactTable> {
    const cube = this.#cube(id);
    return cube.ok ? ok(cube.value.table) : cube;
  }

  /** Refuses as `planPivot`. */
  pivot(query: PivotQuery): Result<PlanPivot> {
    const cube = this.#cube(query.cube);
    if (!cube.ok) return cube;
    const known = this.#pivots.get(query);
    const carried = cube.value.pivot(query, known);
    if (carried !== known) {
      const dropped = this.#pivots.keep(query, carried);
      for (const one of dropped) this.#cubes.get(one.query.cube)?.letGo(one);
    }
    return carried.made;
  }

  #cube(id: string): Result<CarriedCube> {
    const known = this.#cubes.get(id);
    if (known) return ok(known);
    if (!this.#at) throw new Error('nothing was come to');
    const { plan } = this.#at;
    const table = planTable(plan, id);
    if (!table.ok) return table;
    const cube = new CarriedCube(table.value, treesOf(plan));
    this.#cubes.set(id, cube);
    return ok(cube);
  }
}

const carriedBy = once<object, CarriedPivots>(() => new CarriedPivots());

const pivotsOf = once<Plan, RecentPivots<{ readonly made: Result<PlanPivot> }>>(() => new RecentPivots());
