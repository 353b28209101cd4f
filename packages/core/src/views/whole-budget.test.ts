import { describe, expect, test } from 'vitest';
import { formulaText } from '../basics/formula.ts';
import { languages } from '../basics/words.ts';
import { readPlan } from '../plan/notation/plan-text.ts';
import type { Plan } from '../plan/plan.ts';
import { addressWords, formulaWords } from './address-words.ts';
import { budgetByPillar } from './budget-by-pillar.ts';
import { budgetBySector } from './budget-by-sector.ts';
import { cellValue } from './cell-value.ts';
import { houseFigures } from './house.ts';
import { moneyFlow } from './money-flow.ts';
import { resultBySector } from './result-by-sector.ts';
import { printedCell, roundedCell } from './rounded-cell.ts';
import { sectorByResult } from './sector-by-result.ts';
import type { View, ViewCell } from './view.ts';

const text = `
plan house 2024/25 CHF en
sector a en:"Wells" fr:"Puits"
sector b "Lakes"
pillar 1 "One"
  result 1.1 "Water"
  result 1.2 "Air"
foundation foundation "Base"
  result 5.1 "House"
version proposed 2024/25
version approved 2022/23
dimension object
  member posts "Posts"
total version=proposed-2024/25: 1,050k
total version=approved-2022/23: 800k
development-share version=proposed-2024/25: 210k
unallocated version=proposed-2024/25: 50k
by-result sector=a result=1.1 version=proposed-2024/25: 400k
by-result sector=a result=1.1 version=approved-2022/23: 400k
by-result sector=a result=5.1 version=proposed-2024/25: 100k
by-result sector=b result=1.1 version=proposed-2024/25: 500k
by-result sector=b result=1.1 version=approved-2022/23: 400k
`;
const whole = planOf(text);
// A third sector whose table the extract leaves out.
const extract: Plan = {
  ...planOf(text.replace('sector b', 'sector c "Office"\nsector b')),
  publication: { ...whole.publication, scope: { kind: 'extract', parts: [], sectors: {} } },
};

/** Cells in thousands or percent. */
function values(cells: readonly ViewCell[], plan: Plan): readonly (number | null)[] {
  return cells.map((cell) => {
    const value = cellValue(cell, plan);
    return value && value.value / (value.kind === 'amount' ? 100_000 : 1);
  });
}

function rowsOf(view: View, plan: Plan): Readonly<Record<string, readonly (number | null)[]>> {
  return Object.fromEntries(view.rows.map((row) => [row.id, values(row.cells, plan)]));
}

describe('the budget by sector', () => {
  test('adds up to the total with what is not allocated, and compares with the approved budget', () => {
    expect(rowsOf(budgetBySector(whole), whole)).toEqual({
      a: [500, 400, 100, 25],
      b: [500, 400, 100, 25],
      'all-sectors': [1000, 800, 200, 25],
      unallocated: [50, null, null, null],
      total: [1050, 800, 250, 31.25],
    });
  });

  test('has no sum of all where one sector is not known', () => {
    expect(rowsOf(budgetBySector(extract), extract)).toMatchObject({
      a: [500, 400, 100, 25],
      c: [null, null, null, null],
      'all-sectors': [null, null, null, null],
      total: [1050, 800, 250, 31.25],
    });
  });

  test('counts what stands under nobody in the cube itself as not allocated, once', () => {
    const lines = text.replace(/^(total|unallocated) .*\n/gm, '');
    const plan = planOf(`${lines}by-result sector=unallocated result=1.2 version=proposed-2024/25: 50k\n`);
    expect(rowsOf(budgetBySector(plan), plan)).toEqual({
      a: [500, 400, 100, 25],
      b: [500, 400, 100, 25],
      'all-sectors': [1000, 800, 200, 25],
      unallocated: [50, null, null, null],
      total: [1050, 800, 250, 31.25],
    });
    const { unallocated } = houseFigures(plan);
    expect(unallocated && values([unallocated], plan)).toEqual([50]);
  });

  test('takes the money by object where there is none by result', () => {
    const plan = planOf(`${text.replace('sector b', 'sector c "Office"\nsector b')}
by-object sector=c object=posts version=proposed-2024/25: 7k
`);
    expect(rowsOf(budgetBySector(plan), plan)).toMatchObject({
      c: [7, null, null, null],
      'all-sectors': [1007, null, null, null],
    });
  });
});

test('the budget by pillar, by result and by sector and result foot alike', () => {
  expect(rowsOf(budgetByPillar(whole), whole)).toEqual({
    '1': [900, 800, 100, 12.5],
    foundation: [100, null, null, null],
    total: [1000, 800, 200, 25],
  });
  expect(rowsOf(resultBySector(whole, '1.1'), whole)).toEqual({
    a: [400, 400, 0, 0],
    b: [500, 400, 100, 25],
    total: [900, 800, 100, 12.5],
  });
  const crossed = sectorByResult(whole);
  expect(crossed.columns.map(({ id }) => id)).toEqual(['1.1', '5.1', 'total']);
  expect(rowsOf(crossed, whole)).toEqual({
    a: [400, 100, 500],
    b: [500, null, 500],
    total: [900, 100, 1000],
  });
});

test('what an extract does not hold whole has no figure', () => {
  expect(rowsOf(budgetByPillar(extract), extract)['1']).toEqual([null, null, null, null]);
  expect(rowsOf(resultBySector(extract, '1.1'), extract)).toMatchObject({
    a: [400, 400, 0, 0],
    total: [null, null, null, null],
  });
  expect(rowsOf(sectorByResult(extract), extract)['total']).toEqual([null, null, null]);
});

describe('money flows', () => {
  const flowOf = (plan: Plan) =>
    moneyFlow(plan).map(({ kind, from, to, figure }) => [kind, from, to, values([figure], plan)[0]]);
  const toSectors = [
    ['result-sector', '1.1', 'a', 400],
    ['result-sector', '1.1', 'b', 500],
    ['result-sector', '5.1', 'a', 100],
  ];

  test('from results to sectors, and ends there where the plan has no money by object', () => {
    expect(flowOf(whole)).toEqual(toSectors);
  });

  test('on to the groups of objects of expenditure, and to a category that is not divided', () => {
    const lines = text.replace(
      /member posts .*/,
      `member staff "Staff"
  member posts "Posts" parent=staff
  member missions "Missions" parent=staff
  member far "Far missions" parent=missions
  member rent "Rent"`,
    );
    const plan = planOf(`${lines}by-object sector=a object=posts version=proposed-2024/25: 300k
by-object sector=a object=far version=proposed-2024/25: 150k
by-object sector=a object=rent version=proposed-2024/25: 50k
by-object sector=a object=rent version=approved-2022/23: 40k
`);
    expect(flowOf(plan)).toEqual([
      ...toSectors,
      ['sector-object', 'a', 'posts', 300],
      ['sector-object', 'a', 'missions', 150],
      ['sector-object', 'a', 'rent', 50],
    ]);
  });
});

describe('the house', () => {
  test('has its figures as formulas', () => {
    const house = houseFigures(whole);
    const { total, developmentShare, developmentPercent, change, changePercent, unallocated } = house;
    expect(
      values([total, developmentShare, developmentPercent, change, changePercent, unallocated], whole),
    ).toEqual([1050, 210, 20, 250, 31.25, 50]);
    expect(
      house.pillars.map((pillar) =>
        values([pillar.amount, pillar.previous, pillar.change, pillar.share], whole),
      ),
    ).toEqual([
      [900, 800, 12.5, 90],
      [100, null, null, 10],
    ]);
    expect(
      house.pillars[0]?.floors.map((floor) => [floor.code, ...values([floor.amount, floor.share], whole)]),
    ).toEqual([
      ['1.1', 900, 90],
      ['1.2', null, null],
    ]);
  });

  test('has the development share of a floor where the plan has it by result, and of a pillar where it has all of its floors’', () => {
    const plan = planOf(
      text
        .replace(
          /^development-share .*\n/m,
          `development-share result=1.1 version=proposed-2024/25: 200k
development-share result=5.1 version=proposed-2024/25: 10k
`,
        )
        .replace(/^( *result 1\.2 .*\n)/m, ''),
    );
    const shares = houseFigures(plan).pillars.flatMap((pillar) => [pillar, ...pillar.floors]);
    expect(
      values(
        shares.map((one) => one.developmentShare),
        plan,
      ),
    ).toEqual([200, 200, 10, 10]);
    const none = houseFigures(whole).pillars.flatMap((pillar) => [pillar, ...pillar.floors]);
    expect(none.every((one) => one.developmentShare === null)).toBe(true);
  });

  test('of an extract has the stated totals and no floors’ money', () => {
    const house = houseFigures(extract);
    expect(values([house.total, house.unallocated], extract)).toEqual([1050, 50]);
    expect(
      house.pillars
        .flatMap((pillar) => [pillar, ...pillar.floors])
        .every(({ amount, share }) => amount === null && share === null),
    ).toBe(true);
  });

  test('of a plan that states no total takes that of all sectors', () => {
    const plan = planOf(text.replace(/^total .*\n/gm, ''));
    const { total } = houseFigures(plan);
    expect(total && formulaText(total)).toBe('by-result[version=proposed-2024/25]');
    expect(values([total], plan)).toEqual([1000]);
  });
});

describe('a figure in words', () => {
  const at = { sector: 'a', result: '1.1', version: 'proposed-2024/25' };
  test.each([
    ['en', 'Wells, expected result 1.1, 2024/25 proposed budget'],
    ['fr', 'Puits, résultat escompté 1.1, Budget proposé 2024/25'],
    ['zh', 'Wells，预期成果 1.1，2024/25 年拟议预算'],
  ] as const)('in %s', (language, words) => {
    expect(addressWords({ cube: 'by-result', at }, whole, language)).toBe(words);
  });

  test.each(languages)('tells in %s what a share, a change and a sum are of', (language) => {
    const { developmentPercent, change, pillars } = houseFigures(whole);
    for (const cell of [developmentPercent, change, pillars[0]?.amount]) {
      const words = cell ? formulaWords(cell, whole, language) : '';
      expect(words).not.toMatch(/\{|undefined/);
      expect(words).toContain('2024/25');
    }
  });

  test('of members nobody named are their ids', () => {
    expect(addressWords({ cube: 'by-line', at: { table: 't1', line: 'x', column: 'y' } }, whole, 'en')).toBe(
      't1, x, y',
    );
  });
});

test.each([
  [
    'money in thousands',
    {
      kind: 'linear',
      terms: [{ coefficient: 1, at: { cube: 'total', at: { version: 'approved-2022/23' } } }],
    },
    'money',
    '800',
  ],
  [
    'nothing known',
    { kind: 'linear', terms: [{ coefficient: 1, at: { cube: 'total', at: { version: 'other' } } }] },
    'money',
    '?',
  ],
  ['a percentage', houseFigures(whole).changePercent, 'percentage', '31%'],
  ['no cell', null, 'money', '?'],
] as const)('%s is printed as tables print it', (_what, cell, unit, printed) => {
  const style = { group: ',', decimal: '.', negative: 'parentheses', zero: '-' } as const;
  const shown = roundedCell(cell, { unit, powerOfTen: 3 }, whole);
  expect(printedCell(shown, style, { unknown: '?', 'not-applicable': 'n/a' })).toBe(printed);
});

function planOf(notation: string): Plan {
  const read = readPlan(notation);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}
