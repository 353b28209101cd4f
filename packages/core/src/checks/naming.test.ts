import { expect, test } from 'vitest';
import { given } from './given.ts';
import { sectorName } from './naming.ts';

test.each([
  ['a sector with a name', 'a', 'Rivers'],
  ['a sector that nobody names', 'b', 'b'],
  ['an organization that nothing names', 'given', 'none'],
])('%s', (_name, id, expected) => {
  expect(sectorName(given({ sectors: { a: 'Rivers' } }), id)).toBe(expected);
});
