import { describe, expect, test } from 'vitest';
import { outcomesOf } from '../budget/given-table.ts';
import { givenFound, rolesOf, wrongOf } from './given-recognized.ts';

describe('totals by words, in six languages', () => {
  test.each([
    ['en', 'Section | Amount', 'Part I', 'Subtotal, part I', 'Part II', 'Total'],
    ['fr', 'Chapitre | Montant', 'Titre I', 'Total partiel', 'Titre II', 'Total général'],
    ['es', 'Sección | Monto', 'Parte I', 'Subtotal, parte I', 'Parte II', 'Total'],
    ['ru', 'Раздел | Сумма', 'Часть I', 'Итого, часть I', 'Часть II', 'Всего'],
    ['zh', '款次 | 数额', '第一编', '第一编小计', '第二编', '共计'],
    ['ar', 'الباب | المبلغ', 'الجزء الأول', 'المجموع الفرعي، الجزء الأول', 'الجزء الثاني', 'المجموع'],
  ] as const)('%s', (language, header, first, subtotal, second, total) => {
    const table = (wrong: string): readonly string[] => [
      header,
      `${first} | `,
      'a | 79 917 300',
      `b | ${wrong}`,
      `${subtotal} | 425 681 900`,
      `${second} | `,
      'c | 669 303 300',
      'd | (12 736 800)',
      `${subtotal.replace(' I', ' II')} | 656 566 500`,
      `${total} | 1 082 248 400`,
    ];
    const right = givenFound(table('345 764 600'), language);
    expect(rolesOf(right)).toBe('fact 4, total 3');
    expect(outcomesOf(right)).toEqual({ fact: 4, stated: 3 });
    expect(wrongOf(right)).toEqual([]);
    expect(wrongOf(givenFound(table('345 746 600'), language))).toEqual(['425 681 900', '1 082 248 400']);
  });
});

describe('sums that figures show', () => {
  test.each([
    [
      'initial and modification make final, whatever the words',
      [
        'x | q | w | z',
        'a | 100 | 20 | 120',
        'b | 2500 | -700 | 1800',
        'c | 31415 | 927 | 32342',
        'd | 8080 | 1 | 8081',
        'e | 717 | 0 | 717',
        'f | 64200 | 5150 | 69350',
      ],
      'fact 12, total 6',
    ],
    [
      'a difference and a percentage of two columns without a header',
      [
        'a | 30860000 | 53053639 | 22193639 | 171.92',
        'b | 14000000 | 22535668 | 8535668 | 160.97',
        'c | 5400000 | 4191575 | -1208425 | 77.62',
        'd | 61780000 | 75589307 | 13809307 | 122.35',
      ],
      'fact 8, difference 4, percentage 4',
    ],
    [
      'opening and closing balances that go on',
      [
        'Month | Opening | In | Out | Closing',
        'a | 1000 | 250 | 130 | 1120',
        'b | 1120 | 317 | 88 | 1349',
        'c | 1349 | 19 | 540 | 828',
        'd | 828 | 611 | 75 | 1364',
        'e | 1364 | 45 | 99 | 1310',
      ],
      'fact 11, balance 9',
    ],
    [
      'codes within codes, in any order',
      [
        'Code | Title | 2022 | 2023',
        '102 | b | 4300 | 5810',
        '10 | a | 9730 | 11760',
        '101 | c | 5430 | 5950',
        '20 | d | 70012 | 61201',
        '201 | e | 61000 | 50100',
        '202 | f | 9012 | 11101',
      ],
      'fact 8, total 4',
    ],
    [
      'a last row that is the sum of all, unnamed',
      ['a | b | c', 'x | 123450 | 998', 'y | 777001 | 121', 'z | 5 | 33', ' | 900456 | 1152'],
      'fact 6, total 2',
    ],
    [
      'a total before its parts',
      ['Item | Amount', 'Total | 900456', 'x | 123450', 'y | 777001', 'z | 5'],
      'total 1, fact 3',
    ],
    [
      'shares of a total',
      ['Item | Amount | %', 'x | 250 | 25.0%', 'y | 125 | 12.5%', 'z | 625 | 62.5%', 'Total | 1000 | 100.0%'],
      'fact 3, percentage 4, total 1',
    ],
    [
      'several totals of columns and a total of them',
      [
        'a | b | c | Sum one | d | e | Sum two | All',
        'x | 511 | 222 | 733 | 94 | 1301 | 1395 | 2128',
        'y | 17 | 4090 | 4107 | 871 | 66 | 937 | 5044',
        'z | 365 | 19 | 384 | 5207 | 408 | 5615 | 5999',
      ],
      'fact 12, total 9',
    ],
  ] as const)('%s', (_name, rows, roles) => {
    const found = givenFound(rows);
    expect(rolesOf(found)).toBe(roles);
    expect(wrongOf(found)).toEqual([]);
  });

  test('the rows that fail a sum of columns are what is wrong, and no others', () => {
    const rows = Array.from({ length: 30 }, (_, index) => {
      const [a, b] = [1000 + index * 377, 90 + ((index * 7919) % 613)];
      return `r${index} | ${a} | ${b} | ${index === 17 ? a + b + 100 : a + b}`;
    });
    const found = givenFound(['x | q | w | z', ...rows]);
    expect(wrongOf(found)).toEqual([String(1000 + 17 * 377 + 90 + ((17 * 7919) % 613) + 100)]);
  });

  test('a wrong total over several columns is found by the ones that are right', () => {
    const found = givenFound([
      'Item | 2022 | 2023',
      'x | 1200 | 1300',
      'y | 3400 | 3500',
      'Total | 4600 | 4900',
    ]);
    expect(wrongOf(found)).toEqual(['4900']);
  });

  test('a parent that is not the sum of its children is found', () => {
    const found = givenFound([
      'Code | Title | Amount',
      '1 | a | 912000',
      '1.1 | b | 512000',
      '1.2 | c | 400000',
      '2 | d | 770500',
      '2.1 | e | 700000',
      '2.2 | f | 60500',
      '3 | g | 88123',
      '3.1 | h | 80000',
      '3.2 | i | 8123',
      '4 | j | 64009',
      '4.1 | k | 64000',
      '4.2 | l | 9',
    ]);
    expect(wrongOf(found)).toEqual(['770500']);
  });

  test('figures rounded to their last place are no errors', () => {
    const found = givenFound(['Item | Amount (millions)', 'a | 12.3', 'b | 45.4', 'c | 7.4', 'Total | 65.1']);
    expect(rolesOf(found)).toBe('fact 3, total 1');
  });
});

describe('what cells may hold beside figures', () => {
  test('footnote marks', () => {
    const found = givenFound(
      ['Item | Amount', 'a | 1 234 a/', 'b | 2 000*', 'c | 10 (b)', 'Total | 3 244'],
      'fr',
    );
    expect(wrongOf(found)).toEqual([]);
    expect(outcomesOf(found)).toEqual({ fact: 3, stated: 1 });
  });

  test('blanks that are zero', () => {
    const found = givenFound([
      'Item | 2022 | 2023',
      'a | 1200 | ',
      'b |  | 3500',
      'c | 30 | 70',
      'Total | 1230 | 3570',
    ]);
    expect(rolesOf(found)).toBe('fact 4, total 2');
    expect(found?.facts?.length).toBe(4);
  });

  test('decimal commas of a data file', () => {
    const found = givenFound([
      'x | INITIAL | MODIFICATION | FINAL',
      'a | 100000 | -70000 | 30000',
      'b | 0 | 8576,71 | 8576,71',
      'c | 24178,26 | 1,125 | 24179,385',
      'd | 65000 | 3445,74 | 68445,74',
    ]);
    expect(wrongOf(found)).toEqual([]);
    expect(rolesOf(found)).toBe('fact 8, total 4');
  });
});

describe('rows', () => {
  test.each([
    [
      'parts by roman numbers before their sections',
      [
        'Part | Amount',
        'I. A | 425681900',
        '1 x | 79917300',
        '2 y | 345764600',
        'II. B | 682040100',
        '3 p | 669303300',
        '4 q | 12736800',
      ],
      'total 2, fact 4',
      [],
    ],
    [
      'chapter and section in columns of their own',
      [
        'Chapter | Section | Title | Amount',
        '1 |  | A | 100200',
        '1 | 1 | a | 60100',
        '1 | 2 | b | 40100',
        '2 |  | B | 70700',
        '2 | 1 | c | 30000',
        '2 | 2 | d | 40700',
      ],
      'total 2, fact 4',
      [],
    ],
    [
      'labels that step in',
      [
        'Region |  | Amount',
        'North |  | 100200',
        ' | a | 60100',
        ' | b | 40100',
        'South |  | 70700',
        ' | c | 30000',
        ' | d | 40700',
        'Total |  | 170900',
      ],
      'total 3, fact 4',
      [],
    ],
    [
      'codes that end in zeros',
      [
        'Code | Title | Amount',
        '1000 | A | 500100',
        '1100 | a | 300000',
        '1200 | b | 200100',
        '2000 | B | 90090',
        '2100 | c | 90000',
        '2200 | d | 90',
      ],
      'total 2, fact 4',
      [],
    ],
    [
      'subtotals and a total of them',
      [
        'Item | 2022 | 2023',
        'a | 10 | 11',
        'b | 20 | 21',
        'Subtotal | 30 | 32',
        'c | 5 | 6',
        'd | 7 | 8',
        'Subtotal | 12 | 14',
        'Total | 42 | 46',
      ],
      'fact 8, total 6',
      [],
    ],
    [
      'blocks that each have a total, one of them wrong',
      ['Region | Amount', 'A | 1', 'Other | 2', 'Total | 3', 'B | 4', 'Other | 5', 'Total | 8'],
      'fact 4, total 2',
      ['8'],
    ],
    [
      'a line inside another',
      ['Item | Amount', 'a | 100', 'of which: x | 30', 'b | 50', 'Total | 150'],
      'fact 2, memo 1, total 1',
      [],
    ],
    [
      'a header that comes again',
      ['Item | Amount', 'a | 100', 'b | 50', 'Item | Amount', 'c | 25', 'Total | 175'],
      'fact 3, total 1',
      [],
    ],
    [
      'a total that stands in the second column',
      ['No | Item | Amount', '1 | a | 100', '2 | b | 50', '3 | c | 20', ' | Total | 171'],
      'fact 3, total 1',
      ['171'],
    ],
    [
      'a surplus',
      ['Item | 2022 | 2023', 'Revenue | 5000 | 5500', 'Expenditure | 4200 | 4700', 'Surplus | 800 | 800'],
      'fact 4, balance 2',
      [],
    ],
    [
      'a count of posts beside money, wrong by one',
      [
        'Unit | Posts | Amount',
        'a | 12 | 1200300',
        'b | 5 | 400200',
        'c | 7 | 650100',
        'Total | 25 | 2250600',
      ],
      'fact 6, total 2',
      ['25'],
    ],
    [
      'a rate beside money, of which the last row has the average',
      ['Item | Amount | Rate', 'a | 1000 | 5', 'b | 2000 | 7', 'Total | 3000 | 6.3'],
      'fact 5, total 1',
      [],
    ],
    [
      'a balance after each movement, one wrong',
      [
        'Date | Debit | Credit | Balance',
        'a | 0 | 500 | 1500',
        'b | 120 | 0 | 1380',
        'c | 75 | 0 | 1305',
        'd | 0 | 310 | 1651',
        'e | 42 | 0 | 1573',
        'f | 15 | 0 | 1558',
        'g | 0 | 200 | 1758',
      ],
      'fact 15, balance 6',
      ['1651'],
    ],
  ] as const)('%s', (_name, rows, roles, wrong) => {
    const found = givenFound(rows);
    expect(rolesOf(found)).toBe(roles);
    expect(wrongOf(found)).toEqual(wrong);
  });
});

describe('what is left alone', () => {
  test.each([
    ['names', ['Name | Office', 'A | North', 'B | South']],
    ['years', ['Event | Year', 'A | 1998', 'B | 2004', 'C | 2011']],
    ['phone numbers', ['Name | Phone', 'A | 5551234', 'B | 5559876', 'C | 5554321']],
    ['scores', ['Team | Home | Away', 'A | 3 | 1', 'B | 0 | 2', 'C | 4 | 2', 'D | 1 | 1']],
    ['codes', ['Code | Title', '101 | a', '102 | b', '205 | c']],
    ['one line under a total', ['Region | Amount', 'A | 1', 'Total | 1']],
  ] as const)('a table of %s', (_name, rows) => {
    expect(givenFound(rows)).toBeNull();
  });

  test('columns of zeros and copies of columns relate to nothing', () => {
    const rows = Array.from(
      { length: 40 },
      (_, index) => `r${index} | ${(index * 7919) % 5003} | 0 | ${(index * 7919) % 5003}`,
    );
    expect(rolesOf(givenFound(['x | Amount | Amount b | Amount c', ...rows]))).toBe('fact 120');
  });

  test('amounts that nothing sums up are facts', () => {
    expect(rolesOf(givenFound(['Region | Amount', 'A | 1200', 'B | 77', 'C | 9']))).toBe('fact 3');
  });
});
