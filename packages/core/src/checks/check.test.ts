import { expect, test } from 'vitest';
import { check } from './check.ts';
import { noSolver } from './figures/given-checked.ts';
import { givenByResult, givenTogether } from './figures/given-tables.ts';
import { given } from './given.ts';

const nine = Object.fromEntries(Array.from({ length: 9 }, (_, row) => [`1.${row + 1}`, '100']));

test('tells errors first, then warnings, each as one reads', async () => {
  const tables = givenTogether(
    givenByResult('a', nine, '904', 10),
    givenByResult('b', { '1.1': '10', '1.2': '20' }, '60', 30),
    givenByResult('c', { '1.1': '10', '1.2': '20' }, '70', 20),
  );
  const { document, interpretation } = given(tables);
  const found = await check(document, interpretation, noSolver);
  const figures = found.filter(({ rule }) => rule.startsWith('figures-'));
  expect(figures.map(({ severity, rule, place }) => `${severity} ${rule} ${place.line}`)).toEqual([
    'error figures-total-and-parts 23',
    'error figures-total-and-parts 33',
    'warning figures-improbable-total 20',
  ]);
});

test.each([
  ['plain', '60', 0],
  ['plain', '62', 1],
  ['controlled', '62', 0],
  ['controlled', '64', 1],
] as const)(
  'under %s rounding a total of 60 that prints %s elsewhere is told %d times',
  async (rounding, again, count) => {
    const table = givenByResult('b', { '1.1': '10', '1.2': '50' }, '60');
    const elsewhere = { equals: 'by-result[sector=b;version=proposed]', printed: again, line: 50 };
    const { document, interpretation } = given({ ...table, stated: [...table.stated, elsewhere] });
    const plan = { ...interpretation.plan, publication: { ...interpretation.plan.publication, rounding } };
    const found = await check(document, interpretation, noSolver, plan);
    expect(found.filter(({ rule }) => rule.startsWith('figures-'))).toHaveLength(count);
  },
);

test('is the same every time', async () => {
  const { document, interpretation } = given(givenByResult('b', { '1.1': '10', '1.2': '20' }, '60'));
  const once = await check(document, interpretation, noSolver);
  expect(await check(document, interpretation, noSolver)).toEqual(once);
});
