import type { ShownTable } from '@plenary/api/contract/figure';
import type { EChartsCoreOption } from 'echarts/core';
import type { ChartColours } from './chart-colours.ts';

/** How high a treemap is drawn. */
export const treemapHeight = 420;

const fieldText = 11;
const smallestText = 9;

interface LabelGiven {
  readonly rect: Size;
  readonly labelRect: Size;
  readonly text: string;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Where the label of a field stands: a figure is shown whole, smaller where it must be, and not at all where the field has no room for
 * it: part of a number is another number. What is left out is put beyond the edge of the drawing.
 */
export function fittingLabel({ rect, labelRect, text }: LabelGiven): { fontSize?: number; x?: number } {
  // The names of whole fields over their parts are cut where they must be, which tells no other figure.
  if (!text.includes('\n')) return {};
  const lines = text.split('\n').length;
  const room = Math.min(
    (rect.width - 8) / Math.max(1, labelRect.width),
    (rect.height - 6) / (lines * (fieldText + 3)),
  );
  if (room >= 1) return {};
  const size = Math.floor(fieldText * room * 2) / 2;
  return size >= smallestText ? { fontSize: size } : { x: -10_000 };
}

/** Money as areas: a field for each line of a table, divided by its columns without the totals. */
export function drawTreemap(table: ShownTable) {
  return (colours: ChartColours): EChartsCoreOption => ({
    tooltip: {
      confine: true,
      backgroundColor: colours.paper,
      borderColor: colours.line,
      textStyle: { color: colours.ink, fontFamily: colours.letters, fontSize: 13 },
    },
    series: [
      {
        type: 'treemap',
        left: 0,
        right: 0,
        top: 0,
        bottom: 0,
        roam: false,
        nodeClick: false,
        breadcrumb: { show: false },
        itemStyle: { borderColor: colours.paper, gapWidth: 1 },
        upperLabel: {
          show: true,
          height: 22,
          color: colours.ink,
          fontFamily: colours.letters,
          fontSize: 12,
          fontWeight: 600,
          overflow: 'truncate',
        },
        levels: [
          { itemStyle: { borderWidth: 0, gapWidth: 4 } },
          { itemStyle: { borderColor: colours.wash, borderWidth: 2, gapWidth: 1 } },
        ],
        label: {
          color: colours.ink,
          fontFamily: colours.letters,
          fontSize: fieldText,
          lineHeight: fieldText + 3,
          overflow: 'none',
        },
        labelLayout: fittingLabel,
        data: fieldsOf(table, colours),
      },
    ],
  });
}

function fieldsOf(table: ShownTable, colours: ChartColours): readonly object[] {
  return table.rows
    .filter(({ kind }) => kind === 'line')
    .flatMap((row) => {
      const parts = table.columns.flatMap((column, index) => {
        const figure = row.cells[index];
        if (column.id === 'total' || !figure || figure.value === null || figure.value <= 0) return [];
        const text = `${row.label.text} · ${column.label.text}: ${figure.printed}`;
        return [
          {
            name: `${column.label.text}\n${figure.printed}`,
            value: figure.value,
            formula: figure.formula,
            itemStyle: { color: colours.accentMid },
            tooltip: { formatter: () => escaped(text) },
          },
        ];
      });
      const own = escaped(row.label.text);
      return parts.length === 0
        ? []
        : [
            {
              name: row.label.text,
              children: parts,
              itemStyle: { color: colours.wash },
              tooltip: { formatter: () => own },
            },
          ];
    });
}

// A tooltip is written as HTML, and names come from documents.
function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
