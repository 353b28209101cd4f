import { coordinatesText } from '../basics/address.ts';
import { ok, type Result, refuse } from '../basics/result.ts';
import { type Sequence, standing } from '../basics/sequence.ts';
import type { Run } from '../basics/text.ts';
import { cubeOf } from '../budget/cube.ts';
import { apply } from '../plan/apply.ts';
import type { Change } from '../plan/change.ts';
import { collections } from '../plan/collections.ts';
import type { Plan } from '../plan/plan.ts';
import type { Proposal } from './proposal.ts';

/** The plan as it would stand if exactly these proposals were adopted. */
export interface Scenario {
  readonly name: string;
  readonly adopted: readonly string[];
}

/** The plan as it stands: nothing is adopted. */
export const nothingAdopted: Scenario = { name: 'base', adopted: [] };

/**
 * The plan with the figures and lists of the adopted proposals, in the order they are adopted in (an amendment after what
 * it amends). Texts keep their attributed words: `textIn` says how they stand. Refuses `unknown-proposal`, `proposals-exclude`
 * where two cannot stand together, `amendment-alone` where what is amended is not adopted, and what applying a change refuses.
 */
export function planIn(plan: Plan, proposals: readonly Proposal[], scenario: Scenario): Result<Plan> {
  const adopted = adoptedProposals(proposals, scenario);
  if (!adopted.ok) return adopted;
  let current = plan;
  for (const proposal of adopted.value) {
    for (const change of proposal.changes) {
      const next = apply(atItsPlace(change, current), current);
      if (!next.ok) return refuse(next.refusal.code, { ...next.refusal.facts, proposal: proposal.id });
      current = next.value;
    }
  }
  return ok(current);
}

/** The runs of a text that stand in a scenario. */
export function textIn(sequence: Sequence<Run>, scenario: Scenario): readonly Run[] {
  return standing(sequence, new Set(scenario.adopted));
}

/** The adopted proposals in the order they take effect in; refuses what cannot be adopted together. */
export function adoptedProposals(
  proposals: readonly Proposal[],
  scenario: Scenario,
): Result<readonly Proposal[]> {
  const known = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  const ids = new Set(scenario.adopted);
  const ordered = new Set<Proposal>();
  for (const id of ids) {
    const proposal = known.get(id);
    if (!proposal) return refuse('unknown-proposal', { proposal: id });
    const { amends } = proposal;
    if (amends !== undefined && !ids.has(amends)) {
      return refuse('amendment-alone', { proposal: id, amends });
    }
    const excluded = proposal.excludes.find((other) => ids.has(other) && other !== id);
    if (excluded !== undefined) return refuse('proposals-exclude', { proposal: id, other: excluded });
    for (const one of amendedFirst(proposal, known)) ordered.add(one);
  }
  return ok([...ordered]);
}

function amendedFirst(proposal: Proposal, known: ReadonlyMap<string, Proposal>): readonly Proposal[] {
  const chain = new Set([proposal]);
  for (const one of chain) {
    const amended = one.amends === undefined ? undefined : known.get(one.amends);
    if (amended) chain.add(amended);
  }
  return [...chain].toReversed();
}

// Where something stands is not what a proposal is about: another one may have moved it since.
function atItsPlace(change: Change, plan: Plan): Change {
  if (change.kind === 'set-fact') {
    if (change.index === undefined) return change;
    const facts = cubeOf(plan.budget, change.cube)?.facts ?? [];
    const key = coordinatesText(change.at);
    const found = facts.findIndex((fact) => coordinatesText(fact.at) === key);
    return { ...change, index: found >= 0 ? found : Math.min(change.index, facts.length) };
  }
  if (change.kind !== 'put') return change;
  const ids = collections[change.what].idsIn(plan);
  const found = ids.indexOf(change.id);
  if (!change.before || found < 0) return { ...change, index: Math.min(change.index, ids.length) };
  if (change.from === undefined) return { ...change, index: found };
  return { ...change, from: found, index: Math.min(change.index, ids.length - 1) };
}
