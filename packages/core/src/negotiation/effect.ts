import type { Address } from '../basics/address.ts';
import { ok, type Result } from '../basics/result.ts';
import { type Cube, cubeOf, type Fact, factKey, figure } from '../budget/cube.ts';
import type { FactValue } from '../plan/change.ts';
import type { Plan } from '../plan/plan.ts';
import type { Proposal } from './proposal.ts';
import { planIn, type Scenario } from './scenario.ts';

/** A figure that differs between two scenarios; `null`: there is none. `derived` is set where it follows from others. */
export interface MovedFigure {
  readonly at: Address;
  readonly before: FactValue | null;
  readonly after: FactValue | null;
  readonly derived: boolean;
}

/**
 * What passing from one scenario to another does to figures: the facts that differ, in the order of their cubes, then
 * those of the totals asked for that move. Refuses what either scenario refuses.
 */
export function effect(
  plan: Plan,
  proposals: readonly Proposal[],
  scenarios: { readonly from: Scenario; readonly to: Scenario },
  totals: readonly Address[] = [],
): Result<readonly MovedFigure[]> {
  const before = planIn(plan, proposals, scenarios.from);
  if (!before.ok) return before;
  const after = planIn(plan, proposals, scenarios.to);
  if (!after.ok) return after;
  return ok([
    ...movedFacts(before.value, after.value),
    ...totals.flatMap((at) => movedTotal(at, before.value, after.value)),
  ]);
}

/** The facts that differ between two plans. */
export function movedFacts(before: Plan, after: Plan): readonly MovedFigure[] {
  const cubes = new Set([...before.budget.cubes, ...after.budget.cubes].map((cube) => cube.id));
  return [...cubes].flatMap((id) => movedIn(cubeOf(before.budget, id), cubeOf(after.budget, id)));
}

function movedIn(before: Cube | undefined, after: Cube | undefined): readonly MovedFigure[] {
  if (before && after && before.facts === after.facts) return [];
  const old = byKey(before);
  const now = byKey(after);
  const addresses = new Map([...old, ...now].map(([key, { at }]) => [key, at]));
  return [...addresses].flatMap(([key, at]) =>
    moved(at, valueOf(old.get(key)?.fact), valueOf(now.get(key)?.fact), false),
  );
}

function movedTotal(at: Address, before: Plan, after: Plan): readonly MovedFigure[] {
  return moved(at, figure(before.budget, at), figure(after.budget, at), true);
}

function moved(
  at: Address,
  before: FactValue | null,
  after: FactValue | null,
  derived: boolean,
): readonly MovedFigure[] {
  const same = before?.amount === after?.amount && before?.halfWidth === after?.halfWidth;
  return same ? [] : [{ at, before, after, derived }];
}

interface Located {
  readonly at: Address;
  readonly fact: Fact;
}

function byKey(cube: Cube | undefined): ReadonlyMap<string, Located> {
  const facts = cube?.facts ?? [];
  return new Map(
    cube ? facts.map((fact) => [factKey(cube, fact), { at: { cube: cube.id, at: fact.at }, fact }]) : [],
  );
}

function valueOf(fact: Fact | undefined): FactValue | null {
  return fact ? { amount: fact.amount, halfWidth: fact.halfWidth } : null;
}
