import type { Sequence } from '../basics/sequence.ts';
import type { Run } from '../basics/text.ts';
import type { Language } from '../basics/words.ts';
import type { AssignedValue, Assignment } from '../budget/assignment.ts';
import type { BridgeStep } from '../budget/bridge-step.ts';
import type { Ceiling } from '../budget/ceiling.ts';
import type { Cube, Dimension, Version } from '../budget/cube.ts';
import type { DevelopmentDefinition } from '../budget/development-definition.ts';
import type { Lock } from '../budget/lock.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Footnote, Section } from '../narrative/narrative.ts';
import type { Delegation, Organization, Sector, Unit } from '../organization/organization.ts';
import type { Pillar, Priority } from '../results/strategy.ts';
import type { Risk } from '../risks/risk.ts';
import type { Plan } from './plan.ts';
import type { Waiver } from './waiver.ts';

/**
 * A typed, invertible edit of a plan. Planning, a proposal, a decision and an import are all changes. Each carries what
 * was before, so that it can be turned round, and so that a change made against another state is refused, never forced.
 */
export type Change = SetFact | Reword | SetIdentity | PutEntity;

/** An assignment of a fact. */
export type SetFact = Assignment;

/** What a fact says, without where. */
export type FactValue = AssignedValue;

/** Replaces the words of a block of the narrative in one language; `null`: it has none in that language. */
export interface Reword {
  readonly kind: 'reword';
  readonly block: string;
  readonly language: Language;
  readonly before: Sequence<Run> | null;
  readonly after: Sequence<Run> | null;
}

/** Replaces what the plan says of itself. */
export interface SetIdentity {
  readonly kind: 'set-identity';
  readonly before: Identity;
  readonly after: Identity;
}

/** The plan's own data: everything that is not in a collection. */
export interface Identity extends Pick<Plan, 'id' | 'period' | 'publication'> {
  readonly organization: Pick<Organization, 'id' | 'name' | 'currency'>;
}

/** What plans hold collections of, by the word for one. A cube is put without facts: facts have `set-fact`. */
export interface Entities {
  readonly sector: Sector;
  readonly unit: Unit;
  readonly delegation: Delegation;
  readonly pillar: Pillar;
  readonly priority: Priority;
  readonly indicator: Indicator;
  readonly risk: Risk;
  readonly section: Section;
  readonly footnote: Footnote;
  readonly version: Version;
  readonly dimension: Dimension;
  readonly cube: Cube;
  readonly ceiling: Ceiling;
  readonly lock: Lock;
  readonly definition: DevelopmentDefinition;
  readonly 'bridge-step': BridgeStep;
  readonly waiver: Waiver;
}

/**
 * Adds (`before` null), replaces, or removes (`after` null) one entity; `index` is where it stands in its collection, and
 * `from` where it stood before when replacing moves it.
 */
export type PutEntity = { readonly [What in keyof Entities]: Put<What> }[keyof Entities];

/** A put of one kind of entity. */
export interface Put<What extends keyof Entities> {
  readonly kind: 'put';
  readonly what: What;
  readonly id: string;
  readonly index: number;
  readonly from?: number;
  readonly before: Entities[What] | null;
  readonly after: Entities[What] | null;
}
