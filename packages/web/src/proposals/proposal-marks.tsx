import { getProposals } from '@plenary/api/proposals';
import { useQuery } from '@tanstack/react-query';
import { aboutPlan } from '../app/server.ts';
import { useShown } from '../app/use-shown.ts';
import css from './proposal-marks.module.css';

/** Who makes a proposal, by its id: codes of delegations; `…` where the document names nobody. */
export function useProposers(): (proposal: string) => { readonly mark: string; readonly names: string } {
  const { plan, language } = useShown();
  const asked = { params: { plan }, query: { language, scenario: 'none' } };
  const { data } = useQuery(aboutPlan(plan, getProposals, asked));
  return (id) => {
    const by = data?.proposals.find((proposal) => proposal.id === id)?.by ?? [];
    return {
      mark: by.length === 0 ? '…' : by.map((one) => one.id).join('+'),
      names: by.map((one) => one.name.text).join(', '),
    };
  };
}

/** The marks of those who propose something, beside what they propose. */
export function ProposalMarks({ proposals }: { readonly proposals: readonly string[] }) {
  if (proposals.length === 0) return null;
  return <Marks proposals={proposals} />;
}

function Marks({ proposals }: { readonly proposals: readonly string[] }) {
  const proposers = useProposers();
  return proposals.map((id) => {
    const { mark, names } = proposers(id);
    return (
      <span key={id} className={css['mark']} title={names === '' ? id : names}>
        {mark}
      </span>
    );
  });
}
