import { type DevelopmentPage, getDevelopment } from '@plenary/api/budget/development';
import { coordinatesText } from '@plenary/core/basics/address';
import { ok, refuse } from '@plenary/core/basics/result';
import { type Cube, cubeOf } from '@plenary/core/budget/cube';
import { definitionFor } from '@plenary/core/budget/definitions/counted';
import { versionDimension } from '@plenary/core/budget/pivot/pivot-query';
import type { Plan } from '@plenary/core/plan/plan';
import { planWithDevelopment } from '@plenary/core/plan/planning/development-plan';
import { addressWords } from '@plenary/core/views/address-words';
import { developmentByDefinition } from '@plenary/core/views/development/development-by-definition';
import { versionLabel } from '@plenary/core/views/labels';
import { handled } from '../../app/handler.ts';
import { said } from '../../app/reading/said.ts';
import { shownPlanOf } from '../../app/reading/shown-plan.ts';
import { shownTable } from '../../app/reading/shown-table.ts';

/** Answers what counts as development expenditure under definitions, side by side. */
export const handleDevelopment = handled(getDevelopment, async ({ params, query }, context) => {
  const shownPlan = await shownPlanOf(context, params.plan, query);
  if (!shownPlan.ok) return shownPlan;
  const { plan, base, language } = shownPlan.value;
  const cube = query.cube === undefined ? usualCube(plan) : cubeOf(plan.budget, query.cube);
  if (!cube) return refuse('unknown-cube', { cube: query.cube ?? '' });
  const version = query.version ?? plan.budget.versions[0]?.id ?? '';
  const dimensions = cube.dimensions.filter((one) => one !== versionDimension);
  const over = query.over ?? (dimensions.includes('sector') ? 'sector' : (dimensions[0] ?? ''));
  const definitions = definitionsShown(plan, version, query.definitions);
  const shown = { cube: cube.id, version, over, definitions: [...definitions.chosen] };
  const about = { ...definitionsOf(plan, definitions.inForce, language), dimensions: [...dimensions], shown };
  if (definitions.chosen.length === 0) return ok({ ...about, table: null });
  const made = developmentByDefinition(plan, shown);
  if (!made.ok) return made;
  const without = planWithDevelopment(base, cube.id);
  if (!without.ok) return without;
  // Where the scenario changes nothing, it is the very same plan.
  const within = plan === base ? without.value : made.value.plan;
  return ok({
    ...about,
    table: shownTable(made.value.view, { ...shownPlan.value, plan: within, base: without.value }),
  });
});

/** The cube that tells sectors and results apart, as the shares of definitions mostly do. */
function usualCube({ budget }: Plan): Cube | undefined {
  const money = budget.cubes.filter((cube) => cube.unit === 'money' && cube.facts.length > 0);
  return (
    money.find(({ id }) => id === 'by-result') ??
    money.find(({ dimensions }) => dimensions.includes('sector'))
  );
}

/** The definitions that are asked for; else the one before the one in force, and that one. */
function definitionsShown(
  { budget }: Plan,
  version: string,
  asked: string | undefined,
): { readonly chosen: readonly string[]; readonly inForce: string | null } {
  const byDate = (budget.definitions ?? [])
    .toSorted((a, b) => (a.since < b.since ? -1 : 1))
    .map(({ id }) => id);
  const period = budget.versions.find(({ id }) => id === version)?.period;
  const inForce = (period && definitionFor(budget, period)?.id) ?? null;
  if (asked !== undefined) return { chosen: asked.split(',').filter((id) => id !== ''), inForce };
  const at = Math.max(
    inForce === null ? byDate.length - 1 : byDate.indexOf(inForce),
    Math.min(1, byDate.length - 1),
  );
  return { chosen: byDate.slice(Math.max(0, at - 1), at + 1), inForce };
}

function definitionsOf(
  plan: Plan,
  inForce: string | null,
  language: Parameters<typeof said>[1],
): Pick<DevelopmentPage, 'definitions' | 'versions'> {
  const { budget } = plan;
  return {
    definitions: (budget.definitions ?? [])
      .toSorted((a, b) => (a.since < b.since ? -1 : 1))
      .map(({ id, name, since, source, shares }) => ({
        id,
        name: said(name, language),
        since,
        source: source ? said(source, language) : null,
        inForce: id === inForce,
        shares: shares.map(({ at, percent }) => ({
          at: coordinatesText(at),
          words: addressWords({ cube: '', at }, plan, language),
          percent,
        })),
      })),
    versions: budget.versions.map((one) => ({ id: one.id, label: said(versionLabel(one), language) })),
  };
}
