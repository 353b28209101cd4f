import { applyAll } from '@plenary/core/plan/apply';
import { readPlan } from '@plenary/core/plan/notation/plan-text';
import type { Plan } from '@plenary/core/plan/plan';
import { fundsInTrust } from '@plenary/core/views/funds-in-trust';
import { resourcesByObject } from '@plenary/core/views/resources-by-object';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movedDown, withCells, withSheet } from './edited-parts.ts';
import type { EditedWorkbook } from './edited-workbook.ts';
import { readFigures } from './read-figures.ts';
import { writeFigures } from './write-figures.ts';

// In the sheet: C proposed, D approved, E difference, F percentage; row 6 posts, 7 temporary, 8 subtotal, 10 travel, 11 subtotal, 12 total.
const text = `
plan house 2024/25 CHF en
sector a "Wells"
version proposed 2024/25
version approved 2022/23
dimension object
  member personnel "Personnel"
  member other "Other"
  member posts parent=personnel "Posts"
  member temporary parent=personnel "Temporary staff"
  member travel parent=other "Travel"
dimension donor
  member italy "Italy"
by-object sector=a object=posts version=proposed-2024/25: 123456.78
by-object sector=a object=posts version=approved-2022/23: 300k
by-object sector=a object=temporary version=proposed-2024/25: 50k
by-object sector=a object=temporary version=approved-2022/23: 0
by-object sector=a object=travel version=proposed-2024/25: -811k
by-object sector=a object=travel version=approved-2022/23: 60k
funds-in-trust sector=a donor=italy movement=opening: 10k
funds-in-trust sector=a donor=italy movement=contributions: 5k
funds-in-trust sector=a donor=italy movement=expenditure: 3k
funds-in-trust sector=a donor=italy movement=expected-contributions: 8k
`;
const plan = planOf(text);
const compared = { plan, id: 'house', scenario: 'none' };

async function written(powerOfTen = 3): Promise<Uint8Array> {
  const workbook = await writeFigures({
    source: { plan: 'house', revision: 4, scenario: 'none' },
    plan,
    tables: [{ view: resourcesByObject(plan, 'a'), about: 'Wells' }, { view: fundsInTrust(plan, 'a') }],
    language: 'en',
    powerOfTen,
    editable: true,
    at: '2024-01-01T00:00:00Z',
  });
  if (!workbook.ok) throw new Error(workbook.refusal.code);
  return workbook.value;
}

describe('a workbook of figures that comes back', () => {
  test.each([0, 3])('has no changes where nothing was changed (powers of ten: %s)', async (power) => {
    const back = edited(await written(power));
    expect(back).toMatchObject({ changes: [], collisions: [], refused: [] });
    expect(back.compared).toBe(10);
    expect(back.source).toEqual({ plan: 'house', revision: 4, scenario: 'none', language: 'en' });
  });

  test('gives a change for each fact that was changed, and no other', async () => {
    const back = edited(withCells(await written(), 1, { C6: '<v>123.45679</v>', D10: '<v>61.5</v>' }));
    expect(back.refused).toEqual([]);
    expect(
      back.changes.map(({ cell, before, after }) => [cell.place.path, cell.row, cell.column, before, after]),
    ).toEqual([
      ['Wells!C6', 'Posts', '2024/25 proposed budget', 12_345_678, 12_345_679],
      ['Wells!D10', 'Travel', '2022/23 approved budget', 6_000_000, 6_150_000],
    ]);
    const applied = applyAll(
      back.changes.map((one) => one.change),
      plan,
    );
    expect(applied.ok && applied.value.budget.cubes[0]?.facts.map((fact) => fact.amount)).toEqual([
      12_345_679, 30_000_000, 5_000_000, 0, -81_100_000, 6_150_000,
    ]);
  });

  test.each([0, 3])(
    'gives exactly the changes made, whatever they are (powers of ten: %s)',
    async (power) => {
      const workbook = await written(power);
      const facts = new Map<string, number | null>(
        plan.budget.cubes[0]?.facts.map(({ at, amount }) => {
          const row = { posts: 6, temporary: 7, travel: 10 }[at['object'] ?? ''];
          return [`${at['version'] === 'proposed-2024/25' ? 'C' : 'D'}${row}`, amount] as const;
        }),
      );
      const amount = fc.integer({ min: -(10 ** 13), max: 10 ** 13 });
      const edits = fc.dictionary(fc.constantFrom(...facts.keys()), amount, { noNullPrototype: true });
      fc.assert(
        fc.property(edits, (changed) => {
          const cells = Object.fromEntries(
            Object.entries(changed).map(([cell, minor]) => [cell, `<v>${minor / 10 ** (2 + power)}</v>`]),
          );
          const back = edited(withCells(workbook, 1, cells));
          const made = Object.fromEntries(
            back.changes.map((one) => [one.cell.place.path?.slice(6), one.after]),
          );
          const wanted = Object.entries(changed).filter(([cell, minor]) => facts.get(cell) !== minor);
          expect(made).toEqual(Object.fromEntries(wanted));
          expect(back.refused).toEqual([]);
        }),
        { numRuns: 40 },
      );
    },
  );

  test('keeps exact amounts in units and in thousands', async () => {
    for (const [power, value] of [
      [0, '123456.79'],
      [3, '123.45679'],
    ] as const) {
      const back = edited(withCells(await written(power), 1, { C6: `<v>${value}</v>` }));
      expect(back.changes.map((one) => one.after)).toEqual([12_345_679]);
    }
  });

  test.each<[string, string, string, string]>([
    ['an amount that was deleted', 'C6', '', 'cell-emptied'],
    ['words', 'C6', '<is><t>about 5</t></is>', 'cell-not-a-number'],
    ['more decimals than the currency has', 'C6', '<v>123.4567891</v>', 'cell-too-fine'],
    ['an amount beyond what is counted exactly', 'C6', '<v>1e13</v>', 'amount-out-of-range'],
    ['a figure of another workbook', 'C6', '<f>[1]Plan!B2</f><v>5</v>', 'cell-from-elsewhere'],
    ['a number over a total', 'C8', '<v>999</v>', 'formula-overwritten'],
    ['another formula for a total', 'C8', '<f>SUM(C6:C7)+5</f><v>178.45678</v>', 'formula-changed'],
    ['a number over a percentage', 'F6', '<v>0.5</v>', 'formula-overwritten'],
    ['a number where the table has no figure', 'C5', '<v>7</v>', 'cell-outside'],
  ])('refuses %s, and takes the rest', async (_, cell, content, code) => {
    const back = edited(withCells(await written(), 1, { [cell]: content, D6: '<v>301</v>' }));
    expect(back.refused.map((one) => [one.cell.place.path, one.refusal.code])).toEqual([
      [`Wells!${cell}`, code],
    ]);
    expect(back.changes.map((one) => one.after)).toEqual([30_100_000]);
  });

  test.each([
    ['a formula that comes to an amount', '<f>100*1.5</f><v>150</v>', [15_000_000]],
    ['a dash, which is zero', '<is><t>-</t></is>', [0]],
    ['the amount that stood there, written otherwise', '<v>1.2345678E2</v>', []],
    ['less than the table shows', '<v>123.45677</v>', [12_345_677]],
  ])('takes %s', async (_, content, after) => {
    const back = edited(withCells(await written(), 1, { C6: content }));
    expect(back.refused).toEqual([]);
    expect(back.changes.map((one) => one.after)).toEqual(after);
  });

  test('takes a figure that two tables show once, and refuses another amount for it', async () => {
    const view = resourcesByObject(plan, 'a');
    const book = await writeFigures({
      source: { plan: 'house', revision: 4, scenario: 'none' },
      plan,
      tables: [{ view }, { view }],
      language: 'ar',
      powerOfTen: 3,
      editable: true,
      at: '2024-01-01T00:00:00Z',
    });
    if (!book.ok) throw new Error(book.refusal.code);
    const once = withCells(book.value, 1, { C6: '<v>5</v>' });
    expect(edited(once)).toMatchObject({ changes: [{ after: 500_000 }], refused: [] });
    const twice = edited(withCells(once, 2, { C6: '<v>5</v>' }));
    expect(twice).toMatchObject({ changes: [{ after: 500_000 }], refused: [] });
    expect(twice.changes).toHaveLength(1);
    const otherwise = edited(withCells(once, 2, { C6: '<v>6</v>' }));
    expect(otherwise).toMatchObject({
      changes: [{ after: 500_000 }],
      refused: [{ refusal: { code: 'cell-contradicts' } }],
    });
  });

  test('takes totals that a program wrote without their formulas, where they are right', async () => {
    const values = {
      C6: '<v>223.45678</v>',
      C8: '<v>273.45678</v>',
      C12: '<v>-537.54322</v>',
      E6: '<v>-76.54322</v>',
    };
    const more = { E8: '<v>-26.54322</v>', E12: '<v>-897.54322</v>' };
    const back = edited(withCells(await written(), 1, { ...values, ...more }));
    expect(back.refused).toEqual([]);
    expect(back.changes).toHaveLength(1);
  });

  test('knows rows again that were moved', async () => {
    const moved = withSheet(await written(), 1, (xml) => movedDown(xml, 7, 3));
    expect(edited(moved)).toMatchObject({ changes: [], refused: [] });
    const back = edited(withCells(moved, 1, { C10: '<v>51</v>' }));
    expect(back.changes.map((one) => [one.cell.place.path, one.cell.row, one.after])).toEqual([
      ['Wells!C10', 'Temporary staff', 5_100_000],
    ]);
  });

  test('tells rows that are gone or there twice, and takes nothing for them', async () => {
    const without = withSheet(await written(), 1, (xml) => xml.replace(/<row r="7".*?<\/row>/, ''));
    expect(edited(without)).toMatchObject({ changes: [], refused: [{ refusal: { code: 'row-removed' } }] });
    const twice = withSheet(await written(), 1, (xml) => {
      const row = /<row r="7".*?<\/row>/.exec(xml)?.[0] ?? '';
      return xml.replace('</sheetData>', `${movedDown(row, 7, 30)}</sheetData>`);
    });
    expect(edited(twice)).toMatchObject({ changes: [], refused: [{ refusal: { code: 'row-doubled' } }] });
  });

  test('shows where somebody else changed the same fact since', async () => {
    const now = planOf(text.replace('123456.78', '130k'));
    const workbook = withCells(await written(), 1, { C6: '<v>140</v>', D6: '<v>301</v>' });
    const back = edited(workbook, { ...compared, plan: now });
    expect(back.changes.map((one) => one.after)).toEqual([30_100_000]);
    expect(back.collisions).toMatchObject([{ written: 12_345_678, before: 13_000_000, after: 14_000_000 }]);
    // Who did not touch it keeps what the other wrote.
    expect(edited(await written(), { ...compared, plan: now })).toMatchObject({
      changes: [],
      collisions: [],
    });
  });

  test.each([
    ['of another plan', { ...compared, id: 'other' }, 'workbook-of-another-plan'],
    ['of another scenario', { ...compared, scenario: 'all' }, 'workbook-of-another-scenario'],
  ])('is refused if it is %s', async (_, other, code) => {
    const back = readFigures(await written(), 'back.xlsx', other);
    expect(back.ok ? null : back.refusal.code).toBe(code);
  });

  test('has no cells to edit where the plan holds figures, and changes none of them', async () => {
    const locked = planOf(`${text}lock kept by-object object=posts "Agreed"\n`);
    const book = await writeFigures({
      source: { plan: 'house', revision: 4, scenario: 'none' },
      plan: locked,
      tables: [{ view: resourcesByObject(locked, 'a') }],
      language: 'en',
      powerOfTen: 3,
      editable: true,
      at: '2024-01-01T00:00:00Z',
    });
    if (!book.ok) throw new Error(book.refusal.code);
    const styles = withSheet(book.value, 1, (xml) => {
      const style = (cell: string): string => new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(xml)?.[1] ?? '';
      expect(style('C6')).not.toBe(style('C7'));
      return xml;
    });
    const back = edited(withCells(styles, 1, { C6: '<v>5</v>', C7: '<v>6</v>' }), {
      ...compared,
      plan: locked,
    });
    expect(back.refused.map((one) => one.refusal.code)).toEqual(['cell-locked']);
    expect(back.changes.map((one) => one.after)).toEqual([600_000]);
  });

  test('is not written larger than it could be read back', async () => {
    const { rows, ...view } = resourcesByObject(plan, 'a');
    const many = {
      ...view,
      rows: Array.from({ length: 130_000 }, () => rows[0]).filter((row) => row !== undefined),
    };
    const book = await writeFigures({
      source: { plan: 'house', revision: 4, scenario: 'none' },
      plan,
      tables: [{ view: many }],
      language: 'en',
      powerOfTen: 3,
      editable: true,
      at: '2024-01-01T00:00:00Z',
    });
    expect(book.ok ? null : book.refusal.code).toBe('table-too-large');
  });

  test('is refused if what it remembers was changed or taken out', async () => {
    const workbook = await written();
    const damaged = [
      withSheet(workbook, 4, (xml) =>
        xml.replace(/<row r="6".*?<\/row>/, '<row r="6"><c r="C6"><v>5</v></c></row>'),
      ),
      withSheet(workbook, 3, (xml) => xml.replace(/<row r="1".*?<\/row>/, '')),
      withSheet(withSheet(workbook, 1, withoutKeys), 2, withoutKeys),
      workbook.slice(0, 4_000),
    ].map((bytes) => readFigures(bytes, 'back.xlsx', compared));
    expect(damaged.map((one) => (one.ok ? null : one.refusal.code))).toEqual([
      'workbook-marks-damaged',
      'workbook-marks-damaged',
      'workbook-keys-missing',
      'zip-damaged',
    ]);
  });
});

function withoutKeys(xml: string): string {
  return xml.replace(/<row r="1".*?<\/row>/, '');
}

function edited(workbook: Uint8Array, against = compared): EditedWorkbook {
  const back = readFigures(workbook, 'back.xlsx', against);
  if (!back.ok) throw new Error(JSON.stringify(back.refusal));
  return back.value;
}

function planOf(notation: string): Plan {
  const read = readPlan(notation);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}
