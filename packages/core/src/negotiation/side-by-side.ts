import { ok, type Result, refuse } from '../basics/result.ts';
import { type Budget, cubeOf, type Fact, type Version } from '../budget/cube.ts';
import type { Plan } from '../plan/plan.ts';
import { type Branch, branchIn } from './branch.ts';
import { branchVersion, versionAndBranch } from './branch-version.ts';
import { restated } from './merge.ts';
import type { Proposal } from './proposal.ts';
import { planIn } from './scenario.ts';

/**
 * A plan in which each branch stands as a version of its own beside `version`, under the name of the branch: what `version` would be if the
 * branch were merged. Derived, to be looked at; ids are `version@branch`. Refuses `unknown-reference`, and what the branch refuses.
 */
export function sideBySide(plan: Plan, branches: readonly Branch[], version: string): Result<Plan> {
  return withBranchVersions(
    plan,
    branches,
    branches.map((branch) => branchVersion(version, branch.id)),
  );
}

/**
 * The same for the versions of branches among ids; other ids, and those of versions there are, are passed by, and a plan without any is
 * itself. Refuses `unknown-branch`, `unknown-reference`, and what a branch refuses.
 */
export function withBranchVersions(
  plan: Plan,
  proposals: readonly Proposal[],
  ids: readonly string[],
): Result<Plan> {
  const known = new Set(plan.budget.versions.map((one) => one.id));
  let shown: Budget = plan.budget;
  for (const id of new Set(ids)) {
    const named = known.has(id) ? null : versionAndBranch(id);
    if (!named) continue;
    const own = plan.budget.versions.find((one) => one.id === named.version);
    if (!own) return refuse('unknown-reference', { from: 'branch', kind: 'version', id: named.version });
    const branch = branchIn(proposals, named.branch);
    if (!branch.ok) return branch;
    const tried = planWithBranch(plan, branch.value);
    if (!tried.ok) return tried;
    shown = withVersion(shown, tried.value.budget, own, branch.value);
  }
  return ok(shown === plan.budget ? plan : { ...plan, budget: shown });
}

/** The plan as it would stand if a branch were merged now. Refuses what cannot be applied. */
export function planWithBranch(plan: Plan, branch: Branch): Result<Plan> {
  return planIn(plan, [restated(plan, branch)], { name: branch.id, adopted: [branch.id] });
}

function withVersion(shown: Budget, tried: Budget, own: Version, branch: Branch): Budget {
  const { frozen: _frozen, ...open } = own;
  const beside: Version = { ...open, id: branchVersion(own.id, branch.id), name: branch.branch };
  const cubes = shown.cubes.map((cube) => {
    const facts = cubeOf(tried, cube.id)?.facts ?? [];
    const under = facts.filter((fact) => fact.at['version'] === own.id);
    const moved = under.map((fact): Fact => ({ ...fact, at: { ...fact.at, version: beside.id } }));
    return moved.length === 0 ? cube : { ...cube, facts: [...cube.facts, ...moved] };
  });
  return { ...shown, versions: [...shown.versions, beside], cubes };
}
