import type { Fact } from '../../../budget/cube.ts';
import type { BookCube } from '../../../budget/figures.ts';
import type { Unit } from '../../../organization/organization.ts';

/** A table by unit of an annex: the units it shows, and whether it shows posts. */
export interface UnitTable {
  readonly units: readonly string[];
  readonly hasPosts: boolean;
}

/** The tables by unit of a book, and the facts they show. */
export interface UnitGrids {
  readonly tables: readonly UnitTable[];
  readonly facts: readonly (readonly [BookCube, readonly Fact[]])[];
}

/**
 * The annexes by unit: external and coordination offices in one table, each division in one of its own, in the latest
 * version there is. Posts are shown where a unit of the table has any.
 */
export function unitGrids(
  units: readonly Unit[],
  money: readonly Fact[],
  posts: readonly Fact[],
  versions: readonly string[],
): UnitGrids {
  const version = versions.find((one) => money.some(({ at }) => at['version'] === one));
  if (version === undefined) return { tables: [], facts: [] };
  const inVersion = (facts: readonly Fact[], unit: string): readonly Fact[] =>
    facts.filter(({ at }) => at['unit'] === unit && at['version'] === version);
  const shown = units.filter((unit) => inVersion(money, unit.id).length > 0);
  const offices = shown.filter((unit) => unit.kind !== 'division').map((unit) => unit.id);
  const divisions = shown.filter((unit) => unit.kind === 'division').map((unit) => [unit.id]);
  const tables = [offices, ...divisions]
    .filter((ids) => ids.length > 0)
    .map((ids) => ({ units: ids, hasPosts: ids.some((unit) => inVersion(posts, unit).length > 0) }));
  const filled = (facts: readonly Fact[], unit: string, dimension: string, members: readonly string[]) =>
    members.map(
      (member): Fact =>
        inVersion(facts, unit).find(({ at }) => at[dimension] === member) ?? {
          at: { unit, [dimension]: member, version },
          amount: 0,
          halfWidth: 0,
        },
    );
  const all = tables.flatMap((table) => table.units);
  const staffed = tables.filter((table) => table.hasPosts).flatMap((table) => table.units);
  return {
    tables,
    facts: [
      ['by-unit', all.flatMap((unit) => filled(money, unit, 'category', ['personnel', 'non-personnel']))],
      ['posts', staffed.flatMap((unit) => filled(posts, unit, 'contract', ['posts', 'temporary']))],
    ],
  };
}
