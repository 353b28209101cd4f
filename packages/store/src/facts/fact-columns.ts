import type { Coordinates } from '@plenary/core/basics/address';
import type { Fact } from '@plenary/core/budget/cube';

/** The dimensions that facts have a column for; members of others stand together in `rest`. */
export const factDimensions = ['version', 'sector', 'unit', 'result', 'object', 'fund', 'donor'] as const;

/** The values of facts by column, in the order of their rows. */
export interface FactColumns {
  readonly members: readonly (readonly (string | null)[])[];
  readonly rest: readonly (string | null)[];
  readonly amounts: readonly (number | null)[];
  readonly halfWidths: readonly number[];
}

const known: ReadonlySet<string> = new Set(factDimensions);

/** Facts as columns. */
export function columnsOfFacts(facts: readonly Fact[]): FactColumns {
  return {
    members: factDimensions.map((dimension) => facts.map((fact) => fact.at[dimension] ?? null)),
    rest: facts.map((fact) => restOf(fact.at)),
    amounts: facts.map((fact) => fact.amount),
    halfWidths: facts.map((fact) => fact.halfWidth),
  };
}

function restOf(at: Coordinates): string | null {
  const others = Object.entries(at).filter(([dimension]) => !known.has(dimension));
  return others.length === 0 ? null : JSON.stringify(Object.fromEntries(others));
}
