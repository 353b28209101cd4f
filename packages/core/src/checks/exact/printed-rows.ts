import type { SystemRow } from '../engine/row.ts';
import type { System } from '../engine/system.ts';

/** How far inside its row a ratio stays: more than the error of adding up, less than a minor unit. */
const ratioMargin = 3e-3;

/**
 * A row as whole amounts must keep it to print the figure: half a unit rounds away from zero, so the end of the interval
 * that lies farther from zero is not in it, and for what prints as zero neither end is.
 */
export function printedRow(row: SystemRow, { figures }: Pick<System, 'figures'>): SystemRow {
  const figure = row.figure === null ? undefined : figures[row.figure];
  if (!figure || figure.halfWidth === 0) return row;
  if (row.slope) return { ...row, low: row.low + ratioMargin, high: row.high - ratioMargin };
  const value = figure.value ?? 0;
  const low = value <= 0 && Number.isInteger(row.low) ? row.low + 1 : Math.ceil(row.low);
  const high = value >= 0 && Number.isInteger(row.high) ? row.high - 1 : Math.floor(row.high);
  return low > high ? row : { ...row, low, high };
}
