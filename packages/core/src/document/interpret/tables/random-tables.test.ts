import {
  array,
  assert,
  constantFrom,
  infiniteStream,
  integer,
  nat,
  oneof,
  property,
  shuffledSubarray,
  string,
  tuple,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import { givenFound, rolesOf, wrongOf } from './given-recognized.ts';

const amount = integer({ min: -9_999_999, max: 99_999_999 });

describe('tables of any figures', () => {
  test('independent amounts relate to nothing', () => {
    const tables = array(tuple(amount, amount, amount, amount, amount), {
      minLength: 4,
      maxLength: 30,
    });
    assert(
      property(tables, (rows) => {
        const found = givenFound([
          'Item | Amount a | Amount b | Amount c | Amount d | Amount e',
          ...rows.map((row, index) => `item ${index} | ${row.join(' | ')}`),
        ]);
        expect(rolesOf(found)).toBe(`fact ${rows.length * 5}`);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test('columns that are sums are found whatever their order, and one wrong cell of many rows is found', () => {
    const rows = array(tuple(amount, amount), { minLength: 12, maxLength: 40 });
    const order = shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 });
    assert(
      property(rows, order, nat(), (figures, columns, at) => {
        const wrong = at % figures.length;
        const lines = figures.map(([a, b], index) => {
          const cells = [a, b, a + b + (index === wrong ? 1000 : 0)];
          return `item ${index} | ${columns.map((column) => cells[column]).join(' | ')}`;
        });
        const found = givenFound(['Item | p | q | r', ...lines]);
        expect(wrongOf(found).length).toBe(1);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test('codes may stand in any order', () => {
    const leaves = array(array(integer({ min: 1000, max: 9_999_999 }), { minLength: 2, maxLength: 4 }), {
      minLength: 3,
      maxLength: 6,
    });
    assert(
      property(leaves, infiniteStream(nat()), (groups, keys) => {
        const rows = groups.flatMap((parts, group) => [
          `${group + 1} | all | ${parts.reduce((sum, part) => sum + part, 0)}`,
          ...parts.map((part, index) => `${group + 1}.${index + 1} | part | ${part}`),
        ]);
        const shuffled = rows
          .map((row) => ({ row, key: keys.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ row }) => row);
        const found = givenFound(['Code | Title | Amount', ...shuffled]);
        expect(wrongOf(found)).toEqual([]);
        expect(rolesOf(found).split(', ').toSorted()).toEqual([
          `fact ${groups.flat().length}`,
          `total ${groups.length}`,
        ]);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test('cells of any words break nothing', () => {
    const cell = oneof(
      string({ maxLength: 12 }),
      amount.map(String),
      constantFrom('Total', '-', '', '(3)', '1 2'),
    );
    const tables = array(array(cell, { maxLength: 6 }), { maxLength: 12 });
    assert(
      property(tables, (rows) => {
        const found = givenFound(rows.map((row) => row.map((text) => text.replaceAll('|', '/')).join(' | ')));
        expect(found === null || Array.isArray(found.stated)).toBe(true);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
