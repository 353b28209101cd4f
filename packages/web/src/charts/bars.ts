import type { ShownFigure, ShownTable } from '@plenary/api/contract/figure';
import type { EChartsCoreOption } from 'echarts/core';
import type { ChartColours } from './chart-colours.ts';

/** What bars are drawn of: a row of bars for each line of a table, a bar for each of its chosen columns. */
export interface Bars {
  readonly names: readonly string[];
  readonly series: readonly { readonly name: string; readonly figures: readonly (ShownFigure | null)[] }[];
}

/**
 * The bars of a table at the given columns: its lines, or, where they stand under headings, a bar for each heading with the
 * subtotal under it.
 */
export function barsOf(table: ShownTable, columns: readonly string[]): Bars {
  const headings = table.rows.filter(({ kind }) => kind === 'heading');
  const grouped = headings.length > 0;
  const rows = table.rows.filter(
    ({ kind, level }) => kind === (grouped ? 'subtotal' : 'line') && level === 0,
  );
  const named = rows.filter(
    ({ id }) => !grouped || headings.some((heading) => id.startsWith(`${heading.id}:`)),
  );
  const nameOf = (id: string): string | undefined =>
    headings.find((heading) => id.startsWith(`${heading.id}:`))?.label.text;
  const shown = table.columns.flatMap((column, index) =>
    columns.includes(column.id) ? [{ column, index }] : [],
  );
  return {
    names: named.map((row) => nameOf(row.id) ?? row.label.text),
    series: shown.map(({ column, index }) => ({
      name: column.label.text,
      figures: named.map((row) => row.cells[index] ?? null),
    })),
  };
}

/** The columns of a table that hold money and are no difference. */
export function versionColumns(table: ShownTable): readonly string[] {
  return table.columns
    .filter(({ id, unit }) => unit === 'money' && !id.startsWith('change'))
    .map(({ id }) => id);
}

/** How high bars of so many names and series are drawn. */
export function barsHeight({ names, series }: Bars): number {
  return names.length * (series.length * 13 + 18) + 8;
}

/** Lying bars, each with its figure as tables print it; from right to left where the page is written so. */
export function drawBars({ names, series }: Bars, rightToLeft: boolean) {
  return (colours: ChartColours, width: number): EChartsCoreOption => {
    const label = Math.min(260, Math.max(110, width * 0.32));
    const text = { color: colours.ink, fontFamily: colours.letters, fontSize: 13 };
    const fills = [colours.accent, colours.accentMid, colours.wash];
    return {
      grid: {
        top: 4,
        bottom: 4,
        left: rightToLeft ? 70 : label + 12,
        right: rightToLeft ? label + 12 : 70,
      },
      xAxis: {
        type: 'value',
        inverse: rightToLeft,
        splitNumber: 4,
        axisLabel: { show: false },
        splitLine: { lineStyle: { color: colours.line } },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        position: rightToLeft ? 'right' : 'left',
        data: names,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colours.line } },
        axisLabel: { ...text, width: label, overflow: 'break', lineHeight: 16 },
      },
      series: series.map(({ name, figures }, index) => ({
        name,
        type: 'bar',
        barGap: '15%',
        barMaxWidth: 16,
        itemStyle: { color: fills[index], borderColor: colours.accent, borderWidth: index === 2 ? 1 : 0 },
        label: {
          show: true,
          position: rightToLeft ? 'left' : 'right',
          color: index === 0 ? colours.ink : colours.soft,
          fontFamily: colours.letters,
          fontSize: index === 0 ? 12 : 11,
          formatter: ({ dataIndex }: { readonly dataIndex: number }) => figures[dataIndex]?.printed ?? '',
        },
        data: figures.map((figure) => ({ value: figure?.value ?? null, formula: figure?.formula })),
      })),
    };
  };
}
