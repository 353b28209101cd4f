import type { Address, Coordinates } from '../../basics/address.ts';
import type { Period } from '../../basics/period.ts';
import { type Budget, type Fact, type Figure, factsUnder } from '../cube.ts';
import { membersUnder } from '../cube-index.ts';
import type { DevelopmentDefinition } from '../development-definition.ts';
import { percentOf } from '../percent-of.ts';

/** The definition in force on the first day of a period: of those that began by then the latest; `null` where none had. */
export function definitionFor(budget: Budget, period: Period): DevelopmentDefinition | null {
  const first = `${String(period.from).padStart(4, '0')}-01-01`;
  const begun = (budget.definitions ?? []).filter((one) => one.since <= first);
  return begun.reduce<DevelopmentDefinition | null>(
    (latest, one) => (latest === null || one.since > latest.since ? one : latest),
    null,
  );
}

/** What percentage of facts counts under a definition, by their coordinates. */
export function countedPercentage(
  budget: Budget,
  definition: DevelopmentDefinition,
): (at: Coordinates) => number {
  const shares = definition.shares.map(({ at, percent }) => ({
    percent,
    wanted: Object.entries(at).map(([dimension, member]) => ({
      dimension,
      members: membersUnder(budget, dimension, member),
    })),
  }));
  return (at) =>
    shares.find(({ wanted }) => wanted.every(({ dimension, members }) => members.has(at[dimension] ?? '')))
      ?.percent ?? 0;
}

/**
 * What of a fact counts: to the minor unit, half away from zero, so that totals of what counts are the sums of their parts. A fact that is
 * not known stays so; one known within a width is known within the counted part of it, to the next half unit.
 */
export function countedFact(fact: Fact, percent: number): Fact {
  const amount = fact.amount === null ? null : percentOf(fact.amount, percent);
  return { at: fact.at, amount, halfWidth: Math.ceil((2 * fact.halfWidth * percent) / 100) / 2 };
}

/**
 * The development expenditure within the figure at an address, under a definition; `null` where a fact under it is not known, or there is
 * none.
 */
export function developmentFigure(
  budget: Budget,
  definition: DevelopmentDefinition,
  address: Address,
): Figure | null {
  const percentage = countedPercentage(budget, definition);
  const facts = factsUnder(budget, address).map((fact) => countedFact(fact, percentage(fact.at)));
  if (facts.length === 0 || facts.some((fact) => fact.amount === null)) return null;
  return {
    amount: facts.reduce((sum, fact) => sum + (fact.amount ?? 0), 0),
    halfWidth: facts.reduce((sum, fact) => sum + fact.halfWidth, 0),
  };
}
