import type { Amount } from '../../basics/amount.ts';
import { ok, type Result, refuse } from '../../basics/result.ts';
import type { Cube, Fact } from '../cube.ts';
import { type GivenTree, type MemberTree, memberTree } from './member-tree.ts';

/** Codes of members: two bytes each up to 65,536 members. One byte would save less than reading two kinds costs. */
export type Codes = Uint16Array | Uint32Array;

/**
 * The facts of a cube by column: for each dimension the code of each fact's member, and amounts. Row by row the facts of the
 * cube, in its order. Two numbers that no amount is say what is no amount: NaN is a fact whose amount is not known, and
 * -0 is no fact at all (removed). Whoever adds amounts up from -0 thus ends at -0 where there was no fact, at NaN where one is
 * not known, and at the exact sum elsewhere; nothing has to be counted.
 */
export interface FactTable {
  readonly cube: string;
  readonly unit: Cube['unit'];
  readonly trees: readonly MemberTree[];
  readonly codes: readonly Codes[];
  /** How many rows there are; the columns may be longer. */
  readonly count: number;
  readonly amounts: Float64Array;
  /** Where all are zero there is no column. */
  readonly halfWidths: Float64Array | null;
}

/** Facts by column, before their members have trees: `members[code]` is the id of a code. */
export interface FactColumns {
  readonly cube: string;
  readonly unit: Cube['unit'];
  readonly dimensions: readonly {
    readonly id: string;
    readonly members: readonly string[];
    readonly codes: Codes;
  }[];
  readonly count: number;
  readonly amounts: Float64Array;
  readonly halfWidths: Float64Array | null;
}

/**
 * The table of a cube with the trees of its dimensions; a dimension without a tree has its members side by side. Refuses
 * `wrong-dimensions` (a fact that does not name each dimension of the cube once), `amount-out-of-range` where absolute values
 * pass 2^53-1 together, so that every sum of some of them is exact, and `member-circle`.
 */
export function tableOf(cube: Cube, given: readonly GivenTree[]): Result<FactTable> {
  const wrong = cube.facts.find((fact) => !fits(fact, cube.dimensions));
  if (wrong) {
    return refuse('wrong-dimensions', { at: cube.id, dimensions: cube.dimensions.join(', ') });
  }
  const dimensions = cube.dimensions.map((id) => {
    const listed = given.find((tree) => tree.id === id)?.members.map((member) => member.id) ?? [];
    return { id, ...coded(cube.facts, id, listed) };
  });
  const exact = cube.facts.every((fact) => fact.halfWidth === 0);
  const columns = {
    cube: cube.id,
    unit: cube.unit,
    dimensions,
    count: cube.facts.length,
    amounts: Float64Array.from(cube.facts, (fact) => fact.amount ?? Number.NaN),
    halfWidths: exact ? null : Float64Array.from(cube.facts, (fact) => fact.halfWidth),
  };
  return tableOfColumns(columns, given);
}

/** The table of facts that are in columns already, whose arrays it keeps. Refuses as `tableOf`. */
export function tableOfColumns(columns: FactColumns, given: readonly GivenTree[]): Result<FactTable> {
  const { cube, unit, count, amounts, halfWidths } = columns;
  if (!inRange(amounts, count, 1) || (halfWidths && !inRange(halfWidths, count, 2))) {
    return refuse('amount-out-of-range', { limit: Number.MAX_SAFE_INTEGER });
  }
  const trees: MemberTree[] = [];
  for (const { id, members } of columns.dimensions) {
    const tree = memberTree(
      id,
      given.find((one) => one.id === id),
      members,
    );
    if (!tree.ok) return tree;
    trees.push(tree.value);
  }
  return ok({
    cube,
    unit,
    trees,
    codes: columns.dimensions.map((dimension) => narrowed(dimension.codes, dimension.members.length)),
    count,
    amounts,
    halfWidths,
  });
}

/** The fact of a row; `null` where there is none, or no more. */
export function factAt(table: FactTable, row: number): Fact | null {
  const amount = table.amounts[row];
  if (row >= table.count || amount === undefined || Object.is(amount, -0)) return null;
  const at: Record<string, string> = {};
  for (const [index, tree] of table.trees.entries()) {
    at[tree.dimension] = tree.ids[table.codes[index]?.[row] ?? -1] ?? '';
  }
  return { at, amount: Number.isNaN(amount) ? null : amount, halfWidth: table.halfWidths?.[row] ?? 0 };
}

/** The facts of a table as a cube again. */
export function cubeOfTable(table: FactTable): Cube {
  const facts: Fact[] = [];
  for (let row = 0; row < table.count; row += 1) {
    const fact = factAt(table, row);
    if (fact) facts.push(fact);
  }
  return { id: table.cube, dimensions: table.trees.map((tree) => tree.dimension), unit: table.unit, facts };
}

/** The place of a dimension among those of a table; -1 where it has none such. */
export function dimensionIndex(table: FactTable, dimension: string): number {
  return table.trees.findIndex((tree) => tree.dimension === dimension);
}

/** The same codes in the smaller type that holds so many members. */
export function narrowed(codes: Codes, members: number): Codes {
  if (members <= 0x1_00_00) return codes instanceof Uint16Array ? codes : Uint16Array.from(codes);
  return codes instanceof Uint32Array ? codes : Uint32Array.from(codes);
}

function fits(fact: Fact, dimensions: readonly string[]): boolean {
  return (
    dimensions.every((dimension) => fact.at[dimension] !== undefined) &&
    Object.keys(fact.at).length === dimensions.length
  );
}

function coded(
  facts: readonly Fact[],
  dimension: string,
  listed: readonly string[],
): { readonly members: readonly string[]; readonly codes: Codes } {
  const known = new Map(listed.map((id, code) => [id, code]));
  const codes = new Uint32Array(facts.length);
  for (const [row, fact] of facts.entries()) {
    const id = fact.at[dimension] ?? '';
    let code = known.get(id);
    if (code === undefined) {
      code = known.size;
      known.set(id, code);
    }
    codes[row] = code;
  }
  return { members: [...known.keys()], codes };
}

/** Whether absolute values, times a factor that makes integers of them, stay within what doubles add exactly. */
function inRange(values: Float64Array, count: number, factor: number): boolean {
  let size: Amount = 0;
  for (let row = 0; row < count; row += 1) {
    const value = values[row] ?? 0;
    if (value === value) size += Math.abs(value) * factor;
  }
  return size <= Number.MAX_SAFE_INTEGER;
}
