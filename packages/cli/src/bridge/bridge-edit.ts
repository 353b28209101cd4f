import type { Coordinates } from '@plenary/core/basics/address';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { inLanguage, type Language } from '@plenary/core/basics/words';
import { type BridgeReason, type BridgeStep, bridgeReasons } from '@plenary/core/budget/bridge-step';
import { type Cube, cubeOf } from '@plenary/core/budget/cube';
import { bridgeAt, stepsOf } from '@plenary/core/budget/versions/bridge';
import type { BridgeEdit, Edit } from '@plenary/core/document/edits/edit';
import type { Plan } from '@plenary/core/plan/plan';
import { bridgeCube } from '../compare/written-bridge.ts';
import { compareOf } from '../pivot/pivot-order.ts';
import { type Arguments, lastValue, oneOf } from '../plenary/arguments.ts';
import { membersKnown } from '../plenary/known-members.ts';
import { typedAmount } from '../plenary/read-amount.ts';
import { readMembers } from '../plenary/read-members.ts';

/** What can be done with a step. */
export const bridgeWays = ['add', 'change', 'remove', 'move'] as const;

/**
 * The edit of a step that options say. Refuses `step-not-there`, `version-not-there`, `cube-not-there`, `reason-unknown`, `option-missing`,
 * `step-stands-there`, `filter-malformed`, `spread-amount-malformed`, and what `membersKnown` refuses.
 */
export function bridgeEdit(
  way: (typeof bridgeWays)[number],
  plan: Plan,
  given: Arguments,
  language: Language,
): Result<Edit> {
  if (way === 'add') return addition(plan, given, language);
  const step = stepNamed(plan, lastValue(given, way) ?? '');
  if (!step.ok) return step;
  const { id, from, to, cube } = step.value;
  if (way === 'move') return moved(plan, step.value, lastValue(given, 'ahead'));
  if (way === 'change') return changed(plan, step.value, given, language);
  return ok({ kind: 'bridge-step', step: id, from, to, cube, at: {}, language, after: null });
}

function addition(plan: Plan, given: Arguments, language: Language): Result<BridgeEdit> {
  const reason = oneOf(lastValue(given, 'add') ?? '', bridgeReasons, 'reason');
  if (!reason.ok) return reason;
  const known = plan.budget.versions.map(({ id }) => id);
  const versions = compareOf(lastValue(given, 'versions'));
  if (!versions.ok) return versions;
  if (!versions.value) {
    const first = plan.budget.bridge?.[0] ?? { from: known[1] ?? 'FROM', to: known[0] ?? 'TO' };
    return lacking('--add', '--versions', `--versions ${first.from},${first.to}`);
  }
  const { from, to } = versions.value;
  const lost = [from, to].find((id) => !known.includes(id));
  if (lost !== undefined) return refuse('version-not-there', { version: lost, known: known.join(', ') });
  const asked = lastValue(given, 'cube') ?? bridgeCube(plan, { from, to });
  const cubes = plan.budget.cubes.filter(({ dimensions }) => dimensions.includes('version'));
  const cube = cubes.find((one) => one.id === asked);
  if (!cube) return refuse('cube-not-there', { cube: asked, known: cubes.map(({ id }) => id).join(', ') });
  const at = placeOf(given, plan, cube);
  if (!at.ok) return at;
  if (lastValue(given, 'amount') === undefined) return lacking('--add', '--amount', '--amount 1,234.50');
  const amount = amountOf(given, plan, cube);
  if (!amount.ok) return amount;
  const explanation = lastValue(given, 'explanation')?.trim() ?? '';
  const after = { reason: reason.value, explanation, amount: amount.value };
  return ok({ kind: 'bridge-step', step: null, from, to, cube: cube.id, at: at.value, language, after });
}

function changed(plan: Plan, step: BridgeStep, given: Arguments, language: Language): Result<BridgeEdit> {
  const { id, from, to, cube: name } = step;
  const said = ['amount', 'reason', 'explanation'].some((option) => given.values[option] !== undefined);
  if (!said) return lacking('--change', '--amount | --reason | --explanation', '--amount 1,234.50');
  const cube = cubeOf(plan.budget, name);
  if (!cube) return refuse('unknown-cube', { cube: name });
  const at = placeOf(given, plan, cube);
  if (!at.ok) return at;
  const reason = reasonOf(lastValue(given, 'reason'), step.reason);
  if (!reason.ok) return reason;
  const typed = lastValue(given, 'amount') === undefined ? null : amountOf(given, plan, cube);
  const amount = typed ?? standingAt(plan, step, at.value);
  if (!amount.ok) return amount;
  const explanation = lastValue(given, 'explanation')?.trim() ?? inLanguage(step.explanation, language);
  const after = { reason: reason.value, explanation, amount: amount.value };
  return ok({ kind: 'bridge-step', step: id, from, to, cube: name, at: at.value, language, after });
}

function moved({ budget }: Plan, step: BridgeStep, ahead: string | undefined): Result<Edit> {
  const own = stepsOf(budget, step);
  const place = own.findIndex(({ id }) => id === step.id);
  if (ahead === step.id || own[place + 1]?.id === ahead) {
    return refuse('step-stands-there', { step: step.id });
  }
  const others = own.filter(({ id }) => id !== step.id).map(({ id }) => id);
  return ahead === undefined || others.includes(ahead)
    ? ok({ kind: 'bridge-order', step: step.id, ahead: ahead ?? null })
    : refuse('step-not-there', { step: ahead, known: others.join(', '), count: others.length });
}

function stepNamed({ budget }: Plan, id: string): Result<BridgeStep> {
  const steps = budget.bridge ?? [];
  const step = steps.find((one) => one.id === id);
  const known = steps.map((one) => one.id).join(', ');
  return step ? ok(step) : refuse('step-not-there', { step: id, known, count: steps.length });
}

function reasonOf(text: string | undefined, stands: BridgeReason): Result<BridgeReason> {
  return text === undefined ? ok(stands) : oneOf(text, bridgeReasons, 'reason');
}

/** The members that `--at` names; without it the whole versions. */
function placeOf(given: Arguments, plan: Plan, cube: Cube): Result<Coordinates> {
  const text = lastValue(given, 'at');
  if (text === undefined) return ok({});
  const at = readMembers(text);
  if (!at) return refuse('filter-malformed', { filter: text });
  const named = Object.fromEntries(Object.entries(at).map(([dimension, member]) => [dimension, [member]]));
  const known = membersKnown(plan, cube, named, 'entered');
  return known.ok ? ok(at) : known;
}

function amountOf(given: Arguments, plan: Plan, cube: Cube): Result<number> {
  const text = lastValue(given, 'amount') ?? '';
  const amount = typedAmount(text, cube.unit, plan.organization.currency.digits);
  const facts = { option: '--amount', text, unit: cube.unit, all: 'no' };
  return amount === null ? refuse('spread-amount-malformed', facts) : ok(amount);
}

/** What a step comes to at coordinates as the plan stands. */
function standingAt({ budget }: Plan, { id, from, to, cube }: BridgeStep, at: Coordinates): Result<number> {
  const bridge = bridgeAt(budget, { from, to, cube, at });
  if (!bridge.ok) return bridge;
  return ok(bridge.value.steps.find(({ step }) => step.id === id)?.amount ?? 0);
}

function lacking(way: string, option: string, example: string): Result<never> {
  return refuse('option-missing', { way, option, example });
}
