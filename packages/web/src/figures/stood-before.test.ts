import type { ShownFigure } from '@plenary/api/contract/figure';
import { expect, test } from 'vitest';
import { stoodBefore } from './stood-before.ts';

const share: ShownFigure = {
  formula: 'share',
  unit: 'percentage',
  printed: '43%',
  value: 43.2,
  before: null,
  findings: 0,
};

test('a figure that is printed as before is not struck out', () => {
  const before = { printed: '43%', value: 43.1, proposals: ['P-1'], derived: true };
  expect(stoodBefore({ ...share, before })).toBeNull();
  expect(stoodBefore(share)).toBeNull();
});

test('a figure that is printed otherwise than before has what stood there', () => {
  const before = { printed: '42%', value: 42.1, proposals: ['P-1'], derived: true };
  expect(stoodBefore({ ...share, before })).toBe(before);
});
