import type { ShownProposal } from '@plenary/api/proposals';
import { Link } from '@tanstack/react-router';
import { PlanLink } from '../app/plan-link.tsx';
import { Said } from '../app/said.tsx';
import { useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { Icon } from '../ui/icon.tsx';
import { AdoptSwitch } from './adopt-switch.tsx';
import css from './proposal-article.module.css';
import { ProposedFigures } from './proposed-figures.tsx';
import { Text } from './runs.tsx';

interface ProposalArticleProps {
  readonly proposal: ShownProposal;
  /** All of them: to name what it amends and excludes. */
  readonly proposals: readonly ShownProposal[];
  readonly here: boolean;
}

/** A proposal: who makes it, its words where they stand, its figures old and new, what it does to the totals. */
export function ProposalArticle({ proposal, proposals, here }: ProposalArticleProps) {
  const say = useWords();
  const { plan } = useShown();
  const { id, words, figures, others, effect } = proposal;
  return (
    <article
      id={`proposal-${id}`}
      tabIndex={-1}
      aria-labelledby={`proposal-${id}-title`}
      className={css['proposal']}
      data-here={here}
    >
      <Head proposal={proposal} proposals={proposals} />
      <Relations proposal={proposal} proposals={proposals} />
      {words.map(({ at, text }) => (
        <div key={`${at.kind} ${at.id}`} className={css['words']}>
          <p className={css['where']}>
            <PlanLink to={at} />
          </p>
          <p className={css['text']}>
            <Text text={text} of={id} />
          </p>
        </div>
      ))}
      <Others others={others} />
      {figures.length > 0 ? <ProposedFigures title={say('proposals.figures')} figures={figures} /> : null}
      {effect.length > 0 ? <ProposedFigures title={say('proposals.effect')} figures={effect} /> : null}
      <p className={css['ways']}>
        <Link
          to="/plans/$plan/document"
          params={{ plan }}
          search={({ lang }) => ({ ...(lang ? { lang } : {}), at: `proposal:${id}` })}
        >
          <Icon name="document" />
          {say('proposals.in-document')}
        </Link>
        <Link to="." search={(old) => ({ ...old, at: id })} resetScroll={false}>
          <Icon name="link" />
          {say('proposals.link')}
        </Link>
      </p>
    </article>
  );
}

function Head({ proposal, proposals }: Omit<ProposalArticleProps, 'here'>) {
  const say = useWords();
  const { id, title, by } = proposal;
  return (
    <header className={css['head']}>
      <div>
        <p className={css['by']}>
          {by.length === 0 ? say('proposals.unnamed') : null}
          {by.map((one, index) => (
            <span key={one.id}>
              {index > 0 ? ' · ' : ''}
              <Said words={one.name} />
            </span>
          ))}
        </p>
        <h2 id={`proposal-${id}-title`}>
          <Said words={title} />
        </h2>
      </div>
      <AdoptSwitch proposal={proposal} proposals={proposals} />
    </header>
  );
}

function Relations({ proposal, proposals }: Omit<ProposalArticleProps, 'here'>) {
  const say = useWords();
  const relations = [
    { words: say('proposals.amends'), ids: proposal.amends === null ? [] : [proposal.amends] },
    { words: say('proposals.excludes'), ids: proposal.excludes },
  ];
  return relations.map(({ words, ids }) =>
    ids.length === 0 ? null : (
      <p key={words} className={css['relation']}>
        {words}{' '}
        {ids.map((id, index) => (
          <span key={id}>
            {index > 0 ? ' · ' : ''}
            <PlanLink to={named(id, proposals)} />
          </span>
        ))}
      </p>
    ),
  );
}

function named(id: string, proposals: readonly ShownProposal[]) {
  const title = proposals.find((one) => one.id === id)?.title;
  return { kind: 'proposal', id, name: title ?? { text: id, language: 'en' } } as const;
}

function Others({ others }: Pick<ShownProposal, 'others'>) {
  const say = useWords();
  if (others.length === 0) return null;
  return (
    <ul className={css['others']}>
      {others.map(({ kind, what, at }) => (
        <li key={`${kind} ${at.kind} ${at.id}`}>
          {say(`proposals.${kind}`, { what })}: <PlanLink to={at} />
        </li>
      ))}
    </ul>
  );
}
