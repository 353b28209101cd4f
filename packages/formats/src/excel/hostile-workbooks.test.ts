import { refusalWords } from '@plenary/core/wording/catalogue';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { limits } from '../limits.ts';
import { readDocument } from '../read-document.ts';
import { names, relation, words, workbookParts, worksheet, zipped } from './sample-workbook.ts';

async function codeOf(bytes: Uint8Array): Promise<string> {
  const read = await readDocument(bytes, 'plan.xlsx');
  return read.ok ? 'read' : read.refusal.code;
}

describe('much of something', () => {
  const figures = (row: number): string => `<row r="${row}"><c><v>${row}</v></c></row>`;
  test.each<[string, string]>([
    [
      'rows beside merged cells',
      worksheet(
        Array.from({ length: 150_000 }, (_, row) => figures(row + 1)).join(''),
        '',
        '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
      ),
    ],
    [
      'references in a formula',
      worksheet(
        `<row><c><f t="shared" si="0">${'A1+'.repeat(200_000)}A1</f><v>1</v></c><c><f t="shared" si="0"/></c></row>`,
      ),
    ],
    [
      'words apart',
      worksheet(
        Array.from(
          { length: 40_000 },
          (_, row) => `<row r="${row * 2 + 1}"><c t="str"><v>x</v></c></row>`,
        ).join('') + '<row r="90000"><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row>',
      ),
    ],
    [
      'texts in columns',
      worksheet(
        Array.from({ length: 400 }, () => `<row>${'<c t="str"><v>x</v></c>'.repeat(999)}</row>`).join(''),
      ),
    ],
  ])('%s takes bounded time', async (_name, sheet) => {
    const started = performance.now();
    expect(await codeOf(zipped(workbookParts(sheet)))).toBe('read');
    expect(performance.now() - started).toBeLessThan(20_000);
  });
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
  ])('%s', async (code, bytes) => {
    const started = performance.now();
    expect(await codeOf(bytes)).toBe(code);
    expect(performance.now() - started).toBeLessThan(10_000);
    for (const sentences of Object.values(refusalWords)) expect(sentences[code]).toBeDefined();
  });

  test('too many cells, by rows that reach far', async () => {
    const far = Array.from({ length: 1_001 }, (_, row) => `<row>${words(`ALL${row + 1}`, 'x')}</row>`).join(
      '',
    );
    expect(await codeOf(replaced('xl/worksheets/sheet1.xml', worksheet(far)))).toBe('too-many-cells');
  });

  test('cells that are formatted and empty are none', async () => {
    const formatted = worksheet(
      `<row r="1">${words('A1', 'x')}<c r="B1"><v>1</v></c><c r="XFD1" s="1"/></row>`,
    );
    const read = await readDocument(zipped(workbookParts(formatted)), 'plan.xlsx');
    const nodes = read.ok ? read.value.nodes : [];
    expect(
      nodes.flatMap((node) => (node.kind === 'table' ? node.rows.map((row) => row.cells.length) : [])),
    ).toEqual([2]);
  });

  test('links to other files are not followed', async () => {
    const rels = `<Relationships>${relation('r1', 'worksheet', 'http://127.0.0.1:9/x.xml', ' TargetMode="External"')}</Relationships>`;
    expect(await codeOf(replaced('xl/_rels/workbook.xml.rels', rels))).toBe('workbook-without-sheets');
    const up = `<Relationships>${relation('r1', 'worksheet', '../../../../etc/passwd')}</Relationships>`;
    expect(await codeOf(replaced('xl/_rels/workbook.xml.rels', up))).toBe('workbook-without-sheets');
  });

  test('an altered byte is told by the checksum, not read as another figure', async () => {
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
    expect(await codeOf(bytes)).toBe('zip-damaged');
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

test('300 mutations of a workbook are read or refused with a sentence, never thrown on', async () => {
  const outcomes = new Map<string, number>();
  for (let seed = 1; seed <= 300; seed += 1) {
    const code = await codeOf(mutated(seed));
    outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
  }
  expect(outcomes.get('read') ?? 0).toBeGreaterThan(30);
  expect(outcomes.size).toBeGreaterThan(4);
  const sentences = Object.values(refusalWords).flatMap((one) =>
    [...outcomes.keys()].filter((code) => code !== 'read').map((code) => one[code]),
  );
  expect(sentences).not.toContain(undefined);
});
