import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluate } from '@plenary/core/basics/formula';
import { figure } from '@plenary/core/budget/cube';
import { compose } from '@plenary/core/document/compose/compose';
import { profileOf } from '@plenary/core/document/compose/shown/profile-of';
import { interpret } from '@plenary/core/document/interpret/interpret';
import type { StatedFigure } from '@plenary/core/document/stated-figure';
import type { Rounding } from '@plenary/core/plan/plan';
import { writePlanJson } from '@plenary/formats/json/plan-json';
import { expect, test } from 'vitest';
import { demonstration } from '../databases/sample-plans.ts';
import { plenary, type Run } from './run-plenary.ts';

test('under controlled rounding every total and difference of the demonstration book adds up as printed', () => {
  const plain = book('plain');
  const controlled = book('controlled');
  // The book of 1,400 figures is the same otherwise.
  expect(controlled.stated.length).toBe(plain.stated.length);
  const other = controlled.stated.filter((one, index) => one.printed !== plain.stated[index]?.printed);
  expect(plain.slips.length).toBeGreaterThan(5);
  expect(controlled.slips).toEqual([]);
  expect(other.length).toBeGreaterThan(0);
  expect(other.length).toBeLessThan(40);
});

test.each(['html', 'text'])(
  'a book that was exported as %s says how it is rounded, and is checked by that',
  (format) => {
    const folder = mkdtempSync(join(tmpdir(), 'plenary-rounding-'));
    const found = (rounding: Rounding): Run => {
      const { plan, proposals } = demonstration;
      const given = { ...plan, publication: { ...plan.publication, rounding } };
      const nothing = { profile: '', stated: [], readings: [], wordings: [], places: {} };
      writeFileSync(join(folder, 'plan.json'), writePlanJson({ ...nothing, plan: given, proposals }));
      const book = join(folder, `${rounding}.${format}`);
      const args = [
        'export',
        join(folder, 'plan.json'),
        '--format',
        format,
        '--language',
        'en',
        '--output',
        book,
      ];
      expect(plenary(args).code).toBe(0);
      expect(readFileSync(book, 'utf8').includes('rounded so as to add up')).toBe(rounding === 'controlled');
      return plenary(['check', book]);
    };
    const controlled = found('controlled');
    expect(controlled.out.split('\n').at(0)).toBe(found('plain').out.split('\n').at(0));
    expect(controlled.out).toContain('0 errors');
    rmSync(folder, { recursive: true });
  },
  120_000,
);

/** The book as it prints, read again: its figures, and those that do not come to what their own table prints of their parts. */
function book(rounding: Rounding): {
  readonly stated: readonly StatedFigure[];
  readonly slips: readonly string[];
} {
  const plan = { ...demonstration.plan, publication: { ...demonstration.plan.publication, rounding } };
  const composed = compose({ plan, proposals: [] }, 'en');
  const read = composed.ok ? interpret(composed.value, [profileOf(plan)]) : composed;
  if (!read.ok) throw new Error(read.refusal.code);
  const { stated, plan: printed } = read.value;
  const slips = stated.flatMap(({ formula, value, printed: text, row, column, place }) => {
    if (formula.kind !== 'linear' || value === null) return [];
    // Facts are what the tables print of them.
    const sum = evaluate(formula, (at) => figure(printed.budget, at)?.amount ?? Number.NaN);
    return sum === null || Number.isNaN(sum) || sum === value
      ? []
      : [`${place.line} ${row} ${column}: ${text} of ${sum / 100_000}`];
  });
  return { stated, slips };
}
