import type { Column } from '@plenary/core/views/view';

/** How figures of a sheet are counted and shown. */
export interface FigureScale {
  /** Minor units in a unit of the sheet: 100 for francs, 100,000 for thousands of francs. */
  readonly perUnit: number;
  /** Decimals that are shown. */
  readonly decimals: number;
  /** In units of the sheet: what is less rounds to nothing where the table is printed. */
  readonly printedUnit: number;
}

/** The scale of a sheet whose money is in a power of ten, of a table that is printed in another. */
export function figureScale(minorDigits: number, powerOfTen: number, printedPower: number): FigureScale {
  return {
    perUnit: 10 ** (minorDigits + powerOfTen),
    decimals: powerOfTen === 0 ? minorDigits : 0,
    printedUnit: 10 ** (printedPower - powerOfTen),
  };
}

/**
 * The number format of figures as the field prints them: negatives in parentheses, a dash for what rounds to nothing,
 * percentages whole. The limits are those of rounding half away from zero.
 */
export function numberFormat(unit: Column['unit'], { decimals }: FigureScale): string {
  if (unit === 'percentage') return '[>=0.005]0%;[<=-0.005]-0%;0%';
  const places = unit === 'money' ? decimals : 0;
  if (places > 0) {
    const digits = `#,##0.${'0'.repeat(places)}`;
    return `${digits};(${digits});"-"`;
  }
  return '[>=0.5]#,##0;[<=-0.5](#,##0);"-"';
}
