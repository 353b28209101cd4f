import type { Bounds } from './bounds.ts';
import { tolerance } from './limits.ts';
import type { SystemRow } from './row.ts';
import type { System } from './system.ts';

/** How far towards the printed figures the rows are drawn in, so that a point inside is met after few rounds. */
const insets = [0.2, 0.02, 0] as const;

/** Rounds for each of them. Figures that leave little room have no point so far inside, which few rounds show. */
type Rounds = readonly [number, number, number];

/** How long is searched from each start before another one is tried that may be nearer, and then again. */
export const searches: readonly Rounds[] = [
  [8, 8, 40],
  [80, 80, 80],
];

/**
 * An exact assignment that satisfies every row of figures that are not `freed`, or `null` where none was met: the
 * printed values, then alternating projections onto the rows (Kaczmarz 1937; Agmon, Motzkin and Schoenberg 1954 for
 * inequalities), bounded and in fixed order. What it returns was tried in every row, so it proves the figures sound.
 */
export function witness(
  system: System,
  freed: ReadonlySet<number>,
  start: readonly number[],
  rounds: Rounds,
): readonly number[] | null {
  const rows = system.rows.filter((row) => row.figure === null || !freed.has(row.figure));
  const values = [...start];
  if (satisfies(rows, values)) return values;
  for (const [index, inset] of insets.entries()) {
    for (let round = 0; round < (rounds[index] ?? 0); round += 1) {
      if (!project(rows, values, inset)) break;
      if (round % 8 === 7 && satisfies(rows, values)) return exact(rows, values);
    }
    if (satisfies(rows, values)) return exact(rows, values);
  }
  return null;
}

/** Where a search starts: what is printed, and for unknown columns the middle of what their rows leave them. */
export function startOf(bounds: Bounds): readonly number[] {
  return bounds.low.map((low, column) => {
    const high = bounds.high[column] ?? Infinity;
    if (low === -Infinity) return high === Infinity ? 0 : Math.round(high);
    return Math.round(high === Infinity ? low : (low + high) / 2);
  });
}

/** Says whether values satisfy every row. */
export function satisfies(rows: readonly SystemRow[], values: readonly number[]): boolean {
  return rows.every((row) => {
    const sum = sumOf(row, values);
    return sum >= row.low - tolerance && sum <= row.high + tolerance;
  });
}

/** The sum of a row at values. */
export function sumOf(row: Pick<SystemRow, 'terms'>, values: readonly number[]): number {
  let sum = 0;
  for (const { column, coefficient } of row.terms) sum += coefficient * (values[column] ?? 0);
  return sum;
}

/** Whole minor units where they do as well. */
function exact(rows: readonly SystemRow[], values: readonly number[]): readonly number[] {
  const whole = values.map((value) => Math.round(value));
  return satisfies(rows, whole) ? whole : values;
}

function project(rows: readonly SystemRow[], target: number[], inset: number): boolean {
  const values = target;
  let any = false;
  for (const row of rows) {
    const sum = sumOf(row, values);
    const [low, high] = [row.low + inset * row.width, row.high - inset * row.width];
    const miss = sum < low ? low - sum : sum > high ? high - sum : 0;
    if (Math.abs(miss) <= tolerance / 2) continue;
    any = true;
    let norm = 0;
    for (const { coefficient } of row.terms) norm += coefficient * coefficient;
    if (norm === 0) continue;
    for (const { column, coefficient } of row.terms)
      values[column] = (values[column] ?? 0) + (miss * coefficient) / norm;
  }
  return any;
}
