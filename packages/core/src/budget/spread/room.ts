import type { Amount } from '../../basics/amount.ts';
import type { Ceiling } from '../ceiling.ts';
import type { Budget, Figure } from '../cube.ts';
import { knownFigure } from './known-figure.ts';

/** How a ceiling stands. */
export interface Room {
  readonly ceiling: Ceiling;
  /** The figure under the ceiling; `null` where it is not known. */
  readonly stands: Figure | null;
  /** What is left; below zero where the figure is above the ceiling. */
  readonly left: Amount | null;
  /** How much the figure is above the ceiling at the least, whatever it was rounded from; zero where it need not be. */
  readonly excess: Amount;
}

/** How a ceiling stands: what is under it, and what is left. */
export function roomUnder(budget: Budget, ceiling: Ceiling): Room {
  const stands = knownFigure(budget, ceiling.at);
  if (!stands) return { ceiling, stands, left: null, excess: 0 };
  const excess = Math.max(0, stands.amount - stands.halfWidth - ceiling.amount);
  return { ceiling, stands, left: ceiling.amount - stands.amount, excess };
}

/** How every ceiling of a budget stands, in their order. */
export function roomsOf(budget: Budget): readonly Room[] {
  return (budget.ceilings ?? []).map((ceiling) => roomUnder(budget, ceiling));
}
