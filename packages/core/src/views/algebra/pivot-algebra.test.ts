import { describe, expect, test } from 'vitest';
import { addressText } from '../../basics/address.ts';
import type { PivotQuery } from '../../budget/pivot/pivot-query.ts';
import { readPlan } from '../../plan/notation/plan-text.ts';
import { pivotView, planPivot } from '../pivot-view.ts';
import { pivotAlgebra } from './pivot-algebra.ts';
import type { CellOrigin } from './table-algebra.ts';

const read = readPlan(`
plan house 2024/25 CHF en
sector a "Wells"
sector b "Lakes"
version proposed 2024/25
version approved 2022/23
dimension object
  member personnel "Personnel"
  member posts parent=personnel "Posts"
  member temporary parent=personnel "Temporary"
  member travel "Travel"
by-object sector=a object=posts version=proposed-2024/25: 90k
by-object sector=a object=temporary version=proposed-2024/25: 10k
by-object sector=a object=personnel version=proposed-2024/25: 4k
by-object sector=b object=travel version=proposed-2024/25: 7k
by-object sector=a object=posts version=approved-2022/23: 80k
`);
if (!read.ok) throw new Error(JSON.stringify(read.refusal));
const plan = read.value;
const proposed = { version: ['proposed-2024/25'] };

describe('how the cells of a pivot follow from one another', () => {
  test('subtotals from what is part of them, totals from those, and what is free can be entered', () => {
    const query: PivotQuery = {
      cube: 'by-object',
      rows: [{ dimension: 'object' }],
      columns: [{ dimension: 'sector' }],
      filter: proposed,
    };
    expect(told(query)).toEqual({
      'object=personnel': ['total A2 A3 A4', '', 'total C2 C3 C4'],
      'object=personnel rest': ['fact personnel a', '', 'total A2'],
      'object=posts': ['fact posts a', 'free posts b', 'total A3 B3'],
      'object=temporary': ['fact temporary a', 'free temporary b', 'total A4 B4'],
      'object=travel': ['free travel a', 'fact travel b', 'total A5 B5'],
      total: ['total A1 A5', 'total B5', 'total C1 C5'],
    });
  });

  test('two versions side by side, their difference and its percentage', () => {
    const compare = { from: 'approved-2022/23', to: 'proposed-2024/25' };
    const query: PivotQuery = {
      cube: 'by-object',
      rows: [{ dimension: 'sector' }],
      columns: [],
      filter: {},
      compare,
    };
    expect(told(query)).toEqual({
      'sector=a': ['fact posts a', 'figure', 'B1 - A1', 'C1 / A1'],
      'sector=b': ['', 'fact travel b', 'B2 - A2', 'C2 / A2'],
      total: ['total A1', 'total B1 B2', 'B3 - A3', 'C3 / A3'],
    });
  });

  test('nothing can be entered at a group, below which others stand, or in several members at once', () => {
    const several: PivotQuery = {
      cube: 'by-object',
      rows: [{ dimension: 'object', depth: 1 }],
      columns: [{ dimension: 'version' }],
      filter: { sector: ['a', 'b'] },
    };
    expect(
      Object.values(told(several))
        .flat()
        .filter((cell) => cell.startsWith('free')),
    ).toEqual([]);
  });
});

/** The cells of a pivot by the ids of its rows. */
function told(query: PivotQuery): Readonly<Record<string, readonly string[]>> {
  const made = planPivot(plan, query);
  const view = pivotView(plan, query);
  if (!made.ok || !view.ok) throw new Error('no pivot');
  const algebra = pivotAlgebra(made.value, view.value, plan);
  return Object.fromEntries(view.value.rows.map((row, index) => [row.id, (algebra[index] ?? []).map(said)]));
}

function said(origin: CellOrigin): string {
  const name = ({ row, column }: { readonly row: number; readonly column: number }): string =>
    `${String.fromCharCode(65 + column)}${row + 1}`;
  if (origin.kind === 'total') return `total ${origin.parts.map(name).join(' ')}`;
  if (origin.kind === 'sum') {
    const [first, second] = origin.parts;
    return first && second ? `${name(first)} - ${name(second)}` : '?';
  }
  if (origin.kind === 'ratio')
    return `${origin.numerator.map(name).join()} / ${origin.denominator.map(name).join()}`;
  if (origin.kind !== 'fact') return origin.kind === 'empty' ? '' : origin.kind;
  const { object, sector, version } = origin.at.at;
  expect(addressText(origin.at)).toContain(String(version));
  return `${origin.fact ? 'fact' : 'free'} ${object} ${sector}`;
}
