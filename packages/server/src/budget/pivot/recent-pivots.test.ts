import { ok } from '@plenary/core/basics/result';
import { pivot } from '@plenary/core/budget/pivot/pivot';
import type { PivotQuery } from '@plenary/core/budget/pivot/pivot-query';
import { tableOf } from '@plenary/core/budget/table/fact-table';
import { expect, test } from 'vitest';
import { RecentPivots } from './recent-pivots.ts';

const facts = ['a', 'b', 'c'].map((member) => ({ at: { one: member }, amount: 1, halfWidth: 0 }));
const table = tableOf({ id: 'c', dimensions: ['one'], unit: 'people', facts }, []);

/** A pivot of so many lines and their total. */
function kept(members: readonly string[]) {
  const query: PivotQuery = {
    cube: 'c',
    rows: [{ dimension: 'one' }],
    columns: [],
    filter: { one: members },
  };
  const made = table.ok ? pivot(table.value, query) : table;
  if (!table.ok || !made.ok) throw new Error('made of three facts');
  return { query, made: ok({ pivot: made.value, table: table.value }) };
}

test('those that were asked for longest ago make room', () => {
  const recent = new RecentPivots<ReturnType<typeof kept>>({ pivots: 2, cells: 100 });
  const [a, b, c] = [kept(['a']), kept(['b']), kept(['c'])];
  expect([...recent.keep(a.query, a), ...recent.keep(b.query, b)]).toEqual([]);
  expect(recent.get(a.query)).toBe(a);
  expect(recent.keep(c.query, c)).toEqual([b]);
  expect([a, b, c].map(({ query }) => recent.get(query))).toEqual([a, undefined, c]);
  recent.dropWhere((one) => one === a);
  expect(recent.get(a.query)).toBeUndefined();
});

test('large ones make more room, and the last one stays however large it is', () => {
  const recent = new RecentPivots<ReturnType<typeof kept>>({ pivots: 9, cells: 3 });
  const [small, large] = [kept(['a']), kept(['a', 'b', 'c'])];
  expect(small.made.value.pivot.cells.length).toBeLessThan(3);
  expect(large.made.value.pivot.cells.length).toBeGreaterThan(3);
  recent.keep(small.query, small);
  expect(recent.keep(small.query, small)).toEqual([]);
  expect(recent.keep(large.query, large)).toEqual([small]);
  expect(recent.get(large.query)).toBe(large);
  expect(recent.keep(small.query, small)).toEqual([large]);
});
