import type { Origin } from '@plenary/api/figures';
import { addressText } from '@plenary/core/basics/address';
import { addressesOf, type Formula, figureAt } from '@plenary/core/basics/formula';
import { cubeOf, type Fact, factsUnder } from '@plenary/core/budget/cube';
import { addressWords } from '@plenary/core/views/address-words';
import { shownFigure } from '../app/reading/shown-figure.ts';
import type { ShownPlan } from '../app/reading/shown-plan.ts';

const mostShown = 200;

/** The facts under a formula, each once, the largest first, and how many there are. */
export function factsOf(
  formula: Formula,
  shownPlan: ShownPlan,
): { readonly shown: Origin['facts']; readonly count: number } {
  const { plan, language } = shownPlan;
  const facts = new Map<string, { readonly cube: string; readonly fact: Fact }>();
  for (const address of addressesOf(formula)) {
    for (const fact of factsUnder(plan.budget, address)) {
      facts.set(addressText({ cube: address.cube, at: fact.at }), { cube: address.cube, fact });
    }
  }
  const size = (fact: Fact): number => Math.abs(fact.amount ?? 0);
  const shown = [...facts.values()]
    .toSorted((a, b) => size(b.fact) - size(a.fact))
    .slice(0, mostShown)
    .map(({ cube, fact }) => {
      const at = { cube, at: fact.at };
      const unit = cubeOf(plan.budget, cube)?.unit ?? 'money';
      return {
        words: addressWords(at, plan, language),
        figure: shownFigure(figureAt(at), { unit, powerOfTen: 3 }, shownPlan),
      };
    });
  return { shown, count: facts.size };
}
