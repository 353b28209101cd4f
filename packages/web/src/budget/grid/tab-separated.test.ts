import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTabSeparated, writeTabSeparated } from './tab-separated.ts';

describe('cells of a spreadsheet', () => {
  test.each<[string, readonly (readonly string[])[]]>([
    [
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['1\n2', [['1'], ['2']]],
    ['a\t\tb', [['a', '', 'b']]],
    ['a\t', [['a', '']]],
    ['"two\nlines"\t"says ""so"""', [['two\nlines', 'says "so"']]],
    ['"begun\tb', [['"begun', 'b']]],
    ['', []],
  ])('%j are read', (text, rows) => expect(readTabSeparated(text)).toEqual(rows));

  test('are read as they are written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', '\t', '\n', ' ') });
    const rows = fc
      .array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
      // A last row of one empty cell is what a last line break is read as.
      .filter((all) => all.at(-1)?.some((one) => one !== '') === true);
    fc.assert(
      fc.property(rows, (given) => {
        expect(readTabSeparated(writeTabSeparated(given))).toEqual(given);
      }),
    );
  });
});
