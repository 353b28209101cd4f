import type { LineMapping } from '@plenary/core/budget/lines/line-mapping';
import { coordinatesOf } from '@plenary/core/plan/lines/imported-lines';
import { describe, expect, test } from 'vitest';
import { workbookBytes } from '../excel/figures/written-workbook.ts';
import { bytesSource } from './line-source.ts';
import { suggestLines } from './suggest-lines.ts';
import { understandLines } from './understand-lines.ts';

type Row = readonly (string | number)[];

const head = ['Code', 'Name', 'Spent'];

/** A workbook of a sheet a month, whose headers stand in different lines, with notes between them. */
const months: Readonly<Record<string, readonly Row[]>> = {
  January: [['Expenditure of January'], [], head, ['61', 'Water', 10.5], ['62', 'Roads', 20]],
  Notes: [['Words'], ['and more of them'], ['and more']],
  February: [head, ['61', 'Water', 10.5], ['62', 'Roads', 'about ten'], ['63', 'Parks', 5]],
  March: [head, ['61', 'Water', 1]],
};

async function workbook(sheets: Readonly<Record<string, readonly Row[]>>) {
  const bytes = await workbookBytes({
    title: 'Months',
    at: '2024-01-01T00:00:00Z',
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      rows: rows.map((row) => row.map((value) => ({ value }))),
    })),
  });
  if (!bytes.ok) throw new Error(bytes.refusal.code);
  return bytesSource(bytes.value, 'months.xlsx');
}

const mapping: LineMapping = {
  format: 'plenary-mapping-1',
  language: 'en',
  currency: { code: 'CHF', digits: 2 },
  cube: 'lines',
  file: { sheets: 'alike' },
  period: { from: 2024, to: 2024 },
  dimensions: [
    { id: 'code', levels: [{ column: 'Code', name: 'Name' }] },
    { id: 'month', sheet: true },
  ],
  amounts: [{ column: 'Spent', stage: 'expenditure' }],
};

async function understood(by: LineMapping, sheets = months) {
  const read = await understandLines(await workbook(sheets), by);
  return read.ok ? read.value : read.refusal;
}

async function facts(by: LineMapping, sheets = months): Promise<readonly string[]> {
  const read = await understood(by, sheets);
  if ('code' in read) throw new Error(read.code);
  return read.understood.facts.amounts.map((amount, fact) => {
    const { code, month } = coordinatesOf(read.understood.facts, fact);
    return `${month ?? 'all'} ${code} ${amount}`;
  });
}

describe('lines that go on over several sheets', () => {
  test('are read from all sheets with the columns, each with its own header, and keep the sheet as a member', async () => {
    expect(await facts(mapping)).toEqual([
      'January 61 1050',
      'January 62 2000',
      'February 61 1050',
      'February 63 500',
      'March 61 100',
    ]);
  });

  test('are told with their sheet where something is to be said of them', async () => {
    const read = await understood(mapping);
    if ('code' in read) throw new Error(read.code);
    expect(read.file).toMatchObject({ sheets: ['January', 'February', 'March'], otherSheets: ['Notes'] });
    expect(read.understood.refused.first).toMatchObject([
      { line: 3, sheet: 'February', refusal: { code: 'amount-not-readable' } },
    ]);
    expect(read.understood.doubled.count).toBe(0);
  });

  test('are said twice where no dimension tells their sheets apart, and are added', async () => {
    const [code] = mapping.dimensions;
    const plain = { ...mapping, dimensions: code ? [code] : [] };
    expect(await facts(plain)).toEqual(['all 61 2200', 'all 62 2000', 'all 63 500']);
    const read = await understood(plain);
    expect('understood' in read && read.understood.doubled.first).toEqual([
      {
        line: 2,
        sheet: 'February',
        refusal: { code: 'line-doubled-in-sheet', facts: { first: 4, sheet: 'January' } },
      },
    ]);
  });

  test.each<[string, LineMapping['file'], readonly string[]]>([
    ['those that are named', { sheets: ['March', 'February'] }, ['February', 'March']],
    ['one, where one is named', { sheet: 'March' }, ['March']],
    ['the first that fits, where none is', {}, ['January']],
  ])('are read from %s', async (_, file, sheets) => {
    const read = await understood({ ...mapping, ...(file ? { file } : {}) });
    if ('code' in read) throw new Error(read.code);
    expect(read.file.sheets).toEqual(sheets);
  });

  test.each<[string, readonly string[], Readonly<Record<string, readonly Row[]>>, string, string]>([
    ['a name that no sheet has', ['January', 'April'], months, 'sheet-missing', 'April'],
    ['a sheet without the columns', ['January', 'Notes'], months, 'sheet-of-other-columns', 'Notes'],
    [
      'a sheet with the columns elsewhere',
      ['January', 'April'],
      {
        ...months,
        April: [
          ['Name', 'Code', 'Spent'],
          ['Water', '61', 1],
        ],
      },
      'sheet-of-other-columns',
      'April',
    ],
  ])('are refused as a whole for %s', async (_, names, sheets, code, sheet) => {
    expect(await understood({ ...mapping, file: { sheets: [...names] } }, sheets)).toMatchObject({
      code,
      facts: { sheet },
    });
  });

  test('do not go on from one sheet to the next where cells are empty as long as they say the same', async () => {
    const carried: LineMapping = {
      ...mapping,
      dimensions: [{ id: 'code', levels: [{ column: 'Code', carried: true }] }],
    };
    const read = await understood(carried, {
      A: [head, ['61', 'Water', 1], ['', 'Water', 2]],
      B: [head, ['', 'Roads', 3], ['62', 'Roads', 4]],
    });
    expect('understood' in read && read.understood.refused.first).toMatchObject([
      { line: 2, sheet: 'B', refusal: { code: 'member-missing' } },
    ]);
  });

  test('are not guessed: the sheet that is read is stated, and the others are told', async () => {
    const guessed = await suggestLines(await workbook(months), 2024);
    expect(guessed.ok && guessed.value.file?.sheet).toBe('January');
  });
});
