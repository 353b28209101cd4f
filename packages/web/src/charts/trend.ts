import type { ShownTable } from '@plenary/api/contract/figure';
import type { EChartsCoreOption } from 'echarts/core';
import type { ChartColours } from './chart-colours.ts';

/** How many lines are drawn at most: more cannot be told apart. */
const mostLines = 9;

/** How high a trend is drawn. */
export const trendHeight = 360;

/** A line for each row of a table over its versions, the earliest first. Lines differ by their marks and by dashes, and are named at their end. */
export function drawTrend(table: ShownTable, columns: readonly string[], rightToLeft: boolean) {
  return (colours: ChartColours, width: number): EChartsCoreOption => {
    const places = columns.map((id) => table.columns.findIndex((column) => column.id === id)).toReversed();
    const side = Math.min(240, Math.max(90, width * 0.28));
    const text = { color: colours.soft, fontFamily: colours.letters, fontSize: 12 };
    const rows = table.rows.filter(({ kind }) => kind === 'line').slice(0, mostLines);
    return {
      grid: { top: 16, bottom: 36, left: rightToLeft ? side : 56, right: rightToLeft ? 56 : side },
      tooltip: {
        trigger: 'item',
        confine: true,
        backgroundColor: colours.paper,
        borderColor: colours.line,
        textStyle: { color: colours.ink, fontFamily: colours.letters, fontSize: 13 },
      },
      xAxis: {
        type: 'category',
        inverse: rightToLeft,
        data: places.map((place) => table.columns[place]?.label.text ?? ''),
        axisLabel: {
          ...text,
          interval: 0,
          overflow: 'break',
          width: Math.max(60, (width - side) / places.length - 24),
        },
        axisLine: { lineStyle: { color: colours.line } },
      },
      yAxis: {
        type: 'value',
        position: rightToLeft ? 'right' : 'left',
        axisLabel: { show: false },
        splitLine: { lineStyle: { color: colours.line } },
      },
      series: rows.map((row, index) => lineOf(row, index, { places, colours, side, rightToLeft })),
    };
  };
}

interface LineGiven {
  readonly places: readonly number[];
  readonly colours: ChartColours;
  readonly side: number;
  readonly rightToLeft: boolean;
}

const marks = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect', 'emptyTriangle'];
const dashes = ['solid', 'dashed', 'dotted'];

function lineOf(row: ShownTable['rows'][number], index: number, given: LineGiven): object {
  const { places, colours, side, rightToLeft } = given;
  const figures = places.map((place) => row.cells[place] ?? null);
  return {
    name: row.label.text,
    type: 'line',
    symbol: marks[index % marks.length],
    symbolSize: 7,
    lineStyle: { width: 1.75, type: dashes[index % dashes.length] },
    color: index % 2 === 0 ? colours.accent : colours.soft,
    endLabel: {
      show: true,
      color: colours.ink,
      fontFamily: colours.letters,
      fontSize: 12,
      formatter: row.label.text,
      width: side - 12,
      overflow: 'truncate',
      align: rightToLeft ? 'right' : 'left',
    },
    labelLayout: { moveOverlap: 'shiftY' },
    tooltip: {
      formatter: ({ dataIndex }: { readonly dataIndex: number }) =>
        escaped(`${row.label.text}: ${figures[dataIndex]?.printed ?? ''}`),
    },
    data: figures.map((figure) => ({ value: figure?.value ?? null, formula: figure?.formula })),
  };
}

// A tooltip is written as HTML, and names come from documents.
function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
