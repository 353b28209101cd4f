import type { Coordinates } from '@plenary/core/basics/address';
import { list } from '@plenary/core/basics/basics-schema';
import type { FactValue, SetFact } from '@plenary/core/plan/change';
import * as z from 'zod';
import { digestOf } from '../log/canonical-text.ts';

/** How many facts a chunk holds at most. */
export const chunkSize = 50_000;

/** Facts by column, as text with its SHA-256: immutable, so whoever needs the same facts refers to the same chunk. */
export interface FactChunk {
  readonly digest: string;
  readonly facts: number;
  readonly body: string;
}

const values = z.strictObject({
  amounts: list(z.int().nullable()),
  // Where there is no width there is no fact; a fact without amount is a blank.
  halfWidths: list(z.number().nonnegative().nullable()),
});

const chunk = z.strictObject({
  format: z.literal(1),
  cube: z.string(),
  dimensions: list(z.string()),
  members: list(list(z.string())),
  at: list(list(z.int().nullable())),
  before: values.nullable(),
  after: values,
  index: list(z.int().nullable()).nullable(),
});

type Columns = z.infer<typeof chunk>;

/** The chunks of assignments to one cube, in their order. */
export function chunksOf(cube: string, changes: readonly SetFact[]): readonly FactChunk[] {
  const chunks: FactChunk[] = [];
  for (let start = 0; start < changes.length; start += chunkSize) {
    const part = changes.slice(start, start + chunkSize);
    const body = JSON.stringify(columnsOf(cube, part));
    chunks.push({ digest: digestOf(body), facts: part.length, body });
  }
  return chunks;
}

/** The assignments of a chunk; throws where the text is none, which its digest would show. */
export function readChunk(body: string): readonly SetFact[] {
  const { cube, dimensions, members, at, before, after, index } = chunk.parse(JSON.parse(body));
  return after.amounts.map((_, row) => {
    const change = {
      kind: 'set-fact' as const,
      cube,
      at: coordinatesAt(dimensions, members, at, row),
      before: before ? valueAt(before, row) : null,
      after: valueAt(after, row),
    };
    const place = index?.[row] ?? null;
    return place === null ? change : { ...change, index: place };
  });
}

function columnsOf(cube: string, changes: readonly SetFact[]): Columns {
  const dimensions = [...new Set(changes.flatMap((change) => Object.keys(change.at)))].sort();
  const columns = dimensions.map((dimension) => {
    const numbers = new Map<string, number>();
    const at = changes.map((change) => {
      const member = change.at[dimension];
      if (member === undefined) return null;
      const known = numbers.get(member);
      if (known === undefined) numbers.set(member, numbers.size);
      return known ?? numbers.size - 1;
    });
    return { members: [...numbers.keys()], at };
  });
  const placed = changes.some((change) => change.index !== undefined);
  return {
    format: 1,
    cube,
    dimensions,
    members: columns.map((column) => column.members),
    at: columns.map((column) => column.at),
    before: changes.some((change) => change.before) ? valuesOf(changes.map((one) => one.before)) : null,
    after: valuesOf(changes.map((one) => one.after)),
    index: placed ? changes.map((change) => change.index ?? null) : null,
  };
}

function valuesOf(facts: readonly (FactValue | null)[]): Columns['after'] {
  return {
    amounts: facts.map((fact) => fact?.amount ?? null),
    halfWidths: facts.map((fact) => fact?.halfWidth ?? null),
  };
}

function valueAt(column: Columns['after'], row: number): FactValue | null {
  const halfWidth = column.halfWidths[row] ?? null;
  return halfWidth === null ? null : { amount: column.amounts[row] ?? null, halfWidth };
}

function coordinatesAt(
  dimensions: readonly string[],
  members: readonly (readonly string[])[],
  at: readonly (readonly (number | null)[])[],
  row: number,
): Coordinates {
  const found: Record<string, string> = {};
  for (const [column, dimension] of dimensions.entries()) {
    const member = members[column]?.[at[column]?.[row] ?? -1];
    if (member !== undefined) found[dimension] = member;
  }
  return found;
}
