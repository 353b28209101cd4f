import type { Address } from '../../basics/address.ts';
import { type Budget, type Figure, factsUnder, figure } from '../cube.ts';

/** The figure at an address, zero where there are no facts; `null` where one of them is not known. */
export function knownFigure(budget: Budget, address: Address): Figure | null {
  return factsUnder(budget, address).length === 0 ? { amount: 0, halfWidth: 0 } : figure(budget, address);
}
