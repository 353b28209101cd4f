import { describe, expect, test } from 'vitest';
import { addressText } from '../../../basics/address.ts';
import { formulaText } from '../../../basics/formula.ts';
import type { Found } from '../context.ts';
import { merged, nothing } from '../found.ts';
import { withAlternatives } from './alternative-table.ts';
import { amountsOf, givenContext, givenTable, outcomesOf } from './given-table.ts';
import { readFundsInTrust } from './read-funds-in-trust.ts';
import { readResourcesByObject } from './read-resources-by-object.ts';
import { readResourcesByResult } from './read-resources-by-result.ts';
import { readUnits } from './read-units.ts';

const formulas = (found: Partial<Found> | null, row: string): readonly string[] =>
  (found?.stated ?? [])
    .filter((figure) => figure.row === row && figure.role !== 'fact')
    .map((figure) => `${figure.role} ${figure.printed}: ${formulaText(figure.formula)}`);

const V = 'version=proposed-2024/25';
const A = 'version=approved-2022/23';

describe('resources by result', () => {
  const table = givenTable([
    '预期成果 | 2024/25 年 拟议预算 | 2022/23 年 计划和预算 | 2022/23 年 调剂使用后 预算',
    '1.1 甲 | 10,155 9,155 | 8,269 | 9,107',
    '2.2 乙 | 1,258 2,158 | 1,577 | -',
    '总计 | 11,413 | 9,846 | 9,107',
  ]);
  const found = readResourcesByResult(table, givenContext('zh'));

  test('versions stand in columns, results in rows', () => {
    expect(found?.versions?.map((version) => version.id)).toEqual([
      'proposed-2024/25',
      'approved-2022/23',
      'after-transfers-2022/23',
    ]);
    expect(amountsOf(found)).toEqual({
      [`by-result[result=1.1;sector=brands;${V}]`]: 10155,
      [`by-result[result=1.1;sector=brands;${A}]`]: 8269,
      'by-result[result=1.1;sector=brands;version=after-transfers-2022/23]': 9107,
      [`by-result[result=2.2;sector=brands;${V}]`]: 1258,
      [`by-result[result=2.2;sector=brands;${A}]`]: 1577,
      'by-result[result=2.2;sector=brands;version=after-transfers-2022/23]': 0,
    });
  });

  test('a doubled cell is an old and a new figure at one place', () => {
    const cell = (found?.stated ?? []).filter(({ place }) => place.row === 2 && place.column === 2);
    expect(cell.map(({ printed, insertedBy, deletedBy }) => [printed, insertedBy, deletedBy])).toEqual([
      ['10,155', [], [found?.proposals?.[0]?.id]],
      ['9,155', [found?.proposals?.[0]?.id], []],
    ]);
    expect(found?.proposals?.map(({ by, changes }) => [by, changes])).toEqual([
      [[], [change('1.1', 1_015_500_000, 915_500_000)]],
      [[], [change('2.2', 125_800_000, 215_800_000)]],
    ]);
  });

  test('the total is the address with fewer coordinates', () => {
    expect(formulas(found, '总计')).toEqual([
      `total 11,413: by-result[sector=brands;${V}]`,
      `total 9,846: by-result[sector=brands;${A}]`,
      'total 9,107: by-result[sector=brands;version=after-transfers-2022/23]',
    ]);
  });

  test('every numeric cell has one reading', () => expect(outcomesOf(found)).toEqual({ fact: 6, stated: 3 }));

  test.each([
    ['en', 'Expected result | 2024/25 Proposed Budget | 2022/23 Budget after Transfers'],
    ['fr', 'Résultat escompté | Budget proposé 2024/25 | Budget 2022/23 après virements'],
    [
      'es',
      'Resultado previsto | Presupuesto propuesto 2024/25 | Presupuesto 2022/23 tras las transferencias',
    ],
    ['ru', 'Ожидаемый результат | Предлагаемый бюджет 2024/25 | Бюджет 2022/23 после перераспределения'],
    ['ar', 'النتيجة المرتقبة | الميزانية المقترحة 2024/25 | ميزانية 2022/23 بعد التحويلات'],
  ] as const)('%s header words', (language, header) => {
    const read = readResourcesByResult(
      givenTable([header, '1.1 X | 1,234 | 1,100', 'Total | 1,234 | 1,100']),
      givenContext(language),
    );
    expect(amountsOf(read)).toEqual({
      [`by-result[result=1.1;sector=brands;${V}]`]: 1234,
      'by-result[result=1.1;sector=brands;version=after-transfers-2022/23]': 1100,
    });
  });

  test('a caption that names a sector is nearer than the chapter', () => {
    const read = readResourcesByResult(
      givenTable(['Expected result | 2024/25 Proposed Budget', '1.1 X | 12', 'Total | 12']),
      givenContext('en', { captions: ['(in thousands)', 'Patents and Technology: resources by result'] }),
    );
    expect(Object.keys(amountsOf(read))).toEqual([`by-result[result=1.1;sector=patents;${V}]`]);
  });

  test('a table in full francs is exact', () => {
    const read = readResourcesByResult(
      givenTable(['Expected result | 2024/25 Proposed Budget', '1.1 X | 1,234,567', 'Total | 1,234,567']),
      givenContext('en', { powerOfTen: 0 }),
    );
    expect(read?.facts?.[0]?.value).toEqual({ amount: 123_456_700, halfWidth: 0 });
  });

  test('rows that slipped a column, a repeated header, what cannot be told', () => {
    const read = readResourcesByResult(
      givenTable([
        'Expected result | 2024/25 Proposed Budget | 2022/23 Approved Budget',
        ' | 1.1 X | 12 | 11',
        'Expected result | 2024/25 Proposed Budget | 2022/23 Approved Budget',
        '1.2 Y | 5 apples | 1 2 3',
        '1.3 Z |  | 4 | 2',
        '1.4 W | 3',
        '17 | 14',
      ]),
      givenContext('en'),
    );
    expect(amountsOf(read)).toEqual({
      [`by-result[result=1.1;sector=brands;${V}]`]: 12,
      [`by-result[result=1.1;sector=brands;${A}]`]: 11,
      [`by-result[result=1.2;sector=brands;${V}]`]: null,
      [`by-result[result=1.2;sector=brands;${A}]`]: null,
      [`by-result[result=1.4;sector=brands;${V}]`]: 3,
      [`by-result[result=1.4;sector=brands;${A}]`]: null,
      [`by-result[result=1.3;sector=brands;${V}]`]: 4,
      [`by-result[result=1.3;sector=brands;${A}]`]: 2,
    });
    expect(outcomesOf(read)).toEqual({ fact: 5, 'not-understood': 2, stated: 2 });
  });

  test('the one row that lacks a cell, or its label, makes totals unknown and not wrong', () => {
    const read = readResourcesByResult(
      givenTable([
        'Expected result | 2024/25 Proposed Budget | 2022/23 Approved Budget',
        '1.1 X | 12 | 11',
        '1.2 Y | 5',
        ' | 1 | 2',
        'Total | 18 | 16',
      ]),
      givenContext('en'),
    );
    expect(amountsOf(read)).toMatchObject({
      [`by-result[result=1.2;sector=brands;${V}]`]: null,
      [`by-result[result=row-4;sector=brands;${A}]`]: null,
    });
    expect(outcomesOf(read)).toEqual({ fact: 2, 'not-understood': 3, stated: 2 });
  });

  test.each([
    ['a table of indicators', ['Expected result | Indicator | Baseline 2022', '1.1 X | Y | 12']],
    ['a table without a header', ['1.1 X | 12 | 13', '1.2 Y | 1 | 2']],
    ['no table of results', ['Object | 2024/25 Proposed Budget', 'Travel | 12']],
  ] as const)('%s is another kind', (_name, rows) => {
    expect(readResourcesByResult(givenTable(rows), givenContext('en'))).toBeNull();
  });
});

describe('resources by object', () => {
  const table = givenTable([
    ' | 2024/25 年 拟议预算 | 2022/23 年 计划和预算 | 2024/25 年与 2022/23 年 计划和预算相比 | ',
    ' | | | 数额 | %',
    'A. 人事费 | | | | ',
    '员额 | 58,488 | 57,731 | 758 | 1%',
    '临时工作人员 | 1,193 | 2,004 | (811) | -40%',
    'A 项共计 | 59,682 | 59,735 | (54) | 0%',
    'B. 非人事费 | | | | ',
    '订约承办事务 | | | | ',
    '会议 | 1,305 | 1,065 | 240 | 23%',
    '出版 | - | 35 | (35) | -100%',
    '小计 | 1,305 | 1,100 | 205 | 19%',
    '财务成本 | - | - | - | 不适用',
    '小计 | - | - | - | 不适用',
    'B 项共计 | 1,305 | 1,100 | 205 | 19%',
    '总计 | 60,987 | 60,835 | 152 | 0%',
    '其中 | | | | ',
    '某项目 | 197 | | | ',
  ]);
  const found = readResourcesByObject(table, givenContext('zh'));
  const of = (object: string, version: string): string =>
    `by-object[${object === '' ? '' : `object=${object};`}sector=brands;${version}]`;

  test('leaves are facts', () => {
    expect(amountsOf(found)).toMatchObject({
      [of('posts', V)]: 58488,
      [of('temporary-staff', A)]: 2004,
      [of('conferences', V)]: 1305,
      [of('publishing', V)]: 0,
      [of('finance-costs', A)]: 0,
      [`of-which[item=某项目;sector=brands;${V}]`]: 197,
    });
    expect(found?.facts?.length).toBe(11);
    expect(outcomesOf(found)).toEqual({ fact: 11, stated: 30 });
  });

  test.each([
    ['A 项共计', 'personnel'],
    ['B 项共计', 'non-personnel'],
    ['总计', ''],
  ])('%s', (row, object) => {
    const [a, b] = [of(object, V), of(object, A)];
    expect(
      (found?.stated ?? []).filter((one) => one.row === row).map((one) => formulaText(one.formula)),
    ).toEqual([a, b, `${a} - ${b}`, `100 * (${a} - ${b}) / (${b})`]);
  });

  test('a subtotal is its group, also of a single object of the same name', () => {
    const subtotals = (found?.stated ?? []).filter((one) => one.row === '小计' && one.role === 'total');
    expect(subtotals.map((one) => formulaText(one.formula))).toEqual([
      of('contractual-services', V),
      of('contractual-services', A),
      of('finance-costs', V),
      of('finance-costs', A),
    ]);
  });

  test('widths, and "not applicable"', () => {
    const at = (row: string, role: string) =>
      found?.stated?.find((one) => one.row === row && one.role === role);
    expect(at('员额', 'difference')).toMatchObject({ value: 75_800_000, halfWidth: 50_000 });
    expect(at('临时工作人员', 'percentage')).toMatchObject({ value: -40, halfWidth: 0.5 });
    expect(at('财务成本', 'percentage')).toMatchObject({ value: null, printed: '不适用' });
    expect(at('某项目', 'memo')).toMatchObject({ value: 19_700_000 });
  });

  test('objects that no profile knows stand under their heading', () => {
    const read = readResourcesByObject(
      givenTable([
        'Object of expenditure | 2024 proposed | 2023 approved | Variance | %',
        'Travel | | | | ',
        'Flights | 10 | 9 | 1 | 11',
        'Hotels | 5 | 5 | - | 0',
        'Subtotal | 15 | 14 | 1 | 7',
        'Equipment | | | | ',
        'Desks | 3 | 3 | - | 0',
        'Lamps | 1 | 1 | - | 0',
        'Subtotal | 4 | 4 | - | 0',
        'Total | 19 | 18 | 1 | 6',
      ]),
      givenContext('en', { sector: 'brands', profile: { ...givenContext().profile, objects: [] } }),
    );
    expect(read?.members?.map(({ id, parent }) => [id, parent])).toEqual([
      ['travel', undefined],
      ['flights', 'travel'],
      ['hotels', 'travel'],
      ['equipment', undefined],
      ['desks', 'equipment'],
      ['lamps', 'equipment'],
    ]);
    const totals = (read?.stated ?? []).filter((one) => one.role === 'total');
    expect(totals.filter((_, index) => index % 2 === 0).map((one) => formulaText(one.formula))).toEqual([
      'by-object[object=travel;sector=brands;version=proposed-2024]',
      'by-object[object=equipment;sector=brands;version=proposed-2024]',
      'by-object[sector=brands;version=proposed-2024]',
    ]);
  });
});

describe('funds-in-trust', () => {
  const found = readFundsInTrust(
    givenTable([
      '信托基金 | 2022 年余额 | 2023 年捐助额概算 | 2023 年支出概算 | 2023 年底预计余额 | 2024/25 年捐助额概算 | 可动用额概算',
      '某国 | 6 | 14 | 21 | - | 28 | 28',
      '另一国 | 44 | - | - | 44 | | 44',
      '总计 | 50 | 14 | 21 | 44 | 28 | 71',
    ]),
    givenContext('zh', { sector: 'partnerships' }),
  );
  const of = (donor: string, movement: string): string =>
    `funds-in-trust[${donor === '' ? '' : `donor=${donor};`}movement=${movement};sector=partnerships]`;

  test('balances follow from movements', () => {
    expect(formulas(found, '某国')).toEqual([
      `balance -: ${of('某国', 'opening')} + ${of('某国', 'contributions')} - ${of('某国', 'expenditure')}`,
      `balance 28: ${of('某国', 'opening')} + ${of('某国', 'contributions')} - ${of('某国', 'expenditure')} + ${of('某国', 'expected-contributions')}`,
    ]);
    expect(formulas(found, '总计')[0]).toBe(`total 50: ${of('', 'opening')}`);
  });

  test('a dash is zero, a blank is unknown', () => {
    expect(amountsOf(found)).toMatchObject({
      [of('另一国', 'contributions')]: 0,
      [of('另一国', 'expected-contributions')]: null,
    });
    expect(outcomesOf(found)).toEqual({ fact: 7, stated: 10 });
  });
});

describe('units', () => {
  const head = ['| 2024/25 工作计划和预算 | | | | |', '| 人事费 | 非人事费 | 共计 | 员额 | 临时员额 | 总计'];
  const first = givenTable(
    [
      ...head,
      '产权组织巴西办事处 | 932 | 475 | 1,407 | | - | 4',
      '产权组织中国办事处 | 2,308 | 525 | 2,833 | | 1 | 7',
      '总计 | 3,240 | 1,000 | 4,240 | 10 | 1 | 11',
    ],
    1,
  );
  const second = givenTable(
    [
      ...head,
      '产权组织巴西办事处 | 932 | 475 | 1,407 | 4 | - | 4',
      '产权组织中国办事处 | 2,308 | 525 | 2,833 | 6 | 1 | 7',
      '产权组织纽约协调处 | 696 | 732 | 1,429 | 2 | - | 2',
      '总计 | 3,936 | 1,732 | 5,669 | 12 | 1 | 13',
    ],
    2,
  );
  const context = givenContext('zh', { sector: 'development' });
  const base = readUnits(first, context);
  const alternative = readUnits(second, {
    ...context,
    captions: ['按办事处分列的预算', '中国和俄罗斯联邦的任择提案'],
    known: merged(nothing, base ?? {}),
  });

  test('blank posts are facts of unknown amount; head counts are exact', () => {
    expect(amountsOf(base)).toMatchObject({
      [`by-unit[category=personnel;unit=brazil;${V}]`]: 932,
      [`posts[contract=posts;unit=brazil;${V}]`]: null,
      [`posts[contract=temporary;unit=brazil;${V}]`]: 0,
    });
    const count = base?.stated?.find((one) => one.role === 'head-count');
    expect(count).toMatchObject({ value: 4, halfWidth: 0 });
    expect(formulas(base, '产权组织巴西办事处')).toEqual([
      `total 1,407: by-unit[unit=brazil;${V}]`,
      `head-count 4: posts[unit=brazil;${V}]`,
    ]);
    expect(outcomesOf(base)).toEqual({ fact: 6, stated: 10 });
  });

  test('a table under a proposal is the proposal: what it changes, and what it adds', () => {
    expect(alternative?.facts).toEqual([]);
    const [proposal] = alternative?.proposals ?? [];
    expect(proposal?.by.length).toBe(2);
    const changes = (proposal?.changes ?? []).map((one) =>
      one.kind === 'set-fact'
        ? `${addressText({ cube: one.cube, at: one.at })}: ${one.before?.amount ?? null} → ${one.after?.amount ?? null}`
        : one.kind === 'put'
          ? `put ${one.what} ${one.id}`
          : one.kind,
    );
    expect(changes).toEqual([
      'put unit new-york',
      `posts[contract=posts;unit=brazil;${V}]: null → 4`,
      `posts[contract=posts;unit=china;${V}]: null → 6`,
      `by-unit[category=personnel;unit=new-york;${V}]: null → 69600000`,
      `by-unit[category=non-personnel;unit=new-york;${V}]: null → 73200000`,
      `posts[contract=posts;unit=new-york;${V}]: null → 2`,
      `posts[contract=temporary;unit=new-york;${V}]: null → 0`,
    ]);
  });

  test('the alternatives exclude each other', () => {
    const all = withAlternatives([...(base?.stated ?? []), ...(alternative?.stated ?? [])]);
    const id = alternative?.proposals?.[0]?.id;
    for (const figure of all) {
      const hangs = figure.place.table === 1 ? figure.deletedBy : figure.insertedBy;
      expect(hangs).toEqual([id]);
    }
  });

  test('a division of its own keeps its total to itself', () => {
    const read = readUnits(
      givenTable([
        '| 2024/25 | |',
        '| Personnel | Non-personnel | Total',
        'Some Division | 10 | 5 | 15',
        'Total | 10 | 5 | 15',
      ]),
      givenContext('en', { sector: 'development' }),
    );
    expect(read?.units).toEqual([
      { id: 'some-division', sector: 'development', name: { en: 'Some Division' }, kind: 'division' },
    ]);
    expect(formulas(read, 'Total')).toEqual([
      `total 10: by-unit[category=personnel;unit=some-division;${V}]`,
      `total 5: by-unit[category=non-personnel;unit=some-division;${V}]`,
      `total 15: by-unit[unit=some-division;${V}]`,
    ]);
  });
});

function change(result: string, before: number, after: number): unknown {
  return {
    kind: 'set-fact',
    cube: 'by-result',
    at: { sector: 'brands', result, version: 'proposed-2024/25' },
    before: { amount: before, halfWidth: 50_000 },
    after: { amount: after, halfWidth: 50_000 },
  };
}
