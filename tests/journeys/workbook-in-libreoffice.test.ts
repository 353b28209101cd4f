import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Language, languages } from '@plenary/core/basics/words';
import { bookWord } from '@plenary/core/document/compose/book-words';
import { applyAll } from '@plenary/core/plan/apply';
import type { Plan } from '@plenary/core/plan/plan';
import { budgetBySector } from '@plenary/core/views/budget-by-sector';
import { fundsInTrust } from '@plenary/core/views/funds-in-trust';
import { offices } from '@plenary/core/views/offices';
import { priorities } from '@plenary/core/views/priorities';
import { resourcesByObject } from '@plenary/core/views/resources-by-object';
import { cellFigures } from '@plenary/formats/excel/figures/cell-figures';
import { withCells } from '@plenary/formats/excel/figures/edited-parts';
import type { FigureTable } from '@plenary/formats/excel/figures/figure-book';
import { places } from '@plenary/formats/excel/figures/figure-sheet';
import { pivotTable } from '@plenary/formats/excel/figures/pivot-table';
import { readFigures } from '@plenary/formats/excel/figures/read-figures';
import { writeFigures } from '@plenary/formats/excel/figures/write-figures';
import { readSheets } from '@plenary/formats/excel/read-sheets';
import { readPlanJson } from '@plenary/formats/json/plan-json';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from '../architecture/sources.ts';

const office = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find((file) => existsSync(file));
const file = readPlanJson(readFileSync(join(root, 'samples/demonstration/plan.json'), 'utf8'));
if (!file.ok) throw new Error(file.refusal.code);
const { plan } = file.value;
const folder = mkdtempSync(join(tmpdir(), 'plenary-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const compared = { from: 'approved-2022/23', to: 'proposed-2024/25' };

function tablesOf(shown: Plan): readonly FigureTable[] {
  const crossed = pivotTable(shown, {
    cube: 'by-result',
    rows: [{ dimension: 'result' }],
    columns: [{ dimension: 'sector' }],
    filter: { version: ['proposed-2024/25'] },
  });
  const versions = pivotTable(shown, {
    cube: 'by-object',
    rows: [{ dimension: 'sector' }, { dimension: 'object' }],
    columns: [],
    filter: {},
    compare: compared,
  });
  if (!crossed.ok || !versions.ok) throw new Error('no pivot');
  return [
    { view: resourcesByObject(shown, 'brands'), about: 'Brands' },
    { view: fundsInTrust(shown, 'partnerships') },
    { view: offices(shown) },
    { view: priorities(shown) },
    { view: budgetBySector(shown) },
    { ...crossed.value, about: 'Crossed' },
    { ...versions.value, about: 'Versions' },
  ];
}

async function written(language: Language, powerOfTen: number): Promise<Uint8Array> {
  const workbook = await writeFigures({
    source: { plan: plan.id, revision: 1, scenario: 'none' },
    plan,
    tables: tablesOf(plan),
    language,
    powerOfTen,
    editable: true,
    at: '2024-01-01T00:00:00Z',
  });
  if (!workbook.ok) throw new Error(workbook.refusal.code);
  return workbook.value;
}

/** As if each cell had been edited by hand: without it LibreOffice believes what a workbook says its formulas come to. */
const alwaysComputes = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** What LibreOffice makes of a workbook when it opens it, computes it anew and saves it. */
function savedByOffice(workbook: Uint8Array, name: string): Uint8Array {
  if (office === undefined) throw new Error('no LibreOffice');
  writeFileSync(join(folder, name), workbook);
  const profile = pathToFileURL(join(folder, 'profile')).href;
  mkdirSync(join(folder, 'profile/user'), { recursive: true });
  writeFileSync(join(folder, 'profile/user/registrymodifications.xcu'), alwaysComputes);
  const saved = join(folder, 'saved');
  const order = ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', 'xlsx', '--outdir', saved];
  execFileSync(office, [...order, join(folder, name)], { timeout: 120_000, stdio: 'ignore' });
  return readFileSync(join(saved, name));
}

/** The cells of the sheets of figures that differ from what they come to in a plan. */
function differing(
  workbook: Uint8Array,
  shown: Plan,
  powerOfTen: number,
  language: Language,
): { readonly compared: number; readonly wrong: readonly string[] } {
  const sheets = readSheets(workbook, 'saved.xlsx');
  if (!sheets.ok) throw new Error(sheets.refusal.code);
  const wrong: string[] = [];
  let count = 0;
  for (const [index, { view, figures, algebra }] of tablesOf(shown).entries()) {
    const rows = new Map(sheets.value[index]?.rows.map((row) => [row.line, row.cells]));
    const wanted = figures ?? cellFigures(view, shown);
    for (const [row, cells] of wanted.entries()) {
      for (const [column, { state, value }] of cells.entries()) {
        if (algebra?.[row]?.[column]?.kind === 'empty') continue;
        const found = rows.get(places.row + row + 1)?.[places.column + column];
        const perUnit = view.columns[column]?.unit === 'money' ? 10 ** (2 + powerOfTen) : 1;
        const right =
          value === null
            ? (found?.text ?? '') === (state === 'not-applicable' ? bookWord('not-applicable', language) : '')
            : Math.abs((found?.value ?? Number.NaN) - value / perUnit) < 1e-7;
        count += 1;
        if (!right)
          wrong.push(`${view.id} ${view.rows[row]?.id} ${column}: ${found?.text}, not ${value} ${state}`);
      }
    }
  }
  return { compared: count, wrong };
}

describe.skipIf(office === undefined)(
  `workbooks in LibreOffice${office === undefined ? ' (skipped: soffice is not here)' : ''}`,
  () => {
    test.each([
      ['en', 3],
      ['ar', 0],
    ] as const)('come to what the plan does, in %s and in powers of ten: %s', async (language, power) => {
      const workbook = await written(language, power);
      const cells = differing(workbook, plan, power, language);
      expect(cells).toMatchObject({ wrong: [] });
      expect(cells.compared).toBeGreaterThan(1_300);
      const saved = savedByOffice(workbook, `figures-${language}.xlsx`);
      expect(differing(saved, plan, power, language)).toEqual(cells);
      const back = readFigures(saved, 'saved.xlsx', { plan, id: plan.id, scenario: 'none' });
      expect(back).toMatchObject({ ok: true, value: { changes: [], collisions: [], refused: [] } });
    });

    test('two cells changed there are two changes, and all totals follow', async () => {
      const changed = withCells(await written('en', 3), 1, { C6: '<v>60000</v>', D12: '<v>200.25</v>' });
      const saved = savedByOffice(changed, 'changed.xlsx');
      const back = readFigures(saved, 'saved.xlsx', { plan, id: plan.id, scenario: 'none' });
      if (!back.ok) throw new Error(back.refusal.code);
      expect(back.value).toMatchObject({ collisions: [], refused: [] });
      expect(back.value.changes.map((one) => [one.cell.row, one.after])).toEqual([
        ['Posts', 6_000_000_000],
        ['Interns', 20_025_000],
      ]);
      const after = applyAll(
        back.value.changes.map((one) => one.change),
        plan,
      );
      if (!after.ok) throw new Error(after.refusal.code);
      const first = tablesOf(after.value).slice(0, 1);
      expect(first).toHaveLength(1);
      const { wrong } = differing(saved, after.value, 3, 'en');
      // The other sheets hold the same facts in cells of their own, which nobody changed.
      expect(wrong.filter((line) => line.startsWith('resources-by-object:brands'))).toEqual([]);
    });

    test('has tables in every language', async () => {
      for (const language of languages) {
        expect(differing(await written(language, 3), plan, 3, language).wrong).toEqual([]);
      }
    });
  },
);
