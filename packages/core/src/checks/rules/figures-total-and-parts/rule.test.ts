import { describe, expect, test } from 'vitest';
import { figureOutcomes } from '../../engine/figure-outcomes.ts';
import { givenChecked, noSolver } from '../../figures/given-checked.ts';
import { type GivenTable, givenByObject, givenByResult, givenTogether } from '../../figures/given-tables.ts';
import type { Finding } from '../../finding.ts';
import { figuresTotalAndParts } from './rule.ts';

const change = { proposals: [{ id: 'change' }] };

describe('accepts', () => {
  test.each([
    ['parts that add up', { '1.1': '10', '2.1': '20' }, '30'],
    ['what rounding explains', { '1.1': '19,507', '2.1': '685', '3.1': '30,578' }, '50,771'],
    ['a dash as zero', { '1.1': '-', '2.1': '20' }, '20'],
    ['a part that is not known', { '1.1': '10', '2.1': '' }, '30'],
    ['a change that keeps the sum', { '1.1': '10 > 15', '2.1': '20 > 15' }, '30'],
  ])('%s', async (_name, rows, total) => {
    expect(
      figuresTotalAndParts.check(await givenChecked({ ...givenByResult('a', rows, total), ...change })),
    ).toEqual([]);
  });
});

describe('rejects', () => {
  test('a total that a change left behind: every repair of one cell, the changed cells first', async () => {
    const rows = { '1.1': '10,155 > 9,155', '2.1': '3,727', '2.2': '1,258 > 2,158', '4.4': '22,625' };
    const context = await givenChecked({ ...givenByResult('a', rows, '37,764'), ...change });
    const [found, ...more] = figuresTotalAndParts.check(context);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      severity: 'error',
      place: { line: 8 },
      message: {
        code: 'misses-since-change',
        facts: { label: 'total', printed: '37,764', computed: '37,665', difference: -99, rounding: 2.5 },
      },
      evidence: [{ kind: 'sum', result: { sign: '=', printed: '37,764' }, computed: '37,665' }],
    });
    const repairs = found?.repairs.map(({ cells }) =>
      cells.map(({ label, printed, needed, changed }) => [label, printed, needed, changed].join(' ')).join(),
    );
    expect(repairs).toEqual([
      '1.1 9,155 9,255 true',
      '2.2 2,158 2,258 true',
      'total 37,764 37,664 false',
      '2.1 3,727 3,827 false',
      '4.4 22,625 22,725 false',
    ]);
  });

  test('a total that was wrong before and after is told once, without blaming the change', async () => {
    const rows = { '1.1': '100 > 110', '2.1': '200 > 190' };
    const found = figuresTotalAndParts.check(
      await givenChecked({ ...givenByResult('a', rows, '400'), ...change }),
    );
    expect(found.map(({ message }) => message.code)).toEqual(['misses']);
  });

  test('a table that is an alternative as a whole: nothing in it was changed', async () => {
    const standing = givenByResult('a', { '1.1': '100', '2.1': '200' }, '300');
    const alternative = givenByResult('a', { '1.1': '100', '2.1': '200', '2.2': '50' }, '530', 21);
    const stated = [
      ...standing.stated.map((figure) => ({ ...figure, deletedBy: ['change'] })),
      ...alternative.stated.map((figure) => ({ ...figure, insertedBy: ['change'] })),
    ];
    const [found, ...more] = figuresTotalAndParts.check(
      await givenChecked({ facts: alternative.facts, stated, ...change }),
    );
    expect(more).toEqual([]);
    expect(found).toMatchObject({ message: { code: 'misses', facts: { printed: '530', computed: '350' } } });
    const lines = found?.evidence.flatMap((one) => (one.kind === 'sum' ? one.lines : [])) ?? [];
    const cells = found?.repairs.flatMap((repair) => repair.cells) ?? [];
    expect(lines).toHaveLength(3);
    expect([...lines, ...cells].filter(({ changed }) => changed)).toEqual([]);
  });

  test('a row that a proposal adds without its total: since the change, though no cell was changed', async () => {
    const table = givenByResult('a', { '1.1': '100', '2.1': '200', '2.2': '50' }, '300');
    const stated = table.stated.map((figure) =>
      figure.row === '2.2' ? { ...figure, insertedBy: ['change'] } : figure,
    );
    const [found] = figuresTotalAndParts.check(await givenChecked({ ...table, stated, ...change }));
    expect(found?.message.code).toBe('misses-since-change');
  });

  test('a table in full dollars by one dollar', async () => {
    const table = givenByResult('a', { '1.1': '1,000,000', '2.1': '2,000,000' }, '3,000,001');
    const context = await givenChecked(table);
    const exact = context.interpretation.stated.map((figure) => ({ ...figure, halfWidth: 0 }));
    const interpretation = { ...context.interpretation, stated: exact };
    const figures = await figureOutcomes(interpretation, noSolver);
    const [found] = figuresTotalAndParts.check({ ...context, interpretation, figures });
    expect(found?.message.facts).toMatchObject({ difference: -1, rounding: 0 });
    expect(found?.repairs.map(({ cells }) => cells[0]?.needed)).toEqual([
      '3,000,000',
      '1,000,001',
      '2,000,001',
    ]);
  });
});

describe('tells the sum that the table prints', () => {
  /** A subtotal of which one part is missing: what is left is all it counts. */
  const staff = givenByObject('a', [['staff', '1,030', '1,035', '(5)', '0%']]);
  const subtotal = givenByObject('a', [['staff', '3,941', '3,130', '812', '26%']]);
  const rowMissing: GivenTable = {
    facts: staff.facts,
    stated: [
      ...staff.stated,
      ...subtotal.stated.map((figure) => ({
        ...figure,
        row: 'subtotal',
        line: 2,
        ...(figure.role === 'fact' ? { role: 'total' as const } : {}),
      })),
    ],
  };
  const byResult = givenByResult('a', { '1.1': '12,400', '2.1': '8,150', '3.1': '3,275' }, '23,925');
  const at = (object: string) => `by-object[object=${object};sector=a;version=proposed]`;
  const byObject: GivenTable = {
    facts: { [at('posts')]: '15,000', [at('travel')]: '8,825' },
    stated: [
      { equals: at('posts'), printed: '15,000', row: 'posts', line: 21 },
      { equals: at('travel'), printed: '8,825', row: 'travel', line: 22 },
      {
        equals: 'by-object[sector=a;version=proposed]',
        printed: '23,825',
        role: 'total',
        row: 'all',
        line: 23,
      },
    ],
  };

  test.each<[string, GivenTable, string]>([
    ['a subtotal with one part left', rowMissing, 'subtotal · proposed 3,941: +1,030 = 1,030'],
    [
      'a total by result, though another table has another total',
      givenTogether(byResult, byObject),
      'total 23,925: +12,400 +8,150 +3,275 = 23,825',
    ],
  ])('%s', async (_name, table, expected) => {
    const found = figuresTotalAndParts.check(await givenChecked(table));
    expect(found.map(sumText)).toEqual([expected]);
  });
});

describe('the total that is needed', () => {
  const rows = {
    '2.1': '5,252',
    '2.2': '6,768',
    '2.3': '3,444',
    '2.4': '5,684',
    '3.1': '1,632',
    '3.2': '1,312',
    '4.1': '1,820',
    '4.2': '3,216',
  };
  test.each([
    ['29,281', '29,128'],
    ['-', '29,128'],
    ['29,821', '29,128'],
    ['29,218', '29,128'],
    ['2,128', '29,128'],
    ['28,129', '29,129'],
    ['39,126', '29,126'],
  ])('printed %s is %s', async (total, needed) => {
    const [found] = figuresTotalAndParts.check(await givenChecked(givenByResult('a', rows, total)));
    const cells = found?.repairs.flatMap((repair) => repair.cells) ?? [];
    expect(cells.find(({ label }) => label === 'total')?.needed).toBe(needed);
  });
});

function sumText({ message, evidence }: Finding): string {
  const [sum] = evidence;
  const lines =
    sum?.kind === 'sum' ? sum.lines.map(({ sign, printed }) => `${sign}${printed}`).join(' ') : '';
  return `${message.facts['label']} ${message.facts['printed']}: ${lines} = ${message.facts['computed']}`;
}
