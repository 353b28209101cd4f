import { describe, expect, test } from 'vitest';
import { fittingLabel } from './treemap.ts';
import { roundSpan } from './trend.ts';
import { spreadOut } from './trend-labels.ts';

test('names of lines are moved apart, in their order and inside the drawing', () => {
  expect(spreadOut([10, 100, 200], 17, { from: 0, to: 300 })).toEqual([10, 100, 200]);
  expect(spreadOut([100, 101, 102], 17, { from: 0, to: 300 })).toEqual([100, 117, 134]);
  expect(spreadOut([290, 295, 299], 17, { from: 0, to: 300 })).toEqual([266, 283, 300]);
});

test.each([
  [0, 239_000, { from: 0, to: 250_000, step: 50_000 }],
  [0, 9, { from: 0, to: 10, step: 2 }],
  [-30, 70, { from: -50, to: 75, step: 25 }],
  [0, 0, { from: 0, to: 1, step: 0.25 }],
])('a scale from %d to %d is round', (from, to, span) => {
  const found = roundSpan(from, to);
  expect(found.step).toBeCloseTo(span.step);
  expect(found.from).toBeLessThanOrEqual(from);
  expect(found.to).toBeGreaterThanOrEqual(to);
});

describe('the label of a field', () => {
  const labelRect = { width: 40, height: 28 };

  test('stands whole where there is room, smaller where there is a little less', () => {
    expect(fittingLabel({ rect: { width: 60, height: 40 }, labelRect, text: '3.1\n15,100' })).toEqual({});
    expect(fittingLabel({ rect: { width: 44, height: 40 }, labelRect, text: '3.1\n15,100' })).toEqual({
      fontSize: 9.5,
    });
  });

  test('is left out where a figure would be cut', () => {
    const { x } = fittingLabel({ rect: { width: 30, height: 40 }, labelRect, text: '3.1\n15,100' });
    expect(x).toBeLessThan(0);
  });
});
