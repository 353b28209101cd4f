import { expect, test } from 'vitest';
import { givenChecked } from '../../figures/given-checked.ts';
import { type GivenTable, givenByResult, givenTogether } from '../../figures/given-tables.ts';
import { figuresCubesAgree } from './rule.ts';

test.each([
  ['the same total', '59,682', []],
  ['totals that rounding makes one', '59,683', []],
  ['another total', '59,862', ['59,682', '59,862']],
])('%s', async (_name, total, printed) => {
  const byResult = givenByResult('a', { '1.1': '50,000', '2.1': '9,682' }, '59,682');
  const context = await givenChecked(givenTogether(byResult, byObject('a', '40,000', total)));
  const found = figuresCubesAgree.check(context);
  const repaired = new Set(
    found.flatMap((one) => one.repairs.flatMap(({ cells }) => cells.map((cell) => cell.printed))),
  );
  expect(printed.every((text) => repaired.has(text))).toBe(true);
  expect(found).toHaveLength(printed.length > 0 ? 1 : 0);
});

test('says nothing of another sector', async () => {
  const byResult = givenByResult('a', { '1.1': '50,000' }, '50,000');
  const context = await givenChecked(givenTogether(byResult, byObject('b', '10,000', '20,000')));
  expect(figuresCubesAgree.check(context)).toEqual([]);
});

/** Posts as told, and operating expenses that make up a total. */
function byObject(sector: string, posts: string, total: string): GivenTable {
  const at = (object: string) => `by-object[object=${object};sector=${sector};version=proposed]`;
  const rest = Number(total.replace(',', '')) - Number(posts.replace(',', ''));
  const facts = { [at('posts')]: posts, [at('operating')]: String(rest) };
  const stated = Object.entries(facts).map(([equals, printed]) => ({ printed, equals, row: equals }));
  const whole = {
    printed: total,
    equals: `by-object[sector=${sector};version=proposed]`,
    role: 'total',
  } as const;
  return { facts, stated: [...stated, { ...whole, row: 'total' }] };
}
