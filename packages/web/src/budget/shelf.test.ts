import type { BudgetPage } from '@plenary/api/budget';
import type { ShownFigure, ShownTable } from '@plenary/api/contract/figure';
import { describe, expect, test } from 'vitest';
import { arranged, heatOf, readShelf, type Shelf, withoutColumns, writeShelf } from './shelf.ts';

function figure(value: number): ShownFigure {
  return { formula: `f${value}`, unit: 'money', printed: `${value}`, value, before: null, findings: 0 };
}

function tableOf(rows: Readonly<Record<string, readonly number[]>>, columns: readonly string[]): ShownTable {
  return {
    id: 't',
    title: { text: 't', language: 'en' },
    unit: null,
    columns: columns.map((id) => ({ id, label: { text: id, language: 'en' }, unit: 'money' })),
    rows: Object.entries(rows).map(([id, cells]) => ({
      id,
      kind: id === 'total' ? 'total' : 'line',
      level: 0,
      label: { text: id, language: 'en' },
      sectors: [],
      cells: cells.map(figure),
    })),
  };
}

const matrix = tableOf({ a: [1, 2, 3], b: [4, -8, -4], total: [5, -6, -1] }, ['1.1', '1.2', 'total']);

function values(table: ShownTable | null): unknown {
  return table?.rows.map(({ id, cells }) => [id, ...cells.map((cell) => cell?.value)]);
}

describe('the shelf', () => {
  test.each<[string, Shelf]>([
    ['', { rows: 'sector', without: [], heat: false }],
    ['pillar', { rows: 'pillar', without: [], heat: false }],
    ['heat', { rows: 'sector', without: [], heat: true }],
    ['result-by-sector,heat,-1.1', { rows: 'result-by-sector', without: ['1.1'], heat: true }],
    ['-approved-2022/23,-change', { rows: 'sector', without: ['approved-2022/23', 'change'], heat: false }],
  ])('%j is read and written as it is', (text, shelf) => {
    expect(readShelf(text)).toEqual(shelf);
    expect(writeShelf(shelf)).toBe(text);
  });

  test('turns sectors by results into results by sectors', () => {
    const budget: BudgetPage = {
      bySector: matrix,
      byPillar: matrix,
      byObject: null,
      sectorByResult: matrix,
      flow: { nodes: [], links: [] },
      versions: [],
    };
    expect(values(arranged(budget, 'result-by-sector'))).toEqual([
      ['1.1', 1, 4, 5],
      ['1.2', 2, -8, -6],
      ['total', 3, -4, -1],
    ]);
    expect(arranged(budget, 'object')).toBeNull();
  });

  test('leaves columns out', () => {
    expect(values(withoutColumns(matrix, ['1.2']))).toEqual([
      ['a', 1, 3],
      ['b', 4, -4],
      ['total', 5, -1],
    ]);
  });

  test('washes a figure by the largest of its column, whatever its sign', () => {
    const heat = heatOf(matrix);
    expect(matrix.rows.map((row) => [0, 1].map((column) => heat(row, column)))).toEqual([
      [0.25, 0.25],
      [1, 1],
      [0, 0],
    ]);
  });
});
