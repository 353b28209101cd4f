import { delimited, type Make, type PrintedAs, printed, sampleLines, totalOf } from './sample-lines.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const finals = {
  'approved-2023': totalOf('initial'),
  'final-2023': totalOf('final'),
  'expenditure-2023': totalOf('spent'),
};

/** Initial, modification, final and spent, with the words of a language. */
function four(head: readonly string[], style: PrintedAs = {}): readonly (readonly string[])[] {
  return [
    head,
    ...sampleLines.map((line) => [
      line.department,
      line.departmentName,
      line.account,
      line.accountName,
      ...[line.initial, line.modification, line.final, line.spent].map((amount) => printed(amount, style)),
    ]),
  ];
}

const en = [
  'Department',
  'Name',
  'Account',
  'Description',
  'Initial budget',
  'Modifications',
  'Final budget',
  'Spent',
];
const es = [
  'Centro',
  'Descripción',
  'Económico',
  'Descripción económico',
  'Crédito inicial',
  'Modificaciones',
  'Crédito definitivo',
  'Obligaciones reconocidas',
];
const fr = [
  'Service',
  'Libellé',
  'Compte',
  'Intitulé du compte',
  'Crédits initiaux',
  'Modifications',
  'Crédits définitifs',
  'Dépenses réalisées',
];
const de = [
  'Amt',
  'Bezeichnung',
  'Konto',
  'Kontobezeichnung',
  'Voranschlag',
  'Nachträge',
  'Endgültiger Kredit',
  'Rechnung',
];
const ru = [
  'Раздел',
  'Наименование',
  'Статья',
  'Название статьи',
  'Утверждено',
  'Изменения',
  'Уточнённый план',
  'Исполнено',
];
const zh = ['部门代码', '部门名称', '科目代码', '科目名称', '年初预算', '调整数', '调整后预算', '决算数'];
const ar = [
  'رمز الإدارة',
  'الإدارة',
  'رمز البند',
  'البند',
  'الاعتماد الأصلي',
  'التعديلات',
  'الاعتماد النهائي',
  'المصروف الفعلي',
];
const pt = [
  'Órgão',
  'Nome do órgão',
  'Natureza',
  'Nome da natureza',
  'Dotação inicial',
  'Alterações',
  'Dotação final',
  'Despesas empenhadas',
];
const revised = {
  'approved-2023': totalOf('initial'),
  'revised-2023': totalOf('final'),
  'expenditure-2023': totalOf('spent'),
};
const checked = sampleLines.length;

function inWords(
  make: string,
  bytes: Uint8Array,
  totals: Readonly<Record<string, number>> = finals,
  more: Partial<Make> = {},
): Make {
  return { make, file: 'budget-2023.csv', bytes, totals, checked, ...more };
}

/** Encodings, separators and ways of printing amounts, with the words of several languages. */
export const delimitedMakes: readonly Make[] = [
  inWords('UTF-8, comma', utf8(delimited(four(en)))),
  inWords('UTF-8 with a mark, semicolon, CRLF', utf8(`\ufeff${delimited(four(en), ';', '\r\n')}`)),
  inWords('CR line ends', utf8(delimited(four(en), ';', '\r'))),
  inWords(
    'UTF-16 with a mark, tab',
    new Uint8Array(Buffer.from(`\ufeff${delimited(four(en), '\t')}`, 'utf16le')),
  ),
  inWords(
    'UTF-16 big end first',
    new Uint8Array(Buffer.from(`\ufeff${delimited(four(en), '\t')}`, 'utf16le').swap16()),
  ),
  inWords('Latin-1, Spanish, decimal comma', latin(delimited(four(es, { group: '.', decimal: ',' }), ';'))),
  inWords(
    'Windows-1252, French, no-break spaces',
    latin(delimited(four(fr, { group: '\u00a0', decimal: ',' }), ';')),
  ),
  inWords(
    'French, narrow no-break spaces',
    utf8(delimited(four(fr, { group: '\u202f', decimal: ',' }), ';')),
  ),
  inWords(
    'French, plain spaces and euros',
    utf8(delimited(four(fr, { group: ' ', decimal: ',', around: (text) => `${text} €` }), ';')),
    finals,
    { currency: 'EUR' },
  ),
  inWords('German, apostrophes', utf8(delimited(four(de, { group: '’' }), ';'))),
  inWords('German, CP850', cp850(delimited(four(de, { group: '.', decimal: ',' }), ';'))),
  inWords('Portuguese, CP850', cp850(delimited(four(pt, { group: '.', decimal: ',' }), ';'))),
  inWords(
    'Portuguese, reais',
    utf8(delimited(four(pt, { group: '.', decimal: ',', around: (text) => `R$ ${text}` }), ';')),
    finals,
    { currency: 'BRL' },
  ),
  inWords('Russian', utf8(delimited(four(ru, { group: ' ', decimal: ',' }), ';')), revised),
  inWords('Chinese', utf8(delimited(four(zh, { group: ',' }))), revised),
  inWords(
    'Arabic, Arabic digits',
    utf8(
      delimited(
        four(ar, { group: '٬', decimal: '٫' }).map((row, index) =>
          index === 0 ? row : row.map((cell, at) => (at < 4 ? cell : arabicDigits(cell))),
        ),
        ';',
      ),
    ),
  ),
  inWords(
    'Full-width digits',
    utf8(
      delimited(
        four(zh).map((row, index) =>
          index === 0 ? row : row.map((cell, at) => (at < 4 ? cell : fullWidth(cell))),
        ),
      ).replaceAll('，', '，'),
    ),
    revised,
  ),
  inWords('pipes', utf8(delimited(four(en), '|'))),
  inWords(
    'parentheses for negatives',
    utf8(delimited(four(en, { group: ',', negative: (text) => `(${text})` }))),
  ),
  inWords('minus behind', utf8(delimited(four(en, { group: ',', negative: (text) => `${text}-` })))),
  inWords(
    'dollars with parentheses',
    utf8(
      delimited(
        four(en, {
          group: ',',
          negative: (text) => `($${text.replace('$', '')})`,
          around: (text) => `$${text}`,
        }),
      ),
    ),
  ),
  inWords('US$ before', utf8(delimited(four(en, { group: ',', around: (text) => `US$ ${text}` }))), finals, {
    currency: 'USD',
  }),
  inWords(
    'a code before',
    utf8(delimited(four(en, { group: "'", around: (text) => `CHF ${text}` }), ';')),
    finals,
    { currency: 'CHF' },
  ),
  inWords(
    'a code behind',
    utf8(delimited(four(en, { group: ',', around: (text) => `${text} EUR` }), ';')),
    finals,
    { currency: 'EUR' },
  ),
  inWords(
    'accountants’ dashes and .-',
    utf8(
      delimited(
        four(de).map((row) => row.map((cell) => (cell === '0.00' ? '–' : cell))),
        ';',
      ),
    ),
  ),
  inWords(
    'groups of two, as in India',
    utf8(
      delimited(
        [
          en,
          ...sampleLines.map((line) => [
            line.department,
            line.departmentName,
            line.account,
            line.accountName,
            ...[line.initial, line.modification, line.final, line.spent].map((amount) =>
              indian(amount * 1_000),
            ),
          ]),
        ],
        ';',
      ),
    ),
    {
      'approved-2023': totalOf('initial') * 1_000,
      'final-2023': totalOf('final') * 1_000,
      'expenditure-2023': totalOf('spent') * 1_000,
    },
  ),
  inWords(
    'a column of percentages beside',
    utf8(
      delimited(
        four(en).map((row, index) => [...row, index === 0 ? 'Executed %' : `${(index * 3.7).toFixed(1)}%`]),
      ),
    ),
  ),
  inWords('sep= in the first line', utf8(`sep=;\r\n${delimited(four(en), ';', '\r\n')}`)),
  inWords(
    'quotes around everything, line breaks in names',
    utf8(
      four(en)
        .map((row) => row.map((cell, at) => `"${at === 3 ? `${cell}\nand ""more""` : cell}"`).join(','))
        .join('\r\n'),
    ),
  ),
  inWords(
    'one sum that is wrong',
    utf8(delimited(four(en).map((row, index) => (index === 5 ? row.with(6, '1.00') : row)))),
    { ...finals, 'final-2023': totalOf('final') - (sampleLines[4]?.final ?? 0) + 100 },
    { unequal: [6] },
  ),
  inWords(
    'one line twice',
    utf8(delimited([...four(en), ...four(en).slice(-1)])),
    Object.fromEntries(
      Object.entries(finals).map(([version, total], at) => [
        version,
        total +
          ([sampleLines.at(-1)?.initial, sampleLines.at(-1)?.final, sampleLines.at(-1)?.spent][at] ?? 0),
      ]),
    ),
    { doubled: [26] },
  ),
];

function indian(amount: number): string {
  const digits = printed(Math.abs(amount));
  const [whole = '', cents = ''] = digits.split('.');
  const groups = `${whole.slice(0, -3).replace(/(?<=\d)(?=(?:\d{2})+$)/g, ',')},${whole.slice(-3)}.${cents}`;
  const text = groups.replace(/^,/, '');
  return amount < 0 ? `-${text}` : text;
}

function arabicDigits(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
}

function fullWidth(text: string): string {
  return text.replace(/[\d.-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** Letters as MS-DOS kept them. */
function cp850(text: string): Uint8Array {
  const codes: Readonly<Record<string, number>> = {
    ü: 0x81,
    é: 0x82,
    â: 0x83,
    ä: 0x84,
    à: 0x85,
    ç: 0x87,
    ê: 0x88,
    ö: 0x94,
    Ö: 0x99,
    Ü: 0x9a,
    á: 0xa0,
    í: 0xa1,
    ó: 0xa2,
    ú: 0xa3,
    ã: 0xc6,
    õ: 0xe4,
    Ó: 0xe0,
    ß: 0xe1,
  };
  return Uint8Array.from(text, (letter) => codes[letter] ?? letter.charCodeAt(0));
}
