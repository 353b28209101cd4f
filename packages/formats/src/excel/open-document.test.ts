import { cellText } from '@plenary/core/document/content';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../read-document.ts';
import { readSheets } from './read-sheets.ts';

/** A spreadsheet of OpenDocument with these tables; its kind stands in it unpacked. */
function spreadsheet(tables: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const content = `<office:document-content><office:automatic-styles><style:style style:name="off"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  const parts = {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': content,
    ...more,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [
        name,
        [strToU8(text), { level: name === 'mimetype' ? 0 : 6 }],
      ]),
    ),
  );
}

const words = (text: string, more = ''): string =>
  `<table:table-cell office:value-type="string"${more}><text:p>${text}</text:p></table:table-cell>`;
const number = (value: number, text = String(value)): string =>
  `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${text}</text:p></table:table-cell>`;
const row = (cells: string, more = ''): string => `<table:table-row${more}>${cells}</table:table-row>`;
const table = (rows: string, more = ''): string =>
  `<table:table table:name="Plan"${more}>${rows}</table:table>`;

async function cellsOf(bytes: Uint8Array): Promise<unknown> {
  const document = await readDocument(bytes, 'plan.ods');
  if (!document.ok) return document.refusal.code;
  return document.value.nodes.flatMap((node) =>
    node.kind === 'table'
      ? node.rows.map((one) => one.cells.map((cell) => cell.value ?? cellText(cell)))
      : [],
  );
}

const head = row(words('Item') + words('Amount'));

describe('a spreadsheet of OpenDocument', () => {
  test.each<[string, string, unknown]>([
    [
      'words and numbers, as they are and not as they are shown',
      head + row(words('a') + number(1234.5, '1 235')),
      [
        ['Item', 'Amount'],
        ['a', 1234.5],
      ],
    ],
    [
      'cells and rows that are there several times',
      head +
        row(
          words('a') +
            number(1).replace('<table:table-cell', '<table:table-cell table:number-columns-repeated="2"'),
          ' table:number-rows-repeated="2"',
        ),
      [
        ['Item', 'Amount'],
        ['a', 1, 1],
        ['a', 1, 1],
      ],
    ],
    [
      'a million empty rows and a thousand empty columns',
      head +
        row(words('a') + number(1) + '<table:table-cell table:number-columns-repeated="1000"/>') +
        row('<table:table-cell/>', ' table:number-rows-repeated="1048000"'),
      [
        ['Item', 'Amount'],
        ['a', 1],
      ],
    ],
    [
      'comments, which are no words of the cell',
      head +
        row(
          `<table:table-cell office:value-type="string"><office:annotation><text:p>no</text:p></office:annotation><text:p>a</text:p></table:table-cell>${number(1)}`,
        ),
      [
        ['Item', 'Amount'],
        ['a', 1],
      ],
    ],
    [
      'spaces, tabs and line breaks',
      head + row(words('a<text:s text:c="2"/>b<text:line-break/>c') + number(1)),
      [
        ['Item', 'Amount'],
        ['a  b\nc', 1],
      ],
    ],
    [
      'dates',
      head +
        row(
          `<table:table-cell office:value-type="date" office:date-value="2023-12-31"><text:p>31.12.23</text:p></table:table-cell>${number(1)}`,
        ),
      [
        ['Item', 'Amount'],
        ['2023-12-31', 1],
      ],
    ],
  ])('holds %s', async (_, rows, wanted) => {
    expect(await cellsOf(spreadsheet(table(rows)))).toEqual(wanted);
  });

  test('tells formulas as .xlsx writes them, and which of them were not computed', () => {
    const formula = 'of:=SUM([.B2:.B3];1)';
    const cells = [
      number(3).replace('<table:table-cell', `<table:table-cell table:formula="${formula}"`),
      `<table:table-cell table:formula="${formula}"/>`,
    ];
    const sheets = readSheets(spreadsheet(table(cells.map((cell) => row(cell)).join(''))), 'plan.ods');
    expect(sheets.ok && sheets.value[0]?.rows.map(({ cells: [cell] }) => cell)).toEqual([
      { text: '3', value: 3, formula: 'SUM(B2:B3,1)' },
      { text: '', formula: 'SUM(B2:B3,1)', uncomputed: 'SUM(B2:B3,1)' },
    ]);
  });

  test('marks sheets and rows that are not shown', async () => {
    const hidden = row(words('b') + number(2), ' table:visibility="collapse"');
    const document = await readDocument(
      spreadsheet(table(head + row(words('a') + number(1)) + hidden, ' table:style-name="off"')),
      'plan.ods',
    );
    if (!document.ok) throw new Error(document.refusal.code);
    const [heading, grid] = document.value.nodes;
    expect([
      heading?.kind,
      heading && 'hidden' in heading,
      grid?.kind === 'table' && grid.rows.map((one) => one.hidden === true),
    ]).toEqual(['heading', true, [false, false, true]]);
  });

  test.each<[string, Uint8Array, string]>([
    ['one without sheets', spreadsheet(''), 'workbook-without-sheets'],
    [
      'one that is locked',
      spreadsheet(table(head), {
        'META-INF/manifest.xml': '<manifest><file-entry><encryption-data/></file-entry></manifest>',
      }),
      'zip-encrypted',
    ],
    ['broken XML', spreadsheet('<table:table>'), 'workbook-xml-damaged'],
    [
      'entities',
      spreadsheet('', { 'content.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }),
      'workbook-xml-doctype',
    ],
    [
      'a row that is there ten million times',
      spreadsheet(table(row(words('a') + number(1), ' table:number-rows-repeated="10000000"'))),
      'too-many-lines',
    ],
    [
      'cells without end',
      spreadsheet(table(row(words('a') + number(1), ' table:number-rows-repeated="1000000"'))),
      'too-many-cells',
    ],
    [
      'a thousand and one columns',
      spreadsheet(
        table(
          row(
            number(1).replace('<table:table-cell', '<table:table-cell table:number-columns-repeated="1001"'),
          ),
        ),
      ),
      'too-many-columns',
    ],
  ])('is refused: %s', async (_, bytes, code) => {
    expect(await cellsOf(bytes)).toBe(code);
  });
});
