import type { ShownTable } from '@plenary/api/contract/figure';
import { useMemo } from 'react';
import { useLanguage, useWords } from '../app/use-words.ts';
import { barsHeight, barsOf, drawBars, versionColumns } from '../charts/bars.ts';
import { ChartPanel } from '../charts/chart-panel.tsx';
import { FigureTable } from '../figures/figure-table.tsx';
import { SectorLabel } from '../sectors/sector-label.tsx';
import { Panel } from '../ui/panel.tsx';

/** The money of an expected result by sector: as the book's table, and as bars of each version. */
export function ResultMoney({ table }: { readonly table: ShownTable }) {
  const say = useWords();
  const rightToLeft = useLanguage() === 'ar';
  const bars = useMemo(() => barsOf(table, versionColumns(table)), [table]);
  const draw = useMemo(() => drawBars(bars, rightToLeft), [bars, rightToLeft]);
  const shown = (
    <FigureTable
      table={table}
      corner={say('results.sector')}
      rowLabel={(row) => <SectorLabel row={row} />}
      hideCaption
      whole
    />
  );
  return (
    <>
      <Panel title={say('results.by-sector')} note={table.unit}>
        {shown}
      </Panel>
      <ChartPanel
        id="by-sector"
        title={say('results.by-sector-chart')}
        note={table.unit}
        height={barsHeight(bars)}
        legend={bars.series.map(({ name }) => name)}
        draw={draw}
        table={shown}
      />
    </>
  );
}
