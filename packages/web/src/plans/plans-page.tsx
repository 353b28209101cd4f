import type { PlanSummary } from '@plenary/api/plans';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import frame from '../app/frame/frame.module.css';
import { TopBar } from '../app/frame/top-bar.tsx';
import type { Page } from '../app/page.ts';
import { PageHead } from '../app/page-head.tsx';
import { periodText } from '../app/period-text.ts';
import { Said } from '../app/said.tsx';
import { useLanguage, useWords } from '../app/use-words.ts';
import { Empty } from '../ui/empty.tsx';
import { everyPlan } from './every-plan.ts';
import css from './plans-page.module.css';

function PlansPage() {
  const say = useWords();
  const language = useLanguage();
  const { plans } = useSuspenseQuery(everyPlan(language)).data;
  return (
    <>
      <TopBar plan={null} />
      <main id="content" tabIndex={-1} className={frame['bare']}>
        <PageHead
          name={say('plans.title')}
          below={say('plans.about')}
          actions={<Link to="/imports">{say('imports.title')}</Link>}
        />
        {plans.length === 0 ? (
          <Empty title={say('plans.none')}>{say('plans.none-help')}</Empty>
        ) : (
          <ul role="list" className={css['plans']}>
            {plans.map((plan) => (
              <li key={plan.id}>
                <PlanCard plan={plan} />
              </li>
            ))}
          </ul>
        )}
      </main>
    </>
  );
}

function PlanCard({ plan }: { readonly plan: PlanSummary }) {
  const say = useWords();
  const language = useLanguage();
  const date = new Intl.DateTimeFormat(`${language}-u-nu-latn`, { dateStyle: 'long' });
  return (
    <Link to="/plans/$plan" params={{ plan: plan.id }} className={css['plan']}>
      <span className={css['organization']}>
        <Said words={plan.organization} />
      </span>
      <span className={css['title']}>
        <Said words={plan.title} />
      </span>
      <bdi className={css['period']}>{periodText(plan.period)}</bdi>
      <span className={css['changed']}>
        {say('plans.changed', { date: date.format(new Date(plan.changedAt)), revision: plan.revision })}
      </span>
    </Link>
  );
}

/** The plans there are. */
export const plansPage: Page = {
  load: ({ queries, language }) => queries.ensureQueryData(everyPlan(language)),
  Page: PlansPage,
};
