import { expect, test } from 'vitest';
import { drawnRows, figureColumns, type TableNode } from './table-shape.ts';

const place = { file: 'book.md', line: 1 };

const cell = (text: string): TableNode['rows'][number]['cells'][number] => ({
  parts: text === '' ? [] : [{ depth: 0, runs: [{ text, insertedBy: [], deletedBy: [] }] }],
  spans: null,
  place,
  formula: null,
  findings: [],
  notUnderstood: false,
});

const table = (...rows: readonly (readonly string[])[]): TableNode => ({
  kind: 'table',
  id: 'table',
  place,
  rows: rows.map((texts) => ({ place, cells: texts.map(cell) })),
});

test.each([
  [
    'amounts, differences and percentages',
    [
      ['Result', 'Budget', '%'],
      ['2.1 Law', '5 200', '-4%'],
      ['Total', '(811)', '–'],
    ],
    [1, 2],
  ],
  [
    'most are figures',
    [
      ['Donor', 'Balance'],
      ['A', '17'],
      ['B', '18'],
      ['C', 'see below'],
    ],
    [1],
  ],
  [
    'words with a figure among them',
    [
      ['Indicator', 'Baseline'],
      ['A', '17'],
      ['B', 'some'],
      ['C', 'none yet'],
    ],
    [],
  ],
  [
    'a column that is empty',
    [
      ['Of which', 'Budget', ''],
      ['A', '17', ''],
      ['B', '-', ''],
    ],
    [1],
  ],
])('columns of figures: %s', (_, rows, columns) => {
  expect([...figureColumns(drawnRows(table(...rows)))]).toEqual(columns);
});
