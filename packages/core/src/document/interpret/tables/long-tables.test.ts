import { expect, test } from 'vitest';
import { widthOf } from '../../content.ts';
import type { Row } from '../../document.ts';
import { givenFound, rolesOf, wrongOf } from './given-recognized.ts';

const place = { file: 'a', line: 1 };

test('a table may have more rows than a call has arguments', () => {
  const row: Row = { place, cells: [{ place, parts: [] }] };
  expect(widthOf({ kind: 'table', place, rows: Array.from({ length: 300_000 }, () => row) })).toBe(1);
});

test('a list of totals that fit nothing stays within bounds, and those that fit are still found', () => {
  const rows = ['Item | Budget'];
  for (let index = 0; index < 6000; index += 1)
    rows.push(`a${index} | ${1000 + index}`, `Total | ${index * 7 + 3}`);
  rows.push(...Array.from({ length: 500 }, (_, index) => `z${index} | ${index + 1}`));
  const started = performance.now();
  const found = givenFound(rows);
  expect(performance.now() - started).toBeLessThan(20_000);
  expect(rolesOf(found)).toContain('fact');
});

test('many tables of several hundred rows with subtotals add up', () => {
  const rows = ['Item | Budget'];
  for (let group = 0; group < 300; group += 1) {
    let sum = 0;
    for (let index = 0; index < 20; index += 1) {
      const amount = 1000 + ((group * 37 + index * 101) % 977);
      sum += amount;
      rows.push(`a${group}.${index} | ${amount}`);
    }
    rows.push(`Subtotal ${group} | ${sum}`);
  }
  const found = givenFound(rows);
  expect(rolesOf(found)).toBe('fact 6000, total 300');
  expect(wrongOf(found)).toEqual([]);
});
