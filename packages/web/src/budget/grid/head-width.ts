import type { PivotRow } from '@plenary/api/budget/pivot';
import { type Kept, kept } from '../../app/kept.ts';

/** How wide the heads of rows may be made, in CSS pixels. */
export interface HeadLimits {
  readonly least: number;
  readonly most: number;
}

/** A width that this browser keeps; empty where heads are as wide as fits. */
const readWidth = (text: string): string | undefined => (/^\d{2,4}$/.test(text) ? text : undefined);
const ofDesk = kept<string>('plenary-row-heads', '', readWidth);
const ofPhone = kept<string>('plenary-row-heads-narrow', '', readWidth);

/** The width of the heads of rows that somebody chose: one for desks, one for phones. */
export function keptHeadWidth(isNarrow: boolean): Kept<string> {
  return isNarrow ? ofPhone : ofDesk;
}

/** How wide heads may be made in the room there is: something of the figures stays in sight. */
export function headLimits(room: number): HeadLimits {
  const least = 96;
  return { least, most: Math.max(least, Math.round(room * 0.75)) };
}

/** What beside its letters a head is wide: its indents, its arrow, the space around it. */
const around = 48;
const indent = 16;

/** The width in which every head of a table has room on one line. */
export function fittingWidth(
  rows: readonly PivotRow[],
  widthOf: (text: string, bold: boolean) => number,
): number {
  return rows.reduce((widest, { code, label, level, kind }) => {
    const text = code === null ? label.text : `${code} ${label.text}`;
    const width = widthOf(text, kind !== 'line') + around + Math.min(level, 5) * indent;
    return Math.max(widest, Math.ceil(width));
  }, 0);
}

/** Where a width is after a key at its edge; `null` for keys that do nothing there. `onward` is the arrow that reads on. */
export function widthAfter(
  key: string,
  width: number,
  { least, most }: HeadLimits,
  onward: 'ArrowRight' | 'ArrowLeft',
): number | null {
  const step = 16;
  const back = onward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
  const to = { [onward]: width + step, [back]: width - step, Home: least, End: most }[key];
  return to === undefined ? null : Math.max(least, Math.min(most, to));
}
