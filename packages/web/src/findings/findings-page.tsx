import { getFindings } from '@plenary/api/findings';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Later } from '../app/later/later.tsx';
import type { Page } from '../app/page.ts';
import { PageHead } from '../app/page-head.tsx';
import { aboutPlan } from '../app/server.ts';
import { type Shown, useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { usePlanHeader } from '../plans/plan-header.ts';
import { useBroughtIntoView } from '../ui/brought-into-view.ts';
import { Empty } from '../ui/empty.tsx';
import { FindingArticle } from './finding-article.tsx';
import { FindingFilters } from './finding-filters.tsx';
import { narrowed, type SeverityGroup, severityGroups } from './finding-groups.ts';
import css from './findings-page.module.css';
import { WaivedSection } from './waived-section.tsx';

/** The question for what the checks say. */
export function theFindings({ plan, language, scenario }: Shown) {
  return aboutPlan(plan, getFindings, { params: { plan }, query: { language, scenario } });
}

function FindingsPage() {
  const say = useWords();
  const header = usePlanHeader();
  const { which, rules, findings, waived, idle, findingsKnown } = useSuspenseQuery(
    theFindings(useShown()),
  ).data;
  const only = useSearch({ strict: false, select: (search) => search.only ?? '' });
  const at = useSearch({ strict: false, select: (search) => search.at ?? '' });
  useBroughtIntoView(at === '' ? null : `finding-${at}`);
  const groups = useMemo(
    () => severityGroups(narrowed(findings, only === '' ? [] : only.split(','), at), rules),
    [findings, rules, only, at],
  );
  const chosen = only === '' ? [] : only.split(',');
  const shownWaived = waived.filter(({ finding }) => narrowed([finding], chosen, at).length > 0);
  const shownIdle = only === '' ? idle : [];
  return (
    <>
      <PageHead
        name={`${say('app.findings')} · ${header.title.text}`}
        title={say('app.findings')}
        below={say(which === 'source' ? 'findings.of-source' : 'findings.of-book')}
      />
      {findingsKnown ? null : <p role="status">{say('app.checking')}</p>}
      {findingsKnown && findings.length === 0 && waived.length === 0 ? (
        <Empty title={say('findings.none')}>{say('findings.none-help')}</Empty>
      ) : null}
      <div className={css['columns']}>
        {findings.length === 0 ? null : <FindingFilters findings={findings} rules={rules} />}
        <div className={css['list']}>
          {groups.map((group, index) => (
            <Group key={group.severity} group={group} isFirst={index === 0} which={which} at={at} />
          ))}
          {shownWaived.length + shownIdle.length === 0 ? null : (
            <WaivedSection waived={shownWaived} idle={shownIdle} which={which} at={at} />
          )}
        </div>
      </div>
    </>
  );
}

/** How many findings fill a window. */
const enough = 3;

interface GroupProps {
  readonly group: SeverityGroup;
  /** Whether it stands at the beginning of the page. */
  readonly isFirst: boolean;
  readonly which: 'source' | 'book';
  readonly at: string;
}

function Group({ group, isFirst, which, at }: GroupProps) {
  const say = useWords();
  return (
    <section aria-labelledby={`severity-${group.severity}`}>
      <h2 id={`severity-${group.severity}`} className={css['severity']} data-severity={group.severity}>
        {say(`findings.${group.severity}`, { count: group.count })}
      </h2>
      {group.rules.map((rule, place) => (
        <div key={rule.id} className={css['rule']}>
          <h3>
            {rule.title} <span className={css['count']}>{rule.findings.length}</span>
          </h3>
          {rule.findings.map((finding, index) => (
            <Later key={finding.id} index={isFirst ? index + place : index + enough} first={enough}>
              <FindingArticle finding={finding} which={which} here={finding.id === at} />
            </Later>
          ))}
        </div>
      ))}
    </section>
  );
}

/** What does not hold together: by severity, then by rule. */
export const findingsPage: Page = {
  load: (asked) => asked.queries.ensureQueryData(theFindings(asked)),
  Page: FindingsPage,
};
