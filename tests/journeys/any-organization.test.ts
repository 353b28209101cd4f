import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { check } from '@plenary/core/checks/check';
import type { Document } from '@plenary/core/document/document';
import { interpret } from '@plenary/core/document/interpret/interpret';
import type { Interpretation } from '@plenary/core/document/interpretation';
import { readDocument } from '@plenary/formats/read-document';
import { highsSolver } from '@plenary/solver/highs';
import { afterAll, describe, expect, test } from 'vitest';

const data = new URL('../../../shared/data/', import.meta.url);
const missing = !existsSync(data);
const why = missing ? ' (skipped: ../shared/data is not there)' : '';
const resolution = 'un-programme-budget/A_RES_76_247/';

const solver = highsSolver();
afterAll(() => solver.end());

interface Read {
  readonly document: Document;
  readonly interpretation: Interpretation;
}

async function read(path: string, change: (text: string) => string = (text) => text): Promise<Read> {
  const bytes = readFileSync(new URL(path, data));
  const text = bytes.toString('utf8');
  const changed = change(text);
  const document = await readDocument(changed === text ? bytes : Buffer.from(changed), path);
  if (!document.ok) throw new Error(document.refusal.code);
  const interpretation = interpret(document.value);
  if (!interpretation.ok) throw new Error(interpretation.refusal.code);
  return { document: document.value, interpretation: interpretation.value };
}

/** How many figures of each role are stated, and how many cells were not understood. */
function counts({ interpretation }: Read): Readonly<Record<string, number>> {
  const roles = Map.groupBy(interpretation.stated, (one) => one.role);
  const unknown = interpretation.readings.filter((one) => one.outcome === 'not-understood').length;
  return { ...Object.fromEntries([...roles].map(([role, list]) => [role, list.length])), unknown };
}

/** Errors about figures: the figure as printed, and what it should be. */
async function errors({ document, interpretation }: Read): Promise<readonly string[]> {
  const findings = await check(document, interpretation, solver);
  return findings
    .filter((one) => one.severity === 'error')
    .map((one) => `${one.place.line}: ${String(one.message.facts['printed'])}`);
}

describe.skipIf(missing)(`documents of organizations nobody described${why}`, () => {
  const languages = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const;
  const files = missing ? [] : readdirSync(new URL(resolution, data));
  const fileIn = (language: string): string =>
    resolution + (files.find((name) => name.startsWith(`${language}__`)) ?? '');

  test.each(languages)(
    'a resolution in %s: sections add up to parts and totals exactly',
    async (language) => {
      const found = await read(fileIn(language));
      expect(counts(found)).toEqual({ fact: 44, total: 16, unknown: 0 });
      expect(found.interpretation.stated.every((one) => one.halfWidth === 0)).toBe(true);
      expect(await errors(found)).toEqual([]);
    },
  );

  test.each(languages)('a resolution in %s with two digits of a section swapped', async (language) => {
    const swap = (text: string): string =>
      text.replace(/64([\s\u00a0\u202f])331(?=[\s\u00a0\u202f]100)/, '64$1313');
    const [only, ...more] = await errors(await read(fileIn(language), swap));
    expect(only).toMatch(/: 92.880.200$/);
    expect(more).toEqual([]);
  });

  test('a city: initial and modification make the final credit in all rows of expenditure but three', async () => {
    const found = await read('budgets/madrid-2019/gastos.csv');
    expect(counts(found)).toEqual({ fact: 41_175, total: 8235, unknown: 0 });
    expect(await errors(found)).toEqual(['2438: 132615949,5', '3303: 123373623,8', '3556: 235632957,1']);
  }, 120_000);

  test('its income, in which all rows add up', async () => {
    const found = await read('budgets/madrid-2019/ingresos.csv');
    expect(counts(found)).toEqual({ fact: 904, total: 226, unknown: 0 });
    expect(await errors(found)).toEqual([]);
  }, 60_000);

  test('a nation: five levels of codes, two differences and two percentages without a header', async () => {
    const found = await read('budgets/israel/history2000.csv');
    expect(counts(found)).toEqual({
      fact: 28_087,
      total: 6178,
      difference: 25_318,
      percentage: 20_096,
      unknown: 0,
    });
  }, 60_000);

  test.each([
    ['budgets/un-system/un-secretariat-expenses.csv', 1739],
    ['budgets/un-system/expenses_sub_agency.csv', 36_380],
    ['workbooks/oakland-2016-17-midcycle.xlsx', 11_231],
  ] as const)(
    '%s: amounts that nothing sums up',
    async (path, facts) => {
      expect(counts(await read(path))).toEqual({ fact: facts, unknown: 0 });
    },
    60_000,
  );
});
