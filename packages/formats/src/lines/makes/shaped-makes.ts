import { type Make, printed, sampleLines, totalOf } from './sample-lines.ts';
import { of, plain, plainHead, sum, two, utf8 } from './sample-rows.ts';

const thousands = (amount: number): number => amount * 1_000;

/** The same figures in other shapes: titles, headers, columns of years, months and members, lines that are ragged. */
export const shapedMakes: readonly Make[] = [
  of('a title above, the header in line 4', [
    ['City of Somewhere'],
    ['Budget 2023'],
    [''],
    plainHead,
    ...sampleLines.map(plain),
  ]),
  of(
    'thousands of Swiss francs in the title',
    [['Programme budget 2023 (in thousands of Swiss francs)'], [], plainHead, ...sampleLines.map(plain)],
    {
      totals: {
        'approved-2023': thousands(totalOf('final')),
        'expenditure-2023': thousands(totalOf('spent')),
      },
      currency: 'CHF',
    },
  ),
  of(
    'ten thousands in the title, in Chinese',
    [
      ['2023年部门预算表'],
      ['单位：万元'],
      ['部门', '单位', '科目', '预算数', '决算数'],
      ...sampleLines.map(plain),
    ],
    {
      totals: { 'approved-2023': totalOf('final') * 10_000, 'expenditure-2023': totalOf('spent') * 10_000 },
      currency: 'CNY',
    },
  ),
  of(
    'thousands in the title, in Russian',
    [
      ['Бюджет на 2023 год'],
      ['(тыс. руб.)'],
      ['Ведомство', 'Отдел', 'Статья', 'Утверждено', 'Исполнено'],
      ...sampleLines.map(plain),
    ],
    {
      totals: {
        'approved-2023': thousands(totalOf('final')),
        'expenditure-2023': thousands(totalOf('spent')),
      },
      currency: 'RUB',
    },
  ),
  of(
    'a header of two lines',
    [
      ['', '', '', '2022', '', '2023', ''],
      ['Department', 'Unit', 'Account', 'Budget', 'Actual', 'Budget', 'Actual'],
      ...sampleLines.map((line) => [...plain(line), ...two(line)]),
    ],
    {
      totals: {
        'approved-2022': totalOf('final'),
        'expenditure-2022': totalOf('spent'),
        'approved-2023': totalOf('final'),
        'expenditure-2023': totalOf('spent'),
      },
    },
  ),
  of(
    'stages and years in one header',
    [
      ['Department', 'Unit', 'Account', 'Actual 2021/22', 'Approved 2022/23', 'Proposed 2023/24'],
      ...sampleLines.map((line) => [
        line.departmentName,
        line.unitName,
        line.accountName,
        printed(line.spent),
        printed(line.initial),
        printed(line.final),
      ]),
    ],
    {
      totals: {
        'expenditure-2021/22': totalOf('spent'),
        'approved-2022/23': totalOf('initial'),
        'proposed-2023/24': totalOf('final'),
      },
    },
  ),
  of(
    'years as columns',
    [
      ['Department', 'Unit', 'Account', 'FY2021', 'FY2022', 'FY2023'],
      ...sampleLines.map((line) => [
        line.departmentName,
        line.unitName,
        line.accountName,
        printed(line.spent),
        printed(line.initial),
        printed(line.final),
      ]),
    ],
    {
      totals: {
        'approved-2021': totalOf('spent'),
        'approved-2022': totalOf('initial'),
        'approved-2023': totalOf('final'),
      },
    },
  ),
  of(
    'years as lines',
    [
      ['Year', 'Department', 'Account', 'Budget'],
      ...sampleLines.map((line) => [
        '2022',
        line.departmentName,
        `${line.unitName} ${line.accountName}`,
        printed(line.initial),
      ]),
      ...sampleLines.map((line) => [
        '2023',
        line.departmentName,
        `${line.unitName} ${line.accountName}`,
        printed(line.final),
      ]),
    ],
    {
      totals: { 'approved-2022': totalOf('initial'), 'approved-2023': totalOf('final') },
    },
  ),
  of(
    'columns that are members, and their sum',
    [['Department', 'Unit', 'Salaries', 'Allowances', 'Travel', 'Contracts', 'Total'], ...crossed()],
    {
      totals: { 'approved-2023': totalOf('final') },
      checked: 6,
    },
  ),
  of('blank lines, footnotes and a source below', [
    plainHead,
    ...sampleLines.flatMap((line, at) => (at % 5 === 0 ? [[''], plain(line)] : [plain(line)])),
    [''],
    ['* provisional'],
    ['Source: Ministry of Finance, 2023'],
  ]),
  of(
    'the header again on each page',
    sampleLines.flatMap((line, at) => (at % 8 === 0 ? [plainHead, plain(line)] : [plain(line)])),
  ),
  of(
    'a line with a separator too many',
    [
      plainHead,
      ...sampleLines.map((line, at) =>
        at === 3 ? [line.departmentName, 'x', line.unitName, line.accountName, ...two(line)] : plain(line),
      ),
    ],
    {
      lines: [5],
      totals: {
        'approved-2023': totalOf('final') - (sampleLines[3]?.final ?? 0),
        'expenditure-2023': totalOf('spent') - (sampleLines[3]?.spent ?? 0),
      },
    },
  ),
  of('notes in the last column, short lines', [
    [...plainHead, 'Notes'],
    ...sampleLines.map((line, at) => (at % 3 === 0 ? [...plain(line), 'see annex'] : plain(line))),
  ]),
  of(
    'months as columns',
    [
      [
        'Department',
        'Account',
        'Jan',
        'Feb',
        'Mar',
        'Apr',
        'May',
        'Jun',
        'Jul',
        'Aug',
        'Sep',
        'Oct',
        'Nov',
        'Dec',
      ],
      ...sampleLines.map((line) => [
        line.departmentName,
        `${line.unitName} ${line.accountName}`,
        ...Array.from({ length: 12 }, (_, at) => printed(line.final + at)),
      ]),
    ],
    {
      totals: { 'approved-2023': totalOf('final') * 12 + 66 * sampleLines.length },
    },
  ),
  {
    make: 'no header, codes, names and whole amounts between pipes',
    file: 'plain-2023.txt',
    bytes: utf8(sampleLines.map((line, row) => `${1_000 + row * 7}|Item ${row}|${line.final}\n`).join('')),
    totals: { 'expenditure-2023': totalOf('final') * 100 },
  },
  { make: 'nothing', file: 'budget.csv', bytes: new Uint8Array(), refused: 'empty-file' },
  {
    make: 'words only',
    file: 'budget.csv',
    bytes: utf8('a;b\nc;d\ne;f\n'),
    refused: 'lines-without-amounts',
  },
];

function crossed(): readonly (readonly string[])[] {
  return [...Map.groupBy(sampleLines, (line) => line.unit).values()].map((lines) => [
    lines[0]?.departmentName ?? '',
    lines[0]?.unitName ?? '',
    ...lines.map((line) => printed(line.final)),
    sum(lines, 'final'),
  ]);
}
