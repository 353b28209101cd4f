import { ok, type Result } from '../../basics/result.ts';
import { statedTotals } from '../../budget/agreements/stated-total.ts';
import { type Budget, cubeOf, figure } from '../../budget/cube.ts';
import { percentOf } from '../../budget/percent-of.ts';
import type { Growth } from '../../budget/spread/growth.ts';
import { knownFigure } from '../../budget/spread/known-figure.ts';
import { spread } from '../../budget/spread/spread.ts';
import { applyAll } from '../apply.ts';
import type { SetFact } from '../change.ts';
import type { Plan } from '../plan.ts';

/** How far a version grows over another, all of it. */
type GrowthOfAll = Pick<Growth, 'version' | 'base' | 'percent'>;

/**
 * The changes that bring along what a plan states beside its cubes of sectors, once those have grown: what is unallocated, and the total. What is
 * unallocated grows over that of the base, which is nothing where the base states none. A total that was its sectors and what is
 * unallocated is that again; another one, as an extract has it that prints a few sectors of the whole, grows over that of the base. Refuses as `spread`.
 */
export function growingTotals(before: Plan, after: Plan, growth: GrowthOfAll): Result<readonly SetFact[]> {
  const { version } = growth;
  const rest = brought(after.budget, 'unallocated', version, grownBase(before.budget, 'unallocated', growth));
  if (!rest.ok) return rest;
  const now = applyAll(rest.value, after);
  if (!now.ok) return now;
  const agreed = statedTotals(before.budget).some((one) => one.version === version && one.by === 0);
  const parts = statedTotals(now.value.budget).find((one) => one.version === version)?.parts.amount;
  const hasBase = figure(before.budget, { cube: 'total', at: { version: growth.base } }) !== null;
  const over = hasBase ? grownBase(before.budget, 'total', growth) : null;
  const total = brought(now.value.budget, 'total', version, agreed && parts !== undefined ? parts : over);
  return total.ok ? ok([...rest.value, ...total.value]) : total;
}

function grownBase(budget: Budget, cube: string, { base, percent }: GrowthOfAll): number | null {
  if (!cubeOf(budget, cube)) return null;
  const stands = knownFigure(budget, { cube, at: { version: base } });
  return stands && stands.amount + percentOf(stands.amount, percent);
}

/** Brings what a cube states of a version to an amount; where it states nothing, nothing is added. */
function brought(
  budget: Budget,
  cube: string,
  version: string,
  amount: number | null,
): Result<readonly SetFact[]> {
  const at = { version };
  if (amount === null || !cubeOf(budget, cube)?.facts.some((fact) => fact.at['version'] === version)) {
    return ok([]);
  }
  return spread(budget, { at: { cube, at }, amount, key: { kind: 'equal' } });
}
