import { cellKinds, type Grid } from './grid.ts';

/** A number of a cell in minor units, or in percent, with half of its last place. */
export interface FigureValue {
  readonly value: number;
  readonly halfWidth: number;
}

/** How the figures of a column are to be taken. */
export interface ColumnScale {
  /** Powers of ten from the unit that is printed to the minor unit. */
  readonly power: number;
  /** Decimals of the figure with most of them: the place that figures are rounded to, where they are. */
  readonly decimals: number;
  readonly rounded: boolean;
}

/**
 * The value of a cell, `null` where it holds no number or too large a one. Exact, unless the column is rounded; decimals
 * below the minor unit are dropped for a width of one minor unit.
 */
export function valueAt(grid: Grid, at: number, scale: ColumnScale): FigureValue | null {
  if (grid.kinds[at] !== cellKinds.number) return null;
  const exponent = (grid.places[at] ?? 0) + scale.power;
  const digits = grid.digits[at] ?? 0;
  const exact = exponent < 0 ? digits / 10 ** -exponent : digits * 10 ** exponent;
  const value = Math.round(exact);
  if (!Number.isSafeInteger(value)) return null;
  const place = 10 ** (scale.power - scale.decimals) / 2;
  const halfWidth = value === exact ? 0 : 1;
  return {
    value: value === 0 ? 0 : value,
    halfWidth: scale.rounded ? Math.max(place, halfWidth) : halfWidth,
  };
}
