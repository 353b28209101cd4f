import { readPlan } from '@plenary/core/plan/notation/plan-text';
import { resourcesByObject } from '@plenary/core/views/resources-by-object';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { GridCell } from '../../grid-nodes.ts';
import { readSheets } from '../read-sheets.ts';
import { readFigures } from './read-figures.ts';
import { writeFigures } from './write-figures.ts';

const read = readPlan(`
plan house 2024/25 CHF en
sector a "Wells"
version proposed 2024/25
version approved 2022/23
dimension object
  member personnel "Personnel"
  member posts parent=personnel "Posts"
  member temporary parent=personnel "Temporary staff"
by-object sector=a object=posts version=proposed-2024/25: 123456.78
by-object sector=a object=posts version=approved-2022/23: 300k
by-object sector=a object=temporary version=proposed-2024/25: 50k
by-object sector=a object=temporary version=approved-2022/23: 0
`);
if (!read.ok) throw new Error(read.refusal.code);
const plan = read.value;

const workbook = await writeFigures({
  source: { plan: 'house', revision: 4, scenario: 'none' },
  plan,
  tables: [{ view: resourcesByObject(plan, 'a'), about: 'Wells' }],
  language: 'en',
  powerOfTen: 0,
  editable: true,
  at: '2024-01-01T00:00:00Z',
});
if (!workbook.ok) throw new Error(workbook.refusal.code);
const sheets = readSheets(workbook.value, 'figures.xlsx');
if (!sheets.ok) throw new Error(sheets.refusal.code);
const written = sheets.value;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A cell as a spreadsheet of OpenDocument has it. */
function openCell({ text, value, formula }: GridCell): string {
  const named = formula
    ?.replace(/\b[A-Z]+\d+\b/g, '[.$&]')
    .replaceAll(']:[', ':')
    .replaceAll(',', ';');
  const attribute = named === undefined ? '' : ` table:formula="of:=${escaped(named)}"`;
  const shown =
    value === undefined ? 'office:value-type="string"' : `office:value-type="float" office:value="${value}"`;
  return text === '' && value === undefined
    ? '<table:table-cell/>'
    : `<table:table-cell${attribute} ${shown}><text:p>${escaped(text)}</text:p></table:table-cell>`;
}

/** The workbook as .ods, with some of the cells of its first sheet (`6,3` for C6) otherwise; `leaves` are the sheets that stay in it. */
function asOpenDocument(edits: Readonly<Record<string, GridCell>>, leaves = written.length): Uint8Array {
  const tables = written.slice(0, leaves).map(({ sheet, rows }, index) => {
    let last = 0;
    const lines = rows.map(({ line, cells }) => {
      const blank = '<table:table-row><table:table-cell/></table:table-row>'.repeat(line - last - 1);
      last = line;
      const own = cells.map((cell, at) =>
        openCell((index === 0 ? edits[`${line},${at + 1}`] : undefined) ?? cell),
      );
      return `${blank}<table:table-row>${own.join('')}</table:table-row>`;
    });
    return `<table:table table:name="${escaped(sheet.name)}">${lines.join('')}</table:table>`;
  });
  const content = `<office:document-content><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`;
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': [strToU8(content), { level: 6 }],
  });
}

const none = { changes: [], refused: [] };

// In the sheet: C proposed, D approved, E difference; row 6 posts, 7 temporary, 8 their sum.
test.each<[string, Record<string, GridCell>, unknown]>([
  ['changes nothing', {}, none],
  ['changes two cells', { '6,3': number(1000.5), '7,4': number(7) }, { ...none, changes: [100_050, 700] }],
  ['writes over a sum', { '8,3': number(5) }, { ...none, refused: ['formula-overwritten'] }],
  [
    'changes a formula',
    { '8,3': { ...number(5), formula: 'C6*2' } },
    { ...none, refused: ['formula-changed'] },
  ],
  ['writes words', { '6,3': { text: 'ten' } }, { ...none, refused: ['cell-not-a-number'] }],
])('a workbook of figures that comes back as .ods from somebody who %s', (_, edits, wanted) => {
  const back = readFigures(asOpenDocument(edits), 'figures.ods', { plan, id: 'house', scenario: 'none' });
  if (!back.ok) throw new Error(back.refusal.code);
  const { changes, refused, compared } = back.value;
  expect(compared).toBe(4);
  expect({
    changes: changes.map((one) => one.after),
    refused: refused.map((one) => one.refusal.code),
  }).toEqual(wanted);
});

test('a workbook of figures that comes back as .ods without its hidden sheets is refused', () => {
  const back = readFigures(asOpenDocument({}, 1), 'figures.ods', { plan, id: 'house', scenario: 'none' });
  expect(back).toMatchObject({ ok: false, refusal: { code: 'workbook-not-of-figures' } });
});

function number(value: number): GridCell {
  return { text: String(value), value };
}
