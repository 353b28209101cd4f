import { coordinatesText, readCoordinates } from '@plenary/core/basics/address';
import { printFigure, printStyle, roundedTo } from '@plenary/core/basics/numbers/number-printing';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { inLanguage, type Language } from '@plenary/core/basics/words';
import { cubeOf } from '@plenary/core/budget/cube';
import { type Bridge, bridgeAt } from '@plenary/core/budget/versions/bridge';
import type { Plan } from '@plenary/core/plan/plan';
import { versionLabel } from '@plenary/core/views/labels';
import { embeddedText } from '@plenary/core/wording/neutral-text';
import { alignedFigures } from '@plenary/formats/findings/aligned-figures';
import { csvText } from '../pivot/csv-text.ts';
import { commandWord } from '../plenary/command-words.ts';
import { membersKnown } from '../plenary/known-members.ts';

/** A bridge that was asked for. */
export interface AskedBridge {
  readonly from: string;
  readonly to: string;
  readonly cube: string;
  readonly at: string;
  readonly bridge: Bridge;
}

/**
 * The bridge from one version to another in a cube (that of the first step between them, else the one by result), whole or at coordinates
 * `sector=patents,object=travel`. Refuses `version-not-there`, `filter-malformed`, `cube-not-there`, what `membersKnown` refuses, and as `bridgeAt`.
 */
export function bridgeOf(
  plan: Plan,
  { from, to }: { readonly from: string; readonly to: string },
  given: { readonly cube: string | undefined; readonly at: string | undefined },
): Result<AskedBridge> {
  const known = plan.budget.versions.map(({ id }) => id);
  const lost = [from, to].find((id) => !known.includes(id));
  if (lost !== undefined) return refuse('version-not-there', { version: lost, known: known.join(', ') });
  const cube = given.cube ?? bridgeCube(plan, { from, to });
  const at = readCoordinates((given.at ?? '').replaceAll(',', ';'));
  if (!at) return refuse('filter-malformed', { filter: given.at ?? '' });
  const found = cubeOf(plan.budget, cube);
  if (!found)
    return refuse('cube-not-there', { cube, known: plan.budget.cubes.map(({ id }) => id).join(', ') });
  const named = Object.fromEntries(Object.entries(at).map(([dimension, member]) => [dimension, [member]]));
  const members = membersKnown(plan, found, named, 'looked-at');
  if (!members.ok) return members;
  const bridge = bridgeAt(plan.budget, { cube, from, to, at });
  return bridge.ok ? ok({ from, to, cube, at: coordinatesText(at), bridge: bridge.value }) : bridge;
}

/** The cube in which people look at the bridge between two versions: that of its first step, else the one by result. */
export function bridgeCube(
  { budget }: Plan,
  { from, to }: { readonly from: string; readonly to: string },
): string {
  return budget.bridge?.find((step) => step.from === from && step.to === to)?.cube ?? 'by-result';
}

/** A bridge for people: both ends, each step with its reason and explanation, and what none explains, in thousands. */
export function bridgeText({ from, to, cube, bridge }: AskedBridge, plan: Plan, language: Language): string {
  const print = printStyle(language, 'table');
  const { digits } = plan.organization.currency;
  const isPeople = cubeOf(plan.budget, cube)?.unit === 'people';
  const amount = (value: number): string =>
    printFigure(isPeople ? { digits: value, place: 0 } : roundedTo(value, 3, digits), print);
  const version = (id: string): string => {
    const found = plan.budget.versions.find((one) => one.id === id);
    return embeddedText(found ? inLanguage(versionLabel(found), language) : id, language);
  };
  const rows = [
    { text: version(from), value: bridge.from },
    ...bridge.steps.map(({ step, amount: value }) => ({
      text: `  ${commandWord(language, `reason-${step.reason}`)}: ${embeddedText(inLanguage(step.explanation, language), language)}`,
      value,
    })),
    { text: `  ${commandWord(language, 'reason-none')}`, value: bridge.unexplained },
    { text: version(to), value: bridge.to },
  ];
  const figures = alignedFigures(rows.map(({ value }) => amount(value)));
  return rows.map(({ text }, index) => `  ${figures[index] ?? ''}  ${text}\n`).join('');
}

/** The same for other programs, exact in the major unit. */
export function bridgeCsv({ from, to, bridge }: AskedBridge, plan: Plan, language: Language): string {
  const scale = 10 ** plan.organization.currency.digits;
  return csvText([
    ['step', 'reason', 'explanation', 'amount'],
    [from, 'from', '', String(bridge.from / scale)],
    ...bridge.steps.map(({ step, amount }) => [
      step.id,
      step.reason,
      inLanguage(step.explanation, language),
      String(amount / scale),
    ]),
    ['unexplained', 'unexplained', '', String(bridge.unexplained / scale)],
    [to, 'to', '', String(bridge.to / scale)],
  ]);
}

/** The same as data: amounts in minor units or people. */
export function bridgeJson({ from, to, cube, at, bridge }: AskedBridge): string {
  const steps = bridge.steps.map(({ step, amount }) => ({
    id: step.id,
    reason: step.reason,
    explanation: step.explanation,
    amount,
  }));
  const ends = { from: { version: from, amount: bridge.from }, to: { version: to, amount: bridge.to } };
  const told = { format: 'plenary-bridge-1', cube, at, ...ends, steps, unexplained: bridge.unexplained };
  return `${JSON.stringify(told, null, 2)}\n`;
}
