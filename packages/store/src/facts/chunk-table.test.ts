import type { Cube, Fact } from '@plenary/core/budget/cube';
import { cubeOfTable, tableOf } from '@plenary/core/budget/table/fact-table';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableOfChunks } from './chunk-table.ts';
import { chunksOf, readFacts } from './fact-chunk.ts';

const trees = [
  { id: 'unit', members: [{ id: 'all' }, { id: 'u1', parent: 'all' }, { id: 'u2', parent: 'all' }] },
];
const fact = fc.record({
  at: fc.record({ unit: fc.constantFrom('u1', 'u2', 'u3'), fund: fc.constantFrom('f', 'g', '', 'é') }),
  amount: fc.oneof(fc.integer(), fc.constant(null), fc.constant(0)),
  halfWidth: fc.constantFrom(0, 0, 0.5, 50),
});

function cubeWith(facts: readonly Fact[]): Cube {
  return { id: 'c', dimensions: ['unit', 'fund'], unit: 'money', facts };
}

/** The texts of chunks of so many facts. */
function bodies(facts: readonly Fact[], size = 5): readonly string[] {
  const all: string[] = [];
  for (let start = 0; start < facts.length; start += size) {
    const changes = facts.slice(start, start + size).map(({ at, amount, halfWidth }) => {
      return { kind: 'set-fact', cube: 'c', at, before: null, after: { amount, halfWidth } } as const;
    });
    all.push(...chunksOf('c', changes).map((chunk) => chunk.body));
  }
  return all;
}

test('the table of chunks is that of their facts, and the facts are the same', () => {
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 23 }), (facts) => {
      const cube = cubeWith(facts);
      const read = tableOfChunks(cube, bodies(facts), trees);
      expect(read).toEqual(tableOf(cube, trees));
      expect(read.ok && cubeOfTable(read.value)).toEqual(cube);
      expect(bodies(facts).flatMap(readFacts)).toEqual(facts);
    }),
  );
});

test('more members than two bytes tell apart keep theirs', () => {
  const facts = Array.from({ length: 65_540 }, (_, index): Fact => {
    return { at: { unit: `unit ${index}`, fund: 'f' }, amount: index, halfWidth: 0 };
  });
  const read = tableOfChunks(cubeWith(facts), bodies(facts, 50_000), trees);
  const kept = read.ok ? cubeOfTable(read.value).facts : [];
  expect(kept).toHaveLength(facts.length);
  expect(kept.slice(65_530)).toEqual(facts.slice(65_530));
  expect(kept.every((one, row) => one.at['unit'] === `unit ${row}` && one.amount === row)).toBe(true);
});

test('a removed fact is none in the table', () => {
  const at = { unit: 'u1', fund: 'f' };
  const value = { amount: 5, halfWidth: 0 };
  const [removal] = chunksOf('c', [
    { kind: 'set-fact', cube: 'c', at, before: value, after: null },
    { kind: 'set-fact', cube: 'c', at: { ...at, unit: 'u2' }, before: null, after: value },
  ]);
  const read = tableOfChunks(cubeWith([]), [removal?.body ?? ''], trees);
  expect(read.ok && cubeOfTable(read.value).facts).toEqual([{ at: { ...at, unit: 'u2' }, ...value }]);
  expect(readFacts(removal?.body ?? '')).toEqual([{ at: { ...at, unit: 'u2' }, ...value }]);
});

test.each<[string, readonly Fact[], string]>([
  ['a fact without one dimension', [{ at: { unit: 'u1' }, amount: 1, halfWidth: 0 }], 'wrong-dimensions'],
  [
    'a fact without one that others name',
    [
      { at: { unit: 'u1', fund: 'f' }, amount: 1, halfWidth: 0 },
      { at: { unit: 'u1' }, amount: 1, halfWidth: 0 },
    ],
    'wrong-dimensions',
  ],
  [
    'a fact with another dimension',
    [{ at: { unit: 'u1', fund: 'f', donor: 'd' }, amount: 1, halfWidth: 0 }],
    'wrong-dimensions',
  ],
  [
    'amounts that doubles do not add exactly',
    ['f', 'g'].map((fund) => ({
      at: { unit: 'u1', fund },
      amount: Number.MAX_SAFE_INTEGER,
      halfWidth: 0,
    })),
    'amount-out-of-range',
  ],
])('%s is refused as from facts', (_what, facts, code) => {
  const cube = cubeWith(facts);
  const read = tableOfChunks(cube, bodies(facts, 1), trees);
  expect(read).toMatchObject({ ok: false, refusal: { code } });
  expect(read).toEqual(tableOf(cube, trees));
});
