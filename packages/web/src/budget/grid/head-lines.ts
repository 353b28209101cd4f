import type { PivotRow } from '@plenary/api/budget/pivot';

/** How the names of rows are set in their heads, in CSS pixels. */
export interface HeadSetting {
  readonly width: number;
  /** What beside its letters a head is wide at least, and more for each level that it is indented. */
  readonly around: number;
  readonly indent: number;
  /** The height of one line of a name, and how many lines a name may have. */
  readonly line: number;
  readonly most: number;
}

/** How much of a line stays empty at its end, because words are not cut. */
const ragged = 0.1;

/** How many lines each name of a table needs in the width of its head. */
export function headLines(
  rows: readonly PivotRow[],
  { width, around, indent, most }: HeadSetting,
  widthOf: (text: string, bold: boolean) => number,
): readonly number[] {
  return rows.map(({ code, label, level, kind }) => {
    if (most === 1) return 1;
    const text = code === null ? label.text : `${code} ${label.text}`;
    const room = Math.max(1, width - around - Math.min(level, 5) * indent);
    const lines = Math.ceil(widthOf(text, kind !== 'line') / room);
    // A name that fits on one line is not broken; of others each line but the last is a little shorter.
    return lines <= 1 ? 1 : Math.min(most, Math.ceil(widthOf(text, kind !== 'line') / (room * (1 - ragged))));
  });
}

/** How high a row is whose name has so many lines. */
export function rowHeight(least: number, lines: number, { line }: HeadSetting): number {
  const space = 8;
  return Math.max(least, Math.ceil(lines * line + space));
}
