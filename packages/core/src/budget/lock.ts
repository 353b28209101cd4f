import type { Address } from '../basics/address.ts';
import type { Words } from '../basics/words.ts';

/** Cells that must stay: no fact under the address is assigned, added or removed while the lock stands. */
export interface Lock {
  readonly id: string;
  readonly at: Address;
  /** Why they must stay. */
  readonly note: Words;
}
