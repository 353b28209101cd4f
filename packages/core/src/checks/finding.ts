import { comparePlaces, type Place } from '../basics/place.ts';
import type { Facts } from '../basics/result.ts';

/** What a check says. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  /** The sentence: a code of the rule's catalogue and its facts. */
  readonly message: Message;
  readonly evidence: readonly Evidence[];
  readonly repairs: readonly Repair[];
}

/** `error`: cannot be right. `warning`: very probably wrong. `question`: somebody should say whether it is meant. */
export type Severity = 'error' | 'warning' | 'question';

/** Orders findings: errors, then warnings, then questions, each as one reads. */
export function byGravity(a: Finding, b: Finding): number {
  return gravity[a.severity] - gravity[b.severity] || comparePlaces(a.place, b.place);
}

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, question: 2 };

/** A sentence as a code and its facts; words are in the catalogues. */
export interface Message {
  readonly code: string;
  readonly facts: Facts;
}

/** What a finding rests on: a sum worked out as on paper, words quoted from their place, or a further sentence. */
export type Evidence =
  | {
      readonly kind: 'sum';
      readonly lines: readonly SumLine[];
      /** What is printed as the result; `null` where nothing is printed, and where only what it comes to is told. */
      readonly result: SumLine | null;
      readonly computed: string;
    }
  | { readonly kind: 'quote'; readonly place: Place; readonly text: string }
  | { readonly kind: 'note'; readonly message: Message };

/** A line of a sum: its sign, what is printed, where, and what it is. */
export interface SumLine {
  readonly sign: '+' | '-' | '=';
  readonly label: string;
  readonly printed: string;
  readonly place: Place;
  /** Set on a figure that a tracked change put there. */
  readonly changed: boolean;
}

/** The smallest set of changes that mends the matter: print `needed` where `printed` stands. Repairs come best first. */
export interface Repair {
  readonly cells: readonly RepairCell[];
}

/** One cell of a repair. */
export interface RepairCell {
  readonly place: Place;
  readonly label: string;
  readonly printed: string;
  readonly needed: string;
  readonly changed: boolean;
}
