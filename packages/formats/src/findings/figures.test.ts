import { describe, expect, test } from 'vitest';
import { alignedFigures } from './aligned-figures.ts';
import { changedDigits } from './changed-digits.ts';
import { clipped } from './clipped.ts';
import { cellRegion, regionOf } from './region.ts';

test('figures stand with their units under one another', () => {
  expect(alignedFigures(['1,234', '(54)', '-40%', '-', '0.5', '12,75', '8.2 million', 'n/a'])).toEqual([
    '1,234          ',
    '  (54)         ',
    '  -40%         ',
    '    -          ',
    '    0.5        ',
    '   12,75       ',
    '    8.2 million',
    '  n/a          ',
  ]);
});

test.each([
  ['9,155', '9,254', '9,[2]5[4]'],
  ['9,155', '10,155', '[10],155'],
  ['37,764', '37,664', '37,[6]64'],
  ['54', '54', '54'],
  ['1,345', '1,435', '1,[43]5'],
  ['', '7', '[7]'],
  ['-', '1', '[1]'],
])('the changed digits from %s to %s are %s', (printed, needed, marked) => {
  const stretches = changedDigits(printed, needed);
  expect(stretches.map((one) => (one.changed ? `[${one.text}]` : one.text)).join('')).toBe(marked);
});

test.each([
  ['short', 10, 'short'],
  ['成果框架', 4, '成果…'],
  ['a long label', 6, 'a long…'],
])('%s is cut to %d columns', (text, columns, expected) => {
  expect(clipped(text, columns)).toBe(expected);
});

test.each([
  [1, 1, { line: 1, from: 1, to: 6 }],
  [1, 2, { line: 1, from: 7, to: 12 }],
  [1, 3, null],
  [1, 4, null],
  [2, 1, null],
])('the characters of the cell in line %d, column %d', (line, column, region) => {
  expect(cellRegion(['Total\t9,155\t', 'words'], { file: 'f', line, column })).toEqual(region);
});

describe('the characters of a figure', () => {
  const lines = ['Total\t10,155 9,155\t9,155', 'the sum of 12 and 12'];
  test.each([
    ['in its cell', { line: 1, column: 3 }, '9,155', { line: 1, from: 20, to: 25 }],
    ['beside another value', { line: 1, column: 2 }, '10,155', { line: 1, from: 7, to: 13 }],
    ['in the cell as a whole', { line: 1, column: 2 }, '10,155 9,155', { line: 1, from: 7, to: 19 }],
    ['twice in a line', { line: 2 }, '12', null],
    ['not there', { line: 1, column: 1 }, '9,155', null],
    ['beyond the file', { line: 9 }, '1', null],
  ])('%s', (_, place, printed, region) => {
    expect(regionOf(lines, { file: 'f', ...place }, printed)).toEqual(region);
  });
});
