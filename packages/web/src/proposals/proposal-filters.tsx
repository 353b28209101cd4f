import type { ShownProposal } from '@plenary/api/proposals';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Said } from '../app/said.tsx';
import { useWords } from '../app/use-words.ts';
import css from './proposals-page.module.css';
import { proposedBy, unnamed } from './proposed-by.ts';

/** The delegations with how many proposals each makes, as links that narrow the list. */
export function ProposalFilters({ proposals }: { readonly proposals: readonly ShownProposal[] }) {
  const say = useWords();
  const only = useSearch({ strict: false, select: (search) => search.only ?? '' });
  const delegations = new Map(proposals.flatMap(({ by }) => by.map((one) => [one.id, one.name] as const)));
  const count = (id: string): number => proposals.filter((one) => proposedBy(one, id)).length;
  return (
    <nav aria-label={say('proposals.filter')} className={css['filters']}>
      <ul role="list">
        <li>
          <Filter only="" chosen={only === ''} count={proposals.length}>
            {say('proposals.all')}
          </Filter>
        </li>
        {[...delegations].map(([id, name]) => (
          <li key={id}>
            <Filter only={id} chosen={only === id} count={count(id)}>
              <Said words={name} />
            </Filter>
          </li>
        ))}
        {count(unnamed) > 0 ? (
          <li>
            <Filter only={unnamed} chosen={only === unnamed} count={count(unnamed)}>
              {say('proposals.unnamed')}
            </Filter>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

interface FilterProps {
  readonly only: string;
  readonly chosen: boolean;
  readonly count: number;
  readonly children: ReactNode;
}

function Filter({ only, chosen, count, children }: FilterProps) {
  return (
    <Link
      to="."
      search={({ at: _at, only: _only, ...rest }) => (only === '' ? rest : { ...rest, only })}
      resetScroll={false}
      className={css['filter']}
      activeOptions={{ exact: true }}
      aria-current={chosen ? 'true' : undefined}
    >
      <span>{children}</span> <span>{count}</span>
    </Link>
  );
}
