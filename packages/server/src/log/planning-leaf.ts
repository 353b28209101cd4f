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
  if (!changed) return orderLeaf(before, after, plan, language);
  const percent = (shares: typeof was): string | null => {
    const found = shares?.get(coordinatesText(changed));
    return found === undefined ? null : `${found} %`;
  };
  const label = addressWords({ cube: '', at: changed }, plan, language);
  return { label, before: percent(was), after: percent(is) };
}

/** Of shares that stand in another order the one that was moved: its place before and after. */
function orderLeaf(
  { shares: was }: DevelopmentDefinition,
  { shares: is }: DevelopmentDefinition,
  plan: Plan,
  language: Language,
): Leaf | null {
  const [from, to] = [was, is].map((shares) => shares.map(({ at }) => coordinatesText(at)));
  const places = (key: string) => [from?.indexOf(key) ?? -1, to?.indexOf(key) ?? -1] as const;
  const others = (list: readonly string[] | undefined, key: string) => list?.filter((one) => one !== key);
  const moved = is.find(({ at }) => {
    const key = coordinatesText(at);
    const [before, after] = places(key);
    return before !== after && same(others(from, key), others(to, key));
  });
  if (!moved) return null;
  const [before, after] = places(coordinatesText(moved.at));
  const label = addressWords({ cube: '', at: moved.at }, plan, language);
  return { label, before: `${before + 1}.`, after: `${after + 1}.` };
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
