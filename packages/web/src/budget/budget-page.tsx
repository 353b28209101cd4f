import { useSuspenseQuery } from '@tanstack/react-query';
import { CatchBoundary, useSearch } from '@tanstack/react-router';
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
import { isOfArrangement, NoTable } from './table/table-trouble.tsx';
import { theBudget } from './the-budget.ts';

function BudgetPage() {
  const say = useWords();
  const header = usePlanHeader();
  const address = useSearch({ strict: false, structuralSharing: true, select: tableIn });
  return (
    <>
      <PageHead
        name={`${say('app.budget')} · ${header.title.text}`}
        title={say('app.budget')}
        below={say('budget.about')}
      />
      <PivotPanel />
      <CatchBoundary getResetKey={() => JSON.stringify(address)} errorComponent={NoTable}>
        <Suspense fallback={null}>
          <BranchesPanel />
        </Suspense>
      </CatchBoundary>
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
  load: async (asked) => {
    try {
      await asked.queries.ensureQueryData(thePivot(asked, tableIn(asked.search)));
    } catch (error) {
      // What was asked of the table alone is said in its place.
      if (!isOfArrangement(error)) throw error;
    }
  },
  Page: BudgetPage,
};
