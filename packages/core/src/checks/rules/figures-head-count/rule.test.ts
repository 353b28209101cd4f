import { expect, test } from 'vitest';
import { givenChecked } from '../../figures/given-checked.ts';
import type { GivenFigure } from '../../given-figures.ts';
import { figuresHeadCount } from './rule.ts';

test.each([
  ['posts and temporary staff are the staff', ['4', '1', '5', '4', '1', '5'], []],
  ['blank posts that the totals give', ['', '1', '5', '4', '1', '5'], []],
  ['a staff count one too high', ['4', '1', '6', '4', '1', '5'], ['6']],
  ['blank posts that no count can be', ['', '1', '5', '3', '1', '5'], ['5']],
])('%s', async (_name, printed, wrong) => {
  const context = await givenChecked(offices(printed));
  const found = figuresHeadCount.check(context);
  expect(found.map(({ message }) => message.facts['printed'])).toEqual(wrong);
});

test('blank posts, and a total of offices that the offices do not come to', async () => {
  const units = ['a', 'b', 'c'];
  const post = (unit: string) => `posts[contract=post;unit=${unit};version=v]`;
  const temporary = (unit: string) => `posts[contract=temporary;unit=${unit};version=v]`;
  const row = (unit: string, index: number, staff: string): readonly GivenFigure[] => [
    { printed: '-', equals: temporary(unit), row: unit, line: index, column: 'temporary' },
    {
      printed: staff,
      equals: `posts[unit=${unit};version=v]`,
      role: 'head-count',
      row: unit,
      line: index,
      column: 'all',
    },
  ];
  const context = await givenChecked({
    facts: Object.fromEntries(
      units.flatMap((unit) => [
        [post(unit), ''],
        [temporary(unit), '-'],
      ]),
    ),
    stated: [
      ...['4', '3', '7'].flatMap((staff, index) => row(units[index] ?? '', index + 1, staff)),
      {
        printed: '18',
        equals: 'posts[contract=post;version=v]',
        role: 'head-count',
        row: 'total',
        line: 4,
        column: 'posts',
      },
      {
        printed: '-',
        equals: 'posts[contract=temporary;version=v]',
        role: 'head-count',
        row: 'total',
        line: 4,
        column: 'temporary',
      },
      { printed: '18', equals: 'posts[version=v]', role: 'head-count', row: 'total', line: 4, column: 'all' },
    ],
  });
  const [found, ...more] = figuresHeadCount.check(context);
  expect(more).toEqual([]);
  expect(found?.message).toMatchObject({
    code: 'misses',
    facts: { label: 'total · all', printed: '18', computed: '14' },
  });
});

/** One office and the total of offices: posts, temporary staff, staff. */
function offices(printed: readonly string[]) {
  const at = (unit: string, contract: string) => `posts[contract=${contract}${unit};version=v]`;
  const facts = { [at(';unit=u', 'post')]: printed[0] ?? '', [at(';unit=u', 'temporary')]: printed[1] ?? '' };
  const stated = [';unit=u', ''].flatMap((unit, row) =>
    [at(unit, 'post'), at(unit, 'temporary'), `posts[${unit.slice(1)}${unit ? ';' : ''}version=v]`].map(
      (equals, column): GivenFigure => ({
        printed: printed[3 * row + column] ?? '',
        equals,
        role: row === 0 && column < 2 ? 'fact' : 'head-count',
        row: row === 0 ? 'office' : 'total',
      }),
    ),
  );
  return { facts, stated: stated.filter((figure) => figure.printed !== '') };
}
