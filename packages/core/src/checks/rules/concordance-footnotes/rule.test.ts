import { expect, test } from 'vitest';
import { givenComparison } from '../../concordance/given-versions.ts';
import { concordanceFootnotes } from './rule.ts';

const en: readonly string[] = [
  'A plan¹ of costs² and gains³',
  '[^1] A/76/6.',
  '[^2] Not audited.',
  '[^3] A/76/9.',
];
const fr: readonly string[] = [
  'Un plan¹ de coûts² et gains³',
  '[^1] A/76/6.',
  '[^2] Non vérifié.',
  '[^3] A/76/9.',
];
const es: readonly string[] = [
  'Un plan¹ de costos² y ganancias³',
  '[^1] A/76/6.',
  '[^2] Sin auditar.',
  '[^3] A/76/9.',
];

test.each([
  ['the same footnotes', { en, fr, es }, []],
  [
    'footnotes at the end instead of under the text',
    { en: ['Intro.', ...en, 'End.'], fr: ['Intro.', ...fr.slice(0, 1), 'Fin.', ...fr.slice(1)] },
    [],
  ],
  ['a missing footnote', { en, fr: fr.toSpliced(2, 1), es }, ['lacks fr plan.fr.txt:2 2 Not audited.']],
  [
    'an extra footnote',
    { en, fr: [...fr, '[^4] Voir le rapport 12.'], es },
    ['extra fr plan.fr.txt:5 4 Voir le rapport 12.'],
  ],
  ['a missing footnote of two', { en, fr: fr.toSpliced(3, 1) }, ['two fr plan.fr.txt:3 3 A/76/9.']],
])('%s', (_, versions, found) => {
  expect(
    concordanceFootnotes.compare(givenComparison(versions)).map(({ place, message: { code, facts } }) => {
      return `${code} ${facts['language']} ${place.file}:${place.line} ${facts['text']}`;
    }),
  ).toEqual(found);
});
