import { type Address, addressText } from '../basics/address.ts';
import { ok, type Refusal, type Result, refuse } from '../basics/result.ts';
import { same } from '../basics/same.ts';
import { cubeOf } from '../budget/cube.ts';
import { positionsOf } from '../budget/cube-index.ts';
import { heldBy } from '../budget/held-cells.ts';
import type { Change, FactValue, SetFact } from '../plan/change.ts';
import type { Plan } from '../plan/plan.ts';
import type { Branch } from './branch.ts';

/** A figure that a branch assigns: as it stood when the branch was made, as it stands now, and as the branch has it. */
export interface MergedFigure {
  readonly at: Address;
  readonly made: FactValue | null;
  readonly now: FactValue | null;
  readonly branch: FactValue | null;
}

/** What merging a branch would do. */
export interface MergePreview {
  /** Figures that would change; those that stand so already are not told. */
  readonly figures: readonly MergedFigure[];
  /** Those of them that were changed in the plan as well since the branch was made, to something else. */
  readonly collisions: readonly MergedFigure[];
  /** Those of them that must stay as they are in the plan, and why. */
  readonly held: ReadonlyMap<MergedFigure, Refusal>;
  /** Changes of other things than figures. */
  readonly others: readonly Change[];
}

/** What merging a branch into the plan as it stands would change, where both changed the same, and what must stay. */
export function mergePreview(plan: Plan, branch: Branch): MergePreview {
  const figures = figuresOf(plan, branch).filter((one) => !same(one.now, one.branch));
  const held = figures.flatMap((one): readonly (readonly [MergedFigure, Refusal])[] => {
    const why = heldBy(plan.budget, one.at);
    return why ? [[one, why]] : [];
  });
  return {
    figures,
    collisions: figures.filter((one) => !same(one.now, one.made)),
    held: new Map(held),
    others: branch.changes.filter((change) => change.kind !== 'set-fact'),
  };
}

/** How a branch is merged. */
export interface MergeOrder {
  /** What stands where both changed the same figure. */
  readonly keep?: 'branch' | 'plan';
  /** The figures that are merged, by the texts of their addresses; all of them if absent, and what else the branch changes. */
  readonly only?: readonly string[];
}

/**
 * The changes that merge a branch, or a part of it. Where both changed the same figure, `keep` says which stands: a refusal `merge-collides`
 * without it, that tells of the first and of how many. Refuses `branch-merged` too, and `merge-part-unknown` for a figure that the branch
 * does not change.
 */
export function merging(
  plan: Plan,
  branch: Branch,
  { keep, only }: MergeOrder = {},
): Result<readonly Change[]> {
  if (branch.merged) return refuse('branch-merged', { branch: branch.id });
  const preview = mergePreview(plan, branch);
  const wanted = only && new Set(only);
  const isWanted = ({ at }: MergedFigure): boolean => !wanted || wanted.has(addressText(at));
  const known = new Set(preview.figures.map(({ at }) => addressText(at)));
  const lost = only?.find((one) => !known.has(one));
  if (lost !== undefined) return refuse('merge-part-unknown', { at: lost, branch: branch.id });
  const collisions = preview.collisions.filter(isWanted);
  const [first] = collisions;
  if (first && keep === undefined) {
    return refuse('merge-collides', { at: addressText(first.at), count: collisions.length });
  }
  const left = new Set(keep === 'plan' ? collisions : []);
  const set = preview.figures
    .filter((one) => isWanted(one) && !left.has(one))
    .map(({ at, now, branch: after }): SetFact => ({ kind: 'set-fact', ...at, before: now, after }));
  return ok(wanted ? set : [...preview.others, ...set]);
}

/**
 * The part of a branch that a merge so ordered would take, as if it had been made against the plan as it stands: of figures that both changed
 * the branch's, unless the order keeps the plan's. Refuses `merge-part-unknown`, and `branch-merged` for a part of one that was merged.
 */
export function partOf(plan: Plan, branch: Branch, order: MergeOrder = {}): Result<Branch> {
  if (order.only === undefined && order.keep !== 'plan') return ok(restated(plan, branch));
  const changes = merging(plan, branch, { keep: 'branch', ...order });
  return changes.ok ? ok({ ...branch, changes: changes.value }) : changes;
}

/** What is left of a branch after it was merged so: what was not wanted yet, or nothing, and then it is merged. */
export function leftOf(plan: Plan, branch: Branch, { only }: MergeOrder): Branch {
  const wanted = only && new Set(only);
  const differing = new Set(mergePreview(plan, branch).figures.map(({ at }) => addressText(at)));
  const changes = wanted
    ? branch.changes.filter((change) => {
        if (change.kind !== 'set-fact') return true;
        const key = addressText(change);
        return differing.has(key) && !wanted.has(key);
      })
    : [];
  return changes.length > 0 ? { ...branch, changes } : { ...branch, changes, merged: true };
}

/** A branch as if it had been made against the plan as it stands: so it can be tried however much was changed since. */
export function restated(plan: Plan, branch: Branch): Branch {
  const { figures, others } = mergePreview(plan, branch);
  const set = figures.map(
    ({ at, now, branch: after }): SetFact => ({ kind: 'set-fact', ...at, before: now, after }),
  );
  return { ...branch, changes: [...others, ...set] };
}

function figuresOf(plan: Plan, branch: Branch): readonly MergedFigure[] {
  const assigned = new Map<string, MergedFigure>();
  for (const change of branch.changes) {
    if (change.kind !== 'set-fact') continue;
    const at = { cube: change.cube, at: change.at };
    const key = addressText(at);
    const made = assigned.get(key)?.made ?? change.before;
    assigned.set(key, { at, made, now: valueAt(plan, at), branch: change.after });
  }
  return [...assigned.values()];
}

function valueAt(plan: Plan, { cube: id, at }: Address): FactValue | null {
  const cube = cubeOf(plan.budget, id);
  const fact = cube?.facts[positionsOf(cube, at)[0] ?? -1];
  return fact ? { amount: fact.amount, halfWidth: fact.halfWidth } : null;
}
