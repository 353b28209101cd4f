import type { BudgetPage } from '@plenary/api/budget';
import type { ShownTable } from '@plenary/api/contract/figure';
import { useMemo } from 'react';
import { useLanguage, useWords } from '../app/use-words.ts';
import { barsHeight, barsOf, drawBars, versionColumns } from '../charts/bars.ts';
import { ChartPanel } from '../charts/chart-panel.tsx';
import { drawFlow, flowHeight } from '../charts/flow.ts';
import { drawTreemap, treemapHeight } from '../charts/treemap.ts';
import { drawTrend, trendHeight } from '../charts/trend.ts';
import { drawWaterfall, stepOf, type WaterfallStep, waterfallHeight } from '../charts/waterfall.ts';
import { FigureTable } from '../figures/figure-table.tsx';
import { SectorLabel } from '../sectors/sector-label.tsx';
import { textWidth } from '../ui/text-width.ts';
import { BridgePanel } from './bridge/bridge-panel.tsx';
import { FlowTable } from './flow-table.tsx';
import { shownAmount } from './grid/shown-number.ts';

/** Where people would rather look: money by sector, by pillar, by object, and on its way from results over sectors to objects. */
export function BudgetCharts({ budget }: { readonly budget: BudgetPage }) {
  const say = useWords();
  return (
    <>
      <VersionBars id="by-sector" title={say('budget.by-sector')} table={budget.bySector} corner="sector" />
      <VersionBars id="by-pillar" title={say('budget.by-pillar')} table={budget.byPillar} corner="result" />
      <Waterfall budget={budget} />
      <Bridge budget={budget} />
      <Treemap table={budget.sectorByResult} />
      <Trend table={budget.bySector} timeline={budget.timeline} minorDigits={budget.minorDigits} />
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

/** From the budget that was approved to the one that is proposed: what each sector adds and takes away. */
function Waterfall({ budget }: { readonly budget: BudgetPage }) {
  const say = useWords();
  const rightToLeft = useLanguage() === 'ar';
  const { bySector } = budget;
  const steps = useMemo(() => stepsOf(bySector), [bySector]);
  const draw = useMemo(() => drawWaterfall(steps, rightToLeft), [steps, rightToLeft]);
  if (steps.length === 0) return null;
  return (
    <ChartPanel
      id="waterfall"
      title={say('budget.waterfall')}
      note={bySector.unit}
      drawingNote={say('budget.axis-cut')}
      height={waterfallHeight(steps)}
      draw={draw}
      table={<SectorTable table={bySector} />}
    />
  );
}

/** The reasons for the difference between the approved and the proposed budget, or two other versions. */
function Bridge({ budget }: { readonly budget: BudgetPage }) {
  const { bySector, versions } = budget;
  const [after, ...others] = versionColumns(bySector);
  const before = others.find((id) => id.startsWith('approved')) ?? others[0];
  if (after === undefined || before === undefined) return null;
  return <BridgePanel usual={{ from: before, to: after }} versions={versions} unit={bySector.unit} />;
}

function SectorTable({ table }: { readonly table: ShownTable }) {
  const say = useWords();
  return (
    <FigureTable
      table={table}
      corner={say('budget.corner-sector')}
      rowLabel={(row) => <SectorLabel row={row} />}
      hideCaption
      whole
    />
  );
}

/** The whole before, what each line changes, the whole after; nothing where one of them is not known. */
function stepsOf(table: ShownTable): readonly WaterfallStep[] {
  const change = table.columns.findIndex(({ id }) => id === 'change-amount');
  const [after, ...others] = versionColumns(table);
  const before = others.find((id) => id.startsWith('approved')) ?? others[0];
  const total = table.rows.find(({ id }) => id === 'total');
  const end = (id: string | undefined): WaterfallStep | null => {
    const at = table.columns.findIndex((column) => column.id === id);
    return stepOf(table.columns[at]?.label.text ?? '', total?.cells[at] ?? null, true);
  };
  const [first, last] = [end(before), end(after)];
  const place = (id: string | undefined): number => table.columns.findIndex((column) => column.id === id);
  const changes = table.rows
    .filter(({ kind }) => kind === 'line')
    .map((row) => {
      // What stands in one version only is all of it a change.
      const isNew = (row.cells[place(before)] ?? null) === null;
      return stepOf(row.label.text, row.cells[isNew ? place(after) : change] ?? null, false);
    });
  if (!first || !last) return [];
  return [first, ...changes.filter((step) => step !== null && step.value !== 0), last].filter(
    (step) => step !== null,
  );
}

/** The money of sectors by result as areas. */
function Treemap({ table }: { readonly table: ShownTable }) {
  const say = useWords();
  const draw = useMemo(() => drawTreemap(table), [table]);
  return (
    <ChartPanel
      id="treemap"
      title={say('budget.treemap')}
      note={table.unit}
      height={treemapHeight}
      draw={draw}
      table={<SectorTable table={table} />}
    />
  );
}

interface TrendProps {
  readonly table: ShownTable;
  readonly timeline: readonly string[];
  readonly minorDigits: number;
}

/** The money of sectors over the versions of the budget. */
function Trend({ table, timeline, minorDigits }: TrendProps) {
  const say = useWords();
  const language = useLanguage();
  const columns = useMemo(() => {
    const there = new Set(versionColumns(table));
    return timeline.filter((id) => there.has(id));
  }, [table, timeline]);
  const draw = useMemo(
    () =>
      drawTrend(table, columns, {
        rightToLeft: language === 'ar',
        amount: (value) => shownAmount(value, { language, unit: 'money', money: 'thousands', minorDigits }),
        widthOf: (text) => textWidth(text, 12, 400),
      }),
    [table, columns, language, minorDigits],
  );
  if (columns.length < 2) return null;
  return (
    <ChartPanel
      id="trend"
      title={say('budget.trend')}
      note={table.unit}
      height={trendHeight}
      draw={draw}
      table={<SectorTable table={table} />}
    />
  );
}
