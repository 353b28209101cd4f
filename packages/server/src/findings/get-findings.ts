import { getFindings } from '@plenary/api/findings';
import { ok } from '@plenary/core/basics/result';
import { rules } from '@plenary/core/checks/rules';
import { rulePage } from '@plenary/formats/findings/report';
import { handled } from '../app/handler.ts';
import { countsOf } from '../app/reading/findings-of-plan.ts';
import { once, type Reading, readingOf } from '../app/reading/reading.ts';
import { ruleTitle, wordedFinding } from './worded-finding.ts';

/** Answers what the checks say. Refuses what a plan refuses whose document cannot be checked. */
export const handleFindings = handled(getFindings, async ({ params, query }, context) => {
  const reading = await readingOf(context, params.plan, query);
  if (!reading.ok) return reading;
  const checked = await reading.value.opened.checked();
  return checked.ok ? ok({ which: checked.value.which, ...findingsOf(reading.value) }) : checked;
});

const findingsOf = once((reading: Reading) => ({
  counts: countsOf(reading.findings.all),
  rules: rules.map(({ id }) => ({ id, title: ruleTitle(id, reading.language), about: rulePage(id) })),
  findings: reading.findings.all.map((one) => wordedFinding(one, reading)),
}));
