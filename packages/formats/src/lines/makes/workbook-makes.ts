import { strToU8, zipSync } from 'fflate';
import { type Parts, workbookParts, worksheet, zipped } from '../../excel/sample-workbook.ts';
import { type Make, printed, type SampleLine, sampleLines, totalOf } from './sample-lines.ts';

type Value = string | number | { readonly xml: string };
const totals = { 'approved-2023': totalOf('final'), 'expenditure-2023': totalOf('spent') };
const head = ['Department', 'Unit', 'Account', 'Budget', 'Actual'];

function columnName(index: number): string {
  return String.fromCharCode(65 + index);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The rows of a sheet: words, numbers, or elements of a cell as they are. */
function rowsOf(rows: readonly (readonly Value[])[], from = 1): string {
  return rows
    .map((row, at) => {
      const cells = row.map((value, column) => {
        const name = `${columnName(column)}${from + at}`;
        if (typeof value === 'number') return `<c r="${name}"><v>${value}</v></c>`;
        if (typeof value === 'object') return value.xml.replace('NAME', name);
        return value === ''
          ? ''
          : `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
      });
      return `<row r="${from + at}">${cells.join('')}</row>`;
    })
    .join('');
}

const numbers = sampleLines.map((line): readonly Value[] => [
  line.departmentName,
  line.unitName,
  line.accountName,
  line.final / 100,
  line.spent / 100,
]);

function book(
  make: string,
  rows: readonly (readonly Value[])[],
  more: Partial<Make> & { readonly parts?: Parts; readonly after?: string } = {},
): Make {
  const { parts, after, ...rest } = more;
  return {
    make,
    file: 'budget-2023.xlsx',
    bytes: zipped(workbookParts(worksheet(rowsOf(rows), '', after ?? ''), parts)),
    totals,
    ...rest,
  };
}

function computed(value: Value | undefined): Value {
  const number = typeof value === 'number' ? value : 0;
  return { xml: `<c r="NAME"><f>${number}+0</f><v>${number}</v></c>` };
}

const styles = (xfs: string, formats = ''): Parts => ({
  'xl/styles.xml': `<styleSheet>${formats}<cellXfs><xf numFmtId="0"/>${xfs}</cellXfs></styleSheet>`,
});

function sheets(names: readonly (readonly [string, string])[], rows: readonly string[]): Parts {
  return {
    'xl/workbook.xml': `<workbook><sheets>${names.map(([name, state], at) => `<sheet name="${name}" sheetId="${at + 1}" state="${state}" r:id="${at === 0 ? 'r1' : 'r4'}"/>`).join('')}</sheets></workbook>`,
    'xl/worksheets/sheet2.xml': worksheet(rows[0] ?? ''),
  };
}

/** Department and unit over merged rows, years over merged columns. */
const merged: readonly (readonly Value[])[] = [
  ['', '', '', 'Year 2022', '', 'Year 2023', ''],
  [...head, 'Budget', 'Actual'],
  ...sampleLines.map((line, at): readonly Value[] => [
    at % 8 === 0 ? line.departmentName : '',
    at % 4 === 0 ? line.unitName : '',
    line.accountName,
    line.final / 100,
    line.spent / 100,
    line.final / 100,
    line.spent / 100,
  ]),
];
const ranges = [
  'D1:E1',
  'F1:G1',
  ...[0, 1, 2].map((d) => `A${3 + d * 8}:A${10 + d * 8}`),
  ...[0, 1, 2, 3, 4, 5].map((u) => `B${3 + u * 4}:B${6 + u * 4}`),
];

const tree = Map.groupBy(sampleLines, (line) => line.departmentName);
const indented = [...tree].flatMap(([department, lines]) => [
  [department, 0, lines] as const,
  ...[...Map.groupBy(lines, (line) => line.unitName)].flatMap(([unit, own]) => [
    [unit, 1, own] as const,
    ...own.map((line) => [line.accountName, 2, [line]] as const),
  ]),
]);

function sumOf(lines: readonly SampleLine[], what: 'final' | 'spent'): number {
  return lines.reduce((sum, line) => sum + line[what], 0);
}

function indentedRows(cell: (name: string, steps: number) => Value): readonly (readonly Value[])[] {
  return [
    ['Item', 'Budget', 'Actual'],
    ...indented.map(([name, steps, lines]): readonly Value[] => [
      cell(name, steps),
      sumOf(lines, 'final') / 100,
      sumOf(lines, 'spent') / 100,
    ]),
  ];
}

/** A spreadsheet of OpenDocument. */
function openDocument(tables: string, more: Parts = {}): Uint8Array {
  const parts = {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s"><office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ...more,
  };
  // What kind of file it is stands in it unpacked.
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [
        name,
        [strToU8(text), { level: name === 'mimetype' ? 0 : 6 }],
      ]),
    ),
  );
}

function openTable(name: string, rows: readonly (readonly Value[])[], style = 'ta1'): string {
  const cell = (value: Value): string => {
    if (typeof value === 'number')
      return `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${printed(Math.round(value * 100), { group: ' ', decimal: ',' })}</text:p></table:table-cell>`;
    return value === ''
      ? '<table:table-cell/>'
      : `<table:table-cell office:value-type="string"><office:annotation><text:p>a note 5</text:p></office:annotation><text:p>${typeof value === 'string' ? escaped(value) : ''}</text:p></table:table-cell>`;
  };
  return `<table:table table:name="${name}" table:style-name="${style}">${rows.map((row) => `<table:table-row>${row.map(cell).join('')}<table:table-cell table:number-columns-repeated="1000"/></table:table-row>`).join('')}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row></table:table>`;
}

const strict = (parts: Parts): Parts => ({
  ...parts,
  '_rels/.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  'xl/workbook.xml':
    '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships" conformance="strict"><sheets><sheet name="Plan" sheetId="1" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="r1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
});

/** Budgets in workbooks, and files that are none. */
export const workbookMakes: readonly Make[] = [
  book('xlsx', [head, ...numbers]),
  book('xlsx, numbers as words with decimal commas', [
    head,
    ...sampleLines.map((line) => [
      line.departmentName,
      line.unitName,
      line.accountName,
      printed(line.final, { group: '.', decimal: ',' }),
      printed(line.spent, { group: '.', decimal: ',' }),
    ]),
  ]),
  book('xlsx, some numbers as words', [
    head,
    ...sampleLines.map((line, at): readonly Value[] => [
      line.departmentName,
      line.unitName,
      line.accountName,
      at % 3 === 0 ? printed(line.final, { group: '.', decimal: ',' }) : line.final / 100,
      line.spent / 100,
    ]),
  ]),
  book('xlsx, a title, two header lines, merged cells', merged, {
    after: `<mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`,
    totals: { ...totals, 'approved-2022': totalOf('final'), 'expenditure-2022': totalOf('spent') },
    depth: 2,
  }),
  book(
    'xlsx, formulas with their outcomes, and a total',
    [
      head,
      ...numbers.map((row, at): readonly Value[] =>
        row.with(3, computed(row[3])).with(4, at % 2 === 0 ? (row[4] ?? '') : computed(row[4])),
      ),
      [
        'Total',
        '',
        '',
        { xml: `<c r="NAME"><f>SUM(D2:D25)</f><v>${totalOf('final') / 100}</v></c>` },
        totalOf('spent') / 100,
      ],
    ],
    { checked: 1 },
  ),
  book(
    'xlsx, a formula without its outcome',
    [
      head,
      ...numbers.map((row, at): readonly Value[] =>
        at === 2 ? row.with(3, { xml: '<c r="NAME"><f>1+1</f></c>' }) : row,
      ),
    ],
    {
      lines: [4],
      totals: {
        'approved-2023': totalOf('final') - (sampleLines[2]?.final ?? 0),
        'expenditure-2023': totalOf('spent') - (sampleLines[2]?.spent ?? 0),
      },
    },
  ),
  book(
    'xlsx, an error in a cell',
    [
      head,
      ...numbers.map((row, at): readonly Value[] =>
        at === 2 ? row.with(3, { xml: '<c r="NAME" t="e"><v>#REF!</v></c>' }) : row,
      ),
    ],
    {
      lines: [4],
      totals: {
        'approved-2023': totalOf('final') - (sampleLines[2]?.final ?? 0),
        'expenditure-2023': totalOf('spent') - (sampleLines[2]?.spent ?? 0),
      },
    },
  ),
  book(
    'xlsx, codes that show zeros before them',
    [
      ['Department', 'Account', 'Budget', 'Actual'],
      ...sampleLines.map((line): readonly Value[] => [
        line.departmentName,
        { xml: `<c r="NAME" s="1"><v>${Number(line.account) % 100}</v></c>` },
        line.final / 100,
        line.spent / 100,
      ]),
    ],
    {
      parts: styles('<xf numFmtId="164"/>', '<numFmts><numFmt numFmtId="164" formatCode="0000"/></numFmts>'),
    },
  ),
  book(
    'xlsx, dates that say the year',
    [
      ['Date', 'Department', 'Account', 'Budget', 'Actual'],
      ...sampleLines.map((line, at): readonly Value[] => [
        { xml: `<c r="NAME" s="1"><v>${44_927 + at}</v></c>` },
        line.departmentName,
        `${line.unitName} ${line.accountName}`,
        line.final / 100,
        line.spent / 100,
      ]),
    ],
    { parts: styles('<xf numFmtId="14"/>') },
  ),
  book(
    'xlsx, levels by the indent of cells',
    indentedRows((name, steps) => ({
      xml: `<c r="NAME" t="inlineStr" s="${steps}"><is><t>${name}</t></is></c>`,
    })),
    {
      parts: styles(
        '<xf numFmtId="0"><alignment indent="1"/></xf><xf numFmtId="0"><alignment indent="2"/></xf>',
      ),
      depth: 3,
      checked: 9,
    },
  ),
  book(
    'xlsx, levels by spaces',
    indentedRows((name, steps) => `${'   '.repeat(steps)}${name}`),
    { depth: 3, checked: 9 },
  ),
  book('xlsx, a hidden sheet that is longer', [head, ...numbers], {
    parts: sheets(
      [
        ['Plan', 'visible'],
        ['Old', 'hidden'],
      ],
      [rowsOf([head, ...numbers, ...numbers, ...numbers])],
    ),
  }),
  book('xlsx, the lines in the second sheet', [['About this budget'], ['See the next sheet']], {
    parts: sheets(
      [
        ['Cover', 'visible'],
        ['Lines', 'visible'],
      ],
      [rowsOf([head, ...numbers])],
    ),
  }),
  {
    make: 'xlsx, strict',
    file: 'budget-2023.xlsx',
    bytes: zipped(strict(workbookParts(worksheet(rowsOf([head, ...numbers]))))),
    totals,
  },
  {
    make: 'ods',
    file: 'budget-2023.ods',
    bytes: openDocument(openTable('Plan', [head, ...numbers])),
    totals,
  },
  {
    make: 'ods, a hidden sheet, a title and a total',
    file: 'budget-2023.ods',
    bytes: openDocument(
      openTable('Old', [head, ...numbers, ...numbers], 'ta2') +
        openTable('Plan', [
          ['Budget (in thousands of euros)'],
          [],
          head,
          ...numbers,
          ['Total', '', '', totalOf('final') / 100, totalOf('spent') / 100],
        ]),
    ),
    totals: { 'approved-2023': totalOf('final') * 1_000, 'expenditure-2023': totalOf('spent') * 1_000 },
    currency: 'EUR',
    checked: 1,
  },
  {
    make: 'ods, encrypted',
    file: 'budget.ods',
    bytes: openDocument(openTable('Plan', [head]), {
      'META-INF/manifest.xml': '<manifest><file-entry><encryption-data/></file-entry></manifest>',
    }),
    refused: 'zip-encrypted',
  },
  {
    make: 'a zip of other things',
    file: 'budget.xlsx',
    bytes: zipSync({ 'a.txt': strToU8('a') }),
    refused: 'other-format',
  },
  {
    make: 'xls',
    file: 'budget.xls',
    bytes: new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Array.from({ length: 600 }, () => 0),
    ]),
    refused: 'other-format',
  },
  {
    make: 'a workbook without sheets',
    file: 'budget.xlsx',
    bytes: zipped({ ...workbookParts(worksheet('')), 'xl/workbook.xml': '<workbook><sheets/></workbook>' }),
    refused: 'workbook-without-sheets',
  },
];
