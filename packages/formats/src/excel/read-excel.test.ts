import { cellText } from '@plenary/core/document/content';
import type { Cell, Document, Table } from '@plenary/core/document/document';
import { describe, expect, test } from 'vitest';
import { readExcel } from './read-excel.ts';
import { names, type Parts, words, workbookParts, worksheet, zipped } from './sample-workbook.ts';

function documentOf(parts: Parts): Document {
  const read = readExcel(zipped(parts), 'plan.xlsx');
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

function tables(document: Document): readonly Table[] {
  return document.nodes.filter((node) => node.kind === 'table');
}

/** Rows of the only table as `a|b|c`. */
function rowsOf(parts: Parts): readonly string[] {
  return (tables(documentOf(parts))[0]?.rows ?? []).map((row) =>
    row.cells.map((cell) => cellText(cell)).join('|'),
  );
}

function cellAt(document: Document, path: string): Cell | undefined {
  return tables(document)
    .flatMap((table) => table.rows.flatMap((row) => row.cells))
    .find((cell) => cell.place.path === path);
}

/** One number in B2 with a number format, as it is shown. */
function shown(value: string, code: string, id = 164, more = ''): string {
  const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs></styleSheet>`;
  const sheet = worksheet(`${names}<row r="2">${words('A2', 'x')}<c r="B2" s="1"><v>${value}</v></c></row>`);
  const workbook = `<workbook>${more}<sheets><sheet name="Plan" r:id="r1"/></sheets></workbook>`;
  const document = documentOf(workbookParts(sheet, { 'xl/styles.xml': styles, 'xl/workbook.xml': workbook }));
  return cellText(cellAt(document, 'Plan!B2'));
}

describe('numbers are shown as their format says', () => {
  test.each([
    ['1234567.5', 'General', '1234567.5'],
    ['0.30000000000000004', 'General', '0.3'],
    ['123456789012', 'General', '123456789012'],
    ['1.5E-3', 'General', '0.0015'],
    ['-0', 'General', '0'],
    ['1234567', '#,##0', '1,234,567'],
    ['-1234', '#,##0_);(#,##0)', '(1,234)'],
    ['-1234', '#,##0;[Red]-#,##0', '-1,234'],
    ['0', '_(* #,##0_);_(* (#,##0);_(* &quot;-&quot;??_);_(@_)', '-'],
    ['0.1234', '0.0%', '12.3%'],
    ['1234567', '#,##0,', '1,235'],
    ['45000', 'yyyy-mm-dd', '2023-03-15'],
    ['45000', 'mmm yyyy', 'Mar 2023'],
    ['5', 'broken[[[', '5'],
    ['twelve', '#,##0', 'twelve'],
  ])('%s as %s', (value, code, expected) => {
    expect(shown(value, code)).toBe(expected);
  });

  test('standard formats, and dates counted from 1904', () => {
    expect([
      shown('45000', '', 14),
      shown('0.5', '', 9),
      shown('1234.5', '', 4),
      shown('-5', '', 37),
    ]).toEqual(['2023-03-15', '50%', '1,234.50', '(5)']);
    expect(shown('43538', '', 14, '<workbookPr date1904="1"/>')).toBe('2023-03-15');
  });
});

describe('cells', () => {
  test('of every kind, at their places', () => {
    const strings = `<sst><si><t>Item</t></si><si><r><t>To</t></r><r><t xml:space="preserve">tal </t></r><rPh><t>x</t></rPh></si></sst>`;
    const sheet = worksheet(
      `<row><c t="s"><v>0</v></c>${words('C1', 'Note')}</row>
       <row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4"><v>7</v></c><c r="C4" t="b"><v>1</v></c><c r="D4" t="e"><v>#REF!</v></c><c r="E4" t="str"><f>"a"</f><v>a_x000D_&#10;b</v></c><c r="F4" s="9"/></row>`,
      '<dimension ref="A1:XFD1048576"/>',
    );
    const document = documentOf(workbookParts(sheet, { 'xl/sharedStrings.xml': strings }));
    const [table] = tables(document);
    expect(table?.rows.map((row) => row.cells.map((cell) => cellText(cell)))).toEqual([
      ['Item', '', 'Note'],
      ['Total', '7', 'TRUE', '#REF!', 'a\nb'],
    ]);
    expect(table?.rows[1]?.cells[1]?.place).toEqual({
      file: 'plan.xlsx',
      line: 4,
      table: 1,
      row: 2,
      column: 2,
      path: 'Plan!B4',
    });
    expect(document.nodes[0]).toMatchObject({ kind: 'heading', level: 1, runs: [{ text: 'Plan' }] });
  });

  test('with formulas, shared ones moved along, without values too', () => {
    const sheet = worksheet(
      `${names}<row r="2">${words('A2', 'a')}<c r="B2"><f>C2*2</f><v>10</v></c><c r="C2"><f t="shared" ref="C2:C4" si="0">SUM(D2:$E2)</f><v>5</v></c></row>
       <row r="3"><c r="B3"><f>HYPERLINK("http://example.org/x")</f></c><c r="C3"><f t="shared" si="0"/><v>6</v></c></row>
       <row r="4"><c r="C4"><f t="array" ref="C4">SUM(D4*E4)</f><v>6</v></c></row>`,
    );
    const document = documentOf(workbookParts(sheet));
    const stated = ['B2', 'C2', 'B3', 'C3', 'C4'].map((name) => {
      const cell = cellAt(document, `Plan!${name}`);
      return [cellText(cell), cell?.value, cell?.formula];
    });
    expect(stated).toEqual([
      ['10', 10, 'C2*2'],
      ['5', 5, 'SUM(D2:$E2)'],
      ['', undefined, 'HYPERLINK("http://example.org/x")'],
      ['6', 6, 'SUM(D3:$E3)'],
      ['6', 6, 'SUM(D4*E4)'],
    ]);
  });

  test('that are merged cover others', () => {
    const sheet = worksheet(
      `<row r="1">${words('A1', 'Name')}${words('B1', 'Amounts')}</row><row r="2">${words('B2', '2024')}${words('C2', '2025')}</row><row r="3">${words('A3', 'x')}<c r="B3"><v>1</v></c><c r="C3"><v>2</v></c></row>`,
      '',
      '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:XFD1"/><mergeCell ref="nonsense"/></mergeCells>',
    );
    expect(rowsOf(workbookParts(sheet))).toEqual(['Name|Amounts|', '|2024|2025', 'x|1|2']);
    const document = documentOf(workbookParts(sheet));
    expect(cellAt(document, 'Plan!A1')?.spans).toEqual({ rows: 2, columns: 1 });
    expect(cellAt(document, 'Plan!B1')?.spans).toEqual({ rows: 1, columns: 2 });
  });

  test('in hidden rows, columns and sheets are there and marked', () => {
    const sheet = worksheet(
      `${names}<row r="2" hidden="1">${words('A2', 'x')}<c r="B2"><v>1</v></c></row>`,
      '<cols><col min="2" max="2" hidden="1"/></cols>',
    );
    const workbook =
      '<workbook><sheets><sheet name="It&apos;s 1" state="veryHidden" r:id="r4"/><sheet name="Plan" r:id="r1"/></sheets></workbook>';
    const document = documentOf(
      workbookParts(sheet, { 'xl/workbook.xml': workbook, 'xl/worksheets/sheet2.xml': worksheet(names) }),
    );
    const [first, second] = tables(document);
    expect(first).toMatchObject({ hidden: true, place: { path: "'It''s 1'!A1", table: 1 } });
    expect(second?.hidden).toBeUndefined();
    expect(second?.rows.map((row) => row.hidden)).toEqual([undefined, true]);
    expect(cellAt(document, 'Plan!B1')?.hidden).toBe(true);
    expect(cellAt(document, 'Plan!A1')?.hidden).toBeUndefined();
  });
});

test('words above and below tables, and where another table begins', () => {
  const figure = (row: number): string =>
    `<row r="${row}">${words(`A${row}`, 'x')}<c r="B${row}"><v>${row}</v></c></row>`;
  const sheet = worksheet(
    `<row r="1">${words('A1', 'Budget of the town (thousands)')}</row>${names.replaceAll('1"', '2"')}${figure(3)}
     <row r="5">${words('A5', 'Part II')}</row>${figure(6)}
     <row r="8">${words('A8', 'Staff')}</row><row r="9">${words('A9', 'Grade')}${words('B9', 'Posts')}</row>${figure(10)}
     <row r="12">${words('A12', 'Source: our own.')}</row>`,
  );
  const outline = documentOf(workbookParts(sheet)).nodes.map((node) =>
    node.kind === 'table'
      ? `table ${node.place.table}: ${node.rows.map((row) => row.place.line).join(' ')}`
      : `${node.kind} ${node.place.path}`,
  );
  expect(outline).toEqual([
    'heading Plan!A1',
    'heading Plan!A1',
    'table 1: 2 3 5 6',
    'heading Plan!A8',
    'table 2: 9 10',
    'paragraph Plan!A12',
  ]);
});
