import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlan } from '../../plan/notation/plan-text.ts';
import type { Plan } from '../../plan/plan.ts';
import { budgetBySector } from '../budget-by-sector.ts';
import { resourcesByObject } from '../resources-by-object.ts';
import type { View } from '../view.ts';
import { lineTotals } from './line-totals.ts';
import { shownIn } from './rounded-view.ts';

const head = `plan house 2026/27 CHF en rounding=controlled
sector a "A"
sector b "B"
version proposed 2026/27
version approved 2024/25
dimension object
  member staff "Staff"
  member posts "Posts" parent=staff
  member temporary "Temporary" parent=staff
  member other "Other"
  member travel "Travel" parent=other
  member rent "Rent" parent=other
`;
const versions = ['proposed-2026/27', 'approved-2024/25'];
const objects = ['posts', 'temporary', 'travel', 'rent'];

describe('under controlled rounding', () => {
  test('tables by object add up as printed, with subtotals and differences', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 9_999_999 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(amounts, (list) => {
        const view = resourcesByObject(planOf(list), 'a');
        const plan = planOf(list);
        const digits = printed(view, plan);
        const of = (id: string): readonly number[] =>
          digits[view.rows.findIndex((row) => row.id === id)] ?? [];
        const columns = (first: string, second: string): readonly number[] =>
          of(first).map((one, at) => one + (of(second)[at] ?? 0));
        expect(columns('posts', 'temporary')).toEqual(of('staff:subtotal'));
        expect(columns('travel', 'rent')).toEqual(of('other:subtotal'));
        expect(columns('staff:subtotal', 'other:subtotal')).toEqual(of('total'));
        for (const [proposed = 0, approved = 0, change = 0] of [of('posts'), of('rent'), of('total')]) {
          expect(proposed - approved).toBe(change);
        }
        for (const [row, cells] of digits.entries()) {
          for (const [column, digit] of cells.entries()) {
            const exact = value(view, plan, row, column);
            expect(exact === null || Math.abs(digit - exact) < 1).toBe(true);
          }
        }
      }),
    );
  });

  test('plain rounding would not add up, and is what a plan has that says nothing', () => {
    const list = [40_000, 40_000, 0, 0, 0, 0, 0, 0];
    const controlled = planOf(list);
    const { rounding: _controlled, ...publication } = controlled.publication;
    const view = resourcesByObject(controlled, 'a');
    const of = (plan: Plan): readonly number[] => printed(view, plan).map(([first = 0]) => first);
    // Rows: heading, posts, temporary, subtotal, (travel and rent with their heading and subtotal,) total.
    expect(of({ ...controlled, publication })).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 1]);
    expect(of(controlled)).toEqual([0, 1, 0, 1, 0, 0, 0, 0, 1]);
  });

  test('what is not allocated counts into the total', () => {
    const lines = ['a', 'b'].map(
      (sector) => `fact by-result sector=${sector} result=1.1 version=${versions[0]}: 100,400`,
    );
    const plan = read(
      `${head}${lines.join('\n')}\nfact unallocated version=${versions[0]}: 400\nfact total version=${versions[0]}: 201,200\n`,
    );
    const view = budgetBySector(plan);
    expect(view.rows.map((row) => row.id)).toEqual(['a', 'b', 'all-sectors', 'unallocated', 'total']);
    const [a = 0, b = 0, all = 0, rest = 0, total = 0] = printed(view, plan).map(([first = 0]) => first);
    expect([a + b, all + rest, total]).toEqual([all, total, 201]);
  });
});

describe('the total of a line', () => {
  const line = (level: number, isTotal: boolean, ...amounts: (number | null)[]) => ({
    level,
    isTotal,
    amounts,
    apart: false,
  });
  test.each([
    ['stands below', [line(1, false, 1), line(1, false, 2), line(0, true, 3)], [2, 2, null]],
    ['stands above', [line(0, true, 3), line(1, false, 1), line(1, false, 2)], [null, 0, 0]],
    ['of one level', [line(0, false, 1), line(0, false, 2), line(0, true, 3)], [2, 2, null]],
    [
      'over subtotals',
      [line(1, false, 1), line(0, true, 1), line(1, false, 2), line(0, true, 2), line(0, true, 3)],
      [1, 4, 3, 4, null],
    ],
    ['that does not come to it is none', [line(1, false, 1), line(0, true, 4)], [null, null]],
    ['with a hole', [line(1, false, null), line(1, false, 2), line(0, true, 2)], [2, 2, null]],
    [
      'beside what is apart',
      [line(1, false, 1), { ...line(1, false, 1), apart: true }, line(0, true, 1)],
      [2, null, null],
    ],
  ])('%s', (_what, lines, totals) => {
    expect(lineTotals(lines)).toEqual(totals);
  });
});

function planOf(list: readonly number[]): Plan {
  const facts = list.map((amount, index) => {
    const at = `object=${objects[index % 4] ?? ''} version=${versions[index < 4 ? 0 : 1] ?? ''}`;
    return `fact by-object sector=a ${at}: ${(amount / 100).toFixed(2)}`;
  });
  return read(`${head}${facts.join('\n')}\n`);
}

function read(text: string): Plan {
  const plan = readPlan(text);
  if (!plan.ok) throw new Error(JSON.stringify(plan.refusal));
  return plan.value;
}

/** What the columns of money print; 0 where nothing is shown. */
function printed(view: View, plan: Plan): readonly (readonly number[])[] {
  return view.rows.map((row) =>
    view.columns.flatMap(({ unit }, column) => {
      const cell = shownIn(view, plan, row.cells[column] ?? null, column);
      return unit === 'money' ? [cell.kind === 'digits' ? cell.figure.digits : 0] : [];
    }),
  );
}

/** The exact value in thousands; `null` where nothing is shown. */
function value(view: View, plan: Plan, row: number, column: number): number | null {
  const cell = view.rows[row]?.cells[column] ?? null;
  if (cell?.kind !== 'linear') return null;
  const facts = plan.budget.cubes.flatMap((cube) => cube.facts);
  const parents = new Map(plan.budget.dimensions[0]?.members.map((member) => [member.id, member.parent]));
  return (
    cell.terms.reduce((sum, { coefficient, at }) => {
      const under = facts.filter(({ at: own }) =>
        Object.entries(at.at).every(
          ([dimension, member]) => own[dimension] === member || parents.get(own[dimension] ?? '') === member,
        ),
      );
      return sum + coefficient * under.reduce((all, fact) => all + (fact.amount ?? 0), 0);
    }, 0) / 100_000
  );
}
