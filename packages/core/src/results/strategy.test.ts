import { expect, test } from 'vitest';
import { compareCodes } from './strategy.ts';

test('codes sort by their numbers', () => {
  const inOrder = ['1.1', '2.1', '2.9', '2.10', '2.10.1', '10.1', 'a', 'b'];
  expect(inOrder.toReversed().toSorted(compareCodes)).toEqual(inOrder);
  expect(compareCodes('2.1', '2.1')).toBe(0);
});
