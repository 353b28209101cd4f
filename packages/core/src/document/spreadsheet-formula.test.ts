import { describe, expect, test } from 'vitest';
import { fillable } from './fillable-formula.ts';
import { type CellSum, parseSpreadsheetFormula } from './spreadsheet-formula.ts';
import { cellPath, columnLetters, columnNumber, readCellName } from './spreadsheet-reference.ts';

function sumText({ terms, constant }: CellSum): string {
  const parts = terms.map(({ coefficient, at }) => `${coefficient}*${cellPath(at).replace(/^S!/, '')}`);
  return [...parts, ...(constant === 0 ? [] : [String(constant)])].join(' ');
}

function parsed(text: string): string | null {
  const formula = parseSpreadsheetFormula(text, 'S');
  if (!formula) return null;
  const { numerator, denominator, roundedTo, skipsSubtotals, skipsHidden } = formula;
  const ratio = denominator === null ? '' : ` / ${sumText(denominator)}`;
  const flags = [
    roundedTo === null ? '' : ` rounded ${roundedTo}`,
    skipsSubtotals ? ' skips subtotals' : '',
    skipsHidden ? ' skips hidden' : '',
  ];
  return `${sumText(numerator)}${ratio}${flags.join('')}`;
}

describe('formulas that are linear or a ratio', () => {
  test.each([
    ['=B7', '1*B7'],
    ['SUM(B2:B4)', '1*B2 1*B3 1*B4'],
    ['SUM(C3:B2)', '1*B2 1*C2 1*B3 1*C3'],
    ['sum(B2,$D$4,5)', '1*B2 1*D4 5'],
    ['B2+B3-B4', '1*B2 1*B3 -1*B4'],
    ['-B2+(B3-(B4-B5))', '-1*B2 1*B3 -1*B4 1*B5'],
    ['B2-B2+B3', '1*B3'],
    ['SUM(B2:B3)-SUM(B3:B4)', '1*B2 -1*B4'],
    ['B2*2.5%+B3/4', '0.025*B2 0.25*B3'],
    ['A1*100/B1', '100*A1 / 1*B1'],
    ['(C2-B2)/B2', '1*C2 -1*B2 / 1*B2'],
    ['C2/B2-1', '1*C2 -1*B2 / 1*B2'],
    ['1-C2/B2', '-1*C2 1*B2 / 1*B2'],
    ['A1/SUM(A1:A2)', '1*A1 / 1*A1 1*A2'],
    ["'Part I (a)'!B2+Sheet2!$C$3", "1*'Part I (a)'!B2 1*Sheet2!C3"],
    ["SUM('It''s'!A1:A2)", "1*'It''s'!A1 1*'It''s'!A2"],
    ['SUBTOTAL(9,B2:B3)', '1*B2 1*B3 skips subtotals'],
    ['SUBTOTAL(109, B2:B3)', '1*B2 1*B3 skips subtotals skips hidden'],
    ['ROUND(SUM(B2:B3)/1000,0)', '0.001*B2 0.001*B3 rounded 0'],
    ['ROUND(B2,-3)', '1*B2 rounded -3'],
    ['IFERROR(A1/B1,"n/a")', '1*A1 / 1*B1'],
    ['_xlfn.IFERROR(A1/B1,0)', '1*A1 / 1*B1'],
    ['12', '12'],
  ])('%s', (text, expected) => {
    expect(parsed(text)).toBe(expected);
  });
});

describe('everything else is not understood', () => {
  test.each([
    [''],
    ['='],
    ['A1*B1'],
    ['A1/B1/C1'],
    ['A1/B1+C1'],
    ['A1/0'],
    ['SUM(A1:A2'],
    ['SUM(A1:A2))'],
    ['SUM(A:A)'],
    ['SUM(1:3)'],
    ['SUM(A1:Z9999)'],
    ['AVERAGE(A1:A2)'],
    ['SUBTOTAL(1,A1:A2)'],
    ['IF(B1=0,0,A1/B1)'],
    ['[1]Sheet1!A1'],
    ["'[book.xlsx]Sheet1'!A1"],
    ['Table1[Amount]'],
    ['Total'],
    ['A1&"x"'],
    ['#REF!+A1'],
    ['XFE1'],
    ['A1:A2'],
    ['ROUND(A1,B1)'],
    ['HYPERLINK("http://example.org")'],
    ['1+'.repeat(5_000)],
    [`${'('.repeat(4_000)}A1${')'.repeat(4_000)}`],
    [`${'-'.repeat(4_000)}A1`],
  ])('%s', (text) => {
    expect(parsed(text)).toBeNull();
  });
});

describe('names of cells', () => {
  test('columns by letters', () => {
    expect([1, 26, 27, 702, 703, 16_384].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
    expect(Array.from({ length: 16_384 }, (_, at) => columnNumber(columnLetters(at + 1)) - at)).not.toContain(
      0,
    );
  });

  test.each([
    ['B7', { column: 2, row: 7 }],
    ['$XFD$1048576', { column: 16_384, row: 1_048_576 }],
    ['XFE1', null],
    ['A1048577', null],
    ['A0', null],
    ['AAAA1', null],
    ['', null],
  ])('%s', (name, expected) => {
    expect(readCellName(name)).toEqual(expected);
  });

  test.each([
    ['Sheet_1', 'Sheet_1!B7'],
    ['预算', '预算!B7'],
    ['Part I', "'Part I'!B7"],
    ["It's", "'It''s'!B7"],
    ['AB12', "'AB12'!B7"],
    ['2024', "'2024'!B7"],
  ])('on the sheet %s', (sheet, path) => {
    expect(cellPath({ sheet, column: 2, row: 7 })).toBe(path);
  });
});

test.each([
  ['SUM(A1:B$2)', 1, 2, 'SUM(B3:C$2)'],
  ['$A1+A$1+$A$1', 2, 3, '$A4+C$1+$A$1'],
  ['\'A1 x\'!A1&"A1"', 1, 1, '\'A1 x\'!B2&"A1"'],
  ['SUM(A:A)+SUM(1:$2)', 1, 1, 'SUM(B:B)+SUM(2:$2)'],
  ['LOG10(A1)+Q1_total', 1, 0, 'LOG10(B1)+Q1_total'],
  ['A1', -1, 0, '#REF!'],
  ['A1', 0, 0, 'A1'],
  ['T[A1]+A1', 0, 1, 'T[A1]+A2'],
])('%s filled %i to the right and %i down', (formula, columns, rows, expected) => {
  expect(fillable(formula)(columns, rows)).toBe(expected);
});
