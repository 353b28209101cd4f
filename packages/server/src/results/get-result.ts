import { getResult, type ResultPage } from '@plenary/api/results';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { houseFigures, storey } from '@plenary/core/views/house';
import { resultBySector } from '@plenary/core/views/result-by-sector';
import { handled } from '../app/handler.ts';
import { once } from '../app/reading/once.ts';
import { pillarReference } from '../app/reading/references.ts';
import { type ShownPlan, shownPlanOf } from '../app/reading/shown-plan.ts';
import { shownTable } from '../app/reading/shown-table.ts';
import { proposalsOn, shownFloor } from '../house/floor.ts';
import { proposalReference } from '../proposals/proposal-title.ts';
import { shownRisk } from '../risks/shown-risk.ts';
import { mentionsOf } from './mentions.ts';
import { shownIndicator } from './shown-indicator.ts';

/** Answers the page of an expected result. Refuses `result-unknown`. */
export const handleResult = handled(getResult, async ({ params, query }, context) => {
  const shownPlan = await shownPlanOf(context, params.plan, query);
  return shownPlan.ok ? pageOf(shownPlan.value, params.code) : shownPlan;
});

const pages = once<ShownPlan, Map<string, ResultPage>>(() => new Map());

function pageOf(shownPlan: ShownPlan, code: string): Result<ResultPage> {
  const known = pages(shownPlan).get(code);
  if (known) return ok(known);
  const { plan, language } = shownPlan;
  const pillar = plan.strategy.pillars.find((one) => one.results.some((result) => result.code === code));
  const result = pillar?.results.find((one) => one.code === code);
  if (!pillar || !result) {
    const codes = plan.strategy.pillars.flatMap((one) => one.results.map((other) => other.code));
    return refuse('result-unknown', { result: code, known: codes.join(', '), count: codes.length });
  }
  const { version, previousVersion } = houseFigures(plan);
  const floor = shownFloor(result, storey(plan, [code], version, previousVersion), shownPlan);
  const page: ResultPage = {
    floor,
    pillar: pillarReference(plan, pillar.id, language),
    bySector: shownTable(resultBySector(plan, code), shownPlan),
    total: floor.amount,
    indicators: plan.indicators
      .filter((indicator) => indicator.result === code)
      .map((indicator) => shownIndicator(indicator, shownPlan)),
    risks: plan.risks.filter((risk) => risk.result === code).map((risk) => shownRisk(risk, shownPlan)),
    mentions: mentionsOf(code, shownPlan),
    proposals: proposalsOn(code, shownPlan).map((id) => proposalReference(id, shownPlan)),
    findingsKnown: shownPlan.findings.known,
    findings: shownPlan.findings.about('result', code).map((one) => one.id),
  };
  pages(shownPlan).set(code, page);
  return ok(page);
}
