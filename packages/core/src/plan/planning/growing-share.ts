import { ok, type Result } from '../../basics/result.ts';
import { statedShares } from '../../budget/agreements/stated-share.ts';
import { moneyOfSectors, statedTotals } from '../../budget/agreements/stated-total.ts';
import { type Budget, figure } from '../../budget/cube.ts';
import { developmentFigure } from '../../budget/definitions/counted.ts';
import { scaled } from '../../budget/scaled.ts';
import { spread } from '../../budget/spread/spread.ts';
import type { SetFact } from '../change.ts';
import type { Plan } from '../plan.ts';

/**
 * The changes that bring along the development share that a plan states of a version, once its money has grown. A share that was what counts under
 * the definition in force is that again. Another one, whose definition the plan does not hold, keeps its part of the money: of the sectors, or, where the
 * total is more than they are, as an extract's is, of that. Where nothing is stated, nothing is added. Refuses as `spread`.
 */
export function growingShare(plan: Plan, after: Budget, version: string): Result<readonly SetFact[]> {
  const before = plan.budget;
  const at = { version };
  const stated = figure(before, { cube: 'development-share', at });
  if (!stated) return ok([]);
  const counted = countedAgain(plan, after, version);
  const amount = counted ?? keptPart(before, after, version, stated.amount);
  if (amount === null) return ok([]);
  const key = { kind: 'by-figures', cube: 'development-share', at } as const;
  return spread(after, { at: { cube: 'development-share', at }, amount, key });
}

function countedAgain({ budget, organization }: Plan, after: Budget, version: string): number | null {
  const shares = statedShares(budget, organization.currency.digits);
  const own = shares.find((one) => one.version === version && one.by === 0);
  if (!own) return null;
  return developmentFigure(after, own.definition, { cube: own.cube, at: { version } })?.amount ?? null;
}

function keptPart(before: Budget, after: Budget, version: string, amount: number): number | null {
  const [was, is] = [before, after].map((budget) => {
    return figure(budget, { cube: 'total', at: { version } })?.amount ?? null;
  });
  const isSum = statedTotals(before).some((one) => one.version === version && one.by === 0);
  if (!isSum && was && is && was !== is) return scaled(amount, is, was);
  const [had, has] = [before, after].map((budget) => moneyOfSectors(budget, version)?.amount ?? null);
  return had && has !== null && has !== undefined ? scaled(amount, has, had) : null;
}
