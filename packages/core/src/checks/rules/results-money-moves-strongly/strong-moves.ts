import type { Plan } from '../../../plan/plan.ts';
import { inThousands, type MoneyBase, moneyByResult, type ResultMoney } from '../../money-by-result.ts';
import thresholds from './thresholds.json' with { type: 'json' };

/** Money of a result in a sector that moves strongly, in the same direction, against every base there is. */
export interface StrongMove extends ResultMoney {
  readonly direction: 'up' | 'down';
  readonly approved: MoneyBase;
  readonly afterTransfers: MoneyBase;
}

/** The strong moves of a plan; a result that lacks one of the two bases, or stood at nothing, is not compared. */
export function strongMoves(plan: Plan): readonly StrongMove[] {
  return moneyByResult(plan).flatMap((money): readonly StrongMove[] => {
    const approved = money.bases.find((base) => base.stage === 'approved');
    const afterTransfers = money.bases.find((base) => base.stage === 'after-transfers');
    if (!approved || !afterTransfers) return [];
    const [one, other] = [directionFrom(plan, money, approved), directionFrom(plan, money, afterTransfers)];
    return one !== null && one === other ? [{ ...money, direction: one, approved, afterTransfers }] : [];
  });
}

/** The change against a base in percent, rounded to whole ones. */
export function percentFrom(money: ResultMoney, base: MoneyBase): number {
  return Math.round((100 * (money.amount - base.amount)) / base.amount);
}

function directionFrom(plan: Plan, money: ResultMoney, base: MoneyBase): StrongMove['direction'] | null {
  const change = money.amount - base.amount;
  const strong =
    base.amount > 0 &&
    Math.abs(change) * 100 >= thresholds.percent * base.amount &&
    Math.abs(inThousands(plan, change)) >= thresholds.thousands;
  return strong ? (change > 0 ? 'up' : 'down') : null;
}
