import type { Currency } from '../basics/amount.ts';
import type { Words } from '../basics/words.ts';

/** Who owns a plan: its sectors, units and the delegations that propose. */
export interface Organization {
  readonly id: string;
  readonly name: Words;
  readonly currency: Currency;
  readonly sectors: readonly Sector[];
  readonly units: readonly Unit[];
  readonly delegations: readonly Delegation[];
}

/** A part of the secretariat that answers for results; `short` is how tables abbreviate it. */
export interface Sector {
  readonly id: string;
  readonly name: Words;
  readonly short: Words;
}

/** A division or office inside a sector. */
export interface Unit {
  readonly id: string;
  readonly sector: string;
  readonly name: Words;
  readonly kind: 'division' | 'external-office' | 'coordination-office';
}

/** Who proposes. */
export interface Delegation {
  readonly id: string;
  readonly name: Words;
  readonly kind: 'member-state' | 'group' | 'chair' | 'secretariat';
}
