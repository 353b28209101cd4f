import type { ShownTable } from '@plenary/api/contract/figure';
import { describe, expect, test } from 'vitest';
import { differences } from './differences.ts';

function tableOf(rows: Readonly<Record<string, readonly string[]>>): ShownTable {
  return {
    id: 'offices',
    title: { text: 'Offices', language: 'en' },
    unit: null,
    columns: [],
    rows: Object.entries(rows).map(([id, cells]) => ({
      id,
      kind: 'line',
      level: 0,
      label: { text: id, language: 'en' },
      sectors: [],
      cells: cells.map((printed) => ({
        formula: `${id} ${printed}`,
        unit: 'money',
        printed,
        value: null,
        before: null,
        findings: 0,
      })),
    })),
  };
}

describe('an alternative beside the base text', () => {
  const base = tableOf({ a: ['1', '2'], b: ['3', '4'], total: ['4', '6'] });
  const seen = (table: ShownTable): readonly string[] =>
    differences(table, base).map(
      ({ row, state, changed }) => `${row.id} ${state} ${changed.map((one) => one ?? '.').join(' ')}`,
    );

  test('shows the base text as it is', () =>
    expect(differences(base, null).map(({ state }) => state)).toEqual(['same', 'same', 'same']));
  test('marks cells that print something else', () =>
    expect(seen(tableOf({ a: ['1', '5'], b: ['3', '4'], total: ['4', '9'] }))).toEqual([
      'a same . 2',
      'b same . .',
      'total same . 6',
    ]));
  test('marks rows that come and keeps those that go where they stood', () =>
    expect(seen(tableOf({ a: ['1', '2'], c: ['7', '7'], total: ['4', '6'] }))).toEqual([
      'a same . .',
      'b removed . .',
      'c added . .',
      'total same . .',
    ]));
});
