import type { Coordinates } from '../../basics/address.ts';
import type { Amount } from '../../basics/amount.ts';
import { ok, type Result, refuse } from '../../basics/result.ts';
import type { BridgeStep } from '../bridge-step.ts';
import { type Budget, cubeOf, isUnder } from '../cube.ts';
import { knownFigure } from '../spread/known-figure.ts';

/** A bridge between two versions of a cube, whole or at coordinates. */
export interface BridgeAsked {
  readonly cube: string;
  readonly from: string;
  readonly to: string;
  /** Where; without it the whole versions. It names no version. */
  readonly at?: Coordinates;
}

/** What leads from one version to another: `from` + all steps + `unexplained` = `to`, exactly. */
export interface Bridge {
  readonly from: Amount;
  readonly steps: readonly { readonly step: BridgeStep; readonly amount: Amount }[];
  /** What no step explains. */
  readonly unexplained: Amount;
  readonly to: Amount;
}

/**
 * The bridge at coordinates: each step with what it adds there, in the order of the budget. An amount of a step counts where it stands, and in
 * every total above; it does not count at coordinates that are finer than its own, because nobody said how it falls to them. Refuses
 * `unknown-cube`, `unknown-reference` for a version that the budget does not have, and `figure-unknown` where a version's figure is not known.
 */
export function bridgeAt(budget: Budget, asked: BridgeAsked): Result<Bridge> {
  const { cube, at = {} } = asked;
  if (!cubeOf(budget, cube)) return refuse('unknown-cube', { cube });
  const lost = [asked.from, asked.to].find((id) => !budget.versions.some((one) => one.id === id));
  if (lost !== undefined) return refuse('unknown-reference', { from: 'bridge', kind: 'version', id: lost });
  const [from, to] = [asked.from, asked.to].map((version) =>
    knownFigure(budget, { cube, at: { ...at, version } }),
  );
  if (!from || !to) return refuse('figure-unknown', { at: `${asked.from} → ${asked.to}` });
  const steps = stepsOf(budget, asked).map((step) => ({
    step,
    amount: step.amounts
      .filter((one) => isUnder(budget, { cube, at }, { cube, at: one.at }))
      .reduce((sum, one) => sum + one.amount, 0),
  }));
  const explained = steps.reduce((sum, one) => sum + one.amount, 0);
  const unexplained = to.amount - from.amount - explained;
  return ok({ from: from.amount, steps, unexplained, to: to.amount });
}

/** The steps of a bridge, in the order of the budget. */
export function stepsOf(budget: Budget, { cube, from, to }: BridgeAsked): readonly BridgeStep[] {
  return (budget.bridge ?? []).filter((step) => step.cube === cube && step.from === from && step.to === to);
}
