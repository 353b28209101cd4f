import type { Coordinates } from '../basics/address.ts';
import type { Fact } from './cube.ts';

/**
 * An assignment at an address, as a change of a plan. `null`: there is no such fact. `index` is where the fact stands in its
 * cube when it is added or removed; without it a new fact stands last.
 */
export interface Assignment {
  readonly kind: 'set-fact';
  readonly cube: string;
  readonly at: Coordinates;
  readonly before: AssignedValue | null;
  readonly after: AssignedValue | null;
  readonly index?: number;
}

/** What a fact says, without where. */
export type AssignedValue = Omit<Fact, 'at'>;
