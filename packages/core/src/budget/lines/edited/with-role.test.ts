import { describe, expect, test } from 'vitest';
import type { LineMapping } from '../line-mapping.ts';
import { type ColumnRole, columnRole, columnRoles, missingColumns } from './column-role.ts';
import { withFile, withSheetDimension } from './line-syntax.ts';
import { withRole } from './with-role.ts';

const names = ['Year', 'Unit', 'Account', 'Name', 'Initial', 'Change', 'Final', 'Paid', '', 'Note', 'Note'];
const mapping: LineMapping = {
  format: 'plenary-mapping-1',
  language: 'en',
  currency: { code: 'CHF', digits: 2 },
  cube: 'lines',
  period: { column: 'Year' },
  dimensions: [
    { id: 'unit', levels: [{ column: 'Unit' }] },
    { id: 'account', levels: [{ column: 'Account', name: 'Name' }], prefixes: [1, 2] },
  ],
  amounts: [
    { column: 'initial', stage: 'approved', sign: -1 },
    { column: 'Final', stage: 'final' },
  ],
  checks: [{ sum: [{ column: 'Initial' }, { column: 'Change' }], equals: 'Final' }],
};

function edited(column: number, role: ColumnRole, from = mapping): LineMapping {
  const done = withRole(from, { names, column, year: 2024 }, role);
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value;
}

function roles(of: LineMapping): readonly string[] {
  return names.map((_, column) => columnRole(of, names, column + 1).kind);
}

const before = roles(mapping);

/** The kinds of all columns, where some (from 1) are others than before. */
function but(other: Readonly<Record<number, string>>): readonly string[] {
  return before.map((kind, column) => other[column + 1] ?? kind);
}

const amount = { kind: 'amount', stage: 'expenditure', period: null, power: 0 } as const;

describe('the role of a column', () => {
  test('is told for each column, capitals or not', () => {
    expect(before).toEqual([
      'period',
      'level',
      'level',
      'name',
      'amount',
      'modification',
      'amount',
      'left-out',
      'left-out',
      'left-out',
      'left-out',
    ]);
    expect(columnRole(mapping, names, 4)).toEqual({ kind: 'name', of: 3 });
    expect(columnRole(mapping, names, 3)).toEqual({ kind: 'level', dimension: 'account', level: 1 });
  });

  test.each<[string, number, ColumnRole, Record<number, string>]>([
    ['amounts', 8, amount, { 8: 'amount' }],
    ['amounts that have no name', 9, amount, { 9: 'amount' }],
    ['amounts of a name that two have', 11, amount, { 11: 'amount' }],
    ['nothing, with the sum it stood in', 7, { kind: 'left-out' }, { 6: 'left-out', 7: 'left-out' }],
    ['no modification', 6, { kind: 'left-out' }, { 6: 'left-out' }],
    ['no years', 1, { kind: 'left-out' }, { 1: 'left-out' }],
    ['a filter', 8, { kind: 'filter', in: ['x'], notIn: [] }, { 8: 'filter' }],
    ['words of totals', 10, { kind: 'totals', words: ['Sum'] }, { 10: 'totals' }],
    ['another modification', 8, { kind: 'modification' }, { 8: 'modification' }],
    ['names of the unit', 10, { kind: 'name', of: 2 }, { 10: 'name' }],
    ['a level of a new dimension', 8, { kind: 'level', dimension: 'fund', level: null }, { 8: 'level' }],
    ['no level, so its names are nothing', 3, { kind: 'left-out' }, { 3: 'left-out', 4: 'left-out' }],
    ['a stated sum', 8, { kind: 'compared' }, { 8: 'compared' }],
  ])('is changed to %s, and no other with it', (_, column, role, other) => {
    expect(roles(edited(column, role))).toEqual(but(other));
  });

  test('of amounts keeps what else is said of them', () => {
    const changed = edited(5, { ...amount, period: { from: 2023, to: 2023 }, power: 3 });
    expect(changed.amounts[0]).toEqual({
      column: 'initial',
      stage: 'expenditure',
      sign: -1,
      period: { from: 2023, to: 2023 },
      power: 3,
    });
    expect(changed.checks).toEqual(mapping.checks);
    expect(edited(5, { ...amount, stage: 'approved' }, changed).amounts[0]).toEqual(mapping.amounts[0]);
  });

  test('of amounts is turned round, and back; of codes says what parts them from names', () => {
    const [initial, final] = edited(7, { ...amount, sign: -1 }).amounts;
    expect([initial?.sign, final?.sign]).toEqual([-1, -1]);
    expect(edited(5, { ...amount, stage: 'approved', sign: 1 }).amounts[0]).toEqual({
      column: 'initial',
      stage: 'approved',
    });
    expect(columnRole(mapping, names, 5)).toMatchObject({ kind: 'amount', sign: -1 });
    const level = { kind: 'level', dimension: 'account', level: 1 } as const;
    const cut = edited(3, { ...level, split: ' - ' });
    expect(cut.dimensions[1]).toEqual({
      ...mapping.dimensions[1],
      levels: [{ column: 'Account', name: 'Name', split: ' - ' }],
    });
    expect(columnRole(cut, names, 3)).toEqual({ ...level, split: ' - ' });
    expect(edited(3, { ...level, dimension: 'object' }, cut).dimensions[1]?.levels?.[0]?.split).toBe(' - ');
    expect(edited(3, { ...level, split: '' }, cut)).toEqual(mapping);
  });

  test('may be one of several, which are all told', () => {
    const many: LineMapping = {
      ...mapping,
      filter: [{ column: 'Unit', notIn: ['x'] }],
      totals: [{ column: 'Name', words: ['Total'] }],
    };
    const kinds = (column: number) => columnRoles(many, names, column).map(({ kind }) => kind);
    expect(kinds(2)).toEqual(['level', 'filter']);
    expect(kinds(4)).toEqual(['name', 'totals']);
    expect(kinds(7)).toEqual(['amount']);
    expect(kinds(6)).toEqual(['modification']);
    expect(kinds(8)).toEqual([]);
  });

  test('is changed and leaves the others that the column has, unless it is left out', () => {
    const many: LineMapping = {
      ...mapping,
      dimensions: [...mapping.dimensions, { id: 'year', levels: [{ column: 'Year' }] }],
      filter: [
        { column: 'Unit', notIn: ['x'] },
        { column: 'Note', in: ['y'] },
      ],
      totals: [{ column: 'Unit', words: ['Total'] }],
    };
    const kinds = (of: LineMapping, column: number) => columnRoles(of, names, column).map(({ kind }) => kind);
    const changed = edited(2, amount, many);
    expect(kinds(changed, 2)).toEqual(['amount', 'totals', 'filter']);
    expect([changed.filter, changed.totals]).toEqual([many.filter, many.totals]);
    expect(kinds(edited(1, { kind: 'filter', in: ['2024'], notIn: [] }, many), 1)).toEqual([
      'period',
      'filter',
    ]);
    expect(kinds(edited(2, { kind: 'totals', words: ['Sum'] }, many), 2)).toEqual(['totals', 'filter']);
    expect(kinds(edited(2, { kind: 'left-out' }, many), 2)).toEqual([]);
    expect(edited(2, { kind: 'left-out' }, many).filter).toEqual([{ column: 'Note', in: ['y'] }]);
  });

  test('as a level goes where the columns of the file have it, or where somebody says', () => {
    const two = edited(2, { kind: 'level', dimension: 'account', level: null });
    expect(two.dimensions).toEqual([
      { id: 'account', levels: [{ column: 'Unit' }, { column: 'Account', name: 'Name' }] },
    ]);
    const [turned] = edited(2, { kind: 'level', dimension: 'account', level: 2 }, two).dimensions;
    expect(turned?.levels?.map((one) => one.column)).toEqual(['Account', 'Unit']);
    const renamed = edited(3, { kind: 'level', dimension: 'object', level: null });
    expect(renamed.dimensions[1]).toEqual({ ...mapping.dimensions[1], id: 'object' });
  });

  test('as years takes away those that were assumed, and leaves them to be stated', () => {
    const without = edited(1, { kind: 'left-out' });
    expect(without).toMatchObject({ period: { from: 2024, to: 2024 }, assumed: 'period' });
    expect(edited(1, { kind: 'period' }, without)).toEqual(mapping);
  });

  test('of the last level leaves lines at one member, which the next level takes the place of', () => {
    const none = edited(2, { kind: 'left-out' }, edited(3, { kind: 'left-out' }));
    expect(none.dimensions).toEqual([{ id: 'line', member: 'all' }]);
    const again = edited(2, { kind: 'level', dimension: 'unit', level: null }, none);
    expect(again.dimensions).toEqual([{ id: 'unit', levels: [{ column: 'Unit' }] }]);
  });

  test.each<[string, number, ColumnRole, string]>([
    ['all amounts', 5, { kind: 'left-out' }, 'mapping-without-amounts'],
    ['what lies between two amounts', 8, { kind: 'modification' }, 'modification-without-sum'],
    ['names of what is no code', 8, { kind: 'name', of: 9 }, 'name-of-no-code'],
  ])('is refused that takes away %s', (_, column, role, code) => {
    const one = edited(7, { kind: 'left-out' });
    const refused = withRole(one, { names, column, year: 2024 }, role);
    expect(refused).toMatchObject({ ok: false, refusal: { code } });
  });
});

test('columns that the file does not have are told once each', () => {
  expect(missingColumns(mapping, ['Unit', 'ACCOUNT', 'Name', 'Final'])).toEqual([
    'Year',
    'initial',
    'Initial',
    'Change',
  ]);
  expect(missingColumns(mapping, names)).toEqual([]);
});

test('the names of sheets are a dimension, another one, or none', () => {
  const by = withSheetDimension(mapping, 'month');
  expect(by.dimensions.at(-1)).toEqual({ id: 'month', sheet: true });
  expect(withSheetDimension(by, 'chapter').dimensions.map((one) => one.id)).toEqual([
    'unit',
    'account',
    'chapter',
  ]);
  expect(withSheetDimension(by, null)).toEqual(mapping);
});

test('how a file is written is stated, and taken back', () => {
  const stated = withFile(mapping, { header: 0, decimal: ',', sheet: null });
  expect(stated.file).toEqual({ header: 0, decimal: ',' });
  expect(withFile(stated, { header: null, decimal: null })).toEqual(mapping);
});
