import { ok, type Result, refuse } from '../../basics/result.ts';
import type { Cube } from '../cube.ts';
import type { Codes, FactColumns } from './fact-table.ts';
import type { GivenTree } from './member-tree.ts';

/** Some facts of a cube by column, with members numbered by themselves; amounts say what is none as those of `FactTable`. */
export interface FactPart {
  readonly dimensions: readonly PartDimension[];
  readonly count: number;
  readonly amounts: Float64Array;
  /** Where all are zero there is no column. */
  readonly halfWidths: Float64Array | null;
}

/** A dimension of a part: `members[code]` is the member of a code; a fact that names none has -1. */
export interface PartDimension {
  readonly id: string;
  readonly members: readonly string[];
  readonly codes: Int32Array;
}

/**
 * The columns of a cube from parts of its facts, one after another: what `tableOf` makes of the facts, with no object for
 * any. Refuses `wrong-dimensions` (a fact that does not name each dimension of the cube, or another).
 */
export function joinedColumns(
  cube: Pick<Cube, 'id' | 'dimensions' | 'unit'>,
  parts: readonly FactPart[],
  given: readonly GivenTree[],
): Result<FactColumns> {
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const declared = new Set(cube.dimensions);
  const foreign = parts.some((part) => part.dimensions.some((dimension) => !declared.has(dimension.id)));
  const dimensions = cube.dimensions.flatMap((id) => {
    const listed = given.find((tree) => tree.id === id)?.members.map((member) => member.id) ?? [];
    const joined = foreign ? null : joinedDimension(id, parts, listed, count);
    return joined ? [joined] : [];
  });
  if (foreign || dimensions.length !== cube.dimensions.length) {
    return refuse('wrong-dimensions', { at: cube.id, dimensions: cube.dimensions.join(', ') });
  }
  const amounts = new Float64Array(count);
  const halfWidths = parts.some((part) => part.halfWidths) ? new Float64Array(count) : null;
  let start = 0;
  for (const part of parts) {
    amounts.set(part.amounts.subarray(0, part.count), start);
    if (part.halfWidths) halfWidths?.set(part.halfWidths.subarray(0, part.count), start);
    start += part.count;
  }
  return ok({ cube: cube.id, unit: cube.unit, dimensions, count, amounts, halfWidths });
}

/** A dimension of all parts, listed members first; `null` where a fact names none. */
function joinedDimension(
  id: string,
  parts: readonly FactPart[],
  listed: readonly string[],
  count: number,
): FactColumns['dimensions'][number] | null {
  const known = new Map(listed.map((member, code) => [member, code]));
  const numbered = parts.map((part) => {
    const own = part.dimensions.find((dimension) => dimension.id === id);
    return { count: part.count, codes: own?.codes, numbers: numbersOf(own?.members ?? [], known) };
  });
  const codes: Codes = known.size <= 0x1_00_00 ? new Uint16Array(count) : new Uint32Array(count);
  let start = 0;
  for (const part of numbered) {
    if (part.count > 0 && !(part.codes && renumber(part.codes, part.numbers, codes, start, part.count))) {
      return null;
    }
    start += part.count;
  }
  return { id, members: [...known.keys()], codes };
}

/** The code among all of each member of a part; those that are new are added. */
function numbersOf(members: readonly string[], known: Map<string, number>): Uint32Array {
  return Uint32Array.from(members, (member) => {
    const code = known.get(member) ?? known.size;
    known.set(member, code);
    return code;
  });
}

/** Says whether each of the facts had a code that stands for a member. */
function renumber(
  codes: Int32Array,
  numbers: Uint32Array,
  into: Codes,
  start: number,
  count: number,
): boolean {
  for (let row = 0; row < count; row += 1) {
    const number = numbers[codes[row] ?? -1];
    if (number === undefined) return false;
    into[start + row] = number;
  }
  return true;
}
