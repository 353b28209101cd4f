import type { Address } from '../app/address.ts';
import { onlyShown } from '../app/plan-link.tsx';

/** What stays of an address on the way into the document that was checked: language, scenario, and which of the two it is. */
export function documentView(address: Address, which: 'source' | 'book'): Address {
  return { ...onlyShown(address), ...(which === 'source' ? { view: 'source' } : {}) };
}
