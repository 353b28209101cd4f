import { describe, expect, test } from 'vitest';
import { type GivenVersions, givenComparison } from '../../concordance/given-versions.ts';
import { concordanceFigures } from './rule.ts';

/** `severity code language: printed / needed` of every finding. */
function told(versions: GivenVersions, original?: 'en' | 'fr'): readonly string[] {
  return concordanceFigures
    .compare(givenComparison(versions, original))
    .map(({ severity, message: { code, facts } }) => {
      return `${severity} ${code} ${facts['language']}: ${facts['figure']} / ${facts['needed']}`;
    });
}

const countries = {
  en: [
    ['Country', 'Amount'],
    ['Germany', '1,200'],
    ['Spain', '3,450'],
    ['Egypt', '875'],
    ['Hungary', '2,310'],
    ['Total', '7,835'],
  ],
  fr: [
    ['Pays', 'Montant'],
    ['Allemagne', '1 200'],
    ['Égypte', '875'],
    ['Espagne', '3 450'],
    ['Hongrie', '2 310'],
    ['Total', '7 835'],
  ],
  es: [
    ['País', 'Monto'],
    ['Alemania', '1.200'],
    ['Egipto', '875'],
    ['España', '3.450'],
    ['Hungría', '2.310'],
    ['Total', '7.835'],
  ],
} as const;

describe('accepts', () => {
  test.each<[string, GivenVersions]>([
    [
      'styles of every language',
      {
        en: ['The budget of 3,121,651 dollars grew by 2.5 per cent to 8.2 million.'],
        fr: ['Le budget de 3 121 651 dollars a augmenté de 2,5 % pour atteindre 8,2 millions.'],
        es: ['El presupuesto de 3.121.651 dólares creció un 2,5 por ciento hasta 8,2 millones.'],
        ru: ['Бюджет в размере 3 121 651 долл. вырос на 2,5 процента до 8,2 млн.'],
        zh: ['预算3 121 651美元增长2.5%，达到820万。'],
        ar: ['بلغت الميزانية 651 121 3 دولار بزيادة 2,5 في المائة لتصل إلى 8,2 ملايين.'],
      },
    ],
    [
      'dates of every language',
      {
        en: ['Done on 24 December 2021 and 16 June 2020.'],
        fr: ['Fait le 24 décembre 2021 et le 16 juin 2020.'],
        es: ['Hecho el 24 de diciembre de 2021 y el 16 de junio de 2020.'],
        ru: ['Совершено 24 декабря 2021 года и 16 июня 2020 года.'],
        zh: ['订于2021年12月24日和2020年6月16日。'],
        ar: ['حرر في 24 كانون الأول/ديسمبر 2021 و 16 حزيران/يونيه 2020.'],
      },
    ],
    [
      'symbols, also with Cyrillic letters',
      { en: ['See A/76/6 of 2022.'], ru: ['См. А/76/6 от 2022 года.'] },
    ],
    [
      'number words for small numbers',
      {
        en: ['Twelve offices and 3 units.'],
        fr: ['12 bureaux et trois unités.'],
        zh: ['十二个办事处和三个单位。'],
      },
    ],
    [
      'Roman numerals for ordinals',
      { en: ['As in section XII.'], fr: ['Voir la section XII.'], zh: ['见第十二节。'] },
    ],
    [
      'years of a period written short',
      { en: ['For 2024/25.'], fr: ['Pour 2024-2025.'], zh: ['2024/25两年期。'] },
    ],
    ['rows sorted by each alphabet', { en: [countries.en], fr: [countries.fr], es: [countries.es] }],
    [
      'a blank for a dash',
      {
        en: [
          [
            ['A', '1,000'],
            ['B', '-'],
            ['C', '250'],
          ],
        ],
        fr: [
          [
            ['A', '1 000'],
            ['B', ''],
            ['C', '250'],
          ],
        ],
      },
    ],
    [
      'codes in a cell of their own or not',
      {
        en: [
          [
            ['1', 'Policy', '79 917'],
            ['2A', 'Law', '12 736'],
          ],
        ],
        ru: [
          [
            ['1 Политика', '79 917'],
            ['2A Право', '12 736'],
          ],
        ],
        ar: [
          [
            ['1', 'السياسة', '79 917'],
            ['2 ألف', 'القانون', '12 736'],
          ],
        ],
      },
    ],
  ])('%s', (_, versions) => {
    expect(told(versions)).toEqual([]);
  });
});

describe('rejects', () => {
  test.each<[string, GivenVersions, readonly string[]]>([
    [
      'swapped digits in a cell',
      {
        en: [
          [
            ['Policy', '79,917'],
            ['Law', '12,736'],
          ],
        ],
        fr: [
          [
            ['Politique', '79 917'],
            ['Droit', '12 376'],
          ],
        ],
        es: [
          [
            ['Política', '79.917'],
            ['Derecho', '12.736'],
          ],
        ],
      },
      ['error cell-differs fr: 12 376 / 12,736'],
    ],
    [
      'a wrong figure among rows sorted by each alphabet',
      {
        en: [countries.en],
        fr: [countries.fr.map((row) => row.map((text) => text.replace('3 450', '3 540')))],
        es: [countries.es],
      },
      ['error cell-differs fr: 3 540 / 3,450'],
    ],
    [
      'a cell left blank',
      {
        en: [
          [
            ['Policy', '79,917'],
            ['Law', '12,736'],
          ],
        ],
        fr: [
          [
            ['Politique', '79 917'],
            ['Droit', ''],
          ],
        ],
        es: [
          [
            ['Política', '79.917'],
            ['Derecho', '12.736'],
          ],
        ],
      },
      ['error cell-lacks fr:  / 12,736'],
    ],
    [
      'another amount in running text',
      {
        en: ['An amount of 75,000 dollars for 2022.'],
        fr: ['Un montant de 57 000 dollars pour 2022.'],
        ru: ['Сумма 75 000 долл. на 2022 год.'],
      },
      ['error text-differs fr: 57 000 / 75,000'],
    ],
    [
      'another year and another month',
      {
        en: ['Of 30 June 2021.'],
        fr: ['Du 30 juin 2012.'],
        ar: ['المؤرخ 30 تموز/يوليه 2021.'],
      },
      ['error text-differs fr: 2012 / 2021', 'error text-differs ar: تموز / June'],
    ],
    [
      'another symbol',
      { en: ['See A/76/6.'], fr: ['Voir A/76/9.'], es: ['Véase A/76/6.'] },
      ['error text-differs fr: A/76/9 / A/76/6'],
    ],
    [
      'another Roman numeral',
      { en: ['In section XII.'], fr: ['Section XIII.'], es: ['Sección XII.'] },
      ['error text-differs fr: XIII / XII'],
    ],
    [
      'a figure that one text lacks',
      { en: ['About 450 posts.'], fr: ['Des postes.'], es: ['Unos 450 puestos.'] },
      ['warning text-lacks fr:  / 450'],
    ],
    [
      'a figure that one text adds',
      { en: ['The posts.'], fr: ['Les 450 postes.'], es: ['Los puestos.'] },
      ['warning text-extra fr: 450 / '],
    ],
    [
      'a small number that one text lacks',
      { en: ['In 3 steps.'], fr: ['Par étapes.'], es: ['En 3 fases.'] },
      ['question text-lacks fr:  / 3'],
    ],
    [
      'two that differ',
      { en: ['Of 75,000.'], fr: ['De 57 000.'] },
      ['error text-differs-two fr: 57 000 / 75,000'],
    ],
    [
      'a figure of a footnote',
      {
        en: ['Budget¹', '[^1] Rate of 0.94.'],
        fr: ['Budget¹', '[^1] Taux de 0,49.'],
        es: ['Presupuesto¹', '[^1] Tasa de 0,94.'],
      },
      ['error text-differs fr: 0,49 / 0.94'],
    ],
  ])('%s', (_, versions, found) => {
    expect(told(versions)).toEqual(found);
  });

  test('and names the one that differs from the original where only two are compared', () => {
    const versions = { en: ['Of 75,000.'], fr: ['De 57 000.'] } as const;
    expect(told(versions, 'fr')).toEqual(['error text-differs en: 75,000 / 57 000']);
  });
});

test('quotes each language at its place', () => {
  const [found] = concordanceFigures.compare(
    givenComparison({ en: ['One.', 'Of 75,000.'], fr: ['Un.', 'De 57 000.'], es: ['Uno.', 'De 75.000.'] }),
  );
  expect(found?.place).toEqual({ file: 'plan.fr.txt', line: 2 });
  expect(
    found?.evidence.map((one) => one.kind === 'quote' && `${one.place.file}:${one.place.line} ${one.text}`),
  ).toEqual(['plan.fr.txt:2 De 57 000.', 'plan.en.txt:2 Of 75,000.', 'plan.es.txt:2 De 75.000.']);
});

test('tells of documents that have nothing in common in bounded length', () => {
  const rows = (by: number) =>
    Array.from({ length: 2000 }, (_, row) => [`${row}`, 'Name', `${(row + 1) * by}`]);
  const found = concordanceFigures.compare(givenComparison({ en: [rows(1009)], fr: [rows(1013)] }));
  expect(found.length).toBe(301);
  expect(found.at(-1)?.message.code).toBe('more');
});
