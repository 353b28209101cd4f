import type { ShownTable } from '@plenary/api/contract/figure';
import type { EChartsCoreOption } from 'echarts/core';
import type { ChartColours } from './chart-colours.ts';
import { endLabels } from './trend-labels.ts';
import { wrappedLabel } from './wrapped-label.ts';

/** How many lines are drawn at most: more cannot be told apart. */
const mostLines = 9;

const top = 16;
/** One line of what stands under the axis, and the space around it. */
const [labelLine, labelSpace] = [14, 16];
const axisRoom = 84;

/** How high a trend is drawn. */
export const trendHeight = 400;

/** How a trend is written. */
export interface TrendStyle {
  readonly rightToLeft: boolean;
  /** An amount as the axis says it. */
  readonly amount: (value: number) => string;
  /** How wide a text under the axis is. */
  readonly widthOf: (text: string) => number;
}

/**
 * A line for each row of a table over its versions, which are given the earliest first. Lines differ by their marks and by dashes, and are
 * named at their end.
 */
export function drawTrend(table: ShownTable, columns: readonly string[], style: TrendStyle) {
  const { rightToLeft } = style;
  const places = columns.map((id) => table.columns.findIndex((column) => column.id === id));
  const rows = table.rows.filter(({ kind }) => kind === 'line').slice(0, mostLines);
  const values = rows.flatMap((row) => places.map((place) => row.cells[place]?.value ?? 0));
  const span = roundSpan(Math.min(0, ...values), Math.max(0, ...values));
  const ends = rows.map((row) => ({
    name: row.label.text,
    value: places.map((place) => row.cells[place]?.value ?? null).findLast((value) => value !== null),
  }));
  return (colours: ChartColours, width: number): EChartsCoreOption => {
    const side = Math.min(280, Math.max(110, width * 0.3));
    const text = { color: colours.soft, fontFamily: colours.letters, fontSize: 12 };
    const plot = { left: rightToLeft ? side : axisRoom, right: rightToLeft ? axisRoom : side };
    const between = (width - side - axisRoom) / Math.max(1, places.length - 1);
    const labels = places.map((place) => {
      const label = table.columns[place]?.label.text ?? '';
      return wrappedLabel(label, Math.min(140, between - 8), style.widthOf);
    });
    const bottom = labelSpace + labelLine * Math.max(1, ...labels.map((lines) => lines.length));
    return {
      grid: { top, bottom, ...plot },
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
        // The last marks stand at the edge, and the names of their lines beside them.
        boundaryGap: false,
        data: labels.map((lines) => lines.join('\n')),
        axisLabel: { ...text, interval: 0, lineHeight: labelLine },
        axisLine: { lineStyle: { color: colours.line } },
      },
      yAxis: amountAxis(span, style, text, colours),
      series: rows.map((row, index) => lineOf(row, index, places, colours)),
      graphic: endLabels(ends, span, {
        ...plot,
        top,
        width,
        height: trendHeight - top - bottom,
        rightToLeft,
        colours,
      }),
    };
  };
}

function amountAxis(
  span: Span,
  { rightToLeft, amount }: TrendStyle,
  text: object,
  colours: ChartColours,
): object {
  return {
    type: 'value',
    position: rightToLeft ? 'right' : 'left',
    min: span.from,
    max: span.to,
    interval: span.step,
    axisLabel: { ...text, formatter: (value: number) => amount(value) },
    splitLine: { lineStyle: { color: colours.line } },
  };
}

/** The part of a scale that is drawn, and how far its lines are apart. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** A scale in round steps, four to eight of them, that holds everything from one amount to another. */
export function roundSpan(from: number, to: number): Span {
  const wide = Math.max(1, to - from);
  const power = 10 ** Math.floor(Math.log10(wide / 4));
  const step = [5, 2.5, 2, 1].map((times) => times * power).find((one) => wide / one >= 4) ?? power;
  return { from: Math.floor(from / step) * step, to: Math.ceil(to / step) * step || step, step };
}

const marks = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect', 'emptyTriangle'];
const dashes = ['solid', 'dashed', 'dotted'];

function lineOf(
  row: ShownTable['rows'][number],
  index: number,
  places: readonly number[],
  colours: ChartColours,
): object {
  const figures = places.map((place) => row.cells[place] ?? null);
  return {
    name: row.label.text,
    type: 'line',
    symbol: marks[index % marks.length],
    symbolSize: 7,
    showAllSymbol: true,
    clip: false,
    lineStyle: { width: 1.75, type: dashes[index % dashes.length] },
    color: index % 2 === 0 ? colours.accent : colours.soft,
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
