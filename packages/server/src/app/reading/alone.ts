import type { Proposal } from '@plenary/core/negotiation/proposal';
import { planIn } from '@plenary/core/negotiation/scenario';
import type { Reading } from './reading.ts';

/** The reading with nothing adopted. */
export function withNothing(reading: Reading): Reading {
  return reading.plan === reading.base ? reading : { ...reading, plan: reading.base, adopted: [] };
}

/**
 * The reading with one proposal adopted, and what it amends with it; `null` where it cannot be adopted, as when what it was made
 * on has changed.
 */
export function withAlone(proposal: Proposal, reading: Reading): Reading | null {
  const { proposals } = reading.opened;
  const chain = new Set([proposal]);
  for (const one of chain) {
    const amended = proposals.find((other) => other.id === one.amends);
    if (amended) chain.add(amended);
  }
  const adopted = [...chain].toReversed();
  const plan = planIn(reading.base, proposals, { name: proposal.id, adopted: adopted.map(({ id }) => id) });
  return plan.ok ? { ...reading, plan: plan.value, adopted } : null;
}
