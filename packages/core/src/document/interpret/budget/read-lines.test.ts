import { describe, expect, test } from 'vitest';
import { formulaText } from '../../../basics/formula.ts';
import type { Found } from '../context.ts';
import { amountsOf, givenContext, givenTable, outcomesOf } from './given-table.ts';
import { readLines } from './read-lines.ts';

describe('tables nothing more is known of', () => {
  const totals = (found: Partial<Found> | null): readonly string[] =>
    (found?.stated ?? [])
      .filter((one) => one.role !== 'fact')
      .map((one) => `${one.printed}: ${formulaText(one.formula)}`);

  test('lines of amounts under a total, their labels in two columns', () => {
    const found = readLines(
      givenTable([
        'Section | Title | 2022 appropriation | 2023 estimate | Note',
        '1 | Policy | 100 | 110 | see text',
        '2 | Other | 50 | 55 | ',
        '3 | Other | 5 | 5 | ',
        ' | Total | 155 | 170 | ',
      ]),
      givenContext('en'),
    );
    expect(amountsOf(found)).toEqual({
      'by-line[column=approved-2022;line=table-1-1-policy;table=table-1]': 100,
      'by-line[column=proposed-2023;line=table-1-1-policy;table=table-1]': 110,
      'by-line[column=approved-2022;line=table-1-2-other;table=table-1]': 50,
      'by-line[column=proposed-2023;line=table-1-2-other;table=table-1]': 55,
      'by-line[column=approved-2022;line=table-1-3-other;table=table-1]': 5,
      'by-line[column=proposed-2023;line=table-1-3-other;table=table-1]': 5,
    });
    expect(totals(found)).toEqual([
      '155: by-line[column=approved-2022;table=table-1]',
      '170: by-line[column=proposed-2023;table=table-1]',
    ]);
    expect(outcomesOf(found)).toEqual({ fact: 6, stated: 2 });
  });

  test('blocks that each have a total, and a line of the same name twice', () => {
    const found = readLines(
      givenTable(['Region | Amount', 'A | 1', 'Other | 2', 'Total | 3', 'B | 4', 'Other | 5', 'Total | 9']),
      givenContext('en'),
    );
    expect(Object.values(amountsOf(found))).toEqual([1, 2, 4, 5]);
    const at = (line: string): string => `by-line[column=column-1-amount;line=table-1-${line};table=table-1]`;
    expect(totals(found)).toEqual([`3: ${at('a')} + ${at('other')}`, `9: ${at('b')} + ${at('other-2')}`]);
  });

  test.each([
    ['without a total', ['Region | Amount', 'A | 1', 'B | 2']],
    ['of words', ['Region | Head', 'A | x', 'B | y', 'Total | z']],
    ['with one line', ['Region | Amount', 'A | 1', 'Total | 1']],
  ] as const)('a table %s is none', (_name, rows) => {
    expect(readLines(givenTable(rows), givenContext('en'))).toBeNull();
  });
});
