import { getFindings } from '@plenary/api/findings';
import { ok } from '@plenary/core/basics/result';
import { rules } from '@plenary/core/checks/rules';
import { rulePage } from '@plenary/formats/findings/report';
import { handled } from '../app/handler.ts';
import { countsOf } from '../app/reading/findings-of-plan.ts';
import { once } from '../app/reading/once.ts';
import { type ShownPlan, shownPlanOf } from '../app/reading/shown-plan.ts';
import { ruleTitle, wordedFinding } from './worded-finding.ts';
import { wordedWaiver } from './worded-waiver.ts';

/** Answers what the checks say as far as they have said it. Refuses what a plan refuses whose document cannot be checked. */
export const handleFindings = handled(getFindings, async ({ params, query }, context) => {
  const shownPlan = await shownPlanOf(context, params.plan, query);
  if (!shownPlan.ok) return shownPlan;
  const { opened } = shownPlan.value;
  const checked = opened.checkedSoFar();
  if (checked?.ok === false) return checked;
  const which = checked?.value.which ?? (opened.source ? 'source' : 'book');
  return ok({ which, ...findingsOf(shownPlan.value) });
});

const findingsOf = once((shownPlan: ShownPlan) => ({
  findingsKnown: shownPlan.findings.known,
  counts: countsOf(shownPlan.findings.all),
  rules: rules.map(({ id }) => ({ id, title: ruleTitle(id, shownPlan.language), about: rulePage(id) })),
  findings: shownPlan.findings.all.map((one) => wordedFinding(one, shownPlan)),
  waived: shownPlan.findings.waived.map(({ found, waiver }) => ({
    finding: wordedFinding(found, shownPlan),
    waiver: wordedWaiver(waiver, shownPlan),
  })),
  idle: shownPlan.findings.idle.map((one) => wordedWaiver(one, shownPlan)),
}));
