import { coordinatesText } from '@plenary/core/basics/address';
import { inLanguage, type Language } from '@plenary/core/basics/words';
import type { BridgeStep } from '@plenary/core/budget/bridge-step';
import { cubeOf } from '@plenary/core/budget/cube';
import { bridgeAt } from '@plenary/core/budget/versions/bridge';
import type { Plan } from '@plenary/core/plan/plan';
import { addressWords } from '@plenary/core/views/address-words';
import { embeddedText } from '@plenary/core/wording/neutral-text';
import { printNumber } from '@plenary/core/wording/number-style';
import { commandWord } from '../plenary/command-words.ts';

type Ends = Pick<BridgeStep, 'from' | 'to' | 'cube'>;

/** The bridges of a plan: of each its steps with their ids, reasons and exact amounts, where those stand, and what none explains. */
export function stepsText(plan: Plan, language: Language): string {
  const steps = plan.budget.bridge ?? [];
  if (steps.length === 0) return `${commandWord(language, 'steps-none')}\n`;
  const bridges = Map.groupBy(steps, ({ from, to, cube }) => JSON.stringify([from, to, cube]));
  return [...bridges.values()]
    .map((own) => bridgeLines(own, plan, language).join('\n'))
    .join('\n\n')
    .concat('\n');
}

function bridgeLines(steps: readonly BridgeStep[], plan: Plan, language: Language): readonly string[] {
  const [first] = steps;
  if (!first) return [];
  const lines = steps.flatMap((step) => stepLines(step, plan, language));
  return [heading(first, language), ...lines, `  ${unexplained(first, plan, language)}`];
}

/** What of a bridge no step explains, after one of its steps was changed; `before` is a plan that has the step. */
export function unexplainedText(before: Plan, after: Plan, id: string, language: Language): string {
  const step = before.budget.bridge?.find((one) => one.id === id);
  return step ? `${unexplained(step, after, language)}\n` : '';
}

function heading({ from, to, cube }: Ends, language: Language): string {
  return embeddedText(`${from} → ${to} (${cube})`, language);
}

function stepLines(step: BridgeStep, plan: Plan, language: Language): readonly string[] {
  const { id, reason, explanation, amounts, cube } = step;
  const amount = printer(cube, plan, language);
  const facts = {
    id,
    reason: commandWord(language, `reason-${reason}`),
    explanation: inLanguage(explanation, language),
    amount: amount(amounts.reduce((sum, one) => sum + one.amount, 0)),
  };
  const places = amounts.filter(({ at }) => Object.keys(at).length > 0);
  return [
    `  ${commandWord(language, facts.explanation === '' ? 'step-line-bare' : 'step-line', facts)}`,
    ...places.map((one) => {
      const members = embeddedText(addressWords({ cube: '', at: one.at }, plan, language), language);
      return `      ${amount(one.amount)}  ${members}  ${coordinatesText(one.at)}`;
    }),
  ];
}

function unexplained({ from, to, cube }: Ends, plan: Plan, language: Language): string {
  const bridge = bridgeAt(plan.budget, { from, to, cube });
  const amount = bridge.ok ? printer(cube, plan, language)(bridge.value.unexplained) : '…';
  return commandWord(language, 'step-unexplained', { from, to, amount });
}

function printer(
  cube: string,
  { budget, organization }: Plan,
  language: Language,
): (value: number) => string {
  const digits = cubeOf(budget, cube)?.unit === 'people' ? 0 : organization.currency.digits;
  return (value) => printNumber(value / 10 ** digits, language);
}
