import { expect, test } from 'vitest';
import { comparePlaces, type Place, placeText } from './place.ts';

test.each([
  [{ file: 'a.txt', line: 345 }, 'a.txt:345'],
  [{ file: 'a.txt', line: 345, table: 14, row: 2, column: 3 }, 'a.txt:345 table 14, row 2, column 3'],
  [{ file: 'a.txt', line: 345, table: 14, row: 2 }, 'a.txt:345 table 14, row 2'],
  [{ file: 'a.txt', line: 345, table: 14 }, 'a.txt:345 table 14, row 1'],
  [{ file: 'b.xlsx', line: 7, table: 2, row: 7, column: 2, path: 'Costs!B7' }, 'b.xlsx:7 Costs!B7'],
])('%j is %s', (place, text) => {
  expect(placeText(place)).toBe(text);
});

test('places sort as a reader meets them', () => {
  const inOrder: readonly Place[] = [
    { file: 'a', line: 2 },
    { file: 'a', line: 2, table: 1, row: 1, column: 1 },
    { file: 'a', line: 2, table: 1, row: 1, column: 2 },
    { file: 'a', line: 2, table: 1, row: 2, column: 1 },
    { file: 'a', line: 10 },
    { file: 'b', line: 1 },
  ];
  expect(inOrder.toReversed().toSorted(comparePlaces)).toEqual(inOrder);
});
