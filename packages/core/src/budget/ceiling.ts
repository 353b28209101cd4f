import type { Address } from '../basics/address.ts';
import type { Amount } from '../basics/amount.ts';
import type { Words } from '../basics/words.ts';

/**
 * A limit: the figure at an address may not be more than the amount (minor units, exact). The address names the version; what
 * it leaves out is summed over, so a ceiling of a sector, of a result or of an object is one of these.
 */
export interface Ceiling {
  readonly id: string;
  readonly at: Address;
  readonly amount: Amount;
  /** Why there is a limit, and who set it. */
  readonly note: Words;
}
