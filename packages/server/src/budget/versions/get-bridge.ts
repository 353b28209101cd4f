import { getBridge, type ShownBridge } from '@plenary/api/budget/versions';
import { readCoordinates } from '@plenary/core/basics/address';
import type { Amount } from '@plenary/core/basics/amount';
import { printStyle } from '@plenary/core/basics/numbers/number-printing';
import { ok, refuse } from '@plenary/core/basics/result';
import { cubeOf } from '@plenary/core/budget/cube';
import { bridgeAt } from '@plenary/core/budget/versions/bridge';
import { versionLabel } from '@plenary/core/views/labels';
import { printedCell, roundedAmount } from '@plenary/core/views/rounded-cell';
import { handled } from '../../app/handler.ts';
import { said } from '../../app/reading/said.ts';
import { scenarioOf } from '../../app/reading/shown-plan.ts';

/** Answers what leads from one version of a cube to another. Refuses `formula-malformed` for coordinates that are none, and as `bridgeAt`. */
export const handleBridge = handled(getBridge, async ({ params, query }, context) => {
  const opened = await context.open(params.plan);
  if (!opened.ok) return opened;
  const stands = scenarioOf(opened.value, query.scenario);
  if (!stands.ok) return stands;
  const { plan } = stands.value;
  const { from, to, language } = query;
  const first = plan.budget.bridge?.find((one) => one.from === from && one.to === to);
  const cube = query.cube ?? first?.cube ?? 'by-result';
  const at = readCoordinates(query.at);
  if (!at) return refuse('formula-malformed', { formula: query.at.slice(0, 200) });
  const made = bridgeAt(plan.budget, { cube, from, to, at });
  if (!made.ok) return made;
  const unit = cubeOf(plan.budget, cube)?.unit ?? 'money';
  const shown = (value: Amount): { value: number; printed: string } => ({
    value,
    printed: printedCell(roundedAmount(value, { unit, powerOfTen: 3 }, plan), printStyle(language, 'table'), {
      unknown: '',
      'not-applicable': '',
    }),
  });
  const label = (id: string): ShownBridge['from']['label'] => {
    const version = plan.budget.versions.find((one) => one.id === id);
    return said(version ? versionLabel(version) : {}, language);
  };
  const { steps, unexplained } = made.value;
  return ok({
    cube,
    minorDigits: plan.organization.currency.digits,
    from: { ...shown(made.value.from), label: label(from) },
    steps: steps.map(({ step, amount }) => ({
      ...shown(amount),
      id: step.id,
      reason: step.reason,
      explanation: said(step.explanation, language),
    })),
    unexplained: shown(unexplained),
    to: { ...shown(made.value.to), label: label(to) },
  });
});
