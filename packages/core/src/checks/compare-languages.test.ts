import { expect, test } from 'vitest';
import { compareLanguages } from './compare-languages.ts';
import { givenVersions } from './concordance/given-versions.ts';

test('tells errors first, each as one reads', () => {
  const found = compareLanguages(
    givenVersions({
      en: ['Of 4,500.', 'About 210 posts.', 'Of 75,000.'],
      fr: ['De 5 400.', 'Des postes.', 'De 57 000.'],
      es: ['De 4.500.', 'Unos 210 puestos.', 'De 75.000.'],
    }),
  );
  expect(found.map(({ severity, place }) => `${severity} ${place.line}`)).toEqual([
    'error 1',
    'error 3',
    'warning 2',
  ]);
});

test('says nothing of one document but how its digits are stored', () => {
  expect(compareLanguages(givenVersions({ en: ['Of 4,500.'] }))).toEqual([]);
  expect(compareLanguages(givenVersions({ ar: ['بمبلغ 000 651 121 3.'] }))).toHaveLength(1);
});

test('takes a few seconds for a long table in six languages', () => {
  const rows = Array.from({ length: 2000 }, (_, row) => [`${row + 1}`, 'Name', `${(row + 1) * 7919}`]);
  const versions = {
    ar: [rows],
    zh: [rows],
    en: [rows],
    fr: [rows.toSpliced(1000, 1)],
    ru: [rows],
    es: [rows],
  };
  const started = performance.now();
  expect(compareLanguages(givenVersions(versions)).map(({ message }) => message.code)).toEqual(['row-lacks']);
  expect(performance.now() - started).toBeLessThan(10_000);
});
