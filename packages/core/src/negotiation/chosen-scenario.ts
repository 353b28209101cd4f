import { ok, type Result, refuse } from '../basics/result.ts';
import { withoutBranches } from './branch.ts';
import type { Proposal } from './proposal.ts';
import { adoptedProposals, nothingAdopted, type Scenario } from './scenario.ts';

/** What a document shows of the proposals: the plan with some of them adopted, or all of them undecided, in brackets. */
export interface ChosenScenario {
  readonly scenario: Scenario;
  readonly shown: boolean;
}

/**
 * The scenario an option names: `none`, `all` (which adopts no branch of planners), `together` (of those as many as can be adopted
 * together, earlier ones before later ones), `shown`, or the proposals and branches that are adopted with commas between. Refuses
 * `proposal-unknown`, and what cannot be adopted together.
 */
export function chosenScenario(option: string, proposals: readonly Proposal[]): Result<ChosenScenario> {
  if (option === 'none') return ok({ scenario: nothingAdopted, shown: false });
  if (option === 'shown') return ok({ scenario: nothingAdopted, shown: true });
  if (option === 'together') {
    return ok({
      scenario: { name: option, adopted: goingTogether(withoutBranches(proposals)) },
      shown: false,
    });
  }
  const ids = proposals.map((proposal) => proposal.id);
  const named = option
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const adopted = option === 'all' ? withoutBranches(proposals).map((proposal) => proposal.id) : named;
  const unknown = adopted.find((id) => !ids.includes(id));
  if (unknown !== undefined) {
    return refuse('proposal-unknown', { proposal: unknown, known: ids.join(', '), count: ids.length });
  }
  const scenario = { name: option, adopted };
  const together = adoptedProposals(proposals, scenario);
  return together.ok ? ok({ scenario, shown: false }) : together;
}

/** As many as go together, earlier ones before later ones; an amendment with what it amends. */
function goingTogether(proposals: readonly Proposal[]): readonly string[] {
  const byId = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  const excludedBy = new Map<string, Set<string>>();
  const exclude = (one: string, other: string): void => {
    excludedBy.set(one, (excludedBy.get(one) ?? new Set()).add(other));
  };
  for (const { id, excludes } of proposals) {
    for (const other of excludes) {
      exclude(id, other);
      exclude(other, id);
    }
  }
  const adopted = new Set<string>();
  for (const proposal of proposals) {
    const chain = [...chainOf(proposal, byId)];
    const stands = chain.every((id) => [...(excludedBy.get(id) ?? [])].every((other) => !adopted.has(other)));
    const fits = chain.every((id) => byId.has(id) && chain.every((other) => !excludedBy.get(id)?.has(other)));
    if (stands && fits) for (const id of chain) adopted.add(id);
  }
  return proposals.map(({ id }) => id).filter((id) => adopted.has(id));
}

/** A proposal with what it amends, and what that amends. */
function chainOf(proposal: Proposal, byId: ReadonlyMap<string, Proposal>): ReadonlySet<string> {
  const chain = new Set([proposal.id]);
  for (const id of chain) {
    const amended = byId.get(id)?.amends;
    if (amended !== undefined) chain.add(amended);
  }
  return chain;
}
