import type { Facts } from '../basics/result.ts';
import type { Words } from '../basics/words.ts';

/** That something the checks find is no problem: who says so, when, and why. */
export interface Waiver {
  /** The mark of the finding: what it says, of what, and with which figures. It covers nothing else. */
  readonly id: string;
  readonly rule: string;
  /** The sentence of the finding, by its code in the catalogue of the rule. */
  readonly code: string;
  readonly facts: Facts;
  readonly reason: Words;
  readonly by: WaivedBy;
  /** When it was given, as an ISO text. */
  readonly at: string;
}

/** Who gave a waiver: the id, where somebody has one, and the name as it was written down. */
export interface WaivedBy {
  readonly id: string;
  readonly name: string;
}
