import type { ShownRisk } from '@plenary/api/risks';
import type { Risk } from '@plenary/core/risks/risk';
import { resultReference, sectorReference } from '../app/reading/references.ts';
import { said } from '../app/reading/said.ts';
import type { ShownPlan } from '../app/reading/shown-plan.ts';

/** A risk in the language that was asked for. */
export function shownRisk(risk: Risk, { plan, language, findings }: ShownPlan): ShownRisk {
  const { id, sector, result, target } = risk;
  return {
    id,
    sector: sector === undefined ? null : sectorReference(plan, sector, language),
    result: result === undefined ? null : resultReference(plan, result, language),
    text: said(risk.text, language),
    appetite: risk.appetite,
    response: said(risk.response, language),
    target: target && { level: target.level, relation: target.relation },
    findings: findings.about('risk', id).map((one) => one.id),
  };
}
