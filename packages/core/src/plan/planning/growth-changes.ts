import { coordinatesText } from '../../basics/address.ts';
import { ok, type Result, refuse } from '../../basics/result.ts';
import { sharedDimensions, statesWholeBudgets } from '../../budget/agreements/agreements.ts';
import { type Cube, cubeOf, factsUnder } from '../../budget/cube.ts';
import { grown } from '../../budget/spread/growth.ts';
import { knownFigure } from '../../budget/spread/known-figure.ts';
import { spread } from '../../budget/spread/spread.ts';
import { applyAll } from '../apply.ts';
import type { SetFact } from '../change.ts';
import type { Plan } from '../plan.ts';
import { growingShare } from './growing-share.ts';
import { growingTotals } from './growing-totals.ts';

/** How far a version shall grow over another. */
export interface PlannedGrowth {
  readonly version: string;
  /** The version it is measured against. */
  readonly base: string;
  /** In percent of the base: 0 is zero nominal growth, the rise of prices and costs is zero real growth. */
  readonly percent: number;
  /** What each figure is a multiple of, in minor units; 1 if absent. */
  readonly unit?: number;
}

/**
 * The changes that bring a version to the base and so many percent, to be tried: a frozen version counts as open. They are made in every cube that states whole budgets: the finest of them as `grown`
 * says, the others to what that comes to wherever they meet, so that they still agree; the total that the plan states and what is unallocated
 * come along, as `growingTotals` says, and so does the development share, as `growingShare` says. Refuses `unknown-reference` for versions, `unknown-cube`
 * where no cube has the version, and as `grown` and `spread`.
 */
export function growing(given: Plan, growth: PlannedGrowth): Result<readonly SetFact[]> {
  const plan = thawed(given);
  const { version, base, percent, unit = 1 } = growth;
  const lost = [version, base].find((id) => !plan.budget.versions.some((one) => one.id === id));
  if (lost !== undefined) return refuse('unknown-reference', { from: 'growth', kind: 'version', id: lost });
  const [first, ...others] = plan.budget.cubes
    .filter((cube) => isWhole(cube) && cube.facts.some((fact) => fact.at['version'] === version))
    .toSorted((a, b) => b.dimensions.length - a.dimensions.length || b.facts.length - a.facts.length);
  if (!first) return refuse('unknown-cube', { cube: version });
  const changes = grown(plan.budget, { cube: first.id, version, base, percent, unit });
  if (!changes.ok) return changes;
  const after = applyAll(changes.value, plan);
  if (!after.ok) return after;
  const all: SetFact[] = [...changes.value];
  for (const cube of others) {
    const followed = following(plan, cube, after.value, first.id, growth);
    if (!followed.ok) return followed;
    all.push(...followed.value);
  }
  return withTotals(plan, all, growth);
}

function withTotals(
  plan: Plan,
  changes: readonly SetFact[],
  growth: PlannedGrowth,
): Result<readonly SetFact[]> {
  const after = applyAll(changes, plan);
  if (!after.ok) return after;
  const totals = growingTotals(plan, after.value, growth);
  if (!totals.ok) return totals;
  const whole = applyAll(totals.value, after.value);
  if (!whole.ok) return whole;
  const share = growingShare(plan, whole.value.budget, growth.version);
  return share.ok ? ok([...changes, ...totals.value, ...share.value]) : share;
}

function thawed(plan: Plan): Plan {
  const versions = plan.budget.versions.map(({ frozen: _, ...version }) => version);
  return { ...plan, budget: { ...plan.budget, versions } };
}

/** Of-which cubes hold parts of a budget only. */
function isWhole(cube: Cube): boolean {
  return cube.id !== 'of-which' && statesWholeBudgets(cube);
}

/** Brings a cube to what another one came to, wherever they meet. */
function following(
  plan: Plan,
  cube: Cube,
  after: Plan,
  leader: string,
  { version, unit = 1 }: PlannedGrowth,
): Result<readonly SetFact[]> {
  const led = cubeOf(after.budget, leader);
  const shared = led ? sharedDimensions(cube, led) : [];
  const places = new Map<string, Record<string, string>>();
  for (const { at } of cube.facts) {
    if (at['version'] !== version) continue;
    const place = Object.fromEntries(shared.map((dimension) => [dimension, at[dimension] ?? '']));
    places.set(coordinatesText(place), place);
  }
  const changes: SetFact[] = [];
  for (const place of places.values()) {
    // Where the other cube is coarser it says nothing of this place.
    if (factsUnder(after.budget, { cube: leader, at: place }).length === 0) continue;
    const amount = knownFigure(after.budget, { cube: leader, at: place });
    if (!amount) continue;
    const done = spread(plan.budget, {
      at: { cube: cube.id, at: place },
      amount: amount.amount,
      key: { kind: 'by-figures', cube: cube.id, at: { version } },
      unit,
    });
    if (!done.ok) return done;
    changes.push(...done.value);
  }
  return ok(changes);
}
