import type { Coordinates } from '../basics/address.ts';
import type { Amount } from '../basics/amount.ts';
import type { Words } from '../basics/words.ts';

/** Why money changes from one version to another. */
export const bridgeReasons = [
  'volume',
  'statutory-cost',
  'inflation',
  'exchange-rate',
  'vacancy',
  'one-off',
  'proposals',
] as const;

/** One of these reasons. */
export type BridgeReason = (typeof bridgeReasons)[number];

/**
 * A step of the bridge from one version to another: what one reason adds or takes away in a cube, and why. Steps of the same
 * two versions and the same cube make one bridge, in the order they stand in.
 */
export interface BridgeStep {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly cube: string;
  readonly reason: BridgeReason;
  readonly explanation: Words;
  readonly amounts: readonly BridgeAmount[];
}

/** What a step adds (or, below zero, takes away) at coordinates that name no version, in minor units. */
export interface BridgeAmount {
  readonly at: Coordinates;
  readonly amount: Amount;
}
