import { type Address, addressText, type Coordinates } from '../basics/address.ts';
import type { Amount } from '../basics/amount.ts';
import type { Period } from '../basics/period.ts';
import type { Words } from '../basics/words.ts';
import type { BridgeStep } from './bridge-step.ts';
import type { Ceiling } from './ceiling.ts';
import { membersUnder, positionsAt, positionsOf } from './cube-index.ts';
import type { DevelopmentDefinition } from './development-definition.ts';
import type { Lock } from './lock.ts';

/**
 * The money and the posts of a plan: versions, members of the dimensions that only budgets have, and cubes; and what planners
 * hold themselves to. A list that would be empty is not there.
 */
export interface Budget {
  readonly versions: readonly Version[];
  readonly dimensions: readonly Dimension[];
  readonly cubes: readonly Cube[];
  readonly ceilings?: readonly Ceiling[];
  readonly locks?: readonly Lock[];
  readonly definitions?: readonly DevelopmentDefinition[];
  readonly bridge?: readonly BridgeStep[];
}

/** A version of a budget. Ids read `proposed-2024/25`, `approved-2022/23`, `after-transfers-2022/23`. */
export interface Version {
  readonly id: string;
  readonly stage: Stage;
  readonly period: Period;
  /** What it is called where stage and period do not tell: a second draft, a branch. */
  readonly name?: Words;
  /** Set where no figure of the version may change any more. */
  readonly frozen?: true;
}

/** Where in its life a version can stand, in order. */
export const versionStages = [
  'proposed',
  'approved',
  'after-transfers',
  'revised',
  'final',
  'expenditure',
] as const;

/** Where in its life a version stands. */
export type Stage = (typeof versionStages)[number];

/** Versions in the order of time: by period, then by where in its life each stands. */
export function inTime(versions: readonly Version[]): readonly Version[] {
  return versions.toSorted(
    (a, b) =>
      a.period.from - b.period.from ||
      a.period.to - b.period.to ||
      versionStages.indexOf(a.stage) - versionStages.indexOf(b.stage),
  );
}

/** A dimension with its members; a member's parent is another member, so trees of any depth. */
export interface Dimension {
  readonly id: string;
  readonly members: readonly Member[];
}

/** A member of a dimension: an object of expenditure, a donor, … */
export interface Member {
  readonly id: string;
  readonly name: Words;
  readonly parent?: string;
}

/** Facts over declared dimensions. Cubes of different grain live together; common totals must agree. */
export interface Cube {
  readonly id: string;
  readonly dimensions: readonly string[];
  readonly unit: 'money' | 'people';
  readonly facts: readonly Fact[];
}

/**
 * A fact: an exact amount (minor units, or people) known to within `halfWidth`, which is zero where the amount is
 * exact; `null` where the fact exists and its amount is not known (a blank cell).
 */
export interface Fact {
  readonly at: Coordinates;
  readonly amount: Amount | null;
  readonly halfWidth: number;
}

/** The cube of an id, if the budget has it. */
export function cubeOf(budget: Budget, id: string): Cube | undefined {
  return budget.cubes.find((cube) => cube.id === id);
}

/** The address of one fact. */
export function addressOfFact(cube: Cube, fact: Fact): Address {
  return { cube: cube.id, at: fact.at };
}

/** The canonical key of one fact. */
export function factKey(cube: Cube, fact: Fact): string {
  return addressText(addressOfFact(cube, fact));
}

/**
 * The facts a figure at an address is the sum of, in the order of their cube; members count for everything below
 * them. Reads the facts of the least populous coordinate only.
 */
export function factsUnder(budget: Budget, address: Address): readonly Fact[] {
  const cube = cubeOf(budget, address.cube);
  if (!cube) return [];
  const wanted = Object.entries(address.at).map(([dimension, member]) => ({
    dimension,
    members: membersUnder(budget, dimension, member),
  }));
  const isExact =
    wanted.length > 0 &&
    wanted.length === cube.dimensions.length &&
    wanted.every(({ members }) => members.size === 1);
  if (isExact) return positionsOf(cube, address.at).flatMap((position) => cube.facts[position] ?? []);
  const positions = wanted
    .map(({ dimension, members }) => positionsAt(cube, dimension, members))
    .reduce<readonly number[] | null>(
      (best, list) => (best && best.length <= list.length ? best : list),
      null,
    );
  const candidates = positions ? positions.flatMap((position) => cube.facts[position] ?? []) : cube.facts;
  return candidates.filter((fact) =>
    wanted.every(({ dimension, members }) => members.has(fact.at[dimension] ?? '')),
  );
}

/** Says whether a fact at coordinates of its cube counts into the figure at an address. */
export function isUnder(budget: Budget, address: Address, fact: Address): boolean {
  return (
    address.cube === fact.cube &&
    Object.entries(address.at).every(([dimension, member]) =>
      membersUnder(budget, dimension, member).has(fact.at[dimension] ?? ''),
    )
  );
}

/** A figure: an amount known to within a half-width. */
export interface Figure {
  readonly amount: Amount;
  readonly halfWidth: number;
}

/**
 * Amount and half-width of the figure at an address; `null` where a fact under it is unknown or there is none. Sums are
 * exact because no cube's absolute values pass 2^53-1.
 */
export function figure(budget: Budget, address: Address): Figure | null {
  const facts = factsUnder(budget, address);
  if (facts.length === 0) return null;
  let amount = 0;
  let halfWidth = 0;
  for (const fact of facts) {
    if (fact.amount === null) return null;
    amount += fact.amount;
    halfWidth += fact.halfWidth;
  }
  return { amount, halfWidth };
}
