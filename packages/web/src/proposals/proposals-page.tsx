import { getProposals } from '@plenary/api/proposals';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Later } from '../app/later/later.tsx';
import type { Page } from '../app/page.ts';
import { PageHead } from '../app/page-head.tsx';
import { aboutPlan } from '../app/server.ts';
import { type Shown, useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { usePlanHeader } from '../plans/plan-header.ts';
import { useBroughtIntoView } from '../ui/brought-into-view.ts';
import { Empty } from '../ui/empty.tsx';
import { ProposalArticle } from './proposal-article.tsx';
import { ProposalFilters } from './proposal-filters.tsx';
import css from './proposals-page.module.css';
import { proposedBy } from './proposed-by.ts';

function theProposals({ plan, language }: Pick<Shown, 'plan' | 'language'>) {
  return aboutPlan(plan, getProposals, { params: { plan }, query: { language, scenario: 'none' } });
}

function ProposalsPage() {
  const say = useWords();
  const header = usePlanHeader();
  const { proposals } = useSuspenseQuery(theProposals(useShown())).data;
  const only = useSearch({ strict: false, select: (search) => search.only ?? '' });
  const at = useSearch({ strict: false, select: (search) => search.at ?? '' });
  useBroughtIntoView(at === '' ? null : `proposal-${at}`);
  const shown = proposals.filter((one) => one.id === at || only === '' || proposedBy(one, only));
  return (
    <>
      <PageHead
        name={`${say('app.negotiation')} · ${header.title.text}`}
        title={say('app.negotiation')}
        below={say('proposals.about', { count: proposals.length })}
      />
      {proposals.length === 0 ? (
        <Empty title={say('proposals.none')}>{say('proposals.none-help')}</Empty>
      ) : (
        <div className={css['columns']}>
          <ProposalFilters proposals={proposals} />
          <div className={css['list']}>
            {shown.map((proposal, index) => (
              <Later key={proposal.id} index={index} first={4}>
                <ProposalArticle proposal={proposal} proposals={proposals} here={proposal.id === at} />
              </Later>
            ))}
          </div>
        </div>
      )}
    </>
  );
}

/** The negotiation: proposals, who made them, and what they do. */
export const proposalsPage: Page = {
  load: (asked) => asked.queries.ensureQueryData(theProposals(asked)),
  Page: ProposalsPage,
};
