import type { Cube, Fact } from '@plenary/core/budget/cube';
import type { Plan } from '@plenary/core/plan/plan';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { givenContext } from '../app/reading/given-context.ts';
import { packed, unpacked } from './plan-parcel.ts';

const context = await givenContext();
const opened = await context.open('demo');
if (!opened.ok) throw new Error(opened.refusal.code);
const { plan } = opened.value;

/** What is done to the facts of a cube, by its place: some are changed, the last removed, one added. */
const edit = fc.record({
  cube: fc.nat({ max: plan.budget.cubes.length - 1 }),
  changed: fc.array(fc.nat({ max: 40 }), { maxLength: 5 }),
  kind: fc.constantFrom('change', 'remove', 'add', 'rename'),
});

function edited(
  from: Plan,
  { cube: place, changed, kind }: typeof edit extends fc.Arbitrary<infer E> ? E : never,
): Plan {
  const facts = (cube: Cube): readonly Fact[] => {
    const list = cube.facts.map((fact, position) =>
      changed.includes(position) ? { ...fact, amount: (fact.amount ?? 0) + 1 } : fact,
    );
    if (kind === 'remove') return list.slice(0, -1);
    const [first] = list;
    return kind === 'add' && first ? [...list, { ...first, amount: 7 }] : list;
  };
  const cubes = from.budget.cubes.map((cube, index) =>
    index === place ? { ...cube, id: kind === 'rename' ? `${cube.id}'` : cube.id, facts: facts(cube) } : cube,
  );
  return { ...from, budget: { ...from.budget, cubes } };
}

test('what arrives is the plan that was sent, whatever was sent before', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
      let here: Plan | null = null;
      let there: Plan | null = null;
      let next = plan;
      for (const one of [null, ...edits]) {
        if (one) next = edited(next, one);
        const parcel = structuredClone(packed(next, here));
        there = unpacked(parcel, there);
        here = next;
        expect(there.budget).toEqual(next.budget);
      }
      expect(there).toEqual(next);
    }),
    { numRuns: 25 },
  );
});

test('of a plan that was sent before, facts that changed are sent', () => {
  const large = plan.budget.cubes.findIndex((cube) => cube.facts.length > 40);
  const next = edited(plan, { cube: large, changed: [2], kind: 'change' });
  const { facts } = packed(next, plan);
  expect(
    facts.map((one) => (one.kind === 'changed' ? one.changed.map(([position]) => position) : 'all')),
  ).toEqual(plan.budget.cubes.map((_, place) => (place === large ? [2] : [])));
});
