import type { BudgetPage } from '@plenary/api/budget';
import type { EChartsCoreOption } from 'echarts/core';
import type { ChartColours } from './chart-colours.ts';

type Flow = BudgetPage['flow'];

/** How high a flow is drawn: enough for the side with most nodes. */
export function flowHeight({ nodes }: Flow): number {
  const kinds = Object.values(Object.groupBy(nodes, ({ kind }) => kind)).map((group) => group?.length ?? 0);
  return Math.max(320, Math.max(...kinds, 1) * 38);
}

/** Money on its way from expected results over sectors to objects of expenditure. */
export function drawFlow(flow: Flow, rightToLeft: boolean) {
  return (colours: ChartColours, width: number): EChartsCoreOption => {
    const side = Math.min(240, width * 0.24);
    return {
      tooltip: {
        trigger: 'item',
        confine: true,
        backgroundColor: colours.paper,
        borderColor: colours.line,
        textStyle: { color: colours.ink, fontFamily: colours.letters, fontSize: 13 },
      },
      series: [
        {
          type: 'sankey',
          left: rightToLeft ? side : 4,
          right: rightToLeft ? 4 : side,
          top: 8,
          bottom: 8,
          // Names of thin neighbours stand clear of each other.
          nodeGap: 15,
          nodeWidth: 12,
          draggable: false,
          layoutIterations: 48,
          emphasis: { focus: 'adjacency' },
          lineStyle: { color: colours.accentMid, opacity: 0.28, curveness: 0.5 },
          label: {
            color: colours.ink,
            fontFamily: colours.letters,
            fontSize: 12,
            position: rightToLeft ? 'left' : 'right',
            overflow: 'truncate',
          },
          data: flow.nodes.map((node) => nodeOf(node, colours, roomOf(node.kind, side, width))),
          links: flow.links.flatMap((link) => linkOf(link, flow.nodes, rightToLeft)),
        },
      ],
    };
  };
}

type Node = Flow['nodes'][number];

// Beside a result there is only its code; a sector's name must end before the objects begin.
function roomOf(kind: Node['kind'], side: number, width: number): number {
  return kind === 'sector' ? Math.max(60, (width - side) / 2 - 24) : side;
}

function nodeOf({ id, kind, name }: Node, colours: ChartColours, room: number) {
  return {
    name: nodeName({ kind, id }),
    itemStyle: { color: kind === 'result' ? colours.accentMid : colours.accent },
    label: { formatter: kind === 'result' ? id : name.text, width: room - 16 },
    tooltip: { formatter: () => escaped(name.text) },
  };
}

// Where the page is written from right to left, the drawing is turned: what flows stays the same.
function linkOf(link: Flow['links'][number], nodes: readonly Node[], turned: boolean) {
  const { figure } = link;
  const [source, target] = endsOf(link, nodes);
  if (!source || !target || figure.value === null || figure.value <= 0) return [];
  const text = `${source.name.text} → ${target.name.text}: ${figure.printed}`;
  return [
    {
      source: nodeName(turned ? target : source),
      target: nodeName(turned ? source : target),
      value: figure.value,
      formula: figure.formula,
      tooltip: { formatter: () => escaped(text) },
    },
  ];
}

/** What a link joins: an id is told from the same id of another kind by what the link joins. */
export function endsOf(
  { kind, from, to }: Flow['links'][number],
  nodes: readonly Node[],
): readonly [Node | undefined, Node | undefined] {
  const [source, target] = kind === 'result-sector' ? ['result', 'sector'] : ['sector', 'object'];
  return [
    nodes.find((node) => node.kind === source && node.id === from),
    nodes.find((node) => node.kind === target && node.id === to),
  ];
}

function nodeName({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind} ${id}`;
}

// A tooltip is written as HTML, and names come from documents.
function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
