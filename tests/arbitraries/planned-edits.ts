import type { Address, Coordinates } from '@plenary/core/basics/address';
import type { Fact } from '@plenary/core/budget/cube';
import type { SpreadKey } from '@plenary/core/budget/spread/spread-key';
import { unallocated } from '@plenary/core/budget/unallocated';
import { emptyPlan } from '@plenary/core/plan/empty-plan';
import type { Plan } from '@plenary/core/plan/plan';
import * as fc from 'fast-check';

/** What a planner does to figures. */
export type PlannedEdit =
  | { readonly kind: 'assign'; readonly at: Coordinates; readonly amount: number | null }
  | { readonly kind: 'remove'; readonly at: Coordinates }
  | {
      readonly kind: 'spread';
      readonly at: Address;
      readonly amount: number;
      readonly key: SpreadKey;
      readonly unit: number;
    }
  | {
      readonly kind: 'allocate';
      readonly from: Coordinates;
      readonly to: readonly Coordinates[];
      readonly part: number;
    }
  | { readonly kind: 'lock'; readonly id: string; readonly at: Address | null }
  | { readonly kind: 'freeze'; readonly version: string; readonly frozen: boolean }
  | { readonly kind: 'branch'; readonly percent: number }
  | { readonly kind: 'merge'; readonly keep: 'branch' | 'plan' }
  | { readonly kind: 'undo'; readonly back: number };

const sectors = ['north', 'south', 'sea'];
const leaves = ['posts', 'temporary', 'travel', 'rent'];
const versions = ['new', 'old'];
const groups = ['staff', 'other', ...leaves];

/** Plans of one cube, its facts some of those there could be, some of them not known, some below zero. */
export const plannedPlans: fc.Arbitrary<Plan> = fc
  .shuffledSubarray(allCells(), { minLength: 8 })
  .chain((cells) =>
    fc.tuple(...cells.map((at) => amountOrNone.map((amount): Fact => ({ at, amount, halfWidth: 0 })))),
  )
  .map((facts) => planOf(facts));

const amountOrNone = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 0, max: 10 ** 9 }) },
  { weight: 2, arbitrary: fc.integer({ min: -(10 ** 6), max: -1 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);

const cell: fc.Arbitrary<Coordinates> = fc.record({
  sector: fc.constantFrom(...sectors, unallocated),
  object: fc.constantFrom(...leaves),
  version: fc.constantFrom(...versions),
});

const address: fc.Arbitrary<Address> = fc
  .record(
    {
      sector: fc.constantFrom(...sectors),
      object: fc.constantFrom(...groups),
      version: fc.constantFrom(...versions),
    },
    { requiredKeys: ['version'] },
  )
  .map((at) => ({ cube: 'money', at }));

const key: fc.Arbitrary<SpreadKey> = fc.constantFrom<SpreadKey>(
  { kind: 'equal' },
  { kind: 'by-figures', cube: 'money', at: { version: 'old' } },
  {
    kind: 'by-weights',
    weights: [
      { at: { sector: 'north' }, weight: 2.5 },
      { at: {}, weight: 1 },
    ],
  },
);

/** One edit, of any kind. */
export const plannedEdits: fc.Arbitrary<PlannedEdit> = fc.oneof(
  fc.record({ kind: fc.constant('assign' as const), at: cell, amount: amountOrNone }),
  fc.record({ kind: fc.constant('remove' as const), at: cell }),
  fc.record({
    kind: fc.constant('spread' as const),
    at: address,
    amount: fc.integer({ min: 0, max: 10 ** 10 }),
    key,
    unit: fc.constantFrom(1, 100, 100_000),
  }),
  fc.record({
    kind: fc.constant('allocate' as const),
    from: cell,
    to: fc.array(cell, { minLength: 1, maxLength: 3 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  fc.record({ kind: fc.constant('lock' as const), id: fc.constantFrom('l1', 'l2'), at: fc.option(address) }),
  fc.record({
    kind: fc.constant('freeze' as const),
    version: fc.constantFrom(...versions),
    frozen: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('branch' as const), percent: fc.constantFrom(0, 2.5, -10) }),
  fc.record({
    kind: fc.constant('merge' as const),
    keep: fc.constantFrom('branch' as const, 'plan' as const),
  }),
  fc.record({ kind: fc.constant('undo' as const), back: fc.nat(3) }),
);

function allCells(): Coordinates[] {
  return [...sectors, unallocated].flatMap((sector) =>
    leaves.flatMap((object) => versions.map((version) => ({ sector, object, version }))),
  );
}

function planOf(facts: readonly Fact[]): Plan {
  const period = { from: 2026, to: 2027 };
  const under = (parent: string, ids: readonly string[]) => [
    { id: parent, name: {} },
    ...ids.map((id) => ({ id, name: {}, parent })),
  ];
  const plan = emptyPlan({
    id: 'house',
    period,
    publication: { title: {}, original: 'en', scope: { kind: 'whole' } },
    organization: { id: 'house', name: {}, currency: { code: 'CHF', digits: 2 } },
  });
  return {
    ...plan,
    organization: {
      ...plan.organization,
      sectors: sectors.map((id) => ({ id, name: {}, short: {} })),
    },
    budget: {
      versions: versions.map((id) => ({ id, stage: id === 'new' ? 'proposed' : 'approved', period })),
      dimensions: [
        {
          id: 'object',
          members: [...under('staff', ['posts', 'temporary']), ...under('other', ['travel', 'rent'])],
        },
      ],
      cubes: [{ id: 'money', dimensions: ['sector', 'object', 'version'], unit: 'money', facts }],
    },
  };
}
