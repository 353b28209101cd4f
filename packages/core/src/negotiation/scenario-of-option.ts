import { ok, type Result } from '../basics/result.ts';
import type { Plan } from '../plan/plan.ts';
import { isBranch, withoutBranches } from './branch.ts';
import { type ChosenScenario, chosenScenario } from './chosen-scenario.ts';
import { restated } from './merge.ts';
import type { Proposal } from './proposal.ts';
import { planIn } from './scenario.ts';

/** Proposals, with the branches among them as if they had been made against the plan as it stands. */
export function triedNow(plan: Plan, proposals: readonly Proposal[]): readonly Proposal[] {
  return proposals.map((one) => (isBranch(one) ? restated(plan, one) : one));
}

/** What a book is composed of in a scenario. */
export interface BookScenario extends ChosenScenario {
  /** The plan as the branches of the scenario have it: no book tells of a branch. */
  readonly plan: Plan;
  /** What delegations propose. */
  readonly proposals: readonly Proposal[];
}

/** What a book is composed of in the scenario that an option names. Refuses as `chosenScenario` and `planIn`. */
export function bookScenario(
  plan: Plan,
  proposals: readonly Proposal[],
  option: string,
): Result<BookScenario> {
  const all = triedNow(plan, proposals);
  const chosen = chosenScenario(option, all);
  if (!chosen.ok) return chosen;
  const { name, adopted } = chosen.value.scenario;
  const tried = new Set(all.filter(isBranch).map((one) => one.id));
  const within = planIn(plan, all, { name, adopted: adopted.filter((id) => tried.has(id)) });
  if (!within.ok) return within;
  return ok({
    plan: within.value,
    proposals: withoutBranches(proposals),
    scenario: { name, adopted: adopted.filter((id) => !tried.has(id)) },
    shown: chosen.value.shown,
  });
}

/** A plan as it stands in the scenario that an option names. Refuses as `chosenScenario` and `planIn`. */
export function planOfOption(plan: Plan, proposals: readonly Proposal[], option: string): Result<Plan> {
  const all = triedNow(plan, proposals);
  const chosen = chosenScenario(option, all);
  return chosen.ok ? planIn(plan, all, chosen.value.scenario) : chosen;
}
