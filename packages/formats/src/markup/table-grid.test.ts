import { describe, expect, test } from 'vitest';
import { columnsOf, type SpannedRow, spanOf } from './table-grid.ts';

/** `2x1 1x3` is a cell two columns wide and one three rows deep; a leading `|` begins another group. */
function rows(written: readonly string[]): readonly SpannedRow[] {
  let group = 0;
  return written.map((row) => {
    if (row.startsWith('|')) group += 1;
    const cells = row
      .replace('|', '')
      .split(' ')
      .filter((cell) => cell !== '')
      .map((cell) => ({ columns: Number(cell.split('x')[0]), rows: Number(cell.split('x')[1]) }));
    return { group, cells };
  });
}

describe('columns of spanned cells', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['no spans', ['1x1 1x1', '1x1'], ['01', '0']],
    ['a wide cell keeps its place and the covered one', ['2x1 1x1', '1x1 1x1 1x1'], ['0.1', '012']],
    ['a deep cell covers the rows below', ['1x2 1x1', '1x1', '1x1 1x1'], ['01', '.0', '01']],
    ['a deep cell at the end', ['1x1 1x2', '1x1', '1x1'], ['01', '0.', '0']],
    ['a deep cell over a hole', ['1x1 1x1 1x2', '1x1'], ['012', '0..']],
    ['a block', ['2x2 1x1', '1x1'], ['0.1', '..0']],
    ['to the end of the group', ['1x0 1x1', '1x1', '|1x1 1x1'], ['01', '.0', '01']],
    ['not into another group', ['1x5 1x1', '|1x1 1x1'], ['01', '01']],
    ['no cells', ['', '1x1'], ['', '0']],
    ['wider than a row may be', ['1000000x1 1x1'], ['01']],
  ])('%s', (_name, written, expected) => {
    const laid = columnsOf(rows(written), 100);
    expect(laid.rows.map((row) => row.map((slot) => slot ?? '.').join(''))).toEqual(expected);
    expect(laid.tooWide).toBeNull();
  });

  test('too many columns are told with their row', () => {
    expect(columnsOf(rows(['1x1', '999x1 1x1 1x1']), 10_000).tooWide).toBe(1);
  });

  test('too many cells end it', () => {
    expect(columnsOf(rows(['500x99', '500x1', '500x1', '1x1']), 1_200).rows).toHaveLength(2);
  });

  test.each([
    [undefined, 1],
    ['', 1],
    ['x', 1],
    ['3', 3],
    [' 2 ', 2],
    ['-2', 1],
    ['0', 1],
    ['2.9', 2],
  ])('a span written %s', (written, span) => {
    expect(spanOf(written, 1)).toBe(span);
  });
});
