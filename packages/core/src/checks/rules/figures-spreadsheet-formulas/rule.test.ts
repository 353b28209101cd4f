import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../document/document.ts';
import { columnLetters } from '../../../document/spreadsheet-reference.ts';
import { given } from '../../given.ts';
import type { CheckContext } from '../../rule.ts';
import { figuresSpreadsheetFormulas } from './rule.ts';

/** A sheet as lines of cells `value` or `value=FORMULA`; places as a workbook has them. */
function sheet(lines: readonly string[]): CheckContext {
  const rows = lines.map((line, index) => ({
    place: { file: 'a.xlsx', line: index + 1 },
    cells: line.split(' | ').map((text, column): Cell => {
      const [shown = '', formula] = text.split('=');
      const number = Number(shown);
      return {
        place: {
          file: 'a.xlsx',
          line: index + 1,
          path: `'Director''s office'!${columnLetters(column + 1)}${index + 1}`,
        },
        parts: shown === '' ? [] : [{ depth: 0, runs: [{ text: shown }] }],
        ...(shown === '' || Number.isNaN(number) ? {} : { value: number }),
        ...(formula === undefined ? {} : { formula }),
      };
    }),
  }));
  const table = { kind: 'table', place: { file: 'a.xlsx', line: 1 }, rows } as const;
  const context = given({});
  return { ...context, document: { ...context.document, format: 'excel', nodes: [table] } };
}

const found = (lines: readonly string[]): readonly string[] =>
  figuresSpreadsheetFormulas
    .check(sheet(lines))
    .map(({ severity, place, message, evidence }) =>
      [severity, message.code, place.path?.split('!')[1], message.facts['count'], evidence.length].join(' '),
    );

const list = ['Item | Budget', 'a | 10', 'b | 20', 'c | 5'];

describe('accepts', () => {
  test.each<[string, readonly string[]]>([
    ['a sum of all above it', [...list, 'Total | 35=SUM(B2:B4)']],
    ['with fixed references', [...list, 'Total | 35=SUM(B$2:$B$4)']],
    [
      'a subtotal between',
      ['Item | Budget', 'a | 10', 'b | 20', 'Sub | 30=SUM(B2:B3)', 'Again | 30=SUM(B2:B3)'],
    ],
    [
      'a blank or zero between',
      ['Item | Budget', 'a | 10', 'b | 20', 'c | ', 'd | 0', 'Total | 30=SUM(B2:B3)'],
    ],
    ['words between', ['Item | Budget', 'a | 10', 'b | 20', 'c | none', 'Total | 30=SUM(B2:B3)']],
    [
      'a sum of another column',
      ['Item | Budget | x', 'a | 10 | ', 'b | 20 | ', 'c | 5 | ', 'Total |  | 30=SUM(B2:B3)'],
    ],
    ['more rows between than within', ['a | 1', 'b | 2', 'c | 3', 'd | 4', 'e | 5', 'x | 3=SUM(B1:B2)']],
    ['no formulas', [...list, 'Total | 30']],
    ['a value that is not available', [...list, 'x | #N/A=VLOOKUP(1,A1:A2,1)']],
    ['words that look like an error but are words', [...list, 'x | #REF!']],
  ])('%s', (_name, lines) => {
    expect(found(lines)).toEqual([]);
  });
});

describe('rejects', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['a range that ends one row early', [...list, 'Total | 30=SUM(B2:B3)'], ['question short B5 1 1']],
    [
      'in several columns at once, told once',
      ['Item | x | y', 'a | 10 | 1', 'b | 20 | 2', 'c | 5 | 3', 'Total | 30=SUM(B2:B3) | 3=SUM($C$2:$C$3)'],
      ['question short B5 2 2'],
    ],
    [
      'broken formulas, told once for a table',
      [...list, 'x | #REF!=Gone!A1', 'y | #NAME?=SUMM(B2:B3)'],
      ['error broken B5 2 2'],
    ],
  ])('%s', (_name, lines, expected) => {
    expect(found(lines)).toEqual(expected);
  });
});
