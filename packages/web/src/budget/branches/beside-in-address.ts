import { type Arrangement, arrangementTexts, compared } from '@plenary/api/budget/arrangement';
import type { Address } from '../../app/address.ts';
import { type Beside, isBeside, withBeside } from './beside.ts';

/**
 * The address of the table with a branch beside the plan, or without it; turned over where nobody says which. What the address compares counts
 * before what is shown: it may be ahead of it. Beside the plan stands the plan: a page that shows a branch shows the plan again.
 */
export function besideInAddress(
  old: Address,
  shown: Arrangement,
  branch: Beside,
  is: boolean | null = null,
): Address {
  const { cube: _c, rows: _r, columns: _l, where: _w, compare, open: _o, scenario, ...others } = old;
  const own = compare === undefined ? shown.compare : compared(compare);
  const now = { ...shown, compare: own };
  const was = isBeside(now, branch);
  if (was === (is ?? !was)) return old;
  const rest = scenario === undefined || !was ? others : { ...others, scenario };
  return { ...rest, ...arrangementTexts(withBeside(now, branch, !was)) };
}

/** The address of a page that shows a branch, by itself. */
export function shownInAddress(old: Address, branch: string): Address {
  const { compare, ...rest } = old;
  const isPlain = compare === undefined || !compare.includes('@');
  return { ...rest, ...(isPlain && compare !== undefined ? { compare } : {}), scenario: branch };
}
