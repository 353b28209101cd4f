import { addressText } from '../../basics/address.ts';
import type { Linear } from '../../basics/formula.ts';
import type { View, ViewCell } from '../view.ts';

/** A column that is the sum of others, less others, in every row; columns by their positions among `columns`. */
export interface ColumnRelation {
  readonly result: number;
  readonly parts: readonly number[];
  readonly less: readonly number[];
}

/**
 * Which of these columns of a view follow from others, by their formulas: a difference of versions, a closing balance, what is available
 * for programming. The longest others are taken first, so that a sum of a sum is told of the sum.
 */
export function columnRelations(view: View, columns: readonly number[]): readonly ColumnRelation[] {
  const weights = columns.map((column) => view.rows.map((row) => weightsOf(row.cells[column] ?? null)));
  return [...columns.keys()].flatMap((result) => relationOf(result, weights) ?? []);
}

/** How often each address counts into a cell; `null` where there is no figure. */
type Weights = ReadonlyMap<string, number> | null;

function relationOf(result: number, weights: readonly (readonly Weights[])[]): ColumnRelation | null {
  const sample = weights[result]?.findIndex((cell) => cell !== null && cell.size > 1) ?? -1;
  const rest = new Map(weights[result]?.[sample]);
  if (rest.size < 2) return null;
  const others = [...weights.keys()]
    .filter((at) => at !== result)
    .map((at) => ({ at, cell: weights[at]?.[sample] ?? null }))
    .filter(({ cell }) => cell !== null && cell.size > 0 && cell.size < rest.size)
    .sort((a, b) => (b.cell?.size ?? 0) - (a.cell?.size ?? 0));
  const parts: number[] = [];
  const less: number[] = [];
  for (const { at, cell } of others) {
    const sign = cell && ([1, -1] as const).find((one) => isWithin(cell, one, rest));
    if (!cell || !sign) continue;
    for (const key of cell.keys()) rest.delete(key);
    (sign > 0 ? parts : less).push(at);
  }
  const relation = { result, parts, less };
  return rest.size === 0 && holds(relation, weights) ? relation : null;
}

function isWithin(
  cell: ReadonlyMap<string, number>,
  sign: 1 | -1,
  rest: ReadonlyMap<string, number>,
): boolean {
  return [...cell].every(([key, weight]) => rest.get(key) === sign * weight);
}

// What holds in one row must in every row that has the figures.
function holds({ result, parts, less }: ColumnRelation, weights: readonly (readonly Weights[])[]): boolean {
  return (weights[result] ?? []).every((wanted, row) => {
    const cells = [...parts, ...less].map((at) => weights[at]?.[row] ?? null);
    if (!wanted || cells.includes(null)) return true;
    const sum = new Map<string, number>();
    for (const [place, cell] of cells.entries()) {
      const sign = place < parts.length ? 1 : -1;
      for (const [key, weight] of cell ?? []) sum.set(key, (sum.get(key) ?? 0) + sign * weight);
    }
    return sum.size === wanted.size && [...wanted].every(([key, weight]) => sum.get(key) === weight);
  });
}

function weightsOf(cell: ViewCell): Weights {
  return cell?.kind === 'linear' ? termWeights(cell) : null;
}

function termWeights({ terms }: Linear): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { coefficient, at } of terms) {
    const key = addressText(at);
    weights.set(key, (weights.get(key) ?? 0) + coefficient);
  }
  return weights;
}
