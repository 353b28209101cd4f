import { type Address, addressText } from '../basics/address.ts';
import type { Refusal } from '../basics/result.ts';
import { type Budget, isUnder } from './cube.ts';

/**
 * Why the fact at an address must stay: `version-frozen`, or `cell-locked` with the lock that stands; `null` where it is free. Who locked it, and
 * why, are told by whoever knows a language and the log.
 */
export function heldBy(budget: Budget, fact: Address): Refusal | null {
  const version = fact.at['version'];
  if (version !== undefined && budget.versions.some((one) => one.id === version && one.frozen)) {
    return { code: 'version-frozen', facts: { at: addressText(fact), version } };
  }
  const lock = budget.locks?.find((one) => isUnder(budget, one.at, fact));
  return lock
    ? { code: 'cell-locked', facts: { at: addressText(fact), lock: lock.id, by: 'none', why: 'none' } }
    : null;
}
