import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryPlan } from '../../../../tests/arbitraries/plan.ts';
import { apply, applyAll } from './apply.ts';
import { difference } from './difference.ts';
import { invert, invertAll } from './invert.ts';

const two = fc.tuple(arbitraryPlan(), arbitraryPlan());

test('the difference of two plans turns the first into the second, order included', () => {
  fc.assert(
    fc.property(two, ([a, b]) => {
      expect(applyAll(difference(a, b), a)).toEqual({ ok: true, value: b });
    }),
  );
});

test('a plan does not differ from itself', () => {
  fc.assert(
    fc.property(arbitraryPlan(), (plan) => {
      expect(difference(plan, plan)).toEqual([]);
    }),
  );
});

test('taking changes back, last first, gives the plan as it was', () => {
  fc.assert(
    fc.property(two, ([a, b]) => {
      expect(applyAll(invertAll(difference(a, b)), b)).toEqual({ ok: true, value: a });
    }),
  );
});

test('each change of a sequence can be taken back at once', () => {
  fc.assert(
    fc.property(two, ([a, b]) => {
      let plan = a;
      for (const change of difference(a, b)) {
        const next = apply(change, plan);
        if (!next.ok) throw new Error(next.refusal.code);
        expect(apply(invert(change), next.value)).toEqual({ ok: true, value: plan });
        plan = next.value;
      }
      expect(plan).toEqual(b);
    }),
    { numRuns: 40 },
  );
});

test('a change is refused where it has been made already', () => {
  fc.assert(
    fc.property(two, ([a, b]) => {
      const [change] = difference(a, b);
      fc.pre(change !== undefined);
      if (!change) return;
      const next = apply(change, a);
      expect(next.ok && apply(change, next.value).ok).toBe(false);
    }),
  );
});
