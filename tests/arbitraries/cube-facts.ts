import type { Coordinates } from '@plenary/core/basics/address';
import type { Budget, Dimension, Fact } from '@plenary/core/budget/cube';
import type { PivotQuery } from '@plenary/core/budget/pivot/pivot-query';
import * as fc from 'fast-check';

/** Trees of three levels, of one, and members that no tree lists. */
export const givenDimensions: readonly Dimension[] = [
  {
    id: 'object',
    members: [
      { id: 'A', name: {} },
      { id: 'A.1', name: {}, parent: 'A' },
      { id: 'A.1.1', name: {}, parent: 'A.1' },
      { id: 'A.1.2', name: {}, parent: 'A.1' },
      { id: 'A.2', name: {}, parent: 'A' },
      { id: 'B', name: {} },
      { id: 'B.1', name: {}, parent: 'B' },
    ],
  },
  { id: 'sector', members: ['s', 't', 'u'].map((id) => ({ id, name: {} })) },
];

const members: Readonly<Record<string, readonly string[]>> = {
  object: givenDimensions[0]?.members.map((member) => member.id) ?? [],
  sector: ['s', 't', 'u'],
  year: ['2024', '2025', 'x10', 'x9'],
  version: ['proposed', 'approved', 'old'],
};

/** Facts at any members, inner ones too; some unknown, some wide, some at one place. */
export function arbitraryFacts(maxLength = 30): fc.Arbitrary<readonly Fact[]> {
  const at = fc.record({
    object: fc.constantFrom(...(members['object'] ?? [])),
    sector: fc.constantFrom(...(members['sector'] ?? [])),
    year: fc.constantFrom(...(members['year'] ?? [])),
    version: fc.constantFrom(...(members['version'] ?? [])),
  });
  const amount = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: -5, max: 50 }).map((value) => value + 0) },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(2 ** 44, -(2 ** 44)) },
  );
  const halfWidth = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.constantFrom(0.5, 3));
  const fact = fc.record({ at, amount, halfWidth });
  return fc.array(fact, { maxLength });
}

/** A budget of one cube. */
export function budgetOf(facts: readonly Fact[]): Budget {
  const dimensions = ['object', 'sector', 'year', 'version'];
  return {
    versions: [],
    dimensions: givenDimensions,
    cubes: [{ id: 'c', dimensions, unit: 'money', facts }],
  };
}

/** Queries with any axes, filters and depths that may be asked of such a budget. */
export function arbitraryQuery(): fc.Arbitrary<PivotQuery> {
  const dimensions = fc.shuffledSubarray(['object', 'sector', 'year', 'version']);
  const depth = fc.option(fc.integer({ min: 1, max: 3 }));
  return fc
    .record({
      shown: dimensions,
      depths: fc.array(depth, { minLength: 4, maxLength: 4 }),
      cut: fc.nat({ max: 4 }),
      filtered: fc.subarray(['object', 'sector', 'year']),
      picks: fc.array(fc.nat({ max: 6 }), { maxLength: 4 }),
      compare: fc.boolean(),
    })
    .map(({ shown, depths, cut, filtered, picks, compare }) => {
      const compared = compare && !shown.includes('version');
      const axes = shown.map((dimension, index) => {
        const limit = depths[index] ?? null;
        return limit === null ? { dimension } : { dimension, depth: limit };
      });
      const filter: Record<string, readonly string[]> = {};
      for (const dimension of filtered) {
        filter[dimension] = picks.flatMap((pick) => members[dimension]?.[pick] ?? []);
      }
      if (!compared && !shown.includes('version')) filter['version'] = ['proposed'];
      const query = { cube: 'c', rows: axes.slice(0, cut), columns: axes.slice(cut), filter };
      return compared ? { ...query, compare: { from: 'approved', to: 'proposed' } } : query;
    });
}

/** Says whether a fact counts at coordinates, where `own` names dimensions in which only the very member counts. */
export function counts(fact: Fact, at: Coordinates, own: readonly string[]): boolean {
  return Object.entries(at).every(([dimension, member]) => {
    const is = fact.at[dimension] ?? '';
    return own.includes(dimension) ? is === member : lineage(dimension, is).includes(member);
  });
}

/** Says whether a fact passes a filter. */
export function passes(fact: Fact, filter: PivotQuery['filter']): boolean {
  return Object.entries(filter).every(([dimension, wanted]) =>
    lineage(dimension, fact.at[dimension] ?? '').some((member) => wanted.includes(member)),
  );
}

function lineage(dimension: string, id: string): readonly string[] {
  const parent = givenDimensions
    .find((one) => one.id === dimension)
    ?.members.find((member) => member.id === id)?.parent;
  return parent === undefined ? [id] : [id, ...lineage(dimension, parent)];
}
