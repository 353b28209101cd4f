import type { Place } from '../basics/place.ts';
import type { Proposal } from '../negotiation/proposal.ts';
import type { Plan } from '../plan/plan.ts';
import type { StatedFigure } from './stated-figure.ts';

/** What a document was understood to say. */
export interface Interpretation {
  readonly profile: string;
  /** The plan as it stands with no proposal adopted. */
  readonly plan: Plan;
  readonly proposals: readonly Proposal[];
  /** Every printed figure, facts included. */
  readonly stated: readonly StatedFigure[];
  /** What became of each numeric cell: one reading a cell. */
  readonly readings: readonly Reading[];
  /** Titles of results and indicators as they are worded from place to place. */
  readonly wordings: readonly Wording[];
  /** Where things of the plan stand, by reference: `risk:ID`, `indicator:ID`, `contribution:ID/SECTOR`, `priority:ID`, … */
  readonly places: Readonly<Record<string, Place>>;
}

/** What became of a numeric cell. */
export interface Reading {
  readonly place: Place;
  readonly text: string;
  readonly outcome: 'fact' | 'stated' | 'not-understood';
}

/** A title as one place words it. `reference` is `result:3.1`, `indicator:ID`, `pillar:2`, `sector:ID`. */
export interface Wording {
  readonly reference: string;
  readonly text: string;
  readonly place: Place;
}
