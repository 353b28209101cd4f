import { getBudget } from '@plenary/api/budget';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { Page } from '../app/page.ts';
import { PageHead } from '../app/page-head.tsx';
import { aboutPlan } from '../app/server.ts';
import { type Shown, useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { FigureTable } from '../figures/figure-table.tsx';
import { usePlanHeader } from '../plans/plan-header.ts';
import { SectorLabel } from '../sectors/sector-label.tsx';
import { Panel } from '../ui/panel.tsx';

function theBudget({ plan, language, scenario }: Shown) {
  return aboutPlan(plan, getBudget, { params: { plan }, query: { language, scenario } });
}

function BudgetPage() {
  const say = useWords();
  const budget = useSuspenseQuery(theBudget(useShown())).data;
  const header = usePlanHeader();
  return (
    <>
      <PageHead
        name={`${say('app.budget')} · ${header.title.text}`}
        title={say('app.budget')}
        below={say('budget.about')}
      />
      <Panel title={say('budget.by-sector')} note={budget.bySector.unit}>
        <FigureTable
          table={budget.bySector}
          corner={say('budget.sector')}
          rowLabel={(row) => <SectorLabel row={row} />}
          hideCaption
          whole
        />
      </Panel>
    </>
  );
}

/** The budget as a whole: tables, and the charts that are drawn from them. */
export const budgetPage: Page = {
  load: (asked) => asked.queries.ensureQueryData(theBudget(asked)),
  Page: BudgetPage,
};
