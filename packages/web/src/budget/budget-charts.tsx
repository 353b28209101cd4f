import type { BudgetPage } from '@plenary/api/budget';
import type { ShownTable } from '@plenary/api/contract/figure';
import { useMemo } from 'react';
import { useLanguage, useWords } from '../app/use-words.ts';
import { barsHeight, barsOf, drawBars, versionColumns } from '../charts/bars.ts';
import { ChartPanel } from '../charts/chart-panel.tsx';
import { drawFlow, flowHeight } from '../charts/flow.ts';
import { FigureTable } from '../figures/figure-table.tsx';
import { SectorLabel } from '../sectors/sector-label.tsx';
import { FlowTable } from './flow-table.tsx';

/** Where people would rather look: money by sector, by pillar, by object, and on its way from pillars to sectors. */
export function BudgetCharts({ budget }: { readonly budget: BudgetPage }) {
  const say = useWords();
  return (
    <>
      <VersionBars id="by-sector" title={say('budget.by-sector')} table={budget.bySector} corner="sector" />
      <VersionBars id="by-pillar" title={say('budget.by-pillar')} table={budget.byPillar} corner="result" />
      <FlowChart flow={budget.flow} unit={budget.bySector.unit} />
    </>
  );
}

interface VersionBarsProps {
  readonly id: string;
  readonly title: string;
  readonly table: ShownTable;
  readonly corner: 'sector' | 'result';
}

function VersionBars({ id, title, table, corner }: VersionBarsProps) {
  const say = useWords();
  const rightToLeft = useLanguage() === 'ar';
  const bars = useMemo(() => barsOf(table, versionColumns(table)), [table]);
  const draw = useMemo(() => drawBars(bars, rightToLeft), [bars, rightToLeft]);
  return (
    <ChartPanel
      id={id}
      title={title}
      note={table.unit}
      height={barsHeight(bars)}
      legend={bars.series.map(({ name }) => name)}
      draw={draw}
      table={
        <FigureTable
          table={table}
          corner={say(`budget.corner-${corner}`)}
          rowLabel={(row) => <SectorLabel row={row} />}
          hideCaption
          whole
        />
      }
    />
  );
}

interface FlowChartProps {
  readonly flow: BudgetPage['flow'];
  readonly unit: string | null;
}

function FlowChart({ flow, unit }: FlowChartProps) {
  const say = useWords();
  const rightToLeft = useLanguage() === 'ar';
  const draw = useMemo(() => drawFlow(flow, rightToLeft), [flow, rightToLeft]);
  return (
    <ChartPanel
      id="flow"
      title={say('budget.flow')}
      note={unit}
      height={flowHeight(flow)}
      draw={draw}
      table={<FlowTable flow={flow} unit={unit} />}
    />
  );
}
