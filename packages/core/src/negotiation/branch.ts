import { type Address, addressText } from '../basics/address.ts';
import { ok, type Result, refuse } from '../basics/result.ts';
import { same } from '../basics/same.ts';
import type { Words } from '../basics/words.ts';
import { type Budget, cubeOf, type Fact, type Version } from '../budget/cube.ts';
import { positionsOf } from '../budget/cube-index.ts';
import type { Change, FactValue, SetFact } from '../plan/change.ts';
import type { Plan } from '../plan/plan.ts';
import type { Proposal } from './proposal.ts';
import { planIn } from './scenario.ts';

/** A branch of planners: changes that are tried, shown beside the plan, and merged or left. */
export interface Branch extends Proposal {
  readonly branch: Words;
}

/** A branch with changes made against the plan as it stands. */
export function branchOf(id: string, name: Words, changes: readonly Change[]): Branch {
  return { id, by: [], changes, excludes: [], branch: name };
}

/** Says whether a proposal is a branch of planners. */
export function isBranch(proposal: Proposal): proposal is Branch {
  return proposal.branch !== undefined;
}

/** What delegations and documents propose: everything but branches. */
export function withoutBranches(proposals: readonly Proposal[]): readonly Proposal[] {
  return proposals.some(isBranch) ? proposals.filter((one) => !isBranch(one)) : proposals;
}

/** What a document proposes, with the branches of the plan that it replaces: no document tells of them. One that tells has its own. */
export function withBranchesOf(before: readonly Proposal[], next: readonly Proposal[]): readonly Proposal[] {
  const taken = new Set(next.map((one) => one.id));
  const kept = next.some(isBranch) ? [] : before.filter((one) => isBranch(one) && !taken.has(one.id));
  return kept.length === 0 ? next : [...next, ...kept];
}

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
  /** Changes of other things than figures. */
  readonly others: readonly Change[];
}

/** What merging a branch into the plan as it stands would change, and where both changed the same. */
export function mergePreview(plan: Plan, branch: Branch): MergePreview {
  const figures = figuresOf(plan, branch).filter((one) => !same(one.now, one.branch));
  return {
    figures,
    collisions: figures.filter((one) => !same(one.now, one.made)),
    others: branch.changes.filter((change) => change.kind !== 'set-fact'),
  };
}

/**
 * The changes that merge a branch. Where both changed the same figure, `keep` says which stands: a refusal `merge-collides` without it, that
 * tells of the first and of how many.
 */
export function merging(plan: Plan, branch: Branch, keep?: 'branch' | 'plan'): Result<readonly Change[]> {
  const { figures, collisions, others } = mergePreview(plan, branch);
  const [first] = collisions;
  if (first && keep === undefined) {
    return refuse('merge-collides', { at: addressText(first.at), count: collisions.length });
  }
  const left = new Set(keep === 'plan' ? collisions : []);
  const set = figures
    .filter((one) => !left.has(one))
    .map(({ at, now, branch: after }): SetFact => ({ kind: 'set-fact', ...at, before: now, after }));
  return ok([...others, ...set]);
}

/**
 * A plan in which each branch stands as a version of its own beside `version`, under the name of the branch: what `version` would be if the
 * branch were merged. Derived, to be looked at; ids are `version@branch`. Refuses `unknown-reference`, and what the branch refuses.
 */
export function sideBySide(plan: Plan, branches: readonly Branch[], version: string): Result<Plan> {
  const own = plan.budget.versions.find((one) => one.id === version);
  if (!own) return refuse('unknown-reference', { from: 'branch', kind: 'version', id: version });
  let shown: Budget = plan.budget;
  for (const branch of branches) {
    const changes = merging(plan, branch, 'branch');
    if (!changes.ok) return changes;
    const tried = planIn(plan, [{ ...branch, changes: changes.value }], {
      name: branch.id,
      adopted: [branch.id],
    });
    if (!tried.ok) return tried;
    shown = withVersion(shown, tried.value.budget, own, branch);
  }
  return ok({ ...plan, budget: shown });
}

function withVersion(shown: Budget, tried: Budget, own: Version, branch: Branch): Budget {
  const { frozen: _frozen, ...open } = own;
  const beside: Version = { ...open, id: `${own.id}@${branch.id}`, name: branch.branch };
  const cubes = shown.cubes.map((cube) => {
    const facts = cubeOf(tried, cube.id)?.facts ?? [];
    const under = facts.filter((fact) => fact.at['version'] === own.id);
    const moved = under.map((fact): Fact => ({ ...fact, at: { ...fact.at, version: beside.id } }));
    return moved.length === 0 ? cube : { ...cube, facts: [...cube.facts, ...moved] };
  });
  return { ...shown, versions: [...shown.versions, beside], cubes };
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
