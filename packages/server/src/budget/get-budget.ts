import { type BudgetPage, getBudget } from '@plenary/api/budget';
import type { Reference } from '@plenary/api/contract/said';
import { ok } from '@plenary/core/basics/result';
import { inTime } from '@plenary/core/budget/cube';
import { budgetByPillar } from '@plenary/core/views/budget-by-pillar';
import { budgetBySector, footingState, footings } from '@plenary/core/views/budget-by-sector';
import { hasFacts } from '@plenary/core/views/budget-columns';
import { versionLabel } from '@plenary/core/views/labels';
import { sectorsWithout } from '@plenary/core/views/money-by-result';
import { moneyFlow, objectsOfFlow } from '@plenary/core/views/money-flow';
import { resourcesByObject } from '@plenary/core/views/resources-by-object';
import { sectorByResult } from '@plenary/core/views/sector-by-result';
import { handled } from '../app/handler.ts';
import { once } from '../app/reading/once.ts';
import { referenceTo, resultReference, sectorReference } from '../app/reading/references.ts';
import { said } from '../app/reading/said.ts';
import { shownFigure, thousands } from '../app/reading/shown-figure.ts';
import { type ShownPlan, shownPlanOf } from '../app/reading/shown-plan.ts';
import { shownTable } from '../app/reading/shown-table.ts';

/** Answers the budget as a whole. */
export const handleBudget = handled(getBudget, async ({ params, query }, context) => {
  const shownPlan = await shownPlanOf(context, params.plan, query);
  return shownPlan.ok ? ok(pageOf(shownPlan.value)) : shownPlan;
});

const pageOf = once((shownPlan: ShownPlan): BudgetPage => {
  const { plan, language } = shownPlan;
  const everyObject = hasFacts(plan, 'by-object', {}) && sectorsWithout(plan, 'by-object').length === 0;
  return {
    bySector: shownTable(budgetBySector(plan), shownPlan),
    footings: footingsOf(shownPlan),
    byPillar: shownTable(budgetByPillar(plan), shownPlan),
    byObject: everyObject ? shownTable(resourcesByObject(plan, null), shownPlan) : null,
    sectorByResult: shownTable(sectorByResult(plan), shownPlan),
    flow: flowOf(shownPlan),
    versions: plan.budget.versions.map((version) => ({
      id: version.id,
      label: said(versionLabel(version), language),
    })),
    timeline: inTime(plan.budget.versions).map(({ id }) => id),
    minorDigits: plan.organization.currency.digits,
  };
});

function footingsOf(shownPlan: ShownPlan): BudgetPage['footings'] {
  const { plan } = shownPlan;
  return footings(plan).map((footing) => ({
    version: footing.version,
    total: shownFigure(footing.total, thousands, shownPlan),
    parts: shownFigure(footing.parts, thousands, shownPlan),
    apart: shownFigure(footing.apart, thousands, shownPlan),
    state: footingState(footing, plan),
  }));
}

function flowOf(shownPlan: ShownPlan): BudgetPage['flow'] {
  const { plan, language } = shownPlan;
  const links = moneyFlow(plan);
  const ends = new Set(
    links.flatMap(({ kind, from, to }) =>
      kind === 'result-sector' ? [`result ${from}`, `sector ${to}`] : [`sector ${from}`, `object ${to}`],
    ),
  );
  const nodes: Reference[] = [
    ...plan.strategy.pillars.flatMap(({ results }) =>
      results.map(({ code }) => resultReference(plan, code, language)),
    ),
    ...plan.organization.sectors.map(({ id }) => sectorReference(plan, id, language)),
    ...objectsOfFlow(plan).map(({ id, name }) => referenceTo('object', id, name, language)),
  ];
  return {
    nodes: nodes.filter(({ kind, id }) => ends.has(`${kind} ${id}`)),
    links: links.map(({ kind, from, to, figure }) => ({
      kind,
      from,
      to,
      figure: shownFigure(figure, thousands, shownPlan),
    })),
  };
}
