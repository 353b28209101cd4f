import { describe, expect, test } from 'vitest';
import { figureOutcomes } from '../../engine/figure-outcomes.ts';
import { givenChecked, noSolver } from '../../figures/given-checked.ts';
import { givenByResult } from '../../figures/given-tables.ts';
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
