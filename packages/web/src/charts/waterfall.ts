import type { ShownFigure } from '@plenary/api/contract/figure';
import type { EChartsCoreOption } from 'echarts/core';
import type { ChartColours } from './chart-colours.ts';

/** A step of a waterfall: what is added or taken away, or (`whole`) where it stands by then. */
export interface WaterfallStep {
  readonly name: string;
  readonly value: number;
  readonly printed: string;
  readonly formula: string | null;
  readonly whole: boolean;
}

/** How high so many steps are drawn. */
export function waterfallHeight(steps: readonly WaterfallStep[]): number {
  return steps.length * 32 + 16;
}

/** A step that is a figure. */
export function stepOf(name: string, figure: ShownFigure | null, whole: boolean): WaterfallStep | null {
  if (!figure || figure.value === null) return null;
  return { name, value: figure.value, printed: figure.printed, formula: figure.formula, whole };
}

/** Where each step begins and ends: a whole begins at nothing, a change where the one before ended. */
export function spans(steps: readonly WaterfallStep[]): readonly (readonly [number, number])[] {
  let stands = 0;
  return steps.map(({ value, whole }) => {
    const from = whole ? 0 : stands;
    stands = whole ? value : stands + value;
    return [from, stands];
  });
}

/** Lying bars that begin where the one before ended; more and less differ by colour, by line and by sign. */
export function drawWaterfall(steps: readonly WaterfallStep[], rightToLeft: boolean) {
  const ends = spans(steps);
  return (colours: ChartColours, width: number): EChartsCoreOption => {
    const label = Math.min(280, Math.max(110, width * 0.32));
    const text = { color: colours.ink, fontFamily: colours.letters, fontSize: 13 };
    return {
      grid: {
        top: 4,
        bottom: 4,
        left: rightToLeft ? 76 : label + 12,
        right: rightToLeft ? label + 12 : 76,
      },
      xAxis: {
        type: 'value',
        inverse: rightToLeft,
        min: floorOf(ends),
        axisLabel: { show: false },
        splitLine: { show: false },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        position: rightToLeft ? 'right' : 'left',
        data: steps.map(({ name }) => name),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colours.line } },
        axisLabel: { ...text, width: label, overflow: 'truncate', lineHeight: 16 },
      },
      series: barsOf(steps, colours, rightToLeft),
    };
  };
}

function barsOf(steps: readonly WaterfallStep[], colours: ChartColours, rightToLeft: boolean) {
  const ends = spans(steps);
  const looks = {
    whole: { color: colours.accent },
    less: { color: colours.paper, borderColor: colours.open, borderWidth: 1.5 },
    more: { color: colours.accentMid, borderColor: colours.accent, borderWidth: 1 },
  };
  const label = {
    show: true,
    position: rightToLeft ? 'left' : 'right',
    color: colours.ink,
    fontFamily: colours.letters,
    fontSize: 12,
    formatter: ({ dataIndex }: { readonly dataIndex: number }) => steps[dataIndex]?.printed ?? '',
  };
  return [
    // Stands under the others without being seen.
    {
      type: 'bar',
      stack: 'all',
      silent: true,
      itemStyle: { color: 'transparent' },
      data: ends.map(([from, to]) => Math.min(from, to)),
    },
    {
      type: 'bar',
      stack: 'all',
      barMaxWidth: 18,
      label,
      data: steps.map(({ value, whole, formula }, index) => ({
        value: Math.abs((ends[index]?.[1] ?? 0) - (ends[index]?.[0] ?? 0)),
        formula,
        itemStyle: whole ? looks.whole : value < 0 ? looks.less : looks.more,
      })),
    },
  ];
}

/** Changes are small beside the whole: the axis begins a little below the least that stands anywhere. */
function floorOf(ends: readonly (readonly [number, number])[]): number {
  const standing = ends.map(([, to]) => to);
  const least = Math.min(...standing);
  const most = Math.max(...standing);
  return least <= 0 ? Math.min(0, least) : Math.max(0, least - (most - least) * 1.5);
}
