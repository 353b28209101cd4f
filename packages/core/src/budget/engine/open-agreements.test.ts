import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Disagreement, disagreements } from '../agreements/agreements.ts';
import type { Budget, Fact } from '../cube.ts';
import { cubeOfTable, tableOf } from '../table/fact-table.ts';
import type { FactEdit } from './fact-edit.ts';
import { LiveBudget } from './live-budget.ts';
import { OpenAgreements } from './open-agreements.ts';

const dimensions = [
  {
    id: 'object',
    members: [
      { id: 'staff', name: {} },
      { id: 'posts', name: {}, parent: 'staff' },
      { id: 'short', name: {}, parent: 'staff' },
      { id: 'travel', name: {} },
    ],
  },
];
const members = {
  object: ['staff', 'posts', 'short', 'travel'],
  sector: ['s', 't'],
  version: ['v'],
  unit: ['a', 'b'],
} as const;

function budgetOf(fine: readonly Fact[], coarse: readonly Fact[]): Budget {
  return {
    versions: [],
    dimensions,
    cubes: [
      { id: 'coarse', dimensions: ['sector', 'object', 'version'], unit: 'money', facts: coarse },
      { id: 'fine', dimensions: ['unit', 'sector', 'object', 'version'], unit: 'money', facts: fine },
    ],
  };
}

const at = (object: string, unit?: string) => ({
  object,
  sector: 's',
  version: 'v',
  ...(unit === undefined ? {} : { unit }),
});
const fact = (where: Fact['at'], amount: number | null, halfWidth = 0): Fact => ({
  at: where,
  amount,
  halfWidth,
});

test.each<[string, readonly Fact[], readonly Fact[], readonly (readonly [string, number])[]]>([
  ['the same', [fact(at('posts', 'a'), 3), fact(at('posts', 'b'), 4)], [fact(at('posts'), 7)], []],
  [
    'more below',
    [fact(at('posts', 'a'), 3), fact(at('short', 'b'), 4)],
    [fact(at('staff'), 9)],
    [['staff', 2]],
  ],
  ['within rounding', [fact(at('posts', 'a'), 3)], [fact(at('posts'), 5, 2)], []],
  ['beyond rounding', [fact(at('posts', 'a'), 3)], [fact(at('posts'), 6, 2)], [['posts', 1]]],
  ['unknown', [fact(at('posts', 'a'), null)], [fact(at('posts'), 5)], []],
  ['not met: finer in the coarse one', [fact(at('travel', 'a'), 3)], [fact(at('posts'), 5)], []],
])('a fine cube and a coarse one: %s', (_what, fine, coarse, expected) => {
  const found = disagreements(budgetOf(fine, coarse));
  expect(found.map(({ plus, by }) => [plus.at['object'], by])).toEqual(expected);
});

const wanted = fc.record({
  cube: fc.constantFrom('fine', 'coarse'),
  object: fc.constantFrom(...members.object),
  sector: fc.constantFrom(...members.sector),
  unit: fc.constantFrom(...members.unit),
  amount: fc.option(fc.integer({ min: 0, max: 6 }), { nil: null }),
  halfWidth: fc.constantFrom(0, 1),
});

test('what is followed is what a check of the whole budget finds', () => {
  fc.assert(
    fc.property(fc.array(wanted, { maxLength: 20 }), fc.nat({ max: 10 }), (steps, first) => {
      const states = new Map<string, FactEdit>();
      const edits = steps.map(({ cube, object, sector, unit, amount, halfWidth }): FactEdit => {
        const where = { object, sector, version: 'v', ...(cube === 'fine' ? { unit } : {}) };
        const key = JSON.stringify([cube, where]);
        const before = states.get(key)?.after ?? null;
        const after = before && amount === null ? null : { amount, halfWidth };
        const edit = { cube, at: where, before, after };
        states.set(key, edit);
        return edit;
      });
      const empty = budgetOf([], []);
      const tables = empty.cubes.flatMap((cube) => {
        const made = tableOf(cube, dimensions);
        return made.ok ? [made.value] : [];
      });
      const live = new LiveBudget(tables, dimensions);
      expect(live.apply(edits.slice(0, first)).ok).toBe(true);
      const open = new OpenAgreements(live, ['coarse', 'fine']);
      for (const edit of edits.slice(first)) {
        expect(live.apply([edit]).ok).toBe(true);
        open.take([edit]);
      }
      const [coarse, fine] = ['coarse', 'fine'].map((id) => {
        const table = live.table(id);
        return table ? cubeOfTable(table).facts : [];
      });
      const expected = disagreements(budgetOf(fine ?? [], coarse ?? []));
      const told = (list: readonly Disagreement[]): readonly string[] =>
        list.map((one) => JSON.stringify(sorted(one))).sort();
      expect(told(open.disagreements)).toEqual(told(expected));
    }),
    { numRuns: 300 },
  );
});

function sorted({ plus, minus, by }: Disagreement): unknown {
  const ordered = (where: Fact['at']): unknown =>
    Object.entries(where).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [plus.cube, ordered(plus.at), minus.cube, ordered(minus.at), by];
}
