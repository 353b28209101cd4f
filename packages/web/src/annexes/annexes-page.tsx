import { type Annex, getAnnexes } from '@plenary/api/annexes';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { Page } from '../app/page.ts';
import { PageHead } from '../app/page-head.tsx';
import { PlanLink } from '../app/plan-link.tsx';
import { Said } from '../app/said.tsx';
import { aboutPlan } from '../app/server.ts';
import { type Shown, useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import type { Say } from '../app/words.ts';
import { usePlanHeader } from '../plans/plan-header.ts';
import { useBroughtIntoView } from '../ui/brought-into-view.ts';
import { Empty } from '../ui/empty.tsx';
import { Panel } from '../ui/panel.tsx';
import { AlternativeTable } from './alternative-table.tsx';
import css from './annexes-page.module.css';

type Alternative = Annex['alternatives'][number];

function theAnnexes({ plan, language, scenario }: Shown) {
  return aboutPlan(plan, getAnnexes, { params: { plan }, query: { language, scenario } });
}

function AnnexesPage() {
  const say = useWords();
  const header = usePlanHeader();
  const { annexes } = useSuspenseQuery(theAnnexes(useShown())).data;
  const at = useSearch({ strict: false, select: (search) => search.at ?? '' });
  useBroughtIntoView(at === '' ? null : at);
  return (
    <>
      <PageHead
        name={`${say('app.annexes')} · ${header.title.text}`}
        title={say('app.annexes')}
        below={say('annexes.about')}
      />
      {annexes.length === 0 ? <Empty title={say('annexes.none')} /> : null}
      {annexes.map((annex) => (
        <Panel
          key={annex.id}
          id={annex.id}
          title={<Said words={annex.title} />}
          note={say('annexes.alternatives', { count: annex.alternatives.length - 1 })}
        >
          <Alternatives annex={annex} />
        </Panel>
      ))}
    </>
  );
}

function Alternatives({ annex }: { readonly annex: Annex }) {
  const say = useWords();
  const [base] = annex.alternatives;
  return (
    <div className={css['alternatives']} data-count={annex.alternatives.length}>
      {annex.alternatives.map((alternative, index) => (
        <div key={alternative.proposals.map(({ id }) => id).join(' ')} className={css['alternative']}>
          <AlternativeHead alternative={alternative} />
          {alternative.tables.map((table, position) => (
            <AlternativeTable
              key={table.id}
              name={`${annex.title.text} · ${nameOf(alternative, say)}`}
              table={table}
              base={index === 0 ? null : (base?.tables[position] ?? null)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function nameOf({ by, proposals }: Alternative, say: Say): string {
  if (proposals.length === 0) return say('annexes.base');
  return by.length === 0 ? say('annexes.alternative') : by.map(({ name }) => name.text).join(' · ');
}

interface AlternativeHeadProps {
  readonly alternative: Alternative;
}

function AlternativeHead({ alternative }: AlternativeHeadProps) {
  const say = useWords();
  const { plan } = useShown();
  const { by, proposals } = alternative;
  if (proposals.length === 0) {
    return <h3 className={css['head']}>{say('annexes.base')}</h3>;
  }
  return (
    <div className={css['head']}>
      <h3>
        {by.length === 0 ? say('annexes.alternative') : null}
        {by.map((one, index) => (
          <span key={one.id}>
            {index > 0 ? ' · ' : ''}
            <Said words={one.name} />
          </span>
        ))}
      </h3>
      <p className={css['proposals']}>
        {proposals.map((proposal) => (
          <PlanLink key={proposal.id} to={proposal} />
        ))}{' '}
        <Link
          to="/plans/$plan/annexes"
          params={{ plan }}
          search={(old) => ({ ...old, scenario: proposals.map((one) => one.id).join(',') })}
          resetScroll={false}
        >
          {say('annexes.show-with')}
        </Link>
      </p>
    </div>
  );
}

/** The annexes, their alternatives side by side. */
export const annexesPage: Page = {
  load: (asked) => asked.queries.ensureQueryData(theAnnexes(asked)),
  Page: AnnexesPage,
};
