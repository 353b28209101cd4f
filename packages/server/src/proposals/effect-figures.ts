import type { ShownProposal } from '@plenary/api/proposals';
import { type Address, addressText } from '@plenary/core/basics/address';
import { figureAt, type Linear } from '@plenary/core/basics/formula';
import { cubeOf, factsUnder } from '@plenary/core/budget/cube';
import type { Proposal } from '@plenary/core/negotiation/proposal';
import { assigns } from '@plenary/core/negotiation/touched';
import type { Plan } from '@plenary/core/plan/plan';
import { formulaWords } from '@plenary/core/views/address-words';
import { sectorsWithout } from '@plenary/core/views/money-by-result';
import { withAlone } from '../app/reading/alone.ts';
import { resultReference, sectorReference, unitReference } from '../app/reading/references.ts';
import { saidAs } from '../app/reading/said.ts';
import { shownFigure } from '../app/reading/shown-figure.ts';
import type { ShownPlan } from '../app/reading/shown-plan.ts';

/** The totals that move if a proposal alone is adopted: every sum over some dimensions of a figure that it assigns. */
export function effectOf(proposal: Proposal, shownPlan: ShownPlan): ShownProposal['effect'] {
  const alone = withAlone(proposal, shownPlan);
  if (!alone) return [];
  const totals = new Map(
    proposal.changes.flatMap((change) =>
      change.kind === 'set-fact' ? totalsOver(change, alone.plan).map((at) => [addressText(at), at]) : [],
    ),
  );
  return [...totals.values()]
    .filter((at) => !assigns(proposal, at))
    .map((at) => labelled(figureAt(at), at, alone))
    .filter(({ figure }) => figure.before !== null);
}

/** A figure under its words, with what it is of. */
export function labelled(
  formula: Linear,
  at: Address,
  shownPlan: ShownPlan,
): ShownProposal['effect'][number] {
  const { plan, language } = shownPlan;
  const unit = cubeOf(plan.budget, at.cube)?.unit ?? 'money';
  return {
    label: saidAs(formulaWords(formula, plan, language), language),
    at: subjectAt(at, shownPlan),
    figure: shownFigure(formula, { unit, powerOfTen: 3 }, shownPlan),
  };
}

function subjectAt({ at }: Address, { plan, language }: ShownPlan): ShownProposal['effect'][number]['at'] {
  const { sector, result, unit } = at;
  if (unit !== undefined) return unitReference(plan, unit, language);
  if (sector !== undefined) return sectorReference(plan, sector, language);
  return result === undefined ? null : resultReference(plan, result, language);
}

/** The sums a figure counts into, in its version: over each choice of its other dimensions, the widest last. */
function totalsOver({ cube, at }: Address, plan: Plan): readonly Address[] {
  const others = Object.keys(at).filter((dimension) => dimension !== 'version');
  return Array.from({ length: 2 ** others.length - 1 }, (_, mask) => mask + 1)
    .toSorted((a, b) => bits(a) - bits(b))
    .map((mask) => {
      const dropped = new Set(others.filter((_, index) => (mask & (2 ** index)) !== 0));
      const kept = Object.entries(at).filter(([dimension]) => !dropped.has(dimension));
      return { cube, at: Object.fromEntries(kept) };
    })
    .filter((total) => isWhole(total, plan));
}

function bits(mask: number): number {
  return mask.toString(2).replaceAll('0', '').length;
}

/**
 * Says whether a sum is one that tables have: all that it adds up is in the plan. Units of all kinds together are no total of
 * anything, nor is one bullet of every priority, and a priority that has one amount for all bullets is no sum.
 */
function isWhole({ cube, at }: Address, plan: Plan): boolean {
  if (cube === 'priorities') {
    const { priority, bullet, version } = at;
    if (priority === undefined) return bullet === undefined;
    return factsUnder(plan.budget, { cube, at: { priority, version: version ?? '' } }).length > 1;
  }
  if (cube === 'by-result' || cube === 'by-object') {
    return at['sector'] !== undefined || sectorsWithout(plan, cube).length === 0;
  }
  return (cube !== 'by-unit' && cube !== 'posts') || at['unit'] !== undefined;
}
