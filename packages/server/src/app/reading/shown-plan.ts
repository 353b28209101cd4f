import { ok, type Result } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import { chosenScenario } from '@plenary/core/negotiation/chosen-scenario';
import type { Proposal } from '@plenary/core/negotiation/proposal';
import { planIn } from '@plenary/core/negotiation/scenario';
import { triedNow } from '@plenary/core/negotiation/scenario-of-option';
import { type Touch, touchedBy } from '@plenary/core/negotiation/touched';
import type { Plan } from '@plenary/core/plan/plan';
import type { Context, OpenedPlan } from '../handler.ts';
import { type FindingsOfPlan, findingsOfPlan } from './findings-of-plan.ts';
import { once } from './once.ts';

/** A plan as it is shown: in a language and a scenario, with what the checks say of it. */
export interface ShownPlan {
  readonly opened: OpenedPlan;
  readonly language: Language;
  /** The plan with nothing adopted, and as it stands in the scenario. */
  readonly base: Plan;
  readonly plan: Plan;
  /** The proposals that the scenario adopts. */
  readonly adopted: readonly Proposal[];
  readonly findings: FindingsOfPlan;
}

/** How a plan is asked for. */
export interface AskedPlan {
  readonly language: Language;
  readonly scenario: string;
}

/**
 * Opens a plan in a language and a scenario. Answers the same value as long as the revision stands and what is known of its
 * findings, so that what is computed of it is computed once. Refuses an unknown plan and what the scenario refuses.
 */
export async function shownPlanOf(
  context: Context,
  id: string,
  asked: AskedPlan,
): Promise<Result<ShownPlan>> {
  const opened = await context.open(id);
  if (!opened.ok) return opened;
  const findings = findingsOfPlan(opened.value);
  const shownPlans = shownPlansOf(findings);
  const key = `${asked.language} ${asked.scenario}`;
  const found = shownPlans.get(key);
  if (found) return ok(found);
  const made = shownPlan(opened.value, asked, findings);
  if (made.ok) {
    if (shownPlans.size >= mostShown) shownPlans.clear();
    shownPlans.set(key, made.value);
  }
  return made;
}

/** What each proposal on a plan touches. */
export const touchesOf: (opened: OpenedPlan) => ReadonlyMap<string, readonly Touch[]> = once((opened) =>
  touchedBy(opened.plan, opened.proposals),
);

const mostShown = 48;
const shownPlansOf = once<FindingsOfPlan, Map<string, ShownPlan>>(() => new Map());
const plansIn = once<OpenedPlan, Map<string, Plan>>(() => new Map());

/**
 * The plan as it stands in a scenario, and the proposals that are adopted there; computed once for as long as the revision stands.
 * Refuses what the scenario refuses.
 */
export function scenarioOf(
  opened: OpenedPlan,
  option: string,
): Result<Pick<ShownPlan, 'base' | 'plan' | 'adopted'>> {
  // However much was changed since, a branch is looked at as if it had been made now.
  const proposals = triedNow(opened.plan, [...opened.proposals, ...opened.branches]);
  const chosen = chosenScenario(option, proposals);
  if (!chosen.ok) return chosen;
  const { scenario } = chosen.value;
  const plans = plansIn(opened);
  const key = scenario.adopted.join(',');
  const known = plans.get(key);
  const plan = known ? ok(known) : planIn(opened.plan, proposals, scenario);
  if (!plan.ok) return plan;
  if (plans.size >= mostShown) plans.clear();
  plans.set(key, plan.value);
  const ids = new Set(scenario.adopted);
  const adopted = proposals.filter((proposal) => ids.has(proposal.id));
  return ok({ base: opened.plan, plan: plan.value, adopted });
}

function shownPlan(opened: OpenedPlan, asked: AskedPlan, findings: FindingsOfPlan): Result<ShownPlan> {
  const stands = scenarioOf(opened, asked.scenario);
  return stands.ok ? ok({ ...stands.value, opened, language: asked.language, findings }) : stands;
}
