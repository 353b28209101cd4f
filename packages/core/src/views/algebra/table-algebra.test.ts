import { describe, expect, test } from 'vitest';
import { addressText } from '../../basics/address.ts';
import { readPlan } from '../../plan/notation/plan-text.ts';
import type { Plan } from '../../plan/plan.ts';
import { budgetBySector } from '../budget-by-sector.ts';
import { framework } from '../framework.ts';
import { fundsInTrust } from '../funds-in-trust.ts';
import { offices } from '../offices.ts';
import { resourcesByObject } from '../resources-by-object.ts';
import type { View } from '../view.ts';
import { type CellOrigin, tableAlgebra } from './table-algebra.ts';
import type { CellPart } from './table-index.ts';

const plan = planOf(`
plan house 2024/25 CHF en
sector a "Wells"
sector b "Lakes"
unit north external-office sector=a "North"
unit south external-office sector=a "South"
pillar 1 "One"
  result 1.1 "Water"
pillar 2 "Two"
  result 2.1 "Air"
  result 2.2 "Fire"
version proposed 2024/25
version approved 2022/23
dimension object
  member personnel "Personnel"
  member other "Other"
  member posts parent=personnel "Posts"
  member temporary parent=personnel "Temporary"
  member travel parent=other "Travel"
dimension item
  member agenda "Agenda"
dimension donor
  member italy "Italy"
  member korea "Korea"
by-object sector=a object=posts version=proposed-2024/25: 400k
by-object sector=a object=posts version=approved-2022/23: 300k
by-object sector=a object=temporary version=proposed-2024/25: 50k
by-object sector=a object=travel version=proposed-2024/25: 70k
by-object sector=a object=travel version=approved-2022/23: 60k
of-which sector=a item=agenda version=proposed-2024/25: 20k
by-result sector=a result=1.1 version=proposed-2024/25: 400k
by-result sector=b result=2.1 version=proposed-2024/25: 100k
by-result sector=a result=2.2 version=proposed-2024/25: 20k
funds-in-trust sector=a donor=italy movement=opening: 10k
funds-in-trust sector=a donor=italy movement=contributions: 5k
funds-in-trust sector=a donor=italy movement=expenditure: 3k
funds-in-trust sector=a donor=italy movement=expected-contributions: 8k
by-unit unit=north category=personnel version=proposed-2024/25: 5k
by-unit unit=south category=personnel version=proposed-2024/25: 6k
`);

const tables: readonly (readonly [string, View, Readonly<Record<string, readonly string[]>>])[] = [
  [
    'adds objects up to their groups and all, compares versions, and leaves what is inside a total out',
    resourcesByObject(plan, 'a'),
    {
      personnel: ['', '', '', ''],
      posts: ['fact', 'fact', 'A2 - B2', 'C2 / B2'],
      temporary: ['fact', '', 'figure', 'figure'],
      'personnel:subtotal': ['total A2 A3', 'total B2', 'A4 - B4', 'C4 / B4'],
      other: ['', '', '', ''],
      travel: ['fact', 'fact', 'A6 - B6', 'C6 / B6'],
      'other:subtotal': ['total A6', 'total B6', 'A7 - B7', 'C7 / B7'],
      total: ['total A4 A7', 'total B4 B7', 'A8 - B8', 'C8 / B8'],
      agenda: ['fact', '', 'figure', 'figure'],
    },
  ],
  [
    'takes the totals of others for the sum of their results',
    framework(plan),
    {
      '1.1': ['fact'],
      '1:subtotal': ['A2'],
      '2.1': ['fact'],
      '2.2': ['fact'],
      '2:subtotal': ['A5 + A6'],
      total: ['A7 + A2'],
    },
  ],
  [
    'follows balances along a row and totals down a column',
    fundsInTrust(plan, 'a'),
    {
      italy: ['fact', 'fact', 'fact', 'A1 + B1 - C1', 'fact', 'D1 + E1'],
      total: ['total A1', 'total B1', 'total C1', 'A2 + B2 - C2', 'total E1', 'D2 + E2'],
    },
  ],
];

describe('how the cells of a table follow from one another', () => {
  test.each(tables)('%s', (_, view, wanted) => {
    const algebra = tableAlgebra(view, plan);
    const told = view.rows.map((row, index) => [row.id, (algebra[index] ?? []).map(said)]);
    expect(Object.fromEntries(told)).toMatchObject(wanted);
  });

  test('a figure that several cells show is entered in one of them', () => {
    const view = resourcesByObject(plan, 'a');
    const entered = tableAlgebra(view, plan)
      .flat()
      .flatMap((origin) => (origin.kind === 'fact' ? [addressText(origin.at)] : []));
    expect(new Set(entered).size).toBe(entered.length);
    expect(entered).toHaveLength(6);
  });

  test.each([
    resourcesByObject(plan, 'a'),
    resourcesByObject(plan, null),
    framework(plan),
    fundsInTrust(plan, 'a'),
    offices(plan),
    budgetBySector(plan),
  ])('no cell of $id follows from itself', (view) => {
    const algebra = tableAlgebra(view, plan);
    const open = new Set<string>();
    const visit = (row: number, column: number): boolean => {
      const key = `${row},${column}`;
      if (open.has(key)) return false;
      open.add(key);
      const sound = partsOf(algebra[row]?.[column]).every((part) => visit(part.row, part.column));
      open.delete(key);
      return sound;
    };
    const sound = algebra.flatMap((cells, row) => cells.map((_, column) => visit(row, column)));
    expect(sound.every(Boolean)).toBe(true);
    expect(sound.length).toBeGreaterThan(0);
  });
});

function said(origin: CellOrigin): string {
  if (origin.kind === 'empty') return '';
  if (origin.kind === 'total') return `total ${origin.parts.map(nameOf).join(' ')}`;
  if (origin.kind === 'sum') return sumOf(origin.parts);
  if (origin.kind === 'ratio') return `${sumOf(origin.numerator)} / ${sumOf(origin.denominator)}`;
  return origin.kind;
}

function sumOf(parts: readonly CellPart[]): string {
  return parts
    .map((part, index) => `${part.coefficient < 0 ? '- ' : index === 0 ? '' : '+ '}${nameOf(part)}`)
    .join(' ');
}

function nameOf({ row, column }: CellPart): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

function partsOf(origin: CellOrigin | undefined): readonly CellPart[] {
  if (!origin) return [];
  if (origin.kind === 'ratio') return [...origin.numerator, ...origin.denominator];
  return origin.kind === 'sum' || origin.kind === 'total' ? origin.parts : [];
}

function planOf(text: string): Plan {
  const read = readPlan(text);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}
