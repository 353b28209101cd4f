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

test('says nothing of a part that is shown in two versions and compared', async () => {
  const item = (version: string): string => `of-which[item=gender;sector=a;version=${version}]`;
  const ofWhich: GivenTable = {
    facts: { [item('proposed')]: '120', [item('approved')]: '100' },
    stated: [
      { printed: '120', equals: item('proposed'), role: 'memo', row: 'gender' },
      { printed: '100', equals: item('approved'), role: 'memo', row: 'gender' },
      {
        printed: '20',
        equals: `${item('proposed')} - ${item('approved')}`,
        role: 'difference',
        row: 'gender',
      },
    ],
  };
  const context = await givenChecked(givenTogether(byObject('a', '10,000', '20,000'), ofWhich));
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
