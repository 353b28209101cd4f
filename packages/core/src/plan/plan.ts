import type { Period } from '../basics/period.ts';
import type { Language, Words } from '../basics/words.ts';
import type { Budget } from '../budget/cube.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Narrative } from '../narrative/narrative.ts';
import type { Organization } from '../organization/organization.ts';
import type { Priority, Strategy } from '../results/strategy.ts';
import type { Risk } from '../risks/risk.ts';
import type { Waiver } from './waiver.ts';

/** One organization's programme of work and budget for one period: one immutable value. */
export interface Plan {
  readonly id: string;
  readonly period: Period;
  readonly publication: Publication;
  readonly organization: Organization;
  readonly strategy: Strategy;
  readonly priorities: readonly Priority[];
  readonly indicators: readonly Indicator[];
  readonly budget: Budget;
  readonly risks: readonly Risk[];
  readonly narrative: Narrative;
  /** What the checks find and somebody says is no problem; there only while there is any. */
  readonly waivers?: readonly Waiver[];
}

/** A document's identity, and how much of the plan it shows: what is not in scope is not missing. */
export interface Publication {
  readonly title: Words;
  readonly symbol?: string;
  readonly original: Language;
  readonly scope: Scope;
  /** How its tables are rounded; `plain` where it does not say. */
  readonly rounding?: Rounding;
}

/**
 * `plain`: each cell to the nearest, so that sums can differ from their parts in the last place. `controlled`: each cell to one of
 * its two neighbours, so that printed tables add up.
 */
export type Rounding = 'plain' | 'controlled';

/** `sectors` are those whose chapters an extract contains, with the parts of each that are there. */
export type Scope =
  | { readonly kind: 'whole' }
  | {
      readonly kind: 'extract';
      readonly parts: readonly string[];
      readonly sectors: Readonly<Record<string, readonly SectorPart[]>>;
    };

/** A part of a sector's chapter. */
export type SectorPart = 'strategy' | 'risks' | 'indicators' | 'by-result' | 'by-object' | 'funds-in-trust';
