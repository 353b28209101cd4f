import { coordinatesText } from '@plenary/core/basics/address';
import { printFigure, printStyle, roundedTo } from '@plenary/core/basics/numbers/number-printing';
import { same } from '@plenary/core/basics/same';
import type { Language } from '@plenary/core/basics/words';
import type { BridgeStep } from '@plenary/core/budget/bridge-step';
import { cubeOf } from '@plenary/core/budget/cube';
import type { DevelopmentDefinition } from '@plenary/core/budget/development-definition';
import type { Plan } from '@plenary/core/plan/plan';
import { addressWords } from '@plenary/core/views/address-words';
import type { Leaf } from './leaf.ts';

/** Of a definition of development expenditure its first day, or the first share in which it differs; `null` where those are the same. */
export function definitionLeaf(
  before: DevelopmentDefinition,
  after: DevelopmentDefinition,
  plan: Plan,
  language: Language,
): Leaf | null {
  if (before.since !== after.since) return { label: null, before: before.since, after: after.since };
  const [was, is] = [before, after].map(
    ({ shares }) => new Map(shares.map(({ at, percent }) => [coordinatesText(at), percent])),
  );
  const places = [...after.shares, ...before.shares].map(({ at }) => at);
  const changed = places.find((at) => was?.get(coordinatesText(at)) !== is?.get(coordinatesText(at)));
  if (!changed) return null;
  const percent = (shares: typeof was): string | null => {
    const found = shares?.get(coordinatesText(changed));
    return found === undefined ? null : `${found} %`;
  };
  const label = addressWords({ cube: '', at: changed }, plan, language);
  return { label, before: percent(was), after: percent(is) };
}

/** Of a step of a bridge what it comes to, in thousands; `null` where that is the same. */
export function bridgeLeaf(
  before: BridgeStep,
  after: BridgeStep,
  plan: Plan,
  language: Language,
): Leaf | null {
  if (same(before.amounts, after.amounts)) return null;
  const isPeople = cubeOf(plan.budget, after.cube)?.unit === 'people';
  const { digits } = plan.organization.currency;
  const print = ({ amounts }: BridgeStep): string => {
    const sum = amounts.reduce((all, { amount }) => all + amount, 0);
    const figure = isPeople ? { digits: sum, place: 0 } : roundedTo(sum, 3, digits);
    return printFigure(figure, printStyle(language, 'table'));
  };
  return { label: null, before: print(before), after: print(after) };
}
