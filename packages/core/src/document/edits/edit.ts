import type { Coordinates } from '../../basics/address.ts';
import type { Amount } from '../../basics/amount.ts';
import type { Language } from '../../basics/words.ts';
import type { BridgeReason } from '../../budget/bridge-step.ts';
import type { Rounding } from '../../plan/plan.ts';
import type { RiskLevel } from '../../risks/risk.ts';

/** Words in one language, as whoever edits saw them (`null`: there were none), and as they shall be. */
export interface WordsEdited {
  readonly language: Language;
  readonly before: string | null;
  readonly after: string;
}

/**
 * Something of a plan that is edited in place, as a page shows it: words without marks, a baseline or a target as text, an
 * amount in minor units. Empty words take away what there is in the language.
 */
export type Edit =
  | (WordsEdited & { readonly kind: 'plan-title' })
  | (WordsEdited & { readonly kind: 'pillar-title'; readonly pillar: string })
  | (WordsEdited & { readonly kind: 'result-title'; readonly code: string })
  | (WordsEdited & { readonly kind: 'sector-name'; readonly sector: string })
  | (WordsEdited & { readonly kind: 'indicator-title'; readonly indicator: string })
  | (WordsEdited & { readonly kind: 'block'; readonly block: string })
  | MeasureEdit
  | (WordsEdited & { readonly kind: 'risk-text' | 'risk-response'; readonly risk: string })
  | RiskLevelEdit
  | AmountEdit
  | HoldEdit
  | BridgeEdit
  | BridgeOrderEdit
  | DefinitionEdit
  | ShareEdit
  | ShareOrderEdit
  | RoundingEdit;

/** A baseline or a target of a component, counted from 0, of what a sector contributes to an indicator. */
export interface MeasureEdit extends WordsEdited {
  readonly kind: 'baseline' | 'target';
  readonly indicator: string;
  readonly sector: string;
  readonly component: number;
}

/** The appetite for a risk, or the level of the residual risk that is aimed at. */
export interface RiskLevelEdit {
  readonly kind: 'risk-appetite' | 'risk-target';
  readonly risk: string;
  readonly before: RiskLevel | null;
  readonly after: RiskLevel | null;
}

/** A fact of a cube; `null`: there is none, or its amount is not known. What is set is exact. */
export interface AmountEdit {
  readonly kind: 'amount';
  readonly cube: string;
  readonly at: Coordinates;
  readonly before: Amount | null;
  readonly after: Amount | null;
}

/**
 * What planners hold themselves to: a ceiling over a figure in minor units (`null`: none), with the reason in the language of whoever
 * sets it; a lock on the cells under an address; a freeze of a version.
 */
export type HoldEdit =
  | {
      readonly kind: 'ceiling';
      readonly cube: string;
      readonly at: Coordinates;
      readonly before: Amount | null;
      readonly after: Amount | null;
      readonly note: string;
      readonly language: Language;
    }
  | {
      readonly kind: 'lock';
      readonly cube: string;
      readonly at: Coordinates;
      readonly before: boolean;
      readonly after: boolean;
      readonly note: string;
      readonly language: Language;
    }
  | {
      readonly kind: 'freeze';
      readonly version: string;
      readonly before: boolean;
      readonly after: boolean;
    };

/** What a step of a bridge says as it is shown: why, in words, and what it comes to where the bridge is shown. */
export interface StepSaid {
  readonly reason: BridgeReason;
  readonly explanation: string;
  readonly amount: Amount;
}

/**
 * A step of the bridge from one version to another: a new one (`step` is `null`), another reason, explanation and amount at coordinates that name
 * no version, or none any more (`after` is `null`). `before` is what whoever edits saw, where they say it.
 */
export interface BridgeEdit {
  readonly kind: 'bridge-step';
  readonly step: string | null;
  readonly from: string;
  readonly to: string;
  readonly cube: string;
  readonly at: Coordinates;
  readonly language: Language;
  readonly before?: StepSaid | null;
  readonly after: StepSaid | null;
}

/** Where a step stands in its bridge: before the step `ahead`, or last (`null`). */
export interface BridgeOrderEdit {
  readonly kind: 'bridge-order';
  readonly step: string;
  readonly ahead: string | null;
}

/** What a definition of development expenditure says of itself, as it is shown in a language: its name, first day and source (empty: none). */
export interface DefinitionSaid {
  readonly name: string;
  readonly since: string;
  readonly source: string;
}

/**
 * A definition of development expenditure: a new one (`definition` is `null`), which begins with the shares of the one it is `like`, another name, date
 * and source, or none any more (`after` is `null`).
 */
export interface DefinitionEdit {
  readonly kind: 'definition';
  readonly definition: string | null;
  readonly language: Language;
  readonly before: DefinitionSaid | null;
  readonly after: DefinitionSaid | null;
  readonly like?: string;
}

/** What part of the facts at coordinates counts under a definition, in percent; `null`: nothing is said of them. */
export interface ShareEdit {
  readonly kind: 'definition-share';
  readonly definition: string;
  readonly at: Coordinates;
  readonly before: number | null;
  readonly after: number | null;
}

/** Puts a share of a definition before another one, or last (`ahead` is `null`): the first that covers a fact rules. */
export interface ShareOrderEdit {
  readonly kind: 'share-order';
  readonly definition: string;
  readonly at: Coordinates;
  readonly ahead: Coordinates | null;
}

/** How tables of the plan are rounded. */
export interface RoundingEdit {
  readonly kind: 'rounding';
  readonly before: Rounding;
  readonly after: Rounding;
}
