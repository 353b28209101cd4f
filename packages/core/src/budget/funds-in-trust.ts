import type { Coordinates } from '../basics/address.ts';
import { difference, type Linear, sumOf } from '../basics/formula.ts';
import { figureOf } from './figures.ts';

/** What happens to a donor's money: what is there, what comes and goes until the period begins, what is expected in it. */
export const fundMovements = ['opening', 'contributions', 'expenditure', 'expected-contributions'] as const;

/** A movement of the cube `funds-in-trust`. */
export type FundMovement = (typeof fundMovements)[number];

/** The figure of one movement, of a donor or (without one) of a sector. */
export function fundMovement(at: Coordinates, movement: FundMovement): Linear {
  return figureOf('funds-in-trust', { ...at, movement });
}

/** Opening balance and contributions less expenditure. */
export function closingBalance(at: Coordinates): Linear {
  const received = sumOf(
    ['opening', 'contributions'].map((movement) => ({ cube: 'funds-in-trust', at: { ...at, movement } })),
  );
  return difference(received, fundMovement(at, 'expenditure'));
}

/** What programming may count on: the closing balance and the contributions expected in the period. */
export function availableForProgramming(at: Coordinates): Linear {
  const expected = fundMovement(at, 'expected-contributions');
  return { kind: 'linear', terms: [...closingBalance(at).terms, ...expected.terms] };
}
