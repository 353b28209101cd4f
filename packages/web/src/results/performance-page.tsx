import { getFramework, type ShownIndicator } from '@plenary/api/results';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Later } from '../app/later/later.tsx';
import type { Page } from '../app/page.ts';
import { PageHead } from '../app/page-head.tsx';
import { Said } from '../app/said.tsx';
import { aboutPlan } from '../app/server.ts';
import { type Shown, useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { usePlanHeader } from '../plans/plan-header.ts';
import { Empty } from '../ui/empty.tsx';
import { Panel } from '../ui/panel.tsx';
import { IndicatorList } from './indicator-list.tsx';

function theFramework({ plan, language, scenario }: Shown) {
  return aboutPlan(plan, getFramework, { params: { plan }, query: { language, scenario } });
}

function PerformancePage() {
  const say = useWords();
  const { indicators } = useSuspenseQuery(theFramework(useShown())).data;
  const header = usePlanHeader();
  const byResult = Map.groupBy(indicators, ({ result }) => result.id);
  return (
    <>
      <PageHead
        name={`${say('app.performance')} · ${header.title.text}`}
        title={say('app.performance')}
        below={say('results.about-performance', { count: indicators.length })}
      />
      {byResult.size === 0 ? <Empty title={say('results.no-indicators')} /> : null}
      {header.results.map((result, index) => {
        const own = byResult.get(result.id) ?? [];
        return own.length === 0 ? null : (
          <Later key={result.id} index={index} first={2}>
            <OneResult result={result} indicators={own} />
          </Later>
        );
      })}
    </>
  );
}

interface OneResultProps {
  readonly result: ShownIndicator['result'];
  readonly indicators: readonly ShownIndicator[];
}

function OneResult({ result, indicators }: OneResultProps) {
  return (
    <Panel
      id={`result-${result.id}`}
      title={
        <>
          <bdi>{result.id}</bdi> <Said words={result.name} />
        </>
      }
    >
      <IndicatorList indicators={indicators} />
    </Panel>
  );
}

/** What the plan promises to come to: every indicator from its baseline to its target. */
export const performancePage: Page = {
  load: (asked) => asked.queries.ensureQueryData(theFramework(asked)),
  Page: PerformancePage,
};
