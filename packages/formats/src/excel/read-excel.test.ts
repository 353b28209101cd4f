import { cellText } from '@plenary/core/document/content';
import type { Cell, Document, Table } from '@plenary/core/document/document';
import { refusalWords } from '@plenary/core/wording/catalogue';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { limits } from '../limits.ts';
import { readDocument } from '../read-document.ts';

type Parts = Readonly<Record<string, string>>;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const relation = (id: string, kind: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="http://x/relationships/${kind}" Target="${target}"${more}/>`;
const worksheet = (rows: string, before = '', after = ''): string =>
  `${head}<worksheet>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** A workbook of one sheet, or with parts replaced. */
function workbookParts(sheet: string, more: Parts = {}): Parts {
  return {
    '[Content_Types].xml': `${head}<Types/>`,
    '_rels/.rels': `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${head}<workbook><sheets><sheet name="Plan" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'sharedStrings', '/xl/sharedStrings.xml')}${relation('r3', 'styles', 'styles.xml')}${relation('r4', 'worksheet', 'worksheets/sheet2.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  };
}

function zipped(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function documentOf(parts: Parts): Document {
  const read = readDocument(zipped(parts), 'plan.xlsx');
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

function codeOf(bytes: Uint8Array): string {
  const read = readDocument(bytes, 'plan.xlsx');
  return read.ok ? 'read' : read.refusal.code;
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

const words = (name: string, text: string): string =>
  `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`;
const names = `<row r="1">${words('A1', 'Item')}${words('B1', 'Amount')}</row>`;

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

describe('what is refused', () => {
  const sheet = worksheet(names);
  const replaced = (name: string, text: string): Uint8Array => zipped(workbookParts(sheet, { [name]: text }));
  const bomb = `<worksheet>${'<sheetView></sheetView>'.repeat(1_300_000)}</worksheet>`;
  const laughs = `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData>&b;</sheetData></worksheet>`;
  const fetched = `<!DOCTYPE w SYSTEM "file:///etc/passwd"><worksheet/>`;
  const manyStrings = `<sst><si><t>${'x'.repeat(30_000)}</t></si></sst>`;
  const sharing = worksheet(
    Array.from(
      { length: 3_000 },
      (_, row) => `<row>${'<c t="s"><v>0</v></c>'.repeat(row === 0 ? 1 : 3)}</row>`,
    ).join(''),
  );
  const wide = worksheet(`<row r="1">${words('A1', 'x')}</row><row r="3">${words('XFD3', 'x')}</row>`);
  const many = worksheet(
    Array.from(
      { length: 1_100 },
      () => `<row>${words('A1', 'x').replace(' r="A1"', '')}<c r="A0"/></row>`,
    ).join(''),
  );
  const overlapping = `<mergeCells>${'<mergeCell ref="A1:B900"/>'.repeat(2_000)}</mergeCells>`;
  const tall = Array.from(
    { length: 900 },
    (_, row) => `<row>${words(`A${row + 1}`, 'x')}${words(`B${row + 1}`, 'y')}</row>`,
  );
  test.each<[string, Uint8Array]>([
    ['zip-unpacks-too-large', replaced('xl/worksheets/sheet1.xml', bomb)],
    ['workbook-xml-doctype', replaced('xl/worksheets/sheet1.xml', laughs)],
    ['workbook-xml-doctype', replaced('xl/worksheets/sheet1.xml', fetched)],
    ['workbook-xml-damaged', replaced('xl/worksheets/sheet1.xml', '<worksheet>&undefined;</worksheet>')],
    ['workbook-xml-damaged', replaced('xl/worksheets/sheet1.xml', '<worksheet><sheetData></worksheet>')],
    ['workbook-xml-damaged', replaced('xl/worksheets/sheet1.xml', '')],
    ['workbook-xml-too-deep', replaced('xl/worksheets/sheet1.xml', '<a>'.repeat(200_000))],
    [
      'workbook-xml-damaged',
      replaced('xl/worksheets/sheet1.xml', `<a b="${'x'.repeat(limits.workbookText + 70_000)}"/>`),
    ],
    ['workbook-too-much-text', zipped(workbookParts(sharing, { 'xl/sharedStrings.xml': manyStrings }))],
    ['too-many-columns', replaced('xl/worksheets/sheet1.xml', wide)],
    ['sheet-damaged', replaced('xl/worksheets/sheet1.xml', many)],
    ['sheet-damaged', replaced('xl/worksheets/sheet1.xml', worksheet('<row r="2"/><row r="2"/>'))],
    ['sheet-damaged', replaced('xl/worksheets/sheet1.xml', worksheet('<row r="1048577"/>'))],
    [
      'sheet-damaged',
      replaced('xl/worksheets/sheet1.xml', worksheet('<row r="1"><c r="B1"/><c r="A1"/></row>')),
    ],
    ['sheet-damaged', replaced('xl/worksheets/sheet1.xml', worksheet(tall.join(''), '', overlapping))],
    ['workbook-without-sheets', replaced('xl/workbook.xml', '<workbook><sheets/></workbook>')],
    ['empty-file', replaced('xl/worksheets/sheet1.xml', worksheet('<row r="9"><c r="B9" s="1"/></row>'))],
    ['zip-damaged', zipped(workbookParts(sheet)).slice(0, -30)],
    ['file-too-large', new Uint8Array(300 * 1024 * 1024)],
  ])('%s', (code, bytes) => {
    const started = performance.now();
    expect(codeOf(bytes)).toBe(code);
    expect(performance.now() - started).toBeLessThan(10_000);
    for (const sentences of Object.values(refusalWords)) expect(sentences[code]).toBeDefined();
  });

  test('too many cells, by rows that reach far', () => {
    const far = Array.from({ length: 1_001 }, (_, row) => `<row>${words(`ALL${row + 1}`, 'x')}</row>`).join(
      '',
    );
    expect(codeOf(replaced('xl/worksheets/sheet1.xml', worksheet(far)))).toBe('too-many-cells');
  });

  test('cells that are formatted and empty are none', () => {
    const formatted = worksheet(
      `<row r="1">${words('A1', 'x')}<c r="B1"><v>1</v></c><c r="XFD1" s="1"/></row>`,
    );
    expect(rowsOf(workbookParts(formatted))).toEqual(['x|1']);
  });

  test('links to other files are not followed', () => {
    const rels = `<Relationships>${relation('r1', 'worksheet', 'http://127.0.0.1:9/x.xml', ' TargetMode="External"')}</Relationships>`;
    expect(codeOf(replaced('xl/_rels/workbook.xml.rels', rels))).toBe('workbook-without-sheets');
    const up = `<Relationships>${relation('r1', 'worksheet', '../../../../etc/passwd')}</Relationships>`;
    expect(codeOf(replaced('xl/_rels/workbook.xml.rels', up))).toBe('workbook-without-sheets');
  });

  test('an altered byte is told by the checksum, not read as another figure', () => {
    const bytes = zipSync(
      Object.fromEntries(
        Object.entries(workbookParts(worksheet(`${names}<row><c><v>1234</v></c></row>`))).map(
          ([name, text]) => [name, strToU8(text)],
        ),
      ),
      { level: 0 },
    );
    const at = new TextDecoder('latin1').decode(bytes).indexOf('1234');
    bytes[at] = 0x39;
    expect(codeOf(bytes)).toBe('zip-damaged');
  });
});

/** A generator of numbers that is the same every time (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const pieces = [
  '<',
  '>',
  '"',
  '/>',
  '<row r="1">',
  '<c r="A1" t="s"><v>99</v></c>',
  '<f t="shared" si="0"/>',
  '&#0;',
  '<!--',
  ']]>',
  'r="-1"',
  '1e400',
  'XFD9999999',
  '',
];

/** Half of the files are altered in a part and packed well, the others altered as they are packed. */
function mutated(seed: number): Uint8Array {
  const pick = numbers(seed);
  const sheet = worksheet(
    `${names}<row r="2">${words('A2', 'x')}<c r="B2" s="1"><f t="shared" ref="B2:B3" si="0">SUM(C2:D2)</f><v>10</v></c></row><row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3"><f t="shared" si="0"/><v>4</v></c></row>`,
    '',
    '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
  );
  const parts = workbookParts(sheet, {
    'xl/sharedStrings.xml': '<sst><si><t>y</t></si></sst>',
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="4"/></cellXfs></styleSheet>',
  });
  if (pick(2) === 0) {
    const bytes = zipped(parts);
    if (pick(3) === 0) return bytes.slice(0, pick(bytes.length));
    for (let change = 0; change <= pick(6); change += 1) bytes[pick(bytes.length)] = pick(256);
    return bytes;
  }
  const altered = Object.keys(parts)[pick(Object.keys(parts).length)] ?? '';
  const text = parts[altered] ?? '';
  const at = pick(text.length);
  const piece = (pieces[pick(pieces.length)] ?? '').repeat(pick(4) === 0 ? 500 : 1);
  return zipped({ ...parts, [altered]: text.slice(0, at) + piece + text.slice(at + pick(8)) });
}

test('300 mutations of a workbook are read or refused with a sentence, never thrown on', () => {
  const outcomes = new Map<string, number>();
  for (let seed = 1; seed <= 300; seed += 1) {
    const code = codeOf(mutated(seed));
    outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
  }
  expect(outcomes.get('read') ?? 0).toBeGreaterThan(30);
  expect(outcomes.size).toBeGreaterThan(4);
  const sentences = Object.values(refusalWords).flatMap((one) =>
    [...outcomes.keys()].filter((code) => code !== 'read').map((code) => one[code]),
  );
  expect(sentences).not.toContain(undefined);
});
