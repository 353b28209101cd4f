import type { Amount } from '../../basics/amount.ts';

/** A row or a column of a table, and what it says of itself. */
export interface TableLine {
  readonly amounts: readonly (Amount | null)[];
  readonly isTotal: boolean;
  readonly level: number;
  /** Inside another line and not added to it, or without figures. */
  readonly apart: boolean;
}

/**
 * For each line the one that is its total, or `null`. A total is looked for by what it comes to, exactly and in every place: it takes the
 * lines directly above it that no other total has taken, those of deeper levels first, then as many as it needs. A table whose totals
 * stand above their parts is read from its end.
 */
export function lineTotals(lines: readonly TableLine[]): readonly (number | null)[] {
  const down = taken(lines);
  const up = taken(lines.toReversed())
    .map((total) => (total === null ? null : lines.length - 1 - total))
    .toReversed();
  const count = (totals: readonly (number | null)[]): number => totals.filter((one) => one !== null).length;
  return count(up) > count(down) ? up : down;
}

function taken(lines: readonly TableLine[]): readonly (number | null)[] {
  const totals = lines.map((): number | null => null);
  const free: number[] = [];
  for (const [position, line] of lines.entries()) {
    if (line.apart) continue;
    const parts = line.isTotal ? partsOf(line, free, lines) : 0;
    for (const part of free.splice(free.length - parts, parts)) totals[part] = position;
    free.push(position);
  }
  return totals;
}

/** How many of the lines that are free, from the last, a total is the sum of; 0 where it is of none. */
function partsOf(total: TableLine, free: readonly number[], lines: readonly TableLine[]): number {
  const levelOf = (position: number): number => lines[position]?.level ?? 0;
  const shallower = free.findLastIndex((position) => levelOf(position) <= total.level);
  const outside = free.findLastIndex((position) => levelOf(position) < total.level);
  const likely = [free.length - 1 - shallower, free.length - 1 - outside];
  const others = Array.from({ length: Math.min(free.length, longest) }, (_, index) => index + 1);
  const found = [...likely, ...others].find(
    (count) =>
      count > 0 &&
      isSum(
        total,
        free.slice(free.length - count).map((at) => lines[at]?.amounts ?? []),
      ),
  );
  return found ?? 0;
}

/** What is tried beyond the levels a table tells, so that long tables take no time that grows with their square. */
const longest = 200;

function isSum(total: TableLine, parts: readonly (readonly (Amount | null)[])[]): boolean {
  let figures = 0;
  for (const [place, amount] of total.amounts.entries()) {
    const stated = parts.map((part) => part[place] ?? null).filter((part) => part !== null);
    if (amount === null || stated.length === 0) continue;
    if (stated.reduce((sum, part) => sum + part, 0) !== amount) return false;
    figures += 1;
  }
  return figures > 0;
}
