import { type Arrangement, readArrangement } from '@plenary/api/budget/arrangement';
import type { arranged } from '@plenary/api/budget/pivot';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import { comparedMembers, type PivotQuery, versionDimension } from '@plenary/core/budget/pivot/pivot-query';
import type { PlanPivot } from '@plenary/core/views/pivot-view';
import type * as z from 'zod';
import type { Context, OpenedPlan } from '../../app/handler.ts';
import { plansBeside } from '../../app/reading/plans-beside.ts';
import { type ShownPlan, scenarioOf } from '../../app/reading/shown-plan.ts';
import { pivotOf } from './carried-pivots.ts';
import { type FilledArrangement, filledArrangement } from './filled-arrangement.ts';

/** A table of the budget that was asked for, computed. */
export interface AskedPivot extends Pick<ShownPlan, 'base' | 'plan' | 'adopted'> {
  readonly opened: OpenedPlan;
  readonly language: Language;
  readonly arrangement: FilledArrangement;
  readonly query: PivotQuery;
  readonly made: PlanPivot;
}

/** How a table is asked for: a query of its routes. */
export type AskedTable = z.output<typeof arranged>;

/**
 * The table that a query asks for, of the plan as it stands in the scenario. Computed once for as long as the revision stands,
 * and from the revision before it where that costs less.
 * Refuses an unknown plan, what the scenario refuses, `unknown-cube`, `unknown-dimension` where no cube of the plan has it, and as `pivot`.
 */
export async function askedPivot(
  context: Context,
  plan: string,
  asked: AskedTable,
): Promise<Result<AskedPivot>> {
  const opened = await context.open(plan);
  if (!opened.ok) return opened;
  const stands = scenarioOf(opened.value, asked.scenario);
  if (!stands.ok) return stands;
  const given = readArrangement(asked);
  const beside = plansBeside(opened.value, stands.value, versionsIn(given));
  if (!beside.ok) return beside;
  const arrangement = filledArrangement(given, beside.value.plan);
  if (!arrangement) return refuse('unknown-cube', { cube: given.cube ?? '' });
  const strange = strangeDimension(given, beside.value.plan);
  if (strange !== undefined) {
    return refuse('unknown-dimension', { cube: arrangement.cube, dimension: strange });
  }
  const query = queryOf(arrangement);
  const made = pivotOf(opened.value, beside.value.plan, query);
  if (!made.ok) return made;
  const { language } = asked;
  return ok({
    ...stands.value,
    ...beside.value,
    opened: opened.value,
    language,
    arrangement,
    query,
    made: made.value,
  });
}

/** A dimension that an arrangement names and that no cube of the plan has: another table would not be what was asked for. */
function strangeDimension(
  { rows, columns, where }: Arrangement,
  plan: ShownPlan['plan'],
): string | undefined {
  const known = new Set(plan.budget.cubes.flatMap(({ dimensions }) => dimensions));
  return [...rows, ...columns]
    .map(({ dimension }) => dimension)
    .concat(Object.keys(where))
    .find((dimension) => !known.has(dimension));
}

/** The versions that an arrangement names. */
function versionsIn({ where, compare }: Arrangement): readonly string[] {
  return [...(where[versionDimension] ?? []), ...(compare ? comparedMembers(compare) : [])];
}

function queryOf({ cube, rows, columns, where, compare }: FilledArrangement): PivotQuery {
  return { cube, rows, columns, filter: where, ...(compare ? { compare } : {}) };
}
