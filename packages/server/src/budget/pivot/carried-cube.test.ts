import type { Coordinates } from '@plenary/core/basics/address';
import { coordinatesText } from '@plenary/core/basics/address';
import type { Cube, Fact } from '@plenary/core/budget/cube';
import { pivot } from '@plenary/core/budget/pivot/pivot';
import type { PivotQuery } from '@plenary/core/budget/pivot/pivot-query';
import { cubeOfTable, type FactTable, tableOf } from '@plenary/core/budget/table/fact-table';
import type { GivenTree } from '@plenary/core/budget/table/member-tree';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  arbitraryFacts,
  arbitraryQuery,
  budgetOf,
  givenDimensions,
} from '../../../../../tests/arbitraries/cube-facts.ts';
import { valueOf } from '../../app/reading/given-context.ts';
import { CarriedCube, type CarriedPivot } from './carried-cube.ts';

/** Of the years two are not listed. */
const given: readonly GivenTree[] = [
  ...givenDimensions,
  { id: 'version', members: [{ id: 'proposed' }, { id: 'approved' }, { id: 'old' }] },
  { id: 'year', members: [{ id: '2024' }, { id: '2025' }] },
];

/** One at each place, as in plans. */
const facts = arbitraryFacts(20).map((list) => [
  ...new Map(list.map((fact) => [coordinatesText(fact.at), fact])).values(),
]);

/** What becomes of facts, each by its place: most stay, some have another amount or go; others come in between. */
const step = fc.record({
  fates: fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constant('stays') },
      fc.record({ amount: fc.integer({ min: 0, max: 9 }), halfWidth: fc.constantFrom(0, 0.5) }),
      fc.constant('goes'),
    ),
    { minLength: 25, maxLength: 25 },
  ),
  more: arbitraryFacts(3),
  place: fc.nat({ max: 20 }),
});

test('what is carried from one state to the next is what would be made of each', () => {
  const ways = { carried: 0, followed: 0, anew: 0 };
  const queries = fc.array(arbitraryQuery(), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(facts, queries, fc.array(step, { maxLength: 6 }), (first, asked, steps) => {
      let cube: Cube = { ...cubeGiven, facts: first };
      let carried = new CarriedCube(valueOf(tableOf(cube, given)), given);
      let known: readonly CarriedPivot[] = asked.map((query) => carried.pivot(query, undefined));
      for (const one of steps) {
        const next = { ...cube, facts: after(cube.facts, one) };
        const anew = tableOf(next, given);
        const taken = carried.take(cube, next);
        ways[taken ? 'carried' : 'anew'] += 1;
        expect(taken && !anew.ok).toBe(false);
        if (!anew.ok) return;
        if (!taken) carried = new CarriedCube(anew.value, given);
        const before = taken ? known : asked.map(() => undefined);
        known = asked.map((query, index) => carried.pivot(query, before[index]));
        ways.followed += known.filter(({ open }) => open !== null).length;
        expect(contents(carried.table)).toEqual(contents(anew.value));
        expect(known.map(({ made }) => made.ok && made.value.pivot)).toEqual(
          asked.map((query) => valueOf(pivot(anew.value, query))),
        );
        cube = next;
      }
    }),
  );
  expect(Object.values(ways).every((count) => count > 20)).toBe(true);
});

test('what was given is not changed by what comes later', () => {
  const at: Coordinates = { object: 'A', sector: 's', year: '2024', version: 'proposed' };
  const states = [5, 6, 7].map((amount) => ({ ...cubeGiven, facts: [{ at, amount, halfWidth: 0 }] }));
  const [first, second, third] = states;
  if (!first || !second || !third) throw new Error('there are three');
  const query: PivotQuery = {
    cube: 'c',
    rows: [{ dimension: 'object' }],
    columns: [],
    filter: { version: ['proposed'] },
  };
  const carried = new CarriedCube(valueOf(tableOf(first, given)), given);
  const one = carried.pivot(query, undefined);
  expect(carried.pivot(query, one)).toBe(one);
  expect(carried.take(first, second)).toBe(true);
  const two = carried.pivot(query, one);
  expect(carried.take(second, third)).toBe(true);
  const three = carried.pivot(query, two);
  const shown = [one, two, three].map(({ made }) => valueOf(made));
  expect(shown.map((made) => made.pivot.cells[0])).toEqual([5, 6, 7]);
  expect(shown.map((made) => made.table.amounts[0])).toEqual([5, 6, 7]);
  // It is the same open pivot and the same trees that go on.
  expect(three.open).toBe(two.open);
  expect(shown[2]?.table.trees).toBe(shown[0]?.table.trees);
});

const cubeGiven = budgetOf([]).cubes[0] ?? { id: 'c', dimensions: [], unit: 'money' as const, facts: [] };

function after(
  list: readonly Fact[],
  { fates, more, place }: typeof step extends fc.Arbitrary<infer Step> ? Step : never,
) {
  const kept = list.flatMap((fact, index) => {
    const fate = fates[index] ?? 'stays';
    if (fate === 'goes') return [];
    return typeof fate === 'string' ? [fact] : [{ at: fact.at, ...fate }];
  });
  const taken = new Set(list.map((fact) => coordinatesText(fact.at)));
  const come = more.filter((fact) => {
    const key = coordinatesText(fact.at);
    return !taken.has(key) && taken.add(key);
  });
  return kept.toSpliced(place, 0, ...come);
}

/** Facts in whatever order, and the members that are shown in theirs. */
function contents(table: FactTable): unknown {
  const lines = cubeOfTable(table).facts.map((fact) =>
    JSON.stringify([coordinatesText(fact.at), fact.amount, fact.halfWidth]),
  );
  const trees = table.trees.map(({ ids, order, levels }) =>
    Array.from(order, (code) => [ids[code], levels[code]]),
  );
  return { facts: lines.toSorted(), trees, exact: table.halfWidths === null };
}
