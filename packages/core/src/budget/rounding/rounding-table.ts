import type { Amount } from '../../basics/amount.ts';

/** A table that is to be printed in a larger unit: exact values, and which of them are sums of which. */
export interface RoundingTable {
  /** In minor units. */
  readonly values: readonly Amount[];
  readonly sums: readonly RoundingSum[];
  /** The unit it is printed in, e.g. 100,000 centimes for thousands of francs. */
  readonly unit: Amount;
}

/** A cell that is the sum of others, less others, by their positions; it holds exactly in the values. */
export interface RoundingSum {
  readonly total: number;
  readonly parts: readonly number[];
  readonly less?: readonly number[];
}

/** A table as it prints. */
export interface RoundedTable {
  /** What each cell prints, in the unit. */
  readonly units: readonly number[];
  /** How far all cells lie from their values together, in minor units. */
  readonly deviation: Amount;
  /** 0: each cell is one of the two neighbours of its value; 1: or one further; … */
  readonly reach: number;
}

/** The whole units a cell may print. */
export interface CellRange {
  readonly low: number;
  readonly high: number;
}

/**
 * What a cell may print: the neighbours of its value (the value itself where it is a multiple of the unit), and as many units beyond as
 * the reach says. Nothing stays nothing: a dash is not a figure.
 */
export function cellRange(value: Amount, unit: Amount, reach: number): CellRange {
  if (value === 0) return { low: 0, high: 0 };
  const floor = Math.floor(value / unit);
  return { low: floor - reach, high: floor + (floor * unit === value ? 0 : 1) + reach };
}

/** The nearest unit, half away from zero. */
export function nearestUnit(value: Amount, unit: Amount): number {
  const size = Math.floor(Math.abs(value) / unit);
  const up = 2 * (Math.abs(value) - size * unit) >= unit ? 1 : 0;
  return value < 0 && size + up > 0 ? -(size + up) : size + up;
}

/** How far printed cells lie from their values together, in minor units. */
export function deviationOf(table: RoundingTable, units: readonly number[]): Amount {
  return table.values.reduce(
    (sum, value, index) => sum + Math.abs((units[index] ?? 0) * table.unit - value),
    0,
  );
}

/** The cells of a sum with their signs: those that are added count 1, the total and those that are taken away -1. */
export function signedCells({
  total,
  parts,
  less = [],
}: RoundingSum): readonly (readonly [number, 1 | -1])[] {
  return [
    [total, -1],
    ...parts.map((part): readonly [number, 1] => [part, 1]),
    ...less.map((part): readonly [number, -1] => [part, -1]),
  ];
}

/** By how much printed parts exceed their printed total; zero where the sum adds up. */
export function slipOf(sum: RoundingSum, units: readonly number[]): number {
  return signedCells(sum).reduce((all, [cell, sign]) => all + sign * (units[cell] ?? 0), 0);
}
