import type { ChartColours } from './chart-colours.ts';

/** How far the names of lines are apart at least. */
const apart = 17;

interface Ended {
  readonly name: string;
  /** The last amount of the line; none where it has none. */
  readonly value: number | null | undefined;
}

interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly rightToLeft: boolean;
  readonly colours: ChartColours;
}

/** The names of lines beside their last marks, each joined to its mark, and so far apart that each can be read. */
export function endLabels(
  lines: readonly Ended[],
  span: { readonly from: number; readonly to: number },
  room: Room,
): readonly object[] {
  const known = lines.flatMap(({ name, value }) =>
    typeof value === 'number' ? [{ name, at: placeOf(value, span, room) }] : [],
  );
  const sorted = known.toSorted((a, b) => a.at - b.at);
  const heights = spreadOut(
    sorted.map(({ at }) => at),
    apart,
    { from: room.top, to: room.top + room.height },
  );
  return sorted.flatMap(({ name, at }, index) => labelOf(name, at, heights[index] ?? at, room));
}

function placeOf(value: number, { from, to }: { from: number; to: number }, { top, height }: Room): number {
  return top + height * (1 - (value - from) / (to - from));
}

function labelOf(name: string, at: number, height: number, room: Room): readonly object[] {
  const { left, right, width, rightToLeft, colours } = room;
  const edge = rightToLeft ? left : width - right;
  const out = rightToLeft ? -1 : 1;
  return [
    {
      type: 'polyline',
      silent: true,
      z: 1,
      shape: {
        points: [
          [edge + out * 6, at],
          [edge + out * 20, height],
          [edge + out * 24, height],
        ],
      },
      style: { stroke: colours.line, lineWidth: 1, fill: 'none' },
    },
    {
      type: 'text',
      silent: true,
      x: edge + out * 28,
      y: height,
      style: {
        text: name,
        fill: colours.ink,
        fontFamily: colours.letters,
        fontSize: 12,
        align: rightToLeft ? 'right' : 'left',
        verticalAlign: 'middle',
        width: (rightToLeft ? left : right) - 32,
        overflow: 'truncate',
      },
    },
  ];
}

/** Places in ascending order, moved as little as a pass down and a pass up can, until they are so far apart and inside their room. */
export function spreadOut(
  places: readonly number[],
  gap: number,
  { from, to }: { readonly from: number; readonly to: number },
): readonly number[] {
  const down: number[] = [];
  for (const place of places) down.push(Math.max(place, (down.at(-1) ?? from - gap) + gap));
  const up: number[] = [];
  for (const place of down.toReversed()) up.push(Math.min(place, (up.at(-1) ?? to + gap) - gap));
  return up.toReversed();
}
