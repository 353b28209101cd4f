import type { Coordinates } from '@plenary/core/basics/address';
import {
  type Disagreement,
  type FiguresApart,
  wholeBudgetCubes,
} from '@plenary/core/budget/agreements/agreements';
import { cubeOf, figure } from '@plenary/core/budget/cube';
import { editsBetween } from '@plenary/core/budget/engine/edits-between';
import { LiveBudget } from '@plenary/core/budget/engine/live-budget';
import { OpenAgreements } from '@plenary/core/budget/engine/open-agreements';
import type { Plan } from '@plenary/core/plan/plan';
import { haveSameTrees, planTable, treesOf } from '@plenary/core/views/pivot-view';
import { once } from '../../app/reading/once.ts';

/** Larger budgets are not followed: to begin with them would hold up the answer. */
const mostFacts = 50_000;

/** Where the cubes of a plan that is kept open do not agree, followed from revision to revision by the facts that changed. */
class CarriedAgreements {
  #at: Plan | null = null;
  #live: LiveBudget | null = null;
  #open: OpenAgreements | null = null;

  /** Where cubes do not agree in a plan; `null` for one that is too large to be followed. */
  comeTo(plan: Plan): readonly FiguresApart[] | null {
    if (this.#at !== plan && !this.#follows(plan) && !this.#begins(plan)) return null;
    this.#at = plan;
    return (this.#open?.disagreements ?? []).flatMap((one) => withFigures(one, plan));
  }

  #follows(plan: Plan): boolean {
    const last = this.#at;
    const live = this.#live;
    if (!last || !live || !this.#open || !haveSameTrees(last, plan)) return false;
    const cubes = wholeBudgetCubes(plan.budget);
    if (cubes.map(shape).join() !== wholeBudgetCubes(last.budget).map(shape).join()) return false;
    const edits = cubes.flatMap(({ id, facts }) =>
      editsBetween(id, cubeOf(last.budget, id)?.facts ?? [], facts),
    );
    if (!live.apply(edits).ok) return false;
    this.#open.take(edits);
    return true;
  }

  #begins(plan: Plan): boolean {
    const cubes = wholeBudgetCubes(plan.budget);
    this.#live = null;
    this.#open = null;
    this.#at = null;
    if (cubes.reduce((sum, { facts }) => sum + facts.length, 0) > mostFacts) return false;
    const tables = cubes.flatMap(({ id }) => {
      const table = planTable(plan, id);
      return table.ok ? [table.value] : [];
    });
    if (tables.length < cubes.length) return false;
    this.#live = new LiveBudget(tables, treesOf(plan));
    this.#open = new OpenAgreements(
      this.#live,
      cubes.map(({ id }) => id),
    );
    return true;
  }
}

function shape({ id, dimensions }: { readonly id: string; readonly dimensions: readonly string[] }): string {
  return `${id}[${dimensions.join(';')}]`;
}

function withFigures(one: Disagreement, { budget }: Plan): readonly FiguresApart[] {
  const at = (cube: string, coordinates: Coordinates) => figure(budget, { cube, at: coordinates });
  const [first, second] = [at(one.plus.cube, one.plus.at), at(one.minus.cube, one.minus.at)];
  return first && second ? [{ ...one, first, second }] : [];
}

/** The agreements that a plan carries while it is kept open. */
export const agreementsCarriedBy = once<object, CarriedAgreements>(() => new CarriedAgreements());
