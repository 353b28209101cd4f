import type { Cube } from '@plenary/core/budget/cube';
import { readAmount } from '@plenary/core/plan/notation/amount-text';

/**
 * Reads an amount that somebody types, in minor units, or people; `null` for a text that is none. Where a comma does not part thousands,
 * somebody means decimals.
 */
export function typedAmount(text: string, unit: Cube['unit'], digits: number): number | null {
  const typed = text.trim();
  const isGrouped = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?[km]?$/.test(typed);
  return isGrouped ? (readAmount(typed, unit, digits)?.amount ?? null) : null;
}
