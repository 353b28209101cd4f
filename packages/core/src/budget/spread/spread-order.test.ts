import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Budget, Fact } from '../cube.ts';
import type { SpreadOrder } from './spread-order.ts';
import { spreadOutcome } from './spread-outcome.ts';

const budget: Budget = {
  versions: [
    { id: 'new', stage: 'proposed', period: { from: 2026, to: 2027 } },
    { id: 'old', stage: 'approved', period: { from: 2024, to: 2025 }, frozen: true },
    { id: 'empty', stage: 'proposed', period: { from: 2028, to: 2029 } },
  ],
  dimensions: [],
  cubes: [
    {
      id: 'money',
      dimensions: ['sector', 'object', 'version'],
      unit: 'money',
      facts: [
        fact('north posts new', 100),
        fact('north travel new', 20),
        fact('north unallocated new', 30),
        fact('south posts new', 80),
        fact('south unallocated new', 7),
        fact('north posts old', 60),
        fact('south posts old', 20),
      ],
    },
    {
      id: 'by-sector',
      dimensions: ['sector', 'version'],
      unit: 'money',
      facts: [{ at: { sector: 'north', version: 'new' }, amount: 1, halfWidth: 0 }],
    },
  ],
  locks: [{ id: 'l', at: { cube: 'money', at: { sector: 'north', object: 'travel' } }, note: {} }],
};
const equal = { kind: 'equal' } as const;
const under = (at: Readonly<Record<string, string>>) => ({ cube: 'money', at }) as const;

test.each<[string, SpreadOrder, Readonly<Record<string, number>>]>([
  [
    'top down, around a lock and what is not allocated',
    { ...under({ sector: 'north', version: 'new' }), kind: 'spread', amount: 200, key: equal, unit: 1 },
    { 'north posts new': 150 },
  ],
  [
    'top down by a profile over sectors',
    {
      ...under({ object: 'posts', version: 'new' }),
      kind: 'spread',
      amount: 100,
      key: equal,
      unit: 1,
      profile: { dimension: 'sector', weights: { north: 1, south: 3 } },
    },
    { 'north posts new': 25, 'south posts new': 75 },
  ],
  [
    'a growth over another version',
    { ...under({ object: 'posts', version: 'new' }), kind: 'grow', base: 'old', percent: 10, unit: 1 },
    { 'north posts new': 49, 'south posts new': 39 },
  ],
  [
    'a growth of a version that has nothing yet, in the proportions of the other',
    { ...under({ version: 'empty' }), kind: 'grow', base: 'old', percent: 50, unit: 1 },
    { 'north posts empty': 90, 'south posts empty': 30 },
  ],
  [
    'bottom up',
    { cube: 'by-sector', at: { version: 'new' }, kind: 'gather', from: 'money' },
    { 'north  new': 150, 'south  new': 87 },
  ],
  [
    'what is not allocated, each sector’s to its own cells',
    { ...under({ version: 'new' }), kind: 'allocate', amount: 35, key: equal, unit: 1 },
    {
      'north unallocated new': 0,
      'south unallocated new': 2,
      'north posts new': 130,
      'south posts new': 85,
    },
  ],
  [
    'what is put aside',
    { ...under({ sector: 'south', version: 'new' }), kind: 'set-aside', amount: 9 },
    { 'south unallocated new': 9 },
  ],
])('%s', (_what, order, expected) => {
  const done = spreadOutcome(budget, order);
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  const given = done.value.assignments.map(({ at, after }) => [nameOf(at), after?.amount]);
  expect(Object.fromEntries(given)).toEqual(expected);
});

describe('an outcome', () => {
  test('names every cell under the figure, what is held and what is left unallocated', () => {
    const order = { kind: 'spread', amount: 200, key: equal, unit: 1 } as const;
    const done = spreadOutcome(budget, { ...under({ sector: 'north', version: 'new' }), ...order });
    expect(done).toMatchObject({ value: { before: 150, after: 200, unallocated: 30, held: 20 } });
    const cells = done.ok ? done.value.cells : [];
    expect(cells.map(({ at, held }) => [nameOf(at), held?.facts['lock'] ?? null])).toEqual([
      ['north posts new', null],
      ['north travel new', 'l'],
      ['north unallocated new', null],
    ]);
  });

  test.each<[string, SpreadOrder, string]>([
    [
      'more than is there',
      { ...under({ version: 'new' }), kind: 'allocate', amount: 38, key: equal, unit: 1 },
      'not-enough-there',
    ],
    [
      'a single cell put aside',
      { ...under({ sector: 'north', object: 'posts', version: 'new' }), kind: 'set-aside', amount: 1 },
      'nothing-left-open',
    ],
    [
      'a figure of several versions put aside',
      { ...under({ sector: 'north' }), kind: 'set-aside', amount: 1 },
      'nothing-left-open',
    ],
    [
      'a frozen version',
      { ...under({ sector: 'north', version: 'old' }), kind: 'set-aside', amount: 1 },
      'version-frozen',
    ],
  ])('refuses %s', (_what, order, code) => {
    expect(spreadOutcome(budget, order)).toMatchObject({ refusal: { code } });
  });

  test('of giving away leaves the figure and every lock as they were', () => {
    const most = fc.integer({ min: 0, max: 37 });
    fc.assert(
      fc.property(most, fc.constantFrom(1, 5, 10), (amount, unit) => {
        const order = { kind: 'allocate', amount, key: equal, unit } as const;
        const done = spreadOutcome(budget, { ...under({ version: 'new' }), ...order });
        if (!done.ok) throw new Error(done.refusal.code);
        expect(done.value.after).toBe(done.value.before);
        expect(done.value.unallocated).toBe(37 - amount);
        expect(done.value.assignments.map(({ at }) => nameOf(at))).not.toContain('north travel new');
      }),
    );
  });
});

function nameOf(at: Readonly<Record<string, string>>): string {
  return `${at['sector']} ${at['object'] ?? ''} ${at['version']}`;
}

function fact(text: string, amount: number): Fact {
  const [sector = '', object = '', version = ''] = text.split(' ');
  return { at: { sector, object, version }, amount, halfWidth: 0 };
}
