import type { Coordinates } from '@plenary/core/basics/address';
import type { Fact } from '@plenary/core/budget/cube';
import type { FactValue, SetFact } from '@plenary/core/plan/change';
import { digestOf } from '../log/canonical-text.ts';
import { type ChunkDimension, readColumns, type ValueColumns } from './chunk-columns.ts';

/** How many facts a chunk holds at most. */
export const chunkSize = 50_000;

/** Facts by column, as text with its SHA-256: immutable, so whoever needs the same facts refers to the same chunk. */
export interface FactChunk {
  readonly digest: string;
  readonly facts: number;
  readonly body: string;
}

/** What a chunk is the JSON of. */
interface Columns {
  readonly format: 1;
  readonly cube: string;
  readonly dimensions: readonly string[];
  readonly members: readonly (readonly string[])[];
  readonly at: readonly (readonly (number | null)[])[];
  readonly before: Values | null;
  readonly after: Values;
  readonly index: readonly (number | null)[] | null;
}

interface Values {
  readonly amounts: readonly (number | null)[];
  readonly halfWidths: readonly (number | null)[];
}

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
  const { cube, dimensions, count, amounts, halfWidths, before, places } = readColumns(body);
  const changes: SetFact[] = [];
  for (let row = 0; row < count; row += 1) {
    const at = coordinatesAt(dimensions, row);
    const old = before && valueAt(before, row);
    const after = valueAt({ amounts, halfWidths }, row);
    const change = { kind: 'set-fact', cube, at, before: old, after } as const;
    const index = places?.[row] ?? Number.NaN;
    changes.push(Number.isNaN(index) ? change : { ...change, index });
  }
  return changes;
}

/** The facts that there are after the assignments of a chunk; throws as `readChunk`. */
export function readFacts(body: string): readonly Fact[] {
  const { dimensions, count, amounts, halfWidths } = readColumns(body);
  const facts: Fact[] = [];
  for (let row = 0; row < count; row += 1) {
    const amount = amounts[row] ?? -0;
    if (Object.is(amount, -0)) continue;
    const at = coordinatesAt(dimensions, row);
    facts.push({ at, amount: Number.isNaN(amount) ? null : amount, halfWidth: halfWidths?.[row] ?? 0 });
  }
  return facts;
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

function valuesOf(facts: readonly (FactValue | null)[]): Values {
  return {
    amounts: facts.map((fact) => fact?.amount ?? null),
    halfWidths: facts.map((fact) => fact?.halfWidth ?? null),
  };
}

function valueAt({ amounts, halfWidths }: ValueColumns, row: number): FactValue | null {
  const amount = amounts[row] ?? -0;
  if (Object.is(amount, -0)) return null;
  return { amount: Number.isNaN(amount) ? null : amount, halfWidth: halfWidths?.[row] ?? 0 };
}

function coordinatesAt(dimensions: readonly ChunkDimension[], row: number): Coordinates {
  const found: Record<string, string> = {};
  for (const { id, members, codes } of dimensions) {
    const member = members[codes[row] ?? -1];
    if (member !== undefined) found[id] = member;
  }
  return found;
}
