import { delimited, type Make, type PrintedAs, printed } from './sample-lines.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

/** An amount of hundredths that depends on where it stands. */
function amount(...at: readonly number[]): number {
  return at.reduce((sum, one, index) => sum + (((one + 3) * (index + 7) * 7_919) % 90_001), 100_000);
}

function summed(rows: readonly (readonly number[])[], column: number): number {
  return rows.reduce((sum, row) => sum + (row[column] ?? 0), 0);
}

function all(rows: readonly (readonly number[])[]): readonly number[] {
  return (rows[0] ?? []).map((_, column) => summed(rows, column));
}

function shown(amounts: readonly number[], style: PrintedAs = {}): readonly string[] {
  return amounts.map((one) => printed(one, style));
}

/** Amounts of twelve lines in some columns. */
function table(columns: number): readonly (readonly number[])[] {
  return Array.from({ length: 12 }, (_, row) =>
    Array.from({ length: columns }, (__, column) => amount(row, column)),
  );
}

const city = table(4);
const cityRows = city.map((amounts, row) => [
  row < 6 ? 'General Fund' : 'Water Fund',
  ['Police', 'Fire', 'Library'][row % 3] ?? '',
  row % 2 === 0 ? 'Personnel' : 'Operating',
  `${String(row % 4).padStart(3, '0')}-${5_110 + row}`,
  `Account ${'ABCDEFGHIJKL'.charAt(row)}`,
  ...shown(amounts, { group: ',', around: (text) => `$${text}` }),
  `${row - 5}.2%`,
]);

const articles = table(3).map(([initial = 0, changed = 0, issued = 0]) => [
  initial,
  changed - 150_000,
  initial + changed - 150_000,
  issued,
]);
const chapters = [0, 1, 2].map((chapter) => articles.slice(chapter * 4, chapter * 4 + 4));
const french: PrintedAs = { group: '\u00a0', decimal: ',' };

const functions = ['201', '205'].flatMap((one) =>
  ['01', '02'].flatMap((two) => ['01', '02', '99'].map((three) => `${one}${two}${three}`)),
);
const spending = table(2).map(([basic = 0, project = 0]) => [basic + project, basic, project]);
const functionRows = [
  ...new Set(functions.flatMap((code) => [code.slice(0, 3), code.slice(0, 5), code])),
].map((code) => [
  code,
  ['类级科目', '款级科目', '项级科目'][(code.length - 3) / 2] ?? '',
  ...shown(all(spending.filter((_, row) => functions[row]?.startsWith(code)))),
]);

const swiss = table(6);
const demands = table(8).map((row) =>
  [0, 2, 4, 6].flatMap((at) => [row[at] ?? 0, row[at + 1] ?? 0, (row[at] ?? 0) + (row[at + 1] ?? 0)]),
);
const votes = table(2).map(([current = 0, capital = 0]) => [current, capital, current + capital]);
const sections = table(6).map(([spent = 0, given = 0, a = 0, b = 0, c = 0, recost = 0]) => {
  const changes = [a - 140_000, b - 150_000, c - 160_000];
  const before = given + changes.reduce((sum, one) => sum + one, 0);
  return [spent, given, ...changes, before, recost, before + recost];
});
const russian = table(3);
const spaced: PrintedAs = { group: ' ', decimal: ',' };

const heads = table(2).map(([spent = 0, given = 0], row) =>
  row % 4 === 3 ? [spent - 200_000, given - 180_000] : [spent, given],
);
const japanese = table(2);
const ledger = table(2);

/** Budgets as cities, communes, ministries and organizations of several countries print them. */
export const countryMakes: readonly Make[] = [
  {
    make: 'a city of the United States: fiscal years and stages in names of columns',
    file: 'adopted.csv',
    bytes: utf8(
      delimited([
        [
          'Fund',
          'Department',
          'Type',
          'Account Number',
          'Account Description',
          'FY22 Actual',
          'FY23 Adopted',
          'FY23 Amended',
          'FY24 Proposed',
          '% Change',
        ],
        ...cityRows,
      ]),
    ),
    totals: {
      'expenditure-2022': summed(city, 0),
      'approved-2023': summed(city, 1),
      'revised-2023': summed(city, 2),
      'proposed-2024': summed(city, 3),
    },
  },
  {
    make: 'a commune of France: chapters above their articles, changes beside the budget',
    file: 'budget-primitif-2023.csv',
    bytes: latin(
      delimited(
        [
          ['Budget primitif 2023'],
          ['Section de fonctionnement - dépenses (en euros)'],
          [],
          ['Chapitre', 'Article', 'Libellé', 'BP 2023', 'DM', 'Total budget', 'Mandats émis'],
          ...chapters.flatMap((own, chapter) => [
            [
              `0${chapter + 11}`,
              '',
              ['Charges générales', 'Charges de personnel', 'Autres charges'][chapter] ?? '',
              ...shown(all(own), french),
            ],
            ...own.map((one, row) => [
              '',
              `6${chapter}${row}1`,
              `Dépense ${'abcdefghijkl'.charAt(chapter * 4 + row)}`,
              ...shown(one, french),
            ]),
          ]),
          ['', '', 'Total des dépenses', ...shown(all(articles), french)],
        ],
        ';',
      ),
    ),
    totals: { 'approved-2023': summed(articles, 0), 'expenditure-2023': summed(articles, 3) },
    currency: 'EUR',
    checked: 15,
    depth: 2,
  },
  {
    make: 'a department in China: codes of three levels, two kinds of expenditure and their sum, ten thousands',
    file: 'bumen.csv',
    bytes: utf8(
      delimited([
        ['2023年部门支出预算总表'],
        ['单位：万元'],
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        ['', '合计', ...shown(all(spending))],
        ...functionRows,
      ]),
    ),
    totals: { 'approved-2023': summed(spending, 0) * 10_000 },
    currency: 'CNY',
    checked: 20,
    depth: 3,
  },
  {
    make: 'a municipality of Switzerland: expenditure and revenue under each year',
    file: 'erfolgsrechnung.csv',
    bytes: latin(
      delimited(
        [
          ['Gemeinde Musterlingen, in CHF'],
          ['', '', 'Rechnung 2021', '', 'Budget 2022', '', 'Budget 2023', ''],
          ['Konto', 'Bezeichnung', 'Aufwand', 'Ertrag', 'Aufwand', 'Ertrag', 'Aufwand', 'Ertrag'],
          ...swiss.map((one, row) => [
            `0${110 + row * 10}`,
            `Funktion ${'ABCDEFGHIJKL'.charAt(row)}`,
            ...shown(one, { group: "'" }),
          ]),
          ['', 'Total', ...shown(all(swiss), { group: "'" })],
        ],
        ';',
      ),
    ),
    totals: {
      'expenditure-2021': summed(swiss, 0) + summed(swiss, 1),
      'approved-2022': summed(swiss, 2) + summed(swiss, 3),
      'approved-2023': summed(swiss, 4) + summed(swiss, 5),
    },
    currency: 'CHF',
    checked: 6,
  },
  {
    make: 'demands for grants in India: four estimates of two parts and their sum, in crores',
    file: 'demands.csv',
    bytes: utf8(
      delimited([
        ['(In ₹ crores)'],
        [
          '',
          '',
          'Actuals 2021-2022',
          '',
          '',
          'Budget Estimates 2022-2023',
          '',
          '',
          'Revised Estimates 2022-2023',
          '',
          '',
          'Budget Estimates 2023-2024',
          '',
          '',
        ],
        ['Demand No.', 'Ministry', ...[1, 2, 3, 4].flatMap(() => ['Revenue', 'Capital', 'Total'])],
        ...demands.map((one, row) => [
          String(row + 1),
          `Ministry of ${'ABCDEFGHIJKL'.charAt(row)}`,
          ...shown(one, { group: ',' }),
        ]),
        ['', 'Grand Total', ...shown(all(demands), { group: ',' })],
      ]),
    ),
    totals: Object.fromEntries(
      [
        ['expenditure-2021/22', 2],
        ['approved-2022/23', 5],
        ['revised-2022/23', 8],
        ['approved-2023/24', 11],
      ].map(([version, column]) => [version, summed(demands, Number(column)) * 10_000_000]),
    ),
    currency: 'INR',
    checked: 50,
  },
  {
    make: 'votes in Kenya: code and title in one cell, current and capital estimates',
    file: 'votes.csv',
    bytes: utf8(
      delimited([
        ['REPUBLIC OF KENYA'],
        ['SUMMARY OF EXPENDITURE BY VOTE 2023/2024 (KShs)'],
        [],
        ['VOTE CODE TITLE', 'GROSS CURRENT ESTIMATES', 'GROSS CAPITAL ESTIMATES', 'GROSS TOTAL ESTIMATES'],
        ...votes.map((one, row) => [
          `10${11 + row} State Department ${'ABCDEFGHIJKL'.charAt(row)}`,
          ...shown(one, { group: ',' }),
        ]),
        ['TOTAL VOTED EXPENDITURE', ...shown(all(votes), { group: ',' })],
      ]),
    ),
    totals: { 'approved-2023/24': summed(votes, 2) },
    currency: 'KES',
    checked: 14,
  },
  {
    make: 'a programme budget of the United Nations kind: from one appropriation to the next estimate',
    file: 'sections-2024.tsv',
    bytes: utf8(
      delimited(
        [
          [
            'Section',
            'Title',
            '2022 expenditure',
            '2023 appropriation',
            'Technical adjustments',
            'New mandates',
            'Resource changes',
            '2024 estimate (before recosting)',
            'Recosting',
            '2024 estimate',
          ],
          ...sections.map((one, row) => [
            `${row + 1}.`,
            `Title ${'ABCDEFGHIJKL'.charAt(row)}`,
            ...shown(one, { group: ',', negative: (text) => `(${text})` }),
          ]),
          ['', 'Total', ...shown(all(sections), { group: ',', negative: (text) => `(${text})` })],
        ],
        '\t',
      ),
    ),
    totals: {
      'expenditure-2022': summed(sections, 0),
      'approved-2023': summed(sections, 1),
      'approved-2024': summed(sections, 5),
      'revised-2024': summed(sections, 7),
    },
    checked: 25,
  },
  {
    make: 'an annex to a law in Russia: numbered columns, the total first, three years in thousands',
    file: 'prilozhenie.csv',
    bytes: utf8(
      delimited(
        [
          ['Приложение 5'],
          ['Распределение бюджетных ассигнований на 2023 год и плановый период 2024 и 2025 годов'],
          ['(тыс. рублей)'],
          ['Наименование', 'Рз', 'ПР', 'ЦСР', '2023 год', '2024 год', '2025 год'],
          ['1', '2', '3', '4', '5', '6', '7'],
          ['ВСЕГО', '', '', '', ...shown(all(russian), spaced)],
          ...russian.map((one, row) => [
            `Расходы ${'абвгдежзиклм'.charAt(row)}`,
            `0${1 + Math.floor(row / 6)}`,
            `0${1 + (row % 3)}`,
            `99001${row % 2}`,
            ...shown(one, spaced),
          ]),
        ],
        ';',
      ),
    ),
    totals: {
      'approved-2023': summed(russian, 0) * 1_000,
      'approved-2024': summed(russian, 1) * 1_000,
      'approved-2025': summed(russian, 2) * 1_000,
    },
    currency: 'RUB',
    checked: 3,
  },
  {
    make: 'a department’s accounts under their heads, with totals in words, and notes below',
    file: 'adopted.csv',
    bytes: utf8(
      delimited([
        ['CITY OF EXAMPLE', '', ''],
        ['Adopted Budget', '', ''],
        ['Department / Account', '2022 Actual', '2023 Budget'],
        ...[0, 1, 2].flatMap((head) => {
          const own = heads.slice(head * 4, head * 4 + 4);
          const name = ['Mayor', 'Police', 'Fire'][head] ?? '';
          return [
            [name, '', ''],
            ...own.map((one, row) => [
              `   ${['Salaries', 'Supplies', 'Fuel', 'Transfers in'][row]}`,
              ...shown(one, { group: ',', negative: (text) => `(${text})` }),
            ]),
            [`Total ${name}`, ...shown(all(own), { group: ',' })],
            ['', '', ''],
          ];
        }),
        ['Grand Total', ...shown(all(heads), { group: ',' })],
        ['Note: unaudited.', '', ''],
      ]),
    ),
    totals: { 'expenditure-2022': summed(heads, 0), 'approved-2023': summed(heads, 1) },
    checked: 8,
    depth: 2,
  },
  {
    make: 'a prefecture of Japan: this year, the year before, and the difference with its own sign',
    file: '令和.csv',
    bytes: utf8(
      delimited([
        ['款', '項', '本年度予算額', '前年度予算額', '比較'],
        ['', '', '千円', '千円', '千円'],
        ...japanese.map(([now = 0, before = 0], row) => [
          ['議会費', '総務費'][row % 2] ?? '',
          `第${'一二三四五六七八九十百千'.charAt(row)}項`,
          String(now),
          String(before),
          now < before ? `△${before - now}` : String(now - before),
        ]),
        ['歳出合計', '', String(summed(japanese, 0)), String(summed(japanese, 1)), ''],
      ]),
    ),
    totals: { 'approved-2023': summed(japanese, 0) * 1_000, 'approved-2022': summed(japanese, 1) * 1_000 },
    currency: 'JPY',
    checked: 14,
  },
  {
    make: 'columns that say no stage are kinds of one amount: debit and credit of an account',
    file: 'ledger.csv',
    bytes: utf8(
      delimited(
        [
          ['Date', 'Voucher', 'Account', 'Account name', 'Debit', 'Credit'],
          ...ledger.map(([debit = 0, credit = 0], row) => [
            `${String(row + 10)}.03.2023`,
            `V${1_000 + row}`,
            String(4_000 + (row % 3)),
            `Account ${'ABC'.charAt(row % 3)}`,
            row % 2 === 0 ? printed(debit) : '',
            row % 2 === 0 ? '' : printed(credit),
          ]),
        ],
        ';',
      ),
    ),
    totals: {
      'expenditure-2023': ledger.reduce(
        (sum, [debit = 0, credit = 0], row) => sum + (row % 2 === 0 ? debit : credit),
        0,
      ),
    },
  },
];
