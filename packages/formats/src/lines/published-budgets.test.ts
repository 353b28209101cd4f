import { existsSync, readFileSync } from 'node:fs';
import { type LineMapping, lineMappingSchema } from '@plenary/core/budget/lines/line-mapping';
import type { UnderstoodLines } from '@plenary/core/budget/lines/understood-lines';
import { applyAll } from '@plenary/core/plan/apply';
import { lineChanges } from '@plenary/core/plan/lines/imported-lines';
import { linePlan } from '@plenary/core/plan/lines/line-plan';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { bytesSource } from './line-source.ts';
import { suggestLines } from './suggest-lines.ts';
import { type ReadLines, understandLines } from './understand-lines.ts';

const data = new URL('../../../../../shared/data/', import.meta.url);
const missing = !existsSync(data);
const why = missing ? ' (skipped: ../shared/data is not there)' : '';

describe.skipIf(missing)(`lines of published budgets${why}`, () => {
  test('a city: amounts are what adding the file up comes to, and three lines do not hold together', async () => {
    const { understood, file } = await read('budgets/madrid-2019/gastos.csv', 'madrid-expenditure');
    expect(file).toMatchObject({ encoding: 'iso-8859-1', separator: ';', decimal: ',', header: 1 });
    const rows = independent('budgets/madrid-2019/gastos.csv', 'latin1', ';').slice(1);
    expect(understood).toMatchObject({ lines: 8_235, taken: 8_235, refused: { count: 0 }, rounded: 0 });
    expect(totalsOf(understood)).toEqual({
      'approved-2019': summed(rows, 10, cents),
      'final-2019': summed(rows, 12, cents),
      'expenditure-2019': summed(rows, 15, cents),
    });
    const wrong = rows.flatMap((row, index) =>
      cents(row[10] ?? '') + cents(row[11] ?? '') === cents(row[12] ?? '') ? [] : [index + 2],
    );
    expect(wrong).toHaveLength(3);
    expect(understood.checked).toBe(8_235);
    expect(understood.unequal.first.map((remark) => remark.line)).toEqual(wrong);
    const chapter = membersOf(understood, 'object').find((member) => member.id === '1');
    expect(chapter?.name.es).toBe('GASTOS DE PERSONAL');
    expect(amountUnder(understood, 'object', '1', 'final-2019')).toBe(
      summed(
        rows.filter((row) => row[6] === '1'),
        12,
        cents,
      ),
    );
  });

  test('a nation: only what has nothing below it is added, and stated totals are compared with their parts', async () => {
    const { understood } = await read('budgets/israel/history2000.csv', 'israel');
    const rows = independent('budgets/israel/history2000.csv', 'utf8', ',').filter((row) => row.length > 1);
    const codes = new Map(rows.map((row) => [(row[0] ?? '').split(' - ')[0] ?? '', row]));
    const isParent = new Set(
      [...codes.keys()].flatMap((code) => [2, 4, 6, 8].map((length) => code.slice(0, length))),
    );
    const leaves = [...codes]
      .filter(([code]) => !isParent.has(code) || code.length === 10)
      .map(([, row]) => row);
    const tops = [...codes].filter(([code]) => code.length === 2).map(([, row]) => row);
    for (const [column, version] of [
      [1, 'approved-2000'],
      [2, 'revised-2000'],
    ] as const) {
      const total = summed(leaves, column, thousands);
      expect(totalsOf(understood)[version]).toBe(total);
      expect(summed(tops, column, thousands)).toBe(total);
    }
    expect(understood.refused.count).toBe(0);
    // What was spent was rounded on each level by itself.
    expect(understood.unequal.count).toBeGreaterThan(500);
    const off = understood.unequal.first.map(
      ({ refusal: { facts } }) => Number(facts['stated']) - Number(facts['total']),
    );
    expect(Math.max(...off.map(Math.abs))).toBeLessThan(20_000);
    expect(totalsOf(understood)['expenditure-2000']).toBe(summed(leaves, 3, thousands));
    expect(new Set(membersOf(understood, 'section').map((member) => member.id.length))).toEqual(
      new Set([2, 4, 6, 8, 10]),
    );
  });

  test('approved amounts of a nation equal those of their parts on every level', async () => {
    const mapping = mappingOf('israel');
    const approved = { ...mapping, amounts: mapping.amounts.slice(0, 2) };
    const { understood } = await readBy('budgets/israel/history2000.csv', approved);
    expect(understood.unequal.count).toBe(0);
    expect(understood.checked).toBeGreaterThan(4_000);
  });

  test('a system of organizations: each year is a version, and what is finer than a cent is rounded and said so', async () => {
    const { understood } = await read('budgets/un-system/expenses_sub_agency.csv', 'un-system-expenses');
    const rows = independent('budgets/un-system/expenses_sub_agency.csv', 'utf8', ',').slice(1);
    const years = Map.groupBy(rows, (row) => (row[0] ?? '').replace('\ufeff', ''));
    expect(totalsOf(understood)).toEqual(
      Object.fromEntries(
        [...years].map(([year, own]) => [`expenditure-${year}`, summed(own, 1, roundedCents)]),
      ),
    );
    expect(understood.rounded).toBe(rows.filter((row) => /\.\d{2}\d*[1-9]/.test(row[1] ?? '')).length);
    const strict = await understandLines(source('budgets/un-system/expenses_sub_agency.csv'), {
      ...mappingOf('un-system-expenses'),
      rounding: 'refuse',
    });
    expect(strict.ok && strict.value.understood.refused.count).toBe(understood.rounded);
  });

  test('a secretariat: sections in parts, entities and sources', async () => {
    const { understood } = await read(
      'budgets/un-system/un-secretariat-expenses.csv',
      'un-secretariat-expenses',
    );
    const rows = independent('budgets/un-system/un-secretariat-expenses.csv', 'utf8', ',').slice(1);
    const years = Map.groupBy(rows, (row) => row[6] ?? '');
    expect(totalsOf(understood)).toEqual(
      Object.fromEntries([...years].map(([year, own]) => [`expenditure-${year}`, summed(own, 8, cents)])),
    );
    expect(amountUnder(understood, 'section', 'VIII', 'expenditure-2022')).toBe(
      summed(
        (years.get('2022') ?? []).filter((row) => row[1] === 'VIII'),
        8,
        cents,
      ),
    );
  });

  test.each(['madrid-expenditure', 'israel', 'un-system-expenses', 'un-secretariat-expenses'])(
    '%s becomes a plan, and the same lines again change nothing in it',
    async (name) => {
      const file = fileOf[name] ?? '';
      const { understood } = await read(file, name);
      const empty = linePlan(understood.mapping, understood.versions);
      const first = lineChanges(empty, understood);
      if (!first.ok) throw new Error(JSON.stringify(first.refusal));
      const plan = applyAll(first.value.changes, empty);
      if (!plan.ok) throw new Error(JSON.stringify(plan.refusal));
      expect(plan.value.budget.cubes[0]?.facts).toHaveLength(understood.facts.amounts.length);
      const again = lineChanges(plan.value, understood);
      expect(again).toMatchObject({
        ok: true,
        value: { changes: [], facts: { added: 0, changed: 0, removed: 0 } },
      });
    },
    30_000,
  );

  test.each([
    ['budgets/madrid-2019/gastos.csv', 3, ['634615851598']],
    ['budgets/madrid-2019/ingresos.csv', 0, ['634615851608']],
    ['budgets/un-system/expenses_sub_agency.csv', 0, []],
    ['budgets/un-system/un-secretariat-expenses.csv', 0, []],
    ['workbooks/oakland-2016-17-midcycle.xlsx', 0, ['247652015600']],
  ])('%s is understood by the mapping that is suggested for it', async (file, unequal, amount) => {
    const mapping = await suggestLines(source(file), 2019);
    if (!mapping.ok) throw new Error(mapping.refusal.code);
    expect(lineMappingSchema.parse(mapping.value)).toEqual(mapping.value);
    const { understood } = await readBy(file, mapping.value);
    expect(understood.refused.count).toBe(0);
    expect(understood.taken).toBe(understood.lines);
    expect(understood.unequal.count).toBe(unequal);
    const amounts = understood.totals.map((total) => String(total.amount));
    expect(amounts).toEqual(expect.arrayContaining(amount));
  });
});

const fileOf: Readonly<Record<string, string>> = {
  'madrid-expenditure': 'budgets/madrid-2019/gastos.csv',
  israel: 'budgets/israel/history2000.csv',
  'un-system-expenses': 'budgets/un-system/expenses_sub_agency.csv',
  'un-secretariat-expenses': 'budgets/un-system/un-secretariat-expenses.csv',
};

function source(path: string): ReturnType<typeof bytesSource> {
  return bytesSource(readFileSync(new URL(path, data)), path);
}

function mappingOf(name: string): LineMapping {
  const text = readFileSync(new URL(`samples/${name}.json`, import.meta.url), 'utf8');
  return lineMappingSchema.parse(JSON.parse(text));
}

async function read(path: string, mapping: string): Promise<ReadLines> {
  return await readBy(path, mappingOf(mapping));
}

async function readBy(path: string, mapping: LineMapping): Promise<ReadLines> {
  const lines = await understandLines(source(path), mapping);
  if (!lines.ok) throw new Error(JSON.stringify(lines.refusal));
  return lines.value;
}

/** The rows as a plain parser gives them. */
function independent(
  path: string,
  encoding: 'latin1' | 'utf8',
  delimiter: string,
): readonly (readonly string[])[] {
  const text = readFileSync(new URL(path, data)).toString(encoding);
  return parse(text, { delimiter, relax_column_count: true });
}

function summed(
  rows: readonly (readonly string[])[],
  column: number,
  unit: (text: string) => bigint,
): number {
  return Number(rows.reduce((sum, row) => sum + unit(row[column] ?? ''), 0n));
}

/** Cents of `1234,5`, `-7`, an empty text. */
function cents(text: string): bigint {
  const [whole = '', decimals = ''] = text.trim().replace('-', '').split(/[.,]/);
  const size = BigInt(`${whole === '' ? '0' : whole}${decimals.padEnd(2, '0')}`);
  return text.trim().startsWith('-') ? -size : size;
}

function roundedCents(text: string): bigint {
  const [whole = '0', decimals = ''] = text.replace('-', '').split('.');
  const fine = BigInt(`${whole}${decimals.padEnd(9, '0')}`);
  const size = (fine + 5_000_000n) / 10_000_000n;
  return text.startsWith('-') ? -size : size;
}

function thousands(text: string): bigint {
  return BigInt(text.trim() === '' ? 0 : text.trim()) * 100_000n;
}

function totalsOf({ totals }: UnderstoodLines): Readonly<Record<string, number>> {
  return Object.fromEntries(totals.map(({ version, amount }) => [version, amount]));
}

function membersOf(
  { dimensions }: UnderstoodLines,
  id: string,
): UnderstoodLines['dimensions'][number]['members'] {
  return dimensions.find((dimension) => dimension.id === id)?.members ?? [];
}

/** What facts at a member and below it come to in a version. */
function amountUnder(
  understood: UnderstoodLines,
  dimension: string,
  member: string,
  version: string,
): number {
  const parents = new Map(membersOf(understood, dimension).map((one) => [one.id, one.parent]));
  const { facts } = understood;
  const column = facts.dimensions.indexOf(dimension);
  const isUnder = (id: string | undefined): boolean =>
    id !== undefined && (id === member || isUnder(parents.get(id)));
  return facts.amounts.reduce((sum, amount, fact) => {
    const own = facts.members[column]?.[facts.codes[column]?.[fact] ?? -1];
    const of = facts.members.at(-1)?.[facts.codes.at(-1)?.[fact] ?? -1];
    return of === version && isUnder(own) ? sum + amount : sum;
  }, 0);
}
