import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import type { Page } from '../app/page.ts';
import { PageHead } from '../app/page-head.tsx';
import { useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { usePlanHeader } from '../plans/plan-header.ts';
import { BranchesPanel } from './branches/branches-panel.tsx';
import { BudgetCharts } from './budget-charts.tsx';
import { DevelopmentPanel } from './development/development-panel.tsx';
import { tableIn } from './table/pivot-address.ts';
import { PivotPanel } from './table/pivot-panel.tsx';
import { thePivot } from './table/pivot-questions.ts';
import { theBudget } from './the-budget.ts';

function BudgetPage() {
  const say = useWords();
  const header = usePlanHeader();
  return (
    <>
      <PageHead
        name={`${say('app.budget')} · ${header.title.text}`}
        title={say('app.budget')}
        below={say('budget.about')}
      />
      <PivotPanel />
      <Suspense fallback={null}>
        <BranchesPanel />
      </Suspense>
      <DevelopmentPanel />
      <Suspense fallback={<p role="status">{say('app.loading')}</p>}>
        <Charts />
      </Suspense>
    </>
  );
}

// What charts are drawn from says what the checks say of it, and that may take a while: the table does not wait.
function Charts() {
  return <BudgetCharts budget={useSuspenseQuery(theBudget(useShown())).data} />;
}

/** The budget as a whole: a table to arrange and edit, and the charts that are drawn from it. */
export const budgetPage: Page = {
  load: (asked) => asked.queries.ensureQueryData(thePivot(asked, tableIn(asked.search))),
  Page: BudgetPage,
};
