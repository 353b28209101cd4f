import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coordinatesText } from '../../basics/address.ts';
import type { Assignment } from '../assignment.ts';
import { type Budget, type Fact, figure } from '../cube.ts';
import { allocate } from './allocate.ts';
import { gather } from './gather.ts';
import { spreadByProfile } from './profile.ts';
import { roomUnder } from './room.ts';
import { type Spread, spread } from './spread.ts';

const budget: Budget = {
  versions: [
    { id: 'new', stage: 'proposed', period: { from: 2026, to: 2027 } },
    { id: 'old', stage: 'approved', period: { from: 2024, to: 2025 }, frozen: true },
  ],
  dimensions: [
    {
      id: 'object',
      members: [
        { id: 'staff', name: {} },
        { id: 'posts', name: {}, parent: 'staff' },
        { id: 'temporary', name: {}, parent: 'staff' },
        { id: 'travel', name: {} },
      ],
    },
  ],
  cubes: [
    {
      id: 'money',
      dimensions: ['sector', 'object', 'version'],
      unit: 'money',
      facts: [
        fact('north posts new', 100),
        fact('north travel new', 20),
        fact('south posts new', 80),
        fact('south temporary new', 10),
        fact('unallocated posts new', 50),
        fact('north posts old', 60),
        fact('south posts old', 20),
        fact('south travel old', 20),
      ],
    },
    { id: 'total', dimensions: ['version'], unit: 'money', facts: [] },
    {
      id: 'people',
      dimensions: ['sector', 'version'],
      unit: 'people',
      facts: [
        { at: { sector: 'north', version: 'new' }, amount: 3, halfWidth: 0 },
        { at: { sector: 'south', version: 'new' }, amount: 1, halfWidth: 0 },
      ],
    },
  ],
  locks: [{ id: 'l', at: { cube: 'money', at: { sector: 'south', object: 'staff' } }, note: {} }],
};
const free: Budget = { ...budget, locks: [] };
const at = (coordinates: Readonly<Record<string, string>>): Spread['at'] => ({
  cube: 'money',
  at: coordinates,
});
const lastTime = { kind: 'by-figures', cube: 'money', at: { version: 'old' } } as const;
const equal = { kind: 'equal' } as const;

describe('an amount is spread', () => {
  test.each<[string, Budget, Spread, Readonly<Record<string, number>>]>([
    [
      'equally, what is not allocated stays',
      free,
      { at: at({ version: 'new', object: 'staff' }), amount: 110, key: equal },
      { 'north posts new': 20, 'south posts new': 20, 'south temporary new': 20 },
    ],
    [
      'to a single cell that has nothing yet',
      free,
      { at: at({ version: 'new', sector: 'south', object: 'travel' }), amount: 5, key: equal },
      { 'south travel new': 5 },
    ],
    [
      'around locks',
      budget,
      { at: at({ version: 'new' }), amount: 250, key: equal },
      { 'north posts new': 55, 'north travel new': 55 },
    ],
    [
      'as last time, to cells which only last time had',
      free,
      { at: at({ version: 'new' }), amount: 1050, key: lastTime },
      {
        'north posts new': 600,
        'north travel new': 0,
        'south posts new': 200,
        'south temporary new': 0,
        'south travel new': 200,
      },
    ],
    [
      'by head counts',
      free,
      {
        at: at({ version: 'new', object: 'posts' }),
        amount: 450,
        key: { kind: 'by-figures', cube: 'people', at: {} },
      },
      { 'north posts new': 300, 'south posts new': 100 },
    ],
    [
      'by weights, over the cells named',
      free,
      {
        at: at({ version: 'new', object: 'travel' }),
        amount: 100,
        key: {
          kind: 'by-weights',
          weights: [
            { at: { sector: 'south' }, weight: 3 },
            { at: {}, weight: 1 },
          ],
        },
        over: [cell('north travel new'), cell('south travel new')],
      },
      { 'north travel new': 25, 'south travel new': 75 },
    ],
    [
      'in tens',
      free,
      { at: at({ version: 'new', sector: 'south' }), amount: 95, key: equal, unit: 10 },
      { 'south posts new': 55, 'south temporary new': 40 },
    ],
    [
      'where unallocated is named, to it too',
      free,
      {
        at: at({ version: 'new', object: 'posts' }),
        amount: 200,
        key: equal,
        over: [cell('unallocated posts new'), cell('north posts new')],
      },
      { 'unallocated posts new': 60, 'north posts new': 60 },
    ],
  ])('%s', (_what, in_, order, expected) => {
    const done = spread(in_, order);
    expect(done.ok && amounts(done.value)).toEqual(expected);
    const after = assigned(in_, done.ok ? done.value : []);
    expect(figure(after, order.at)?.amount).toBe(order.amount);
  });

  test.each<[string, Spread, string]>([
    ['that locks exceed', { at: at({ version: 'new' }), amount: 139, key: equal }, 'locks-exceed'],
    ['in a frozen version', { at: at({ version: 'old' }), amount: 1, key: equal }, 'version-frozen'],
    [
      'over locked cells only',
      { at: at({ version: 'new', sector: 'south' }), amount: 91, key: equal },
      'nothing-to-spread-over',
    ],
    [
      'over nothing',
      { at: at({ version: 'new', sector: 'west' }), amount: 1, key: equal },
      'nothing-to-spread-over',
    ],
    [
      'to a cell that is elsewhere',
      { at: at({ version: 'new' }), amount: 1000, key: equal, over: [cell('north posts old')] },
      'spread-cell-foreign',
    ],
    [
      'by what is below zero',
      {
        at: at({ version: 'new' }),
        amount: 900,
        key: { kind: 'by-weights', weights: [{ at: {}, weight: -1 }] },
      },
      'key-negative',
    ],
    ['in no cube', { at: { cube: 'moon', at: {} }, amount: 1, key: equal }, 'unknown-cube'],
  ])('never %s', (_what, order, code) => {
    expect(spread(budget, order)).toMatchObject({ ok: false, refusal: { code } });
  });

  test('exactly, whatever the amounts, the locks and the key', () => {
    const locks = fc.subarray(
      ['north', 'south'].flatMap((sector) => ['staff', 'travel'].map((object) => ({ sector, object }))),
    );
    const key = fc.constantFrom<Spread['key']>(equal, lastTime, {
      kind: 'by-figures',
      cube: 'people',
      at: {},
    });
    fc.assert(
      fc.property(
        locks,
        key,
        fc.integer({ min: -500, max: 10 ** 12 }),
        fc.constantFrom(1, 10, 1000),
        (held, by, amount, unit) => {
          const locked: Budget = {
            ...budget,
            locks: held.map((one, index) => ({ id: String(index), at: at(one), note: {} })),
          };
          const order: Spread = { at: at({ version: 'new' }), amount, key: by, unit };
          const done = spread(locked, order);
          if (!done.ok) return;
          const after = assigned(locked, done.value);
          expect(figure(after, order.at)?.amount).toBe(amount);
          for (const one of held) {
            expect(figure(after, at({ ...one, version: 'new' }))).toEqual(
              figure(locked, at({ ...one, version: 'new' })),
            );
          }
        },
      ),
    );
  });
});

test('a profile gives each year its part, and years without one nothing', () => {
  const years: Budget = {
    ...free,
    cubes: [
      {
        id: 'money',
        dimensions: ['sector', 'year', 'version'],
        unit: 'money',
        facts: ['north', 'south'].flatMap((sector) =>
          ['2025', '2026', '2027'].map((year) => ({
            at: { sector, year, version: 'new' },
            amount: 5,
            halfWidth: 0,
          })),
        ),
      },
    ],
  };
  const order: Spread = { at: at({ version: 'new' }), amount: 101, key: equal };
  const done = spreadByProfile(years, order, { dimension: 'year', weights: { '2026': 40, '2027': 60 } });
  expect(done.ok && done.value.map((one) => [one.at['year'], one.after?.amount])).toEqual([
    ['2025', 0],
    ['2025', 0],
    ['2026', 20],
    ['2026', 20],
    ['2027', 31],
    ['2027', 30],
  ]);
  expect(spreadByProfile(years, order, { dimension: 'year', weights: { '2026': -1 } }).ok).toBe(false);
  expect(spreadByProfile(years, order, { dimension: 'year', weights: {} }).ok).toBe(false);
});

test('what is not allocated is given to others, and totals stay', () => {
  const from = cell('unallocated posts new');
  const to = [cell('north posts new'), cell('south travel new')];
  const order = { cube: 'money', from, to, amount: 31, key: equal };
  const done = allocate(free, order);
  expect(done.ok && amounts(done.value)).toEqual({
    'unallocated posts new': 19,
    'north posts new': 116,
    'south travel new': 15,
  });
  expect(allocate(free, { ...order, amount: 51 })).toMatchObject({ refusal: { code: 'not-enough-there' } });
  expect(allocate(budget, { ...order, to: [cell('south posts new')] })).toMatchObject({
    refusal: { code: 'cell-locked' },
  });
});

test('coarse figures are gathered from fine ones', () => {
  const done = gather(budget, { fine: 'money', coarse: 'total' }, { version: 'new' });
  expect(done.ok && done.value.map((one) => [one.at, one.after?.amount])).toEqual([
    [{ version: 'new' }, 260],
  ]);
  expect(gather(budget, { fine: 'money', coarse: 'total' }, {})).toMatchObject({
    refusal: { code: 'version-frozen' },
  });
  expect(gather(budget, { fine: 'total', coarse: 'money' }, {})).toMatchObject({
    refusal: { code: 'wrong-dimensions' },
  });
});

test.each<[number, number | null, number, number | null, number]>([
  [120, 120, 0, 0, 0],
  [100, 120, 0, -20, 20],
  [119.5, 120, 0.5, -0.5, 0],
  [130, 120, 0, 10, 0],
  [130, null, 0, null, 0],
])(
  'under a ceiling of %d and a figure of %j ± %d there is room for %j',
  (amount, stands, halfWidth, left, excess) => {
    const facts = [{ at: { version: 'new' }, amount: stands, halfWidth }];
    const one: Budget = { ...free, cubes: [{ id: 'total', dimensions: ['version'], unit: 'money', facts }] };
    const ceiling = { id: 'c', at: { cube: 'total', at: { version: 'new' } }, amount, note: {} };
    expect(roomUnder(one, ceiling)).toMatchObject({ left, excess });
  },
);

function cell(text: string): Readonly<Record<string, string>> {
  const [sector = '', object = '', version = ''] = text.split(' ');
  return { sector, object, version };
}

function fact(text: string, amount: number): Fact {
  return { at: cell(text), amount, halfWidth: 0 };
}

function amounts(assignments: readonly Assignment[]): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    assignments.map(({ at: { sector, object, version }, after }) => [
      `${sector} ${object} ${version}`,
      after?.amount ?? null,
    ]),
  );
}

/** The budget with these assignments made. */
function assigned(before: Budget, assignments: readonly Assignment[]): Budget {
  const cubes = before.cubes.map((cube) => {
    const own = assignments.filter((one) => one.cube === cube.id);
    const sets = new Set(own.map((one) => coordinatesText(one.at)));
    const stays = cube.facts.filter((one) => !sets.has(coordinatesText(one.at)));
    const facts = own.flatMap((one) => (one.after ? [{ at: one.at, ...one.after }] : []));
    return { ...cube, facts: [...stays, ...facts] };
  });
  return { ...before, cubes };
}
