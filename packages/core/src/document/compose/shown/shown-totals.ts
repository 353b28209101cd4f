import { type Currency, withoutNegativeZero } from '../../../basics/amount.ts';
import type { Fact } from '../../../budget/cube.ts';
import type { BookCube } from '../../../budget/figures.ts';
import type { Priority } from '../../../results/strategy.ts';
import { statedAmount } from '../words/amount-text.ts';

type Named = (cube: BookCube) => readonly Fact[];

/**
 * The totals that running text states: of each version, its development share where the total is stated, and what is not
 * allocated of the budget that is proposed. A total that is not known, zero or negative is not stated.
 */
export function shownTotals(
  named: Named,
  versions: readonly string[],
  proposed: string,
  currency: Currency,
): readonly (readonly [BookCube, readonly Fact[]])[] {
  const stated = (cube: BookCube): readonly Fact[] =>
    named(cube)
      .filter(
        ({ amount, halfWidth }) =>
          amount !== null && statedAmount({ amount, halfWidth }, currency).amount > 0,
      )
      .toSorted((a, b) => versions.indexOf(a.at['version'] ?? '') - versions.indexOf(b.at['version'] ?? ''));
  const totals = stated('total');
  const known = new Set(totals.map(({ at }) => at['version']));
  return [
    ['total', totals],
    ['development-share', stated('development-share').filter(({ at }) => known.has(at['version']))],
    ['unallocated', stated('unallocated').filter(({ at }) => at['version'] === proposed)],
  ];
}

/**
 * The amounts of priorities in the proposed budget: one for each bullet where every bullet has one that is known, else one
 * for the group. Ids of priorities are those of the plan.
 */
export function shownPriorityFacts(
  priorities: readonly Priority[],
  facts: readonly Fact[],
  proposed: string,
): readonly Fact[] {
  return priorities.flatMap((priority): readonly Fact[] => {
    const own = facts.filter(({ at }) => at['priority'] === priority.id && at['version'] === proposed);
    const each = priority.bullets.map((_, index) => own.find(({ at }) => at['bullet'] === String(index + 1)));
    const known = each.filter((fact) => fact !== undefined && fact.amount !== null);
    const bulleted = own.filter(({ at }) => at['bullet'] !== 'all').length;
    if (each.length >= 2 && known.length === each.length && bulleted === each.length)
      return each.flatMap((fact) => fact ?? []);
    const whole = own.find(({ at }) => at['bullet'] === 'all') ?? sumOf(own);
    const at = { priority: priority.id, bullet: 'all', version: proposed };
    return [{ at, amount: whole?.amount ?? null, halfWidth: whole?.halfWidth ?? 0 }];
  });
}

function sumOf(facts: readonly Fact[]): Pick<Fact, 'amount' | 'halfWidth'> | null {
  if (facts.length === 0 || facts.some(({ amount }) => amount === null)) return null;
  const amount = facts.reduce((total, fact) => total + (fact.amount ?? 0), 0);
  return {
    amount: withoutNegativeZero(amount),
    halfWidth: facts.reduce((total, fact) => total + fact.halfWidth, 0),
  };
}
