import { describe, expect, test } from 'vitest';
import { readPlan } from '../plan/notation/plan-text.ts';
import type { Plan } from '../plan/plan.ts';
import { cellValue } from './cell-value.ts';
import { framework } from './framework.ts';
import { fundsInTrust } from './funds-in-trust.ts';
import { offices } from './offices.ts';
import { priorities } from './priorities.ts';
import { resourcesByObject } from './resources-by-object.ts';
import { resourcesByResult } from './resources-by-result.ts';
import type { View } from './view.ts';

const head = `
plan house 2024/25 CHF en
version proposed 2024/25
version approved 2022/23
version after-transfers 2022/23
`;
const [proposed, approved, transfers] = ['proposed-2024/25', 'approved-2022/23', 'after-transfers-2022/23'];

// Object and parent, then as printed: proposed, approved, after transfers (thousands), difference, percentage.
const objects: readonly (readonly [string, string, number, number, number, number, number | null])[] = [
  ['posts', 'personnel', 58488, 57731, 56111, 758, 1],
  ['temporary', 'personnel', 1193, 2004, 2360, -811, -40],
  ['other-staff', 'personnel', 0, 0, 0, 0, null],
  ['interns', 'fellowships-group', 132, 143, 52, -11, -8],
  ['fellowships', 'fellowships-group', 4208, 3430, 3851, 778, 23],
  ['missions', 'travel', 1030, 1035, 609, -5, 0],
  ['third-party', 'travel', 2912, 2095, 1972, 817, 39],
  ['conferences', 'services', 1305, 1065, 1075, 240, 23],
  ['publishing', 'services', 0, 35, 20, -35, -100],
  ['individual', 'services', 1701, 1482, 1462, 219, 15],
  ['others', 'services', 7282, 10391, 12569, -3108, -30],
  ['finance', 'non-personnel', 0, 0, 0, 0, null],
  ['premises', 'operating', 0, 0, 47, 0, null],
  ['communication', 'operating', 600, 770, 560, -170, -22],
  ['representation', 'operating', 309, 210, 214, 99, 47],
  ['joint', 'operating', 0, 0, 0, 0, null],
  ['furniture', 'equipment', 14, 0, 13, 14, null],
  ['supplies', 'equipment', 56, 40, 37, 16, 40],
];
const subtotals: readonly (readonly [string, number, number, number, number, number | null])[] = [
  ['personnel:subtotal', 59682, 59735, 58470, -54, 0],
  ['fellowships-group:subtotal', 4340, 3573, 3903, 767, 21],
  ['travel:subtotal', 3941, 3130, 2582, 812, 26],
  ['services:subtotal', 10288, 12973, 15125, -2684, -21],
  ['operating:subtotal', 909, 980, 821, -71, -7],
  ['equipment:subtotal', 70, 40, 50, 30, 75],
  ['non-personnel:subtotal', 19548, 20695, 22481, -1147, -6],
  ['total', 79230, 80430, 80951, -1200, -1],
];

describe('resources by object', () => {
  const groups = ['fellowships-group', 'travel', 'services', 'operating', 'equipment'];
  const plan = planOf(`${head}
sector brands "Brands"
dimension object
  member personnel "Personnel"
  member non-personnel "Non-personnel"
${groups.map((group) => `  member ${group} parent=non-personnel "${group}"`).join('\n')}
${objects.map(([id, parent]) => `  member ${id} parent=${parent} "${id}"`).join('\n')}
dimension item
  member agenda "Agenda projects"
${objects
  .map(([id, , ...amounts]) =>
    [proposed, approved, transfers]
      .map((version, at) => `by-object sector=brands object=${id} version=${version}: ${amounts[at]}k`)
      .join('\n'),
  )
  .join('\n')}
of-which sector=brands item=agenda version=${proposed}: 197k
`);
  const view = resourcesByObject(plan, 'brands');

  test.each(objects)('%s prints as the source does, within rounding', (id, _parent, ...printed) => {
    expect(deviations(view, plan, id, printed)).toEqual([]);
  });

  test.each(subtotals)('%s prints as the source does, within rounding', (id, ...printed) => {
    expect(deviations(view, plan, id, printed)).toEqual([]);
  });

  test('stands in the order of the tree, subtotals after their parts', () => {
    expect(view.rows.map((row) => row.id).slice(0, 9)).toEqual([
      'personnel',
      'posts',
      'temporary',
      'other-staff',
      'personnel:subtotal',
      'non-personnel',
      'fellowships-group',
      'interns',
      'fellowships',
    ]);
    expect(view.rows.map((row) => row.id).slice(-3)).toEqual(['non-personnel:subtotal', 'total', 'agenda']);
  });

  test('shows what is part of the total without adding it', () => {
    expect(valuesOf(view, plan, 'agenda')).toEqual([197, null, null, null, null]);
    expect(view.rows.at(-1)?.kind).toBe('of-which');
    expect(valuesOf(view, plan, 'total')[0]).toBe(79230);
  });

  test('names the versions and what is compared', () => {
    expect(view.columns.map((column) => column.label.en)).toEqual([
      '2024/25 proposed budget',
      '2022/23 approved budget',
      '2022/23 budget after transfers',
      'Difference',
      'Difference (%)',
    ]);
  });
});

describe('resources by result', () => {
  const plan = planOf(`${head}
sector a "A"
sector b "B"
pillar 1 "One"
  result 1.1 "Water"
  result 1.2 "Air"
foundation foundation "Base"
  result 5.1 "House"
by-result sector=a result=1.1 version=${proposed}: 10,155k
by-result sector=a result=1.1 version=${approved}: 8,269k
by-result sector=a result=5.1 version=${proposed}: 292k
by-result sector=b result=1.1 version=${proposed}: 586k
`);

  test('shows the results of one sector and their total', () => {
    const view = resourcesByResult(plan, 'a');
    expect(view.rows.map((row) => row.id)).toEqual(['1.1', '5.1', 'total']);
    expect(view.columns.map((column) => column.id)).toEqual([proposed, approved]);
    expect(valuesOf(view, plan, '5.1')).toEqual([292, null]);
    expect(valuesOf(view, plan, 'total')).toEqual([10447, 8269]);
  });

  test('the framework shows all sectors, by pillar', () => {
    const view = framework(plan);
    expect(view.rows.map((row) => [row.id, row.kind])).toEqual([
      ['1', 'heading'],
      ['1.1', 'line'],
      ['1.2', 'line'],
      ['1:subtotal', 'subtotal'],
      ['foundation', 'heading'],
      ['5.1', 'line'],
      ['foundation:subtotal', 'subtotal'],
      ['total', 'total'],
    ]);
    expect(valuesOf(view, plan, '1.1')).toEqual([10741, 8269]);
    expect(valuesOf(view, plan, '1.2')).toEqual([null, null]);
    expect(valuesOf(view, plan, '1:subtotal')).toEqual([10741, 8269]);
    expect(valuesOf(view, plan, 'total')).toEqual([11033, 8269]);
    expect(view.rows[1]?.sectors).toEqual(['a', 'b']);
    expect(view.rows[3]?.label).toEqual({ en: 'Total, One' });
  });

  const withMore = (more: string) => {
    const whole = planOf(
      `${head}
sector a "A"
pillar 1 "One"
  result 1.1 "Water"
by-result sector=a result=1.1 version=${proposed}: 400k
by-result sector=a result=1.1 version=${approved}: 300k
${more}`,
    );
    const view = framework(whole);
    return Object.fromEntries(view.rows.slice(3).map(({ id }) => [id, valuesOf(view, whole, id)]));
  };

  test.each([
    [
      'what is stated apart',
      `unallocated version=${proposed}: 50k`,
      { 'all-results': [400, 300], unallocated: [50, null], total: [450, 300] },
    ],
    [
      'what no result has been given, and what is stated apart',
      `unallocated version=${proposed}: 50k\nby-result sector=a result=unallocated version=${proposed}: 7k`,
      { 'all-results': [400, 300], unallocated: [57, null], total: [457, 300] },
    ],
    [
      'a total that is stated',
      `unallocated version=${proposed}: 50k\ntotal version=${proposed}: 460k`,
      { 'all-results': [400, 300], unallocated: [50, null], total: [460, 300] },
    ],
    ['a total that is stated alone', `total version=${proposed}: 400k`, { total: [400, 300] }],
    ['nothing', '', { total: [400, 300] }],
  ])('beside the results the framework has %s, and the total', (_what, more, rows) =>
    expect(withMore(more)).toEqual(rows),
  );
});

describe('funds-in-trust', () => {
  // Opening, contributions, expenditure, closing, expected, available, as printed.
  const funds: readonly (readonly [string, readonly number[]])[] = [
    ['communities', [6, 14, 21, 0, 28, 28]],
    ['it', [44, 0, 0, 44, 0, 44]],
    ['kr-culture', [802, 229, 247, 783, 458, 1241]],
    ['kr-justice', [138, 197, 232, 103, 393, 496]],
    ['total', [990, 440, 500, 930, 880, 1809]],
  ];
  const movements = ['opening', 'contributions', 'expenditure', null, 'expected-contributions'] as const;
  const plan = planOf(`${head}
sector partners "Partners"
dimension donor
${funds
  .slice(0, 4)
  .map(([id]) => `  member ${id} "${id}"`)
  .join('\n')}
${funds
  .slice(0, 4)
  .flatMap(([id, amounts]) =>
    movements.flatMap((movement, at) =>
      movement === null
        ? []
        : [`funds-in-trust sector=partners donor=${id} movement=${movement}: ${amounts[at]}k`],
    ),
  )
  .join('\n')}
`);

  test.each(funds)('%s comes out as printed, within rounding', (id, printed) => {
    expect(deviations(fundsInTrust(plan, 'partners'), plan, id, printed)).toEqual([]);
  });
});

describe('offices', () => {
  const plan = planOf(`${head}
sector regions "Regions"
unit singapore external-office sector=regions "Singapore"
unit china external-office sector=regions "China"
unit new-york coordination-office sector=regions "New York"
unit agenda division sector=regions "Agenda"
by-unit unit=singapore category=personnel version=${proposed}: 1,244k
by-unit unit=singapore category=non-personnel version=${proposed}: 553k
by-unit unit=china category=personnel version=${proposed}: 2,308k
by-unit unit=china category=non-personnel version=${proposed}: 525k
by-unit unit=agenda category=personnel version=${proposed}: 2,906k
posts unit=singapore contract=posts version=${proposed}: ?
posts unit=singapore contract=temporary version=${proposed}: 0
posts unit=china contract=posts version=${proposed}: 6
posts unit=china contract=temporary version=${proposed}: 1
`);

  test('sum money and people of the offices that have some, and of no other unit', () => {
    const view = offices(plan);
    expect(view.rows.map((row) => row.id)).toEqual(['singapore', 'china', 'total']);
    expect(valuesOf(view, plan, 'china')).toEqual([2308, 525, 2833, 6, 1, 7]);
    expect(valuesOf(view, plan, 'total').slice(0, 3)).toEqual([3552, 1078, 4630]);
  });

  test('only offices are called so', () => {
    expect([offices(plan).title, offices(plan, ['agenda']).title]).toEqual(['offices', 'units']);
  });

  test('what is not known stays open in every total of it', () => {
    expect(valuesOf(offices(plan), plan, 'singapore').slice(3)).toEqual([null, 0, null]);
    expect(valuesOf(offices(plan), plan, 'total').slice(3)).toEqual([null, 1, null]);
  });
});

describe('priorities', () => {
  const plan = planOf(`${head}
sector a "A"
pillar 1 "One"
pillar 2 "Two"
priority whole pillar=1 sectors=a
  bullet "first" +(p1)" and more"
    bullet "inner"
  bullet "second"
priority each pillar=1 sectors=a
  bullet "third"
  bullet "fourth"
priorities priority=whole bullet=all version=${proposed}: 1,194k
priorities priority=each bullet=1 version=${proposed}: 200k
priorities priority=each bullet=2 version=${proposed}: 300k
`);

  test('have one amount for the group or one for each bullet', () => {
    const view = priorities(plan);
    expect(view.rows.map((row) => [row.id, row.label.en, valuesOf(view, plan, row.id)[0]])).toEqual([
      ['1', 'One', null],
      ['whole/1', 'first', 1194],
      ['whole/1.1', 'inner', null],
      ['whole/2', 'second', null],
      ['each/1', 'third', 200],
      ['each/2', 'fourth', 300],
      ['total', 'Total', 1694],
    ]);
  });

  test('read as they stand when a proposal is adopted', () => {
    expect(priorities(plan, new Set(['p1'])).rows[1]?.label.en).toBe('first and more');
  });
});

describe('a cell', () => {
  const plan = planOf(`${head}
total version=${proposed}: 100k
total version=${approved}: 50k
total version=${transfers}: 0k
unallocated version=${proposed}: 8.2m
`);
  const at = (version: string | undefined) =>
    ({
      kind: 'linear',
      terms: [{ coefficient: 1, at: { cube: 'total', at: { version: version ?? '' } } }],
    }) as const;

  test('is as wide as what it is made of; what counts twice is uncertain once', () => {
    const twice = { kind: 'linear', terms: [...at(proposed).terms, ...at(proposed).terms] } as const;
    expect(cellValue(twice, plan)).toEqual({ kind: 'amount', value: 20_000_000, halfWidth: 100_000 });
    const none = {
      kind: 'linear',
      terms: [...at(proposed).terms, { ...at(proposed).terms[0], coefficient: -1 }],
    } as const;
    expect(cellValue(none, plan)).toEqual({ kind: 'amount', value: 0, halfWidth: 0 });
  });

  test('a quotient reaches as far as its facts', () => {
    const quotient = {
      kind: 'ratio',
      numerator: at(proposed),
      denominator: at(approved),
      scale: 100,
    } as const;
    const value = cellValue(quotient, plan);
    expect(value?.value).toBe(200);
    // 100,500 over 49,500 is the furthest.
    expect(value?.halfWidth).toBeCloseTo((100 * 100.5) / 49.5 - 200, 9);
  });

  test.each([
    [
      'a base of zero',
      { kind: 'ratio', numerator: at(proposed), denominator: at(transfers), scale: 100 } as const,
    ],
    ['a figure there is none of', at('other')],
    ['nothing', null],
  ])('has no value for %s', (_what, cell) => {
    expect(cellValue(cell, plan)).toBeNull();
  });
});

function planOf(text: string): Plan {
  const read = readPlan(text);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

/** The values of a row in thousands, people or percent. */
function valuesOf(view: View, plan: Plan, id: string): readonly (number | null)[] {
  const row = view.rows.find((one) => one.id === id);
  return (row?.cells ?? []).map((cell, at) => {
    const value = cellValue(cell, plan);
    return value && value.value / (view.columns[at]?.unit === 'money' ? 100_000 : 1);
  });
}

/** The cells of a row that cannot have been printed like this. */
function deviations(
  view: View,
  plan: Plan,
  id: string,
  printed: readonly (number | null)[],
): readonly string[] {
  const row = view.rows.find((one) => one.id === id);
  if (!row) return [`no row ${id}`];
  return printed.flatMap((figure, at) => {
    const value = cellValue(row.cells[at] ?? null, plan);
    const unit = view.columns[at]?.unit === 'money' ? 100_000 : 1;
    if (figure === null) return value === null ? [] : [`${id} ${at}: ${value.value} where none is printed`];
    if (!value) return [`${id} ${at}: nothing where ${figure} is printed`];
    const distance = Math.abs(value.value - figure * unit);
    return distance <= value.halfWidth + unit / 2 ? [] : [`${id} ${at}: ${value.value / unit} for ${figure}`];
  });
}
