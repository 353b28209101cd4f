import { expect, test } from 'vitest';
import { freeId } from './free-id.ts';

test.each([
  ['plan', [], 'plan'],
  ['plan', ['other', 'plan-2'], 'plan'],
  ['plan', ['plan'], 'plan-2'],
  ['plan', ['plan', 'plan-2', 'plan-4'], 'plan-3'],
])('%s beside %j becomes %s', (wanted, taken, expected) => {
  expect(freeId(wanted, taken)).toBe(expected);
});
