import type { LineMapping } from '@plenary/core/budget/lines/line-mapping';
import { describe, expect, test } from 'vitest';
import { bytesSource, type LineSource } from './line-source.ts';
import { suggestLines } from './suggest-lines.ts';
import { understandLines } from './understand-lines.ts';

/** A header and forty lines. */
function file(name: string, header: string, line: (index: number) => string, last = ''): LineSource {
  const lines = Array.from({ length: 40 }, (_, index) => line(index));
  return bytesSource(new TextEncoder().encode([header, ...lines, last].join('\n')), name);
}

const tens = (index: number): string => String(Math.floor(index / 4)).padStart(2, '0');

const files: readonly (readonly [string, LineSource, Partial<LineMapping>, number])[] = [
  [
    'levels of one dimension, names beside codes, and a year in the name of the file',
    file(
      'budget-2023.csv',
      'Dept;Dept Name;Unit;Unit Name;Approved Budget',
      (i) => `${tens(i)};Department ${tens(i)};${tens(i)}${i % 4};Unit ${i};${i}.000,50`,
    ),
    {
      period: { from: 2023, to: 2023 },
      dimensions: [
        {
          id: 'line-unit',
          levels: [
            { column: 'Dept', name: 'Dept Name' },
            { column: 'Unit', name: 'Unit Name' },
          ],
          ids: 'path',
        },
      ],
      amounts: [{ column: 'Approved Budget', stage: 'approved' }],
    },
    Array.from({ length: 40 }, (_, i) => (i === 0 ? 50 : i * 100_000 + 50)).reduce((a, b) => a + b, 0),
  ],
  [
    'columns that are years, and a line that only sums up',
    file(
      'wide.csv',
      'Code;Libellé;2020;2021',
      (i) => `${String(i).padStart(3, '0')};Chose ${i};${i * 100},50;${i * 110},25`,
      'Total;;78020,00;85810,00',
    ),
    {
      dimensions: [{ id: 'code', levels: [{ column: 'Code', name: 'Libellé' }] }],
      amounts: [
        { column: '2020', stage: 'approved', period: { from: 2020, to: 2020 } },
        { column: '2021', stage: 'approved', period: { from: 2021, to: 2021 } },
      ],
      totals: [{ column: 'Code', words: ['Total'] }],
    },
    40 * 50 + 780 * 10_000,
  ],
  [
    'dates for years, and numbers of documents for nothing',
    file(
      'spend.csv',
      'Entity,Date,Expense Type,Transaction Number,Amount',
      (i) => `Body ${i % 4},0${(i % 9) + 1}/03/2021,Type ${i % 5},TX${1000 + i},"${i},250.25"`,
    ),
    {
      period: { column: 'Date' },
      dimensions: [
        { id: 'entity', levels: [{ column: 'Entity' }] },
        { id: 'expense-type', levels: [{ column: 'Expense Type' }] },
      ],
      amounts: [{ column: 'Amount', stage: 'expenditure' }],
    },
    780 * 100_000 + 40 * 25_025,
  ],
  [
    'thousands in another script',
    file('ru.csv', 'Раздел;Сумма, тыс. руб.', (i) => `Раздел ${i % 7};${i} 250,5`),
    {
      language: 'ru',
      dimensions: [{ id: 'раздел', levels: [{ column: 'Раздел' }] }],
      amounts: [{ column: 'Сумма, тыс. руб.', stage: 'expenditure', power: 3 }],
    },
    (780 * 1_000 + 40 * 250.5) * 100_000,
  ],
];

describe('a mapping that is suggested', () => {
  test.each(files)('finds %s', async (_, source, wanted, total) => {
    const mapping = await suggestLines(source, 2024);
    if (!mapping.ok) throw new Error(mapping.refusal.code);
    expect(mapping.value).toMatchObject(wanted);
    const read = await understandLines(source, mapping.value);
    if (!read.ok) throw new Error(JSON.stringify(read.refusal));
    expect(read.value.understood.refused.count).toBe(0);
    expect(read.value.understood.totals[0]?.amount).toBe(total);
  });

  test('takes a column that is called amounts as such though some of its cells are none', async () => {
    const text = 'Unit;Name;Amount\nA;x;100\nB;y;200\nC;z;abc\nD;u;300\nE;v;400\nF;w;500\n';
    const given = bytesSource(new TextEncoder().encode(text), 'x.csv');
    const mapping = await suggestLines(given, 2024);
    if (!mapping.ok) throw new Error(mapping.refusal.code);
    expect(mapping.value.amounts).toMatchObject([{ column: 'Amount' }]);
    const read = await understandLines(given, mapping.value);
    expect(read.ok && read.value.understood).toMatchObject({ taken: 5, refused: { first: [{ line: 4 }] } });
  });

  test('leaves every column out where none can be guessed and a draft is asked for', async () => {
    const given = bytesSource(new TextEncoder().encode('a,b\nx,y\nz,w\n'), 'x.csv');
    const mapping = await suggestLines(given, 2024, {}, 'draft');
    if (!mapping.ok) throw new Error(mapping.refusal.code);
    expect(mapping.value).toMatchObject({ amounts: [], dimensions: [{ id: 'line', member: 'all' }] });
    expect(await understandLines(given, mapping.value)).toMatchObject({
      refusal: { code: 'lines-without-amounts' },
    });
  });

  test('is refused for a workbook that lost its beginning', async () => {
    const bytes = new Uint8Array(600).map((_, at) => (at * 37) % 256);
    const mapping = await suggestLines(bytesSource(bytes, 'budget.xlsx'), 2024);
    expect(mapping.ok ? null : mapping.refusal.code).toBe('zip-damaged');
  });

  test.each([
    ['words', 'a,b\nx,y\nz,w\n', 'lines-without-amounts'],
    ['nothing', '', 'empty-file'],
  ])('is refused for %s', async (_, text, code) => {
    const mapping = await suggestLines(bytesSource(new TextEncoder().encode(text), 'x.csv'), 2024);
    expect(mapping.ok ? null : mapping.refusal.code).toBe(code);
  });
});
