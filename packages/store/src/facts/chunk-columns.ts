import { list } from '@plenary/core/basics/basics-schema';
import * as z from 'zod';

/** What facts say by column: NaN where an amount is not known, -0 where there is no fact. */
export interface ValueColumns {
  readonly amounts: Float64Array;
  /** Where all are zero there is no column. */
  readonly halfWidths: Float64Array | null;
}

/** A dimension of a chunk: `members[code]` is the member of a code; a fact that names none has -1. */
export interface ChunkDimension {
  readonly id: string;
  readonly members: readonly string[];
  readonly codes: Int32Array;
}

/** The assignments of a chunk by column; its own values are what the facts say after it. */
export interface ChunkColumns extends ValueColumns {
  readonly cube: string;
  readonly dimensions: readonly ChunkDimension[];
  readonly count: number;
  readonly before: ValueColumns | null;
  /** Where facts stand in their cube; NaN where an assignment does not say. */
  readonly places: Float64Array | null;
}

/** A column: its values are looked at in loops of ours, because a schema takes longer than all the rest of reading. */
const column = z.custom<readonly unknown[]>((value) => Array.isArray(value));

const values = z.strictObject({
  amounts: column,
  // Where there is no width there is no fact; a fact without amount is a blank.
  halfWidths: column,
});

const chunk = z.strictObject({
  format: z.literal(1),
  cube: z.string(),
  dimensions: list(z.string()),
  members: list(list(z.string())),
  at: list(column),
  before: values.nullable(),
  after: values,
  index: column.nullable(),
});

/**
 * The columns of a chunk's text. Throws where the text is none: where columns differ in length, a code stands for no
 * member, or a value is none that could have been written.
 */
export function readColumns(body: string): ChunkColumns {
  const { cube, dimensions, members, at, before, after, index } = chunk.parse(JSON.parse(body));
  const count = after.amounts.length;
  if (members.length !== dimensions.length || at.length !== dimensions.length) throw damaged('dimensions');
  if (new Set(dimensions).size !== dimensions.length) throw damaged('dimensions');
  return {
    cube,
    dimensions: dimensions.map((id, number): ChunkDimension => {
      const own = members[number] ?? [];
      return { id, members: own, codes: codesOf(at[number] ?? [], own.length, count) };
    }),
    count,
    ...valuesOf(after, count),
    before: before && valuesOf(before, count),
    places: index && placesOf(index, count),
  };
}

function damaged(what: string): Error {
  return new Error(`a chunk of facts is damaged: ${what}`);
}

function codesOf(given: readonly unknown[], members: number, count: number): Int32Array {
  if (given.length !== count) throw damaged('length');
  const codes = new Int32Array(count);
  for (let row = 0; row < count; row += 1) {
    const code = given[row];
    if (code === null) codes[row] = -1;
    else if (typeof code === 'number' && Number.isInteger(code) && code >= 0 && code < members) {
      codes[row] = code;
    } else throw damaged('code');
  }
  return codes;
}

function valuesOf(given: z.infer<typeof values>, count: number): ValueColumns {
  if (given.amounts.length !== count || given.halfWidths.length !== count) throw damaged('length');
  const amounts = integersOf(given.amounts, count);
  const halfWidths = new Float64Array(count);
  let exact = true;
  for (let row = 0; row < count; row += 1) {
    const width = given.halfWidths[row];
    if (width === null) amounts[row] = -0;
    else if (typeof width === 'number' && width >= 0 && width < Number.POSITIVE_INFINITY) {
      if (width > 0) {
        halfWidths[row] = width;
        exact = false;
      }
    } else throw damaged('half-width');
  }
  return { amounts, halfWidths: exact ? null : halfWidths };
}

function placesOf(given: readonly unknown[], count: number): Float64Array {
  if (given.length !== count) throw damaged('length');
  return integersOf(given, count);
}

/** Integers that doubles hold, NaN for none; never -0. */
function integersOf(given: readonly unknown[], count: number): Float64Array {
  const integers = new Float64Array(count);
  for (let row = 0; row < count; row += 1) {
    const value = given[row];
    if (value === null) integers[row] = Number.NaN;
    else if (typeof value === 'number' && Number.isSafeInteger(value)) integers[row] = value + 0;
    else throw damaged('integer');
  }
  return integers;
}
