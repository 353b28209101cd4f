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
import { plenary } from './run-plenary.ts';

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

test.each([
  ['html', 'plain', '1 error'],
  ['html', 'controlled', '0 errors'],
  ['text', 'plain', '1 error'],
  ['text', 'controlled', '0 errors'],
] as const)(
  'a book exported as %s says that its rounding is %s: a total that two tables print two units apart is %s',
  (format, rounding, told) => {
    const folder = mkdtempSync(join(tmpdir(), 'plenary-rounding-'));
    const [file, written] = [join(folder, 'plan.json'), join(folder, `book.${format}`)];
    const { plan, proposals } = demonstration;
    const given = { ...plan, publication: { ...plan.publication, rounding } };
    const nothing = { profile: '', stated: [], readings: [], wordings: [], places: {} };
    writeFileSync(file, writePlanJson({ ...nothing, plan: given, proposals }));
    const order = ['export', file, '--format', format, '--language', 'en', '--output', written];
    expect(plenary(order).code).toBe(0);
    const text = readFileSync(written, 'utf8');
    expect(text.includes('rounded so as to add up')).toBe(rounding === 'controlled');
    writeFileSync(written, text.replace('226,400', '226,402'));
    expect(plenary(['check', written]).out).toContain(`1 file checked · ${told} ·`);
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
