import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likelihoodOfDistance } from './rounding-likelihood.ts';

const ones = (count: number) => Array.from({ length: count }, () => 1);

describe('the probability that roundings miss by at least as much', () => {
  // Irwin-Hall: with n uniforms, P(|S| >= n/2 - k) = 2/n! * sum of (-1)^j C(n, j) (k - j)^n.
  test.each([
    [ones(9), 3.5, 2 / 362_880],
    [ones(9), 2.5, (2 * (512 - 9)) / 362_880],
    [ones(1), 0.25, 0.5],
    [ones(2), 0.5, 0.25],
    [ones(3), 0.5, 1 / 3],
    [ones(4), 1, 1 / 12],
    [[1, 3], 0.5, 2 / 3],
    [ones(9), 4.5, 0],
    [ones(9), 5, 0],
    [ones(9), 0, 1],
    [[], 0, 1],
    [[], 1, 0],
    [[0, 0, 1], 0.25, 0.5],
  ])('%j at %f is %f', (widths, distance, expected) => {
    expect(likelihoodOfDistance(widths, distance)).toBeCloseTo(expected, 9);
  });

  test('falls with the distance and stays a probability', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0, max: 60, noNaN: true }),
        fc.double({ min: 0, max: 60, noNaN: true }),
        (widths, a, b) => {
          const near = likelihoodOfDistance(widths, Math.min(a, b));
          const far = likelihoodOfDistance(widths, Math.max(a, b));
          expect(near).toBeLessThanOrEqual(1);
          expect(far).toBeGreaterThanOrEqual(0);
          expect(far).toBeLessThanOrEqual(near + 1e-6);
        },
      ),
    );
  });
});
