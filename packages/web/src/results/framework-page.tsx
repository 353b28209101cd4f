import { getFramework } from '@plenary/api/results';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { Page } from '../app/page.ts';
import { PageHead } from '../app/page-head.tsx';
import { Said } from '../app/said.tsx';
import { aboutPlan } from '../app/server.ts';
import { type Shown, useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { UnallocatedNote } from '../budget/unallocated-note.tsx';
import { FigureTable } from '../figures/figure-table.tsx';
import { usePlanHeader } from '../plans/plan-header.ts';
import { Panel } from '../ui/panel.tsx';
import { ResultLabel } from './result-label.tsx';

function theFramework({ plan, language, scenario }: Shown) {
  return aboutPlan(plan, getFramework, { params: { plan }, query: { language, scenario } });
}

function FrameworkPage() {
  const say = useWords();
  const { framework, priorities } = useSuspenseQuery(theFramework(useShown())).data;
  const header = usePlanHeader();
  return (
    <>
      <PageHead
        name={`${say('app.results')} · ${header.title.text}`}
        title={say('app.results')}
        below={say('results.about-framework')}
      />
      <Panel title={<Said words={framework.title} />} note={framework.unit}>
        <FigureTable
          table={framework}
          corner={say('results.result')}
          rowLabel={(row) => <ResultLabel row={row} />}
          hideCaption
          whole
        />
        <UnallocatedNote versions={framework.columns.map(({ id }) => id)} inRows />
      </Panel>
      {priorities.rows.length > 0 ? (
        <Panel title={<Said words={priorities.title} />} note={priorities.unit}>
          <FigureTable table={priorities} corner={say('results.priority')} hideCaption whole />
        </Panel>
      ) : null}
    </>
  );
}

/** The results framework: every pillar and expected result with its money. */
export const frameworkPage: Page = {
  load: (asked) => asked.queries.ensureQueryData(theFramework(asked)),
  Page: FrameworkPage,
};
