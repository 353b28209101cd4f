import type { Coordinates } from '../../basics/address.ts';
import type { Amount } from '../../basics/amount.ts';
import type { BridgeStep } from '../../budget/bridge-step.ts';
import type { Ceiling } from '../../budget/ceiling.ts';
import type { DevelopmentDefinition } from '../../budget/development-definition.ts';
import type { Lock } from '../../budget/lock.ts';
import { amountText } from './amount-text.ts';
import type { NotationContext } from './line-reader.ts';
import { nameText } from './names.ts';
import { indented, lineOf, option, wordsText } from './written.ts';

/** `ceiling house by-result version=proposed-2024/25: 857,300,000 "…"`; the amount is exact, in the major unit. */
export function ceilingLines(ceiling: Ceiling, context: NotationContext): readonly string[] {
  const { cube, at } = ceiling.at;
  const head = lineOf('ceiling', nameText(ceiling.id), nameText(cube), ...atText(at));
  return [`${head}: ${lineOf(exact(ceiling.amount, context), wordsText(ceiling.note, context.language))}`];
}

/** `lock rent by-object object=rent "…"`. */
export function lockLines({ id, at, note }: Lock, { language }: NotationContext): readonly string[] {
  return [lineOf('lock', nameText(id), nameText(at.cube), ...atText(at.at), wordsText(note, language))];
}

/** `definition new since=2015-10-14 "…"`, with a line `share sector=development: 100%` for each share, and `source "…"` where there is one. */
export function definitionLines(
  definition: DevelopmentDefinition,
  { language }: NotationContext,
): readonly string[] {
  const { id, since, source, name, shares } = definition;
  return [
    lineOf('definition', nameText(id), option('since', since), wordsText(name, language)),
    ...indented([
      ...(source ? [lineOf('source', wordsText(source, language))] : []),
      ...shares.map(({ at, percent }) => `${lineOf('share', ...atText(at))}: ${percent}%`),
    ]),
  ];
}

/** `bridge-step prices inflation by-object from=… to=… "…"`, with a line `amount object=travel: 1,200` for each amount. */
export function bridgeStepLines(step: BridgeStep, context: NotationContext): readonly string[] {
  const { id, reason, cube, from, to, explanation, amounts } = step;
  const versions = [option('from', from), option('to', to)];
  const words = wordsText(explanation, context.language);
  return [
    lineOf('bridge-step', nameText(id), reason, nameText(cube), ...versions, words),
    ...indented(
      amounts.map(({ at, amount }) => `${lineOf('amount', ...atText(at))}: ${exact(amount, context)}`),
    ),
  ];
}

function atText(at: Coordinates): readonly (string | null)[] {
  return Object.entries(at).map(([dimension, member]) => option(nameText(dimension), member));
}

function exact(amount: Amount, { digits }: NotationContext): string {
  return amountText({ amount, halfWidth: 0 }, 'money', digits);
}
