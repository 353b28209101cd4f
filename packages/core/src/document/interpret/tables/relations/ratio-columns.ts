import type { Column } from '../cells/columns.ts';
import { names } from '../cells/named.ts';
import { allowedFailures, bitsOf, evidence } from './evidence.ts';
import type { Series } from './support.ts';

/** A column of ratios: of a column to another (in percent or not), or of the change from one to another. */
export interface RatioColumn {
  readonly derived: number;
  readonly part: number;
  /** Subtracted from the part: the column it changed from. */
  readonly less: number | null;
  readonly whole: number;
  /** The row whose figure of `whole` everything is a share of; `null` for that of the same row. */
  readonly row: number | null;
  readonly scale: 100 | 1;
  /** Half of the last place that its figures are right to, which may be coarser than what is printed. */
  readonly halfWidth: number;
}

/** Precisions that ratios are computed to though more decimals are stored. */
const precisions = [1e-6, 5e-5, 5e-4, 5e-3, 0.05, 0.5] as const;

/**
 * The columns that are ratios of others in nearly all rows. `candidates` hold plain numbers; `totals` are rows that may be
 * the whole of shares.
 */
export function ratioColumns(
  candidates: readonly { readonly column: Column; readonly values: Float64Array }[],
  series: readonly Series[],
  columns: readonly Column[],
  rows: readonly number[],
  totals: readonly number[],
): readonly RatioColumn[] {
  return candidates.flatMap(({ column, values }) => {
    const worded = column.role === 'percent' || names(column.words, ['percent']);
    const printed = 10 ** -column.decimals / 2;
    const sample = rows.filter((row) => !Number.isNaN(values[row] ?? Number.NaN));
    if (sample.length < (worded ? 1 : evidence.leastRows)) return [];
    const others = series.filter((one) => one.index !== column.index).slice(0, evidence.mostColumnsCompared);
    const shapes = shapesOf(others, totals, columns, column.index);
    let best: (RatioColumn & { readonly score: number }) | null = null;
    for (const shape of shapes) {
      const fit = fitOf(shape, values, sample, printed, { worded, hypotheses: shapes.length });
      if (!fit) continue;
      const found = { ...shape.ratio, derived: column.index, halfWidth: fit.halfWidth };
      if (!best || fit.score < best.score) best = { ...found, score: fit.score };
    }
    if (!best) return [];
    const { score: _, ...ratio } = best;
    return [ratio];
  });
}

interface Shape {
  readonly ratio: Omit<RatioColumn, 'derived' | 'halfWidth'>;
  readonly part: Series;
  readonly less: Series | null;
  readonly whole: Series;
}

function shapesOf(
  series: readonly Series[],
  totals: readonly number[],
  columns: readonly Column[],
  index: number,
): readonly Shape[] {
  const shapes: Shape[] = [];
  const add = (part: Series, less: Series | null, whole: Series, row: number | null): void => {
    for (const scale of [100, 1] as const) {
      const ratio = { part: part.index, less: less?.index ?? null, whole: whole.index, row, scale };
      shapes.push({ ratio, part, less, whole });
    }
  };
  for (const part of series) {
    for (const row of totals) add(part, null, part, row);
    for (const whole of series) {
      if (part === whole) continue;
      add(part, null, whole, null);
      add(part, whole, whole, null);
    }
  }
  // Of equal fits the nearest columns are meant.
  const distance = ({ part, whole }: Shape): number =>
    Math.abs(part.index - index) + Math.abs(whole.index - index);
  return columns.length > 0 ? shapes.toSorted((a, b) => distance(a) - distance(b)) : shapes;
}

function fitOf(
  shape: Shape,
  values: Float64Array,
  rows: readonly number[],
  printed: number,
  asked: { readonly worded: boolean; readonly hypotheses: number },
): { readonly halfWidth: number; readonly score: number } | null {
  const misses: number[] = [];
  const sizes: number[] = [];
  const distinct = new Set<number>();
  for (const row of rows) {
    const expected = expectedAt(shape, row);
    if (expected === null) continue;
    const value = values[row] ?? 0;
    misses.push(Math.abs(value - expected));
    const trivial = value === 0 || value === shape.ratio.scale || distinct.has(value);
    sizes.push(trivial ? 0 : Math.abs(value));
    distinct.add(value);
    if (
      misses.length === evidence.sampledRows &&
      misses.filter((miss) => miss > 0.6).length * 2 > misses.length
    )
      return null;
  }
  if (misses.length === 0) return null;
  const allowed =
    asked.worded && misses.length > 1 ? Math.floor(misses.length / 3) : allowedFailures(misses.length);
  const widths = [
    printed,
    ...precisions.filter((one) => one > printed * 1.01 && one <= (0.5 * shape.ratio.scale) / 100),
  ];
  for (const halfWidth of widths) {
    const slack = halfWidth * (1 + 1e-6) + 1e-9;
    const failing = misses.filter((miss) => miss > slack).length;
    if (failing > allowed) continue;
    let bits = 0;
    let bearing = 0;
    misses.forEach((miss, index) => {
      const size = sizes[index] ?? 0;
      if (miss > slack || size === 0) return;
      bits += bitsOf(size / (2 * halfWidth));
      bearing += 1;
    });
    const enough = asked.worded
      ? bearing >= 1 && bits >= evidence.bitsWithWords
      : bearing >= evidence.leastRows && bits >= evidence.bitsBeyondChance + Math.log2(asked.hypotheses + 1);
    if (enough) return { halfWidth, score: failing / misses.length + halfWidth / (shape.ratio.scale * 10) };
  }
  return null;
}

function expectedAt({ ratio, part, less, whole }: Shape, row: number): number | null {
  const base = whole.values[ratio.row ?? row] ?? Number.NaN;
  const own = part.values[row] ?? Number.NaN;
  const from = less ? (less.values[row] ?? Number.NaN) : 0;
  const expected = (ratio.scale * (own - from)) / base;
  return Number.isFinite(expected) ? expected : null;
}
