/**
 * Made-up facts of a large budget, the same for everyone who is measured: a few units, results and activities have most of the
 * money. Each code and amount is worked out from the number of the fact by arithmetic that is exact in doubles, so that a
 * database makes the very facts with the expression beside it.
 */
export interface GivenDimension {
  readonly id: string;
  readonly members: readonly string[];
  /** A member's group, for those with trees. */
  readonly parents: readonly string[] | null;
  readonly skewed: boolean;
  readonly factor: number;
}

const prime = 2_147_483_647;

/** The dimensions of the facts. */
export const givenDimensions: readonly GivenDimension[] = [
  dimension('unit', 60, true, 48_271, 9),
  dimension('object', 26, false, 69_621, 6),
  dimension('result', 20, true, 630_360, 5),
  dimension('year', 10, false, 397_204, null),
  dimension('fund', 5, false, 950_706, null),
  dimension('activity', 2_000, true, 742_938, null),
];

/** The trees of the dimensions: groups, then their members. */
export const givenTrees = givenDimensions.map(({ id, members, parents }) => ({
  id,
  members: [
    ...[...new Set(parents ?? [])].map((group): { id: string; parent?: string } => ({ id: group })),
    ...members.map((member, index) => {
      const parent = parents?.[index];
      return parent === undefined ? { id: member } : { id: member, parent };
    }),
  ],
}));

/** The facts by column. */
export function givenColumns(count: number): {
  readonly codes: readonly Uint16Array[];
  readonly amounts: Float64Array;
} {
  const codes = givenDimensions.map(() => new Uint16Array(count));
  const amounts = new Float64Array(count);
  for (let fact = 0; fact < count; fact += 1) {
    const seed = ((fact + 1) * 16_807) % prime;
    for (const [index, { members, skewed, factor }] of givenDimensions.entries()) {
      const part = ((seed * factor) % prime) / prime;
      const list = codes[index];
      if (list) list[fact] = Math.floor((skewed ? part * part : part) * members.length);
    }
    const part = ((seed * amountFactor) % prime) / prime;
    amounts[fact] = Math.floor(part * part * part * 5_000_000) * 100 - 2_000_000;
  }
  return { codes, amounts };
}

const amountFactor = 1_583_458;

/** The code of a dimension's member as an expression of SQL over a number `i` from 0. */
export function codeInSql({ members, skewed, factor }: GivenDimension): string {
  const part = partInSql(factor);
  return `floor((${skewed ? `${part} * ${part}` : part}) * ${members.length})::int`;
}

/** The amount as an expression of SQL over a number `i` from 0. */
export function amountInSql(): string {
  const part = partInSql(amountFactor);
  return `(floor(${part} * ${part} * ${part} * 5000000) * 100 - 2000000)::bigint`;
}

function partInSql(factor: number): string {
  return `((((i + 1) * 16807) % ${prime}) * ${factor} % ${prime})::double / ${prime}::double`;
}

function dimension(
  id: string,
  count: number,
  skewed: boolean,
  factor: number,
  groups: number | null,
): GivenDimension {
  const members = Array.from({ length: count }, (_, index) => `${id}-${index}`);
  const parents = groups === null ? null : members.map((_, index) => `${id} group ${index % groups}`);
  return { id, members, parents, skewed, factor };
}
