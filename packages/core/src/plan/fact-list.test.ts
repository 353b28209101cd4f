import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cube, Fact } from '../budget/cube.ts';
import { membersAt, positionsAt, positionsOf } from '../budget/cube-index.ts';
import type { FactValue, SetFact } from './change.ts';
import { FactList } from './fact-list.ts';

const at = fc.record({ a: fc.constantFrom('1', '2', '3', '4'), b: fc.constantFrom('x', 'y', 'z') });
const value = fc.record({ amount: fc.option(fc.nat({ max: 3 })), halfWidth: fc.constantFrom(0, 0.5) });
const step = fc.record({
  at,
  /** What is said to stand there: what does, or something else. */
  right: fc.boolean(),
  other: fc.option(value),
  after: fc.option(value),
  index: fc.option(fc.integer({ min: -1, max: 13 })),
});
const cubes = fc
  .uniqueArray(at, { selector: ({ a, b }) => a + b, maxLength: 10 })
  .chain((places) => fc.tuple(...places.map((one) => value.map((stands): Fact => ({ at: one, ...stands })))))
  .map((facts): Cube => ({ id: 'c', dimensions: ['a', 'b'], unit: 'money', facts }));

/** The same said plainly: a list in which everything is looked for, and moved at once. */
function set(facts: Fact[], { at: place, before, after, index }: SetFact): boolean {
  const position = facts.findIndex((fact) => fact.at['a'] === place['a'] && fact.at['b'] === place['b']);
  if (!before) {
    const to = index ?? facts.length;
    if (!after || position >= 0 || to < 0 || to > facts.length) return false;
    facts.splice(to, 0, { at: place, ...after });
    return true;
  }
  const fact = facts[position];
  if (!fact || (index !== undefined && index !== position)) return false;
  if (fact.amount !== before.amount || fact.halfWidth !== before.halfWidth) return false;
  if (after) facts[position] = { at: fact.at, ...after };
  else facts.splice(position, 1);
  return true;
}

test('assigns facts as a plain list would, and the index of the cube tells where they stand then', () => {
  const counted = fc.nat({ max: 12 });
  fc.assert(
    fc.property(cubes, counted, fc.array(step, { maxLength: 14 }), (cube, looks, steps) => {
      for (let look = 0; look < looks; look += 1) positionsOf(cube, { a: '1', b: 'x' });
      if (looks % 2 === 1) positionsAt(cube, 'b', new Set(['x']));
      const list = new FactList(cube);
      const facts = [...cube.facts];
      for (const { at: place, right, other, after, index } of steps) {
        const stands = facts.find((fact) => fact.at['a'] === place.a && fact.at['b'] === place.b);
        const before: FactValue | null = right ? valueOf(stands) : other;
        if (!before && !after) continue;
        const change: SetFact = {
          kind: 'set-fact',
          cube: 'c',
          at: place,
          before,
          after,
          ...(index === null ? {} : { index }),
        };
        expect(list.set(change)).toBe(set(facts, change));
      }
      const now = list.cube();
      expect(now.facts).toEqual(facts);
      for (const [position, fact] of facts.entries()) {
        expect(positionsOf(now, fact.at)).toEqual([position]);
        expect(positionsAt(now, 'b', new Set([fact.at['b'] ?? '']))).toContain(position);
      }
      expect([...membersAt(now, 'a')]).toEqual([...new Set(facts.map((fact) => fact.at['a']))]);
    }),
    { numRuns: 500 },
  );
});

function valueOf(fact: Fact | undefined): FactValue | null {
  return fact ? { amount: fact.amount, halfWidth: fact.halfWidth } : null;
}
