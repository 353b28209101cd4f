import { describe, expect, test } from 'vitest';
import { type GivenVersions, givenComparison } from '../../concordance/given-versions.ts';
import { concordanceRows } from './rule.ts';

function told(versions: GivenVersions): readonly string[] {
  return concordanceRows
    .compare(givenComparison(versions))
    .map(({ severity, place, message: { code, facts } }) => {
      return `${severity} ${code} ${facts['language']} ${place.file}:${place.line} ${facts['text'] ?? ''}`.trim();
    });
}

const table: Readonly<Record<'en' | 'fr' | 'zh', readonly (readonly string[])[]>> = {
  en: [
    ['Part', 'Amount'],
    ['Policy', '79,917'],
    ['Law', '12,736'],
    ['Trade', '5,120'],
    ['Total', '97,773'],
  ],
  fr: [
    ['Titre', 'Montant'],
    ['Politique', '79 917'],
    ['Droit', '12 736'],
    ['Commerce', '5 120'],
    ['Total', '97 773'],
  ],
  zh: [
    ['编', '数额'],
    ['政策', '79 917'],
    ['法律', '12 736'],
    ['贸易', '5 120'],
    ['共计', '97 773'],
  ],
};

test('accepts tables with the same rows, sorted by each alphabet or not', () => {
  const sorted = [0, 3, 2, 1, 4].flatMap((row) => [table.fr[row] ?? []]);
  expect(told({ en: [table.en], fr: [sorted], zh: [table.zh] })).toEqual([]);
});

describe('rejects', () => {
  test.each<[string, GivenVersions, readonly string[]]>([
    [
      'a missing row',
      { en: [table.en], fr: [table.fr.toSpliced(2, 1)], zh: [table.zh] },
      ['error row-lacks fr plan.fr.txt:2 Law | 12,736'],
    ],
    [
      'a row that the pivot lacks',
      { en: [table.en.toSpliced(2, 1)], fr: [table.fr], zh: [table.zh] },
      ['error row-lacks en plan.en.txt:2 Droit | 12 736'],
    ],
    [
      'an extra row',
      { en: [table.en], fr: [table.fr.toSpliced(2, 0, ['Paix', '44'])], zh: [table.zh] },
      ['error row-extra fr plan.fr.txt:3 Paix | 44'],
    ],
    [
      'a missing row of two',
      { en: [table.en], fr: [table.fr.toSpliced(3, 1)] },
      ['error row-two fr plan.fr.txt:3 Trade | 5,120'],
    ],
    [
      'a missing table',
      {
        en: ['Before 1.', table.en, 'After.'],
        fr: ['Avant 1.', 'Après.'],
        zh: ['之前1。', table.zh, '之后。'],
      },
      ['error table-lacks fr plan.fr.txt:1 Part | Amount\nPolicy | 79,917\nLaw | 12,736'],
    ],
    [
      'another number of columns',
      {
        en: [table.en.map((row) => row.concat('1'))],
        fr: [table.fr],
        zh: [table.zh.map((row) => row.concat('1'))],
      },
      ['warning columns fr plan.fr.txt:1'],
    ],
  ])('%s', (_, versions, found) => {
    expect(told(versions)).toEqual(found);
  });
});
