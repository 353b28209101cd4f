import { getFindings } from '@plenary/api/findings';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useRouterState, useSearch } from '@tanstack/react-router';
import { onlyShown } from '../app/plan-link.tsx';
import { aboutPlan } from '../app/server.ts';
import { useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { useProposers } from '../proposals/proposal-marks.tsx';
import { Button } from '../ui/button.tsx';
import { useMarkedPlaces } from './marked-places.ts';
import css from './trail.module.css';

/**
 * Where somebody came from: a finding or a proposal whose places in the document are marked, walked through one after
 * the other, and the way back. Without either, an anchor of the address is brought into view.
 */
export function Trail() {
  const say = useWords();
  const navigate = useNavigate();
  const at = useSearch({ strict: false, select: (search) => search.at ?? '' });
  const hash = useRouterState({ select: (state) => state.location.hash });
  const { place, count, go } = useMarkedPlaces(at, hash);
  if (at === '') return null;
  const close = (): void => {
    void navigate({ to: '.', search: ({ at: _, ...old }) => old, resetScroll: false, replace: true });
  };
  return (
    <aside aria-label={say('document.trail')} className={css['trail']}>
      <p className={css['from']}>
        <From at={at} />
      </p>
      <div className={css['steps']}>
        <span role="status">
          {count === 0 ? say('document.no-place') : say('document.place-of', { place: place + 1, count })}
        </span>
        {count > 1 ? (
          <>
            <Button look="small" onClick={() => go(-1)}>
              {say('document.place-before')}
            </Button>
            <Button look="small" onClick={() => go(1)}>
              {say('document.place-after')}
            </Button>
          </>
        ) : null}
        <Button look="small" onClick={close}>
          {say('app.close')}
        </Button>
      </div>
    </aside>
  );
}

function From({ at }: { readonly at: string }) {
  const say = useWords();
  const [, kind, rest = ''] = /^(proposal|words):(.*)$/su.exec(at) ?? [];
  if (kind === 'proposal') return <ProposalLink id={rest} />;
  if (kind === 'words') return say('document.words', { words: rest });
  return <FindingLink id={at} />;
}

function FindingLink({ id }: { readonly id: string }) {
  const say = useWords();
  const { plan, language, scenario } = useShown();
  const asked = { params: { plan }, query: { language, scenario } };
  const { data } = useQuery(aboutPlan(plan, getFindings, asked));
  const finding = data?.findings.find((one) => one.id === id);
  return (
    <>
      <Link to="/plans/$plan/findings" params={{ plan }} search={(old) => ({ ...onlyShown(old), at: id })}>
        {say('document.back-to-finding')}
      </Link>{' '}
      {finding?.sentence}
    </>
  );
}

function ProposalLink({ id }: { readonly id: string }) {
  const say = useWords();
  const { plan } = useShown();
  const { names } = useProposers()(id);
  return (
    <>
      <Link to="/plans/$plan/proposals" params={{ plan }} search={(old) => ({ ...onlyShown(old), at: id })}>
        {say('document.back-to-proposal')}
      </Link>{' '}
      <bdi>{names}</bdi>
    </>
  );
}
