import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPlanJson } from '@plenary/formats/json/plan-json';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plenary } from './run-plenary.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenary-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Four results whose printed parts add up to two less than the printed total. */
const book = (total: string): string =>
  [
    'Rivers: Resources by expected result',
    '(in thousands of Swiss francs)',
    'Expected Result\t2026/27 Proposed Budget',
    '1.1 Springs are protected\t1,200',
    '1.2 Wells are kept in order\t2,300',
    '2.1 Gauges answer\t3,400',
    '2.2 Maps are drawn\t1,100',
    `Total\t${total}`,
    '',
  ].join('\n');

describe('plenary import --exact', () => {
  test('writes amounts that add up to what is printed', () => {
    const file = join(folder, 'plan.json');
    const { code, err } = plenary(['import', '-', '--exact', '-o', file], { input: book('8,002') });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const written = readPlanJson(readFileSync(file, 'utf8'));
    const facts = written.ok ? written.value.plan.budget.cubes.flatMap((cube) => cube.facts) : [];
    const thousands = (amount: number): number => Math.round(amount / 100_000);
    expect(facts.map(({ amount }) => thousands(amount ?? 0))).toEqual([1200, 2300, 3400, 1100]);
    expect(thousands(facts.reduce((sum, { amount }) => sum + (amount ?? 0), 0))).toBe(8002);
    expect(facts.every(({ halfWidth }) => halfWidth === 0)).toBe(true);
  });

  test('names the figures that no exact amounts print as, and writes nothing', () => {
    const file = join(folder, 'none.json');
    const { code, out, err } = plenary(['import', '-', '--exact', '-o', file], { input: book('8,003') });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^-:4: .*1\.1 Springs are protected 1,200 \(4\).*Total 8,003 \(8\)/);
    expect(readdirSync(folder)).not.toContain('none.json');
  });
});
