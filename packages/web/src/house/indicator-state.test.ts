import { expect, test } from 'vitest';
import { indicatorState } from './indicator-state.ts';

test('a result without indicators is not marked as one whose indicators are all complete', () => {
  expect(indicatorState({ count: 0, complete: 0 })).toBeNull();
  expect(indicatorState({ count: 3, complete: 3 })).toBe('agreed');
  expect(indicatorState({ count: 3, complete: 2 })).toBe('working');
});
