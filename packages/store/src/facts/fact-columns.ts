import type { Coordinates } from '@plenary/core/basics/address';
import type { Fact } from '@plenary/core/budget/cube';
import * as z from 'zod';

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

const restOfFact = z.record(z.string(), z.string());

/**
 * Facts from what a database says their columns hold: those of `factDimensions`, `rest` as an object, amounts, half-widths.
 * Throws where a value is none of a fact. Loops of ours, because a schema for each fact takes longer than the rest of loading.
 */
export function factsOfColumns(columns: readonly unknown[]): readonly Fact[] {
  const lists = columns.map((column) => {
    if (!Array.isArray(column)) throw damaged('columns');
    const list: readonly unknown[] = column;
    return list;
  });
  const [rest, amounts, halfWidths] = lists.slice(factDimensions.length);
  const count = amounts?.length ?? 0;
  if (!rest || !amounts || !halfWidths || lists.some((list) => list.length !== count))
    throw damaged('columns');
  // Most plans' facts name few of the dimensions.
  const named = factDimensions
    .map((dimension, column) => ({ dimension, list: lists[column] ?? [] }))
    .filter(({ list }) => list.some((member) => member !== null));
  const facts: Fact[] = [];
  for (let row = 0; row < count; row += 1) {
    const at: Record<string, string> = {};
    for (const { dimension, list } of named) {
      const member = list[row];
      if (typeof member === 'string') at[dimension] = member;
      else if (member !== null) throw damaged('member');
    }
    const others = rest[row];
    if (others !== null) Object.assign(at, restOfFact.parse(others));
    facts.push({ at, amount: amountOf(amounts[row]), halfWidth: halfWidthOf(halfWidths[row]) });
  }
  return facts;
}

function amountOf(value: unknown): number | null {
  if (value === null) return null;
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw damaged('amount');
  return value;
}

function halfWidthOf(value: unknown): number {
  if (typeof value !== 'number' || value < 0) throw damaged('half-width');
  return value;
}

function damaged(what: string): Error {
  return new Error(`the rows of facts are damaged: ${what}`);
}
