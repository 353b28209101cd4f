import { expect, test } from 'vitest';
import { type GivenVersions, givenComparison } from '../../concordance/given-versions.ts';
import { concordanceDigitGroups } from './rule.ts';

test.each<[string, GivenVersions, readonly string[]]>([
  ['numbers in reading order', { en: ['Of 3,121,651,000.'], ar: ['بمبلغ 3 121 651 000.'] }, []],
  [
    'a number stored in reverse',
    { en: ['Of 3,121,651,000.'], ar: ['بمبلغ 000 651 121 3.'] },
    ['warning stored-reversed 000 651 121 3 / 3 121 651 000'],
  ],
  [
    'a document alone',
    { ar: ['بمبلغ 000 651 121 3.'] },
    ['warning stored-reversed 000 651 121 3 / 3 121 651 000'],
  ],
  [
    'Arabic-Indic digits in reverse',
    { en: ['Of 3,121,000.'], ar: ['بمبلغ ٠٠٠ ١٢١ ٣.'] },
    ['warning stored-reversed ٠٠٠ ١٢١ ٣ / ٣ ١٢١ ٠٠٠'],
  ],
  [
    'different separators',
    { en: ['Of 3,121,651,000.'], ar: ['بمبلغ 3,121 651 000.'] },
    ['warning stored-mixed 3,121 651 000 / 3 121 651 000'],
  ],
  [
    'a number reversed in a language that is not',
    { en: ['Of 3,121,651,000.'], fr: ['De 000 651 121 3.'], es: ['De 3.121.651.000.'] },
    ['error reversed 000 651 121 3 / 3,121,651,000'],
  ],
  [
    'a lost group',
    { en: ['Of 3,121,651,000.'], fr: ['De 3 121 000.'], es: ['De 3.121.651.000.'] },
    ['error lost 3 121 000 / 3,121,651,000'],
  ],
  [
    'broken groups',
    { en: ['Of 3,121,651,000.'], fr: ['De 3 12 1651 000.'], es: ['De 3.121.651.000.'] },
    ['error broken 3 12 1651 000 / 3,121,651,000'],
  ],
  [
    'a lost group in a cell',
    {
      en: [
        [
          ['Policy', '9,917,300'],
          ['Law', '2,736,800'],
        ],
      ],
      fr: [
        [
          ['Politique', '9 917 300'],
          ['Droit', '2 736'],
        ],
      ],
      es: [
        [
          ['Política', '9.917.300'],
          ['Derecho', '2.736.800'],
        ],
      ],
    },
    ['error lost 2 736 / 2,736,800'],
  ],
])('%s', (_, versions, found) => {
  expect(
    concordanceDigitGroups
      .compare(givenComparison(versions))
      .map(({ severity, message: { code, facts } }) => {
        return `${severity} ${code} ${facts['figure']} / ${facts['needed']}`.replaceAll('\u00a0', ' ');
      }),
  ).toEqual(found);
});

test('tells the figures of a table once, and how to mend each', () => {
  const [found, ...more] = concordanceDigitGroups.compare(
    givenComparison({
      ar: [
        [
          ['أ', '300 138 279'],
          ['ب', '600 580 19'],
          ['ج', '(000 219 3)'],
        ],
      ],
    }),
  );
  expect(more).toEqual([]);
  expect(found?.message.facts['count']).toBe(3);
  expect(found?.repairs[0]?.cells.map(({ needed }) => needed.replaceAll('\u00a0', ' '))).toEqual([
    '279 138 300',
    '19 580 600',
    '3 219 000',
  ]);
});
