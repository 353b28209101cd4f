import type { PivotRow } from '@plenary/api/budget/pivot';

/** Which rows of a tree are open: all above a level, but for some that are the other way. */
export interface Folds {
  readonly level: number;
  readonly flipped: ReadonlySet<string>;
}

/** Reads folds from an address: `1`, `1~patents,brands/2.1`; without one, `level` levels are open. */
export function readFolds(text: string, level: number): Folds {
  const [first = '', ...rest] = text.split('~');
  const flipped = rest
    .join('~')
    .split(',')
    .filter((key) => key !== '');
  return { level: /^\d{1,2}$/.test(first) ? Number(first) : level, flipped: new Set(flipped) };
}

/** Writes folds for an address; empty where they are what one begins with. */
export function writeFolds({ level, flipped }: Folds, usual: number): string {
  if (flipped.size === 0) return level === usual ? '' : `${level}`;
  return `${level}~${[...flipped].join(',')}`;
}

/** The key of a row: the members on the way to it. */
export function keyOf(head: PivotRow): string {
  const key = Object.values(head.at).map(encodeURIComponent).join('/');
  return head.kind === 'rest' ? `${key}/` : key;
}

/** Whether the parts of a row are shown. */
export function isOpen(head: PivotRow, { level, flipped }: Folds): boolean {
  return head.level < level !== flipped.has(keyOf(head));
}

/** The same with one row the other way. */
export function toggled(head: PivotRow, folds: Folds): Folds {
  const key = keyOf(head);
  const flipped = new Set(folds.flipped);
  if (!flipped.delete(key)) flipped.add(key);
  return { ...folds, flipped };
}

/** Whether the row after a row is a part of it. */
export function hasParts(rows: readonly PivotRow[], index: number): boolean {
  return (rows[index + 1]?.level ?? 0) > (rows[index]?.level ?? 0);
}

/** The numbers of the rows that are not inside a closed one; a row stands before its parts. */
export function visibleRows(rows: readonly PivotRow[], folds: Folds): readonly number[] {
  const visible: number[] = [];
  let closedAt = Number.POSITIVE_INFINITY;
  for (const [index, row] of rows.entries()) {
    if (row.level > closedAt) continue;
    closedAt = hasParts(rows, index) && !isOpen(row, folds) ? row.level : Number.POSITIVE_INFINITY;
    visible.push(index);
  }
  return visible;
}

/** How many levels are open where nobody has chosen: as many as leave a table that can be looked over. */
export function usualLevel(rows: readonly PivotRow[]): number {
  const most = 60;
  const deepest = rows.reduce((level, row) => Math.max(level, row.level), 0);
  for (let level = deepest; level > 0; level -= 1) {
    if (rows.filter((row) => row.level <= level).length <= most) return level;
  }
  return 0;
}
