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
 * The scenario an option names: `none`, `all` (which adopts no branch of planners), `shown`, or the proposals that are adopted with commas
 * between. Refuses
 * `proposal-unknown`, and what cannot be adopted together.
 */
export function chosenScenario(option: string, proposals: readonly Proposal[]): Result<ChosenScenario> {
  if (option === 'none') return ok({ scenario: nothingAdopted, shown: false });
  if (option === 'shown') return ok({ scenario: nothingAdopted, shown: true });
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
