import { expect, test } from 'vitest';
import { scaled } from './scaled.ts';

test.each([
  [18_344_900_000, 79_379_200_000, 85_730_000_000, 16_985_926_584],
  [10, 1, 4, 3],
  [-10, 1, 4, -3],
  [10, -1, 4, -3],
  [10, 1, -4, -3],
  [0, 5, 7, 0],
  [7, 0, 7, 0],
  [9_007_199_254_740_991, 9_007_199_254_740_991, 9_007_199_254_740_991, 9_007_199_254_740_991],
])('%s, as %s is to %s, is %s', (amount, to, from, result) => expect(scaled(amount, to, from)).toBe(result));
