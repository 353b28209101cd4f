import type { PivotRow } from '@plenary/api/budget/pivot';
import { describe, expect, test } from 'vitest';
import { type Folds, readFolds, toggled, usualLevel, visibleRows, writeFolds } from './folds.ts';

function row(path: string): PivotRow {
  const parts = path.split('/');
  return {
    label: { text: path, language: 'en' },
    code: null,
    level: parts.length - 1,
    kind: 'line',
    at: Object.fromEntries(parts.map((part, index) => [`d${index}`, part])),
    leaf: true,
    named: true,
  };
}

const rows = ['a', 'a/x', 'a/x/1', 'a/y', 'b', 'b/x', 'c'].map(row);

function shown(folds: Folds): string {
  return visibleRows(rows, folds)
    .map((index) => rows[index]?.label.text)
    .join(' ');
}

describe('folds', () => {
  test.each([
    ['0', 'a b c'],
    ['1', 'a a/x a/y b b/x c'],
    ['2', 'a a/x a/x/1 a/y b b/x c'],
    ['0~b', 'a b b/x c'],
    ['0~a', 'a a/x a/y b c'],
    ['0~a,a/x', 'a a/x a/x/1 a/y b c'],
    ['2~a', 'a b b/x c'],
  ])('%s shows %s', (text, expected) => {
    const folds = readFolds(text, 1);
    expect(shown(folds)).toBe(expected);
    expect(writeFolds(folds, 7)).toBe(text);
  });

  test('of which nothing is said are as usual, and written as nothing', () => {
    expect(readFolds('', 3)).toEqual({ level: 3, flipped: new Set() });
    expect(writeFolds({ level: 3, flipped: new Set() }, 3)).toBe('');
  });

  test('turn over and back', () => {
    const [a] = rows;
    const folds = readFolds('0', 0);
    const once = a ? toggled(a, folds) : folds;
    expect(shown(once)).toBe('a a/x a/y b c');
    expect(a && toggled(a, once)).toEqual(folds);
  });

  test('begin with as many levels as can be looked over', () => {
    expect(usualLevel(rows)).toBe(2);
    const many = Array.from({ length: 70 }, (_, index) => row(`a/${index}`));
    expect(usualLevel([row('a'), ...many])).toBe(0);
  });
});
