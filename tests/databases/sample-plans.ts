import { readFileSync } from 'node:fs';
import { type Cube, cubeOf, type Fact, type Version } from '@plenary/core/budget/cube';
import type { Proposal } from '@plenary/core/negotiation/proposal';
import type { Change, SetFact } from '@plenary/core/plan/change';
import { difference } from '@plenary/core/plan/difference';
import type { Plan } from '@plenary/core/plan/plan';
import { readPlanJson } from '@plenary/formats/json/plan-json';
import type { PlanKey } from '@plenary/store/plan/plan-record';

const sample = readPlanJson(
  readFileSync(new URL('../../samples/demonstration/plan.json', import.meta.url), 'utf8'),
);
if (!sample.ok) throw new Error(sample.refusal.code);

/** The demonstration plan with its proposals. */
export const demonstration: { readonly plan: Plan; readonly proposals: readonly Proposal[] } = sample.value;

/** The cube whose first fact tests change. */
export function firstCube(plan: Plan): Cube {
  const cube = cubeOf(plan.budget, 'by-result') ?? plan.budget.cubes[0];
  if (!cube) throw new Error('no cube');
  return cube;
}

/** Its first fact. */
export function firstFact(plan: Plan): Fact {
  const [fact] = firstCube(plan).facts;
  if (!fact) throw new Error('no fact');
  return fact;
}

/** The change that adds to the first fact. */
export function plusOne(plan: Plan, by = 1): SetFact {
  const { at: where, amount, halfWidth } = firstFact(plan);
  const after = { amount: (amount ?? 0) + by, halfWidth };
  return { kind: 'set-fact', cube: firstCube(plan).id, at: where, before: { amount, halfWidth }, after };
}

/** The change that adds to a fact of the first cube. */
export function factPlusOne(plan: Plan, index: number): SetFact {
  const { id, facts } = firstCube(plan);
  const fact = facts[index];
  if (!fact) throw new Error('no such fact');
  const { at, amount, halfWidth } = fact;
  const before = { amount, halfWidth };
  return { kind: 'set-fact', cube: id, at, before, after: { amount: (amount ?? 0) + 1, halfWidth } };
}

/** The one version of plans with one cube. */
const versions: readonly Version[] = [{ id: 'v', stage: 'proposed', period: { from: 2026, to: 2027 } }];

/** The same, frozen. */
export const frozenVersions: readonly Version[] = versions.map((version) => ({ ...version, frozen: true }));

/** A plan with one cube whose first sector is locked, with that version. */
export function heldPlan(plan: Plan): Plan {
  const at = { cube: firstCube(plan).id, at: { sector: 's0' } };
  return { ...plan, budget: { ...plan.budget, versions, locks: [{ id: 'first', at, note: {} }] } };
}

/** A change made against another state. */
export function stale(plan: Plan): SetFact {
  const change = plusOne(plan);
  return { ...change, before: { amount: -1, halfWidth: 0 } };
}

/** The changes that name the first sector otherwise. */
export function renamed(plan: Plan, name: string): readonly Change[] {
  const sectors = plan.organization.sectors.map((sector, index) =>
    index === 0 ? { ...sector, name: { ...sector.name, en: name } } : sector,
  );
  return difference(plan, { ...plan, organization: { ...plan.organization, sectors } });
}

/** A proposal. */
export function proposal(id: string, by: readonly string[], changes: readonly Change[]): Proposal {
  return { id, by, changes, excludes: [] };
}

/** A plan with other facts in every cube. */
export function withFacts(plan: Plan, turned: (facts: readonly Fact[]) => readonly Fact[]): Plan {
  const cubes = plan.budget.cubes.map((cube) => ({ ...cube, facts: turned(cube.facts) }));
  return { ...plan, budget: { ...plan.budget, cubes } };
}

/** A plan under the id and the organization that it is kept under. */
export function keyedAs(plan: Plan, key: PlanKey): Plan {
  return { ...plan, id: key.plan, organization: { ...plan.organization, id: key.organization } };
}

/** A plan with one cube of so many facts, in dimensions with and without a column of their own. */
export function withCube(count: number): Plan {
  const facts = Array.from({ length: count }, (_, index) => ({
    at: { version: 'v', sector: `s${index % 7}`, thing: `t${index}` },
    amount: index,
    halfWidth: (index % 3) / 2,
  }));
  const dimensions = ['sector', 'thing', 'version'].map((id) => ({
    id,
    members: [],
  }));
  const cube: Cube = { id: 'c', dimensions: ['version', 'sector', 'thing'], unit: 'money', facts };
  return {
    ...demonstration.plan,
    indicators: [],
    risks: [],
    narrative: { sections: [], footnotes: [] },
    budget: { versions: [], dimensions: dimensions.slice(3), cubes: [cube] },
  };
}
