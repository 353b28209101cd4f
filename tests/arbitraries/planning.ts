import type { Coordinates } from '@plenary/core/basics/address';
import { type BridgeStep, bridgeReasons } from '@plenary/core/budget/bridge-step';
import type { Ceiling } from '@plenary/core/budget/ceiling';
import type { Budget } from '@plenary/core/budget/cube';
import type { DevelopmentDefinition } from '@plenary/core/budget/development-definition';
import type { Lock } from '@plenary/core/budget/lock';
import { unallocated } from '@plenary/core/budget/unallocated';
import * as fc from 'fast-check';
import { words } from './words.ts';

/** Members by dimension. */
type Pool = Readonly<Record<'sector' | 'result' | 'version', readonly string[]>>;

/** Ceilings, locks, definitions and steps of bridges that point at what is in the pool; a list that would be empty is not there. */
export function planning(
  cubes: readonly string[],
  pool: Pool,
): fc.Arbitrary<Pick<Budget, 'ceilings' | 'locks' | 'definitions' | 'bridge'>> {
  const ofCubes = <Thing>(ids: readonly string[], of: (id: string) => fc.Arbitrary<Thing>) =>
    cubes.length === 0 ? fc.constant([]) : some(ids, of);
  return fc
    .record({
      ceilings: ofCubes(['top', 'c 2'], (id) => ceiling(id, cubes, pool)),
      locks: ofCubes(['rent', 'l=2'], (id) => lock(id, cubes, pool)),
      definitions: some(['old', 'new'], (id) => definition(id, pool)),
      bridge: ofCubes(['b1', 'b2', 'b3'], (id) => bridgeStep(id, cubes, pool)),
    })
    .map((lists) => Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)));
}

function some<Thing>(ids: readonly string[], of: (id: string) => fc.Arbitrary<Thing>): fc.Arbitrary<Thing[]> {
  return fc.shuffledSubarray([...ids]).chain((chosen) => fc.tuple(...chosen.map(of)));
}

function ceiling(id: string, cubes: readonly string[], pool: Pool): fc.Arbitrary<Ceiling> {
  const at = fc.record({ cube: fc.constantFrom(...cubes), at: coordinates(pool) });
  return fc.record({ id: fc.constant(id), at, amount, note: words });
}

function lock(id: string, cubes: readonly string[], pool: Pool): fc.Arbitrary<Lock> {
  const at = fc.record({ cube: fc.constantFrom(...cubes), at: coordinates(pool) });
  return fc.record({ id: fc.constant(id), at, note: words });
}

function definition(id: string, pool: Pool): fc.Arbitrary<DevelopmentDefinition> {
  const share = fc.record({ at: coordinates(pool), percent: fc.constantFrom(0, 33.3333, 45.5, 100) });
  return fc.record(
    {
      id: fc.constant(id),
      name: words,
      since: fc.constantFrom('2015-10-14', '2022-01-01'),
      source: words,
      shares: fc.array(share, { maxLength: 3 }),
    },
    { requiredKeys: ['id', 'name', 'since', 'shares'] },
  );
}

function bridgeStep(id: string, cubes: readonly string[], pool: Pool): fc.Arbitrary<BridgeStep> {
  const of = fc.record({ at: coordinates({ sector: pool.sector, result: pool.result }), amount });
  return fc.record({
    id: fc.constant(id),
    from: fc.constantFrom(...pool.version),
    to: fc.constantFrom(...pool.version),
    cube: fc.constantFrom(...cubes),
    reason: fc.constantFrom(...bridgeReasons),
    explanation: words,
    amounts: fc.array(of, { maxLength: 2 }),
  });
}

const amount = fc.integer({ min: -1_000_000, max: 1_000_000_000 }).map((value) => (value === 0 ? 0 : value));

function coordinates(pool: Partial<Pool>): fc.Arbitrary<Coordinates> {
  const members = Object.entries(pool).map(([dimension, ids]) => {
    const all = dimension === 'version' ? ids : [...ids, unallocated];
    return [dimension, fc.option(fc.constantFrom(...all), { freq: 3 })] as const;
  });
  return fc
    .record(Object.fromEntries(members))
    .map((at) =>
      Object.fromEntries(
        Object.entries(at).flatMap(([key, member]) => (member === null ? [] : [[key, member]])),
      ),
    );
}
