import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Coordinates } from '../basics/address.ts';
import { type Budget, cubeOf, type Fact, factKey, factsUnder, figure, inTime, type Version } from './cube.ts';
import { developmentPercentage, developmentShare } from './development-share.ts';
import { excessMemos } from './of-which.ts';

const objects = [
  { id: 'staff', name: {} },
  { id: 'posts', name: {}, parent: 'staff' },
  { id: 'temporary', name: {}, parent: 'staff' },
  { id: 'short', name: {}, parent: 'temporary' },
  { id: 'travel', name: {} },
];

const budget = budgetOf([
  fact({ sector: 'a', object: 'posts' }, 58_488),
  fact({ sector: 'a', object: 'short' }, 1_193),
  fact({ sector: 'b', object: 'posts' }, 100),
  fact({ sector: 'b', object: 'travel' }, null),
]);

describe('the figure at an address', () => {
  test.each([
    [{ sector: 'a', object: 'posts' }, 58_488, 0.5],
    [{ sector: 'a', object: 'temporary' }, 1_193, 0.5],
    [{ sector: 'a', object: 'staff' }, 59_681, 1],
    [{ object: 'staff' }, 59_781, 1.5],
    [{ sector: 'a' }, 59_681, 1],
  ])('%j is the sum of what lies under it', (at, amount, halfWidth) => {
    expect(figure(budget, { cube: 'by-object', at })).toEqual({ amount, halfWidth });
  });

  test.each([
    ['a fact that is not known', 'by-object', { object: 'travel' }],
    ['a total over one', 'by-object', {}],
    ['no facts', 'by-object', { sector: 'c' }],
    ['another dimension', 'by-object', { moon: 'a' }],
    ['another cube', 'by-moon', {}],
  ])('is unknown for %s', (_what, cube, at) => {
    expect(figure(budget, { cube, at })).toBeNull();
  });
});

test('facts come in the order of their cube', () => {
  const keys = factsUnder(budget, { cube: 'by-object', at: { object: 'staff' } }).map(
    (one) => one.at['sector'],
  );
  expect(keys).toEqual(['a', 'a', 'b']);
});

test('a tree that runs in a circle ends', () => {
  const ring = [
    { id: 'x', name: {}, parent: 'y' },
    { id: 'y', name: {}, parent: 'x' },
  ];
  const round: Budget = {
    ...budgetOf([fact({ object: 'x' }, 3)]),
    dimensions: [{ id: 'object', members: ring }],
  };
  expect(figure(round, { cube: 'by-object', at: { object: 'y' } })?.amount).toBe(3);
});

test('facts under an address are those whose members are named or stand below', () => {
  const ids = objects.map((object) => object.id);
  const coordinates = fc.record(
    { sector: fc.constantFrom('a', 'b'), object: fc.constantFrom(...ids) },
    { requiredKeys: [] },
  );
  const facts = fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom(...ids), fc.integer()), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(facts, coordinates, (list, total) => {
      const one = budgetOf(list.map(([sector, object, amount]) => fact({ sector, object }, amount)));
      const expected = one.cubes[0]?.facts.filter(
        ({ at }) =>
          (total.sector === undefined || at['sector'] === total.sector) &&
          (total.object === undefined || lineage(at['object'] ?? '').includes(total.object)),
      );
      expect(factsUnder(one, { cube: 'by-object', at: total })).toEqual(expected);
    }),
  );
});

test('a figure of a large cube is found without reading all its facts', () => {
  const many = Array.from({ length: 50_000 }, (_, index) =>
    fact({ sector: `s${index}`, object: 'posts' }, 1),
  );
  const large = budgetOf(many);
  let sum = 0;
  for (let index = 0; index < 50_000; index += 1) {
    sum += figure(large, { cube: 'by-object', at: { sector: `s${index}` } })?.amount ?? 0;
  }
  expect(sum).toBe(50_000);
});

test('a fact has one key', () => {
  const cube = cubeOf(budget, 'by-object');
  const [first] = cube?.facts ?? [];
  expect(cube && first && factKey(cube, first)).toBe('by-object[object=posts;sector=a]');
});

test('the development share is a figure and a part of the total', () => {
  expect(developmentShare('v').terms[0]?.at).toEqual({ cube: 'development-share', at: { version: 'v' } });
  expect(developmentPercentage('v')).toMatchObject({ kind: 'ratio', scale: 100 });
});

describe('a memo item', () => {
  const within = (memo: number | null): ReturnType<typeof excessMemos> =>
    excessMemos({
      versions: [],
      dimensions: [],
      cubes: [
        {
          id: 'by-object',
          dimensions: [],
          unit: 'money',
          facts: [fact({ sector: 'a', object: 'x', version: 'v' }, 100)],
        },
        {
          id: 'of-which',
          dimensions: [],
          unit: 'money',
          facts: [fact({ sector: 'a', item: 'i', version: 'v' }, memo)],
        },
      ],
    });
  test.each([[99], [100], [101], [null]])('of %j is inside a total of 100, as printed', (memo) => {
    expect(within(memo)).toEqual([]);
  });
  test('of 103 is not', () => {
    expect(within(103)).toEqual([{ sector: 'a', item: 'i', version: 'v', excess: 2 }]);
  });
});

function lineage(id: string): readonly string[] {
  const parent = objects.find((object) => object.id === id)?.parent;
  return parent === undefined ? [id] : [id, ...lineage(parent)];
}

function fact(at: Coordinates, amount: number | null): Fact {
  return { at, amount, halfWidth: 0.5 };
}

function budgetOf(facts: readonly Fact[]): Budget {
  return {
    versions: [],
    dimensions: [{ id: 'object', members: objects }],
    cubes: [{ id: 'by-object', dimensions: ['sector', 'object'], unit: 'money', facts }],
  };
}

test('versions stand in time by period, then by stage', () => {
  const version = (stage: Version['stage'], from: number): Version => ({
    id: `${stage}-${from}`,
    stage,
    period: { from, to: from + 1 },
  });
  const versions = [
    version('proposed', 2024),
    version('expenditure', 2022),
    version('after-transfers', 2022),
    version('approved', 2022),
    version('revised', 2022),
    version('final', 2022),
  ];
  expect(inTime(versions).map(({ id }) => id)).toEqual([
    'approved-2022',
    'after-transfers-2022',
    'revised-2022',
    'final-2022',
    'expenditure-2022',
    'proposed-2024',
  ]);
});
