import type { Proposal } from '@plenary/core/negotiation/proposal';
import { planIn } from '@plenary/core/negotiation/scenario';
import type { ShownPlan } from './shown-plan.ts';

/** The same with nothing adopted. */
export function withNothing(shownPlan: ShownPlan): ShownPlan {
  return shownPlan.plan === shownPlan.base ? shownPlan : { ...shownPlan, plan: shownPlan.base, adopted: [] };
}

/**
 * The same with one proposal adopted, and what it amends with it; `null` where it cannot be adopted, as when what it was made
 * on has changed.
 */
export function withAlone(proposal: Proposal, shownPlan: ShownPlan): ShownPlan | null {
  const { proposals } = shownPlan.opened;
  const chain = new Set([proposal]);
  for (const one of chain) {
    const amended = proposals.find((other) => other.id === one.amends);
    if (amended) chain.add(amended);
  }
  const adopted = [...chain].toReversed();
  const plan = planIn(shownPlan.base, proposals, { name: proposal.id, adopted: adopted.map(({ id }) => id) });
  return plan.ok ? { ...shownPlan, plan: plan.value, adopted } : null;
}
