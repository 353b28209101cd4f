import { type Address, addressText, type Coordinates, covers } from '../basics/address.ts';
import type { Amount } from '../basics/amount.ts';
import type { Period } from '../basics/period.ts';
import type { Words } from '../basics/words.ts';

/** The money and the posts of a plan: versions, members of the dimensions that only budgets have, and cubes. */
export interface Budget {
  readonly versions: readonly Version[];
  readonly dimensions: readonly Dimension[];
  readonly cubes: readonly Cube[];
}

/** A version of a budget. Ids read `proposed-2024/25`, `approved-2022/23`, `after-transfers-2022/23`. */
export interface Version {
  readonly id: string;
  readonly stage: Stage;
  readonly period: Period;
}

/** Where in its life a version stands. */
export type Stage = 'proposed' | 'approved' | 'after-transfers' | 'revised' | 'final' | 'expenditure';

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

/** The facts a figure at an address is the sum of; members count for everything below them. */
export function factsUnder(budget: Budget, address: Address): readonly Fact[] {
  const cube = cubeOf(budget, address.cube);
  if (!cube) return [];
  return cube.facts.filter((fact) => covers(address.at, lifted(budget, address.at, fact.at)));
}

/** Amount and half-width of the figure at an address; `null` where a fact under it is unknown or there is none. */
export function figure(
  budget: Budget,
  address: Address,
): { readonly amount: Amount; readonly halfWidth: number } | null {
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

/** The address of one fact. */
export function addressOfFact(cube: Cube, fact: Fact): Address {
  return { cube: cube.id, at: fact.at };
}

/** The canonical key of one fact. */
export function factKey(cube: Cube, fact: Fact): string {
  return addressText(addressOfFact(cube, fact));
}

function lifted(budget: Budget, total: Coordinates, fact: Coordinates): Coordinates {
  const result: Record<string, string> = { ...fact };
  for (const [dimension, member] of Object.entries(total)) {
    const own = fact[dimension];
    if (own !== undefined && own !== member && isBelow(budget, dimension, own, member))
      result[dimension] = member;
  }
  return result;
}

function isBelow(budget: Budget, dimension: string, member: string, ancestor: string): boolean {
  const members = budget.dimensions.find((one) => one.id === dimension)?.members ?? [];
  let current = members.find((one) => one.id === member);
  for (let depth = 0; current?.parent !== undefined && depth < members.length; depth += 1) {
    const parent: string = current.parent;
    if (parent === ancestor) return true;
    current = members.find((one) => one.id === parent);
  }
  return false;
}
