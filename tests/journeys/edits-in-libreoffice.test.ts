import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { apply } from '@plenary/core/plan/apply';
import type { SetFact } from '@plenary/core/plan/change';
import type { Plan } from '@plenary/core/plan/plan';
import { resourcesByObject } from '@plenary/core/views/resources-by-object';
import { pivotTable } from '@plenary/formats/excel/figures/pivot-table';
import { readFigures } from '@plenary/formats/excel/figures/read-figures';
import { writeFigures } from '@plenary/formats/excel/figures/write-figures';
import { readPlanJson } from '@plenary/formats/json/plan-json';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../architecture/sources.ts';

const office = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find((file) => existsSync(file));
const file = readPlanJson(readFileSync(join(root, 'samples/demonstration/plan.json'), 'utf8'));
if (!file.ok) throw new Error(file.refusal.code);
const { plan } = file.value;
const folder = mkdtempSync(join(tmpdir(), 'plenary-edits-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What somebody does to the first sheet, in the language of LibreOffice's macros. Whoever changes what is protected takes that off first. */
const edits = {
  'changes nothing': '',
  'changes two cells': 'cell("C6").Value = 60000 : cell("D12").Value = 200.25',
  'writes a number over a total': 'free() : cell("C9").Value = 5',
  'writes the right number over a total': 'free() : number = cell("C9").Value : cell("C9").Value = number',
  'changes a formula': 'free() : cell("C9").Formula = "=C6*2"',
  'writes words into a cell of a number': 'cell("C6").String = "about ten"',
  'writes a number as words': 'cell("C6").String = "60 000"',
  'empties a cell': 'cell("C6").String = ""',
  'inserts rows': 'free() : sheet.Rows.insertByIndex(5, 2) : cell("C8").Value = 60000',
  'inserts a row with figures': 'free() : sheet.Rows.insertByIndex(5, 1) : cell("C6").Value = 7',
  'deletes a row': 'free() : sheet.Rows.removeByIndex(5, 1)',
  'sorts rows': 'free() : turned()',
  'moves a column': 'free() : sheet.Columns.insertByIndex(2, 1) : cell("D6").Value = 60000',
  'renames the sheet': 'sheet.Name = "Mine: " & "2025" : cell("C6").Value = 60000',
  'copies the sheet': 'doc.Sheets.copyByName(sheet.Name, "Copy", 1)',
  'deletes the hidden sheets': 'doc.Sheets.removeByName("plenary")',
} as const;
type Edit = keyof typeof edits;

const macros = `
Dim doc As Object, sheet As Object
Function cell(name As String) As Object
  cell = sheet.getCellRangeByName(name)
End Function
Sub free()
  sheet.unprotect("")
End Sub
Sub turned()
  ' Rows 6 and 7 change places, as sorting them would make them.
  Dim address As New com.sun.star.table.CellAddress
  sheet.Rows.insertByIndex(5, 1)
  address.Row = 5
  sheet.moveRange(address, sheet.getCellRangeByName("A8:H8").RangeAddress)
End Sub
Sub Run(source As String, target As String, openTarget As String, what As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  sheet = doc.Sheets.getByIndex(0)
  Select Case what
${Object.entries(edits)
  .map(([name, code]) => `    Case "${name}"\n      ${code.replaceAll(' : ', '\n      ')}`)
  .join('\n')}
  End Select
  doc.calculateAll()
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName" : filter(0).Value = "Calc MS Excel 2007 XML"
  doc.storeToURL(target, filter())
  filter(0).Value = "calc8"
  doc.storeToURL(openTarget, filter())
  doc.close(True)
End Sub
`;

const head = (what: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${what} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "x.dtd">\n`;

beforeAll(() => {
  if (office === undefined) return;
  // A profile that begins is given an empty library of macros: ours comes after that.
  execFileSync(office, ['--headless', profile(), '--terminate_after_init'], {
    timeout: 120_000,
    stdio: 'ignore',
  });
  const basic = join(folder, 'profile/user/basic/Standard');
  writeFileSync(
    join(basic, 'script.xlb'),
    `${head('library:library')}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Edits"/></library:library>`,
  );
  const escaped = macros.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  writeFileSync(
    join(basic, 'Edits.xba'),
    `${head('script:module')}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edits" script:language="StarBasic">${escaped}</script:module>`,
  );
}, 120_000);

function profile(): string {
  return `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
}

/** What LibreOffice saves after somebody did something to a workbook in it: as .xlsx, and as its own .ods. */
function edited(workbook: Uint8Array, edit: Edit): readonly Uint8Array[] {
  if (office === undefined) throw new Error('no LibreOffice');
  const source = join(folder, 'given.xlsx');
  const saved = ['edited.xlsx', 'edited.ods'].map((name) => join(folder, name));
  writeFileSync(source, workbook);
  for (const target of saved) rmSync(target, { force: true });
  const given = [source, ...saved].map((path) => `"${pathToFileURL(path).href}"`).join(',');
  const call = `macro:///Standard.Edits.Run(${given},"${edit}")`;
  execFileSync(office, ['--headless', '--norestore', profile(), call], {
    timeout: 120_000,
    stdio: 'ignore',
  });
  return saved.map((target) => readFileSync(target));
}

async function written(of: Plan = plan): Promise<Uint8Array> {
  const pivot = pivotTable(of, {
    cube: 'by-result',
    rows: [{ dimension: 'result' }],
    columns: [{ dimension: 'sector' }],
    filter: { version: ['proposed-2024/25'] },
  });
  if (!pivot.ok) throw new Error(pivot.refusal.code);
  const workbook = await writeFigures({
    source: { plan: of.id, revision: 1, scenario: 'none' },
    plan: of,
    tables: [
      { view: resourcesByObject(of, 'brands'), about: 'Brands' },
      { ...pivot.value, about: 'Crossed' },
    ],
    language: 'en',
    powerOfTen: 3,
    editable: true,
    at: '2024-01-01T00:00:00Z',
  });
  if (!workbook.ok) throw new Error(workbook.refusal.code);
  return workbook.value;
}

/** What comes of a workbook in a plan, short enough for a table of tests. */
function outcomes(workbooks: readonly Uint8Array[], of: Plan = plan): readonly unknown[] {
  return workbooks.map((workbook) => outcome(workbook, of));
}

function outcome(workbook: Uint8Array, of: Plan): unknown {
  const back = readFigures(workbook, 'edited.xlsx', { plan: of, id: plan.id, scenario: 'none' });
  if (!back.ok) return back.refusal.code;
  const { changes, collisions, refused } = back.value;
  return {
    changes: changes.map((one) => [one.cell.row, one.after]),
    collisions: collisions.map((one) => [one.cell.row, one.written, one.before, one.after]),
    refused: refused.map((one) => [one.refusal.code, one.cell.place.path]),
  };
}

const none = { changes: [], collisions: [], refused: [] };
const posts = ['Posts', 6_000_000_000];

describe.skipIf(office === undefined)(
  `a workbook that somebody edits in LibreOffice${office === undefined ? ' (skipped: soffice is not here)' : ''}`,
  { timeout: 120_000 },
  () => {
    test.each<[Edit, unknown]>([
      ['changes nothing', none],
      ['changes two cells', { ...none, changes: [posts, ['Interns', 20_025_000]] }],
      ['writes a number over a total', { ...none, refused: [['formula-overwritten', 'Brands!C9']] }],
      ['writes the right number over a total', none],
      ['changes a formula', { ...none, refused: [['formula-changed', 'Brands!C9']] }],
      ['writes words into a cell of a number', { ...none, refused: [['cell-not-a-number', 'Brands!C6']] }],
      ['writes a number as words', { ...none, refused: [['cell-not-a-number', 'Brands!C6']] }],
      ['empties a cell', { ...none, refused: [['cell-emptied', 'Brands!C6']] }],
      ['inserts rows', { ...none, changes: [posts] }],
      ['inserts a row with figures', { ...none, refused: [['cell-outside', 'Brands!C6']] }],
      ['deletes a row', { ...none, refused: [['row-removed', 'Brands!C6']] }],
      ['sorts rows', none],
      ['moves a column', { ...none, changes: [posts] }],
      ['renames the sheet', { ...none, changes: [posts] }],
      ['copies the sheet', none],
      ['deletes the hidden sheets', 'workbook-not-of-figures'],
    ])('who %s', async (edit, wanted) => {
      expect(outcomes(edited(await written(), edit))).toEqual([wanted, wanted]);
    });

    test('is of another plan: refused as a whole', async () => {
      const other = await written({ ...plan, id: 'another-plan' });
      const code = 'workbook-of-another-plan';
      expect(outcomes(edited(other, 'changes two cells'))).toEqual([code, code]);
    });

    test('is of an older revision: what somebody else changed meanwhile is shown beside what is written', async () => {
      const fact = plan.budget.cubes
        .find(({ id }) => id === 'by-object')
        ?.facts.find(
          ({ at }) =>
            at['sector'] === 'brands' && at['object'] === 'posts' && at['version'] === 'proposed-2024/25',
        );
      if (!fact) throw new Error('no posts');
      const before = { amount: fact.amount, halfWidth: fact.halfWidth };
      const change: SetFact = {
        kind: 'set-fact',
        cube: 'by-object',
        at: fact.at,
        before,
        after: { amount: 5_900_000_000, halfWidth: 0 },
      };
      const after = apply(change, plan);
      if (!after.ok) throw new Error(after.refusal.code);
      const wanted = {
        ...none,
        changes: [['Interns', 20_025_000]],
        collisions: [['Posts', fact.amount, 5_900_000_000, 6_000_000_000]],
      };
      expect(outcomes(edited(await written(), 'changes two cells'), after.value)).toEqual([wanted, wanted]);
    });
  },
);
