import { type BudgetPage as Answer, getBudget } from '@plenary/api/budget';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Page } from '../app/page.ts';
import { PageHead } from '../app/page-head.tsx';
import { aboutPlan } from '../app/server.ts';
import { type Shown, useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { FigureTable, type TableRow } from '../figures/figure-table.tsx';
import { usePlanHeader } from '../plans/plan-header.ts';
import { ResultLabel } from '../results/result-label.tsx';
import { SectorLabel } from '../sectors/sector-label.tsx';
import { Panel } from '../ui/panel.tsx';
import { BudgetCharts } from './budget-charts.tsx';
import { BudgetShelf } from './budget-shelf.tsx';
import { type Arrangement, arranged, arrangements, heatOf, readShelf, withoutColumns } from './shelf.ts';

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
      <Pivot budget={budget} />
      <BudgetCharts budget={budget} />
    </>
  );
}

function Pivot({ budget }: { readonly budget: Answer }) {
  const say = useWords();
  const only = useSearch({ strict: false, select: (search) => search.only ?? '' });
  const shelf = readShelf(only);
  const whole = arranged(budget, shelf.rows) ?? budget.bySector;
  const table = withoutColumns(whole, shelf.without);
  const offered = arrangements.filter((one) => arranged(budget, one) !== null);
  const heat = shelf.heat ? { heat: heatOf(table) } : {};
  return (
    <Panel
      id="pivot"
      title={say('budget.pivot')}
      note={table.unit}
      actions={<BudgetShelf shelf={shelf} offered={offered} table={whole} />}
    >
      <FigureTable
        table={table}
        corner={say(`budget.corner-${cornerOf(shelf.rows)}`)}
        rowLabel={labels[shelf.rows]}
        hideCaption
        {...heat}
      />
    </Panel>
  );
}

function cornerOf(rows: Arrangement): 'sector' | 'result' | 'object' {
  if (rows === 'object') return 'object';
  return rows === 'sector' || rows === 'sector-by-result' ? 'sector' : 'result';
}

const sectorLabel = (row: TableRow): ReactNode => <SectorLabel row={row} />;
const resultLabel = (row: TableRow): ReactNode => <ResultLabel row={row} />;

const labels: Readonly<Record<Arrangement, (row: TableRow) => ReactNode>> = {
  sector: sectorLabel,
  'sector-by-result': sectorLabel,
  pillar: resultLabel,
  'result-by-sector': resultLabel,
  object: sectorLabel,
};

/** The budget as a whole: a table to arrange, and the charts that are drawn from it. */
export const budgetPage: Page = {
  load: (asked) => asked.queries.ensureQueryData(theBudget(asked)),
  Page: BudgetPage,
};
