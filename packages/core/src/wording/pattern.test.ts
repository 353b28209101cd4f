import { parse } from '@formatjs/icu-messageformat-parser';
import { expect, test } from 'vitest';
import { catalogues } from '../checks/catalogues.ts';
import { refusalWords, reportWords } from './catalogue.ts';
import { elementsOf } from './pattern.ts';

const patterns = [refusalWords, reportWords, ...Object.values(catalogues)].flatMap((catalogue) =>
  Object.values(catalogue).flatMap((words) => Object.values(words)),
);

test.each([
  ['of the catalogues', patterns],
  [
    'with all that a pattern may have',
    [
      '',
      '{a}',
      'a } b {c}',
      "l'an {a}",
      "'{'a'}'",
      '{a}{b} {a}',
      'a # b',
      '{ a } b',
      '{a, number} <b>{a}</b>',
      '{n, plural, one {# {x}} other {#: {y, select, p {P} other {{x}}}}}{n}',
      '{n, selectordinal, one {#st} other {#th}}',
    ],
  ],
])('reads patterns %s as the parser does', (_which, all) => {
  expect(all.length).toBeGreaterThan(9);
  for (const pattern of all) expect(elementsOf(pattern)).toEqual(parse(pattern, { ignoreTag: true }));
});

test.each(['{', 'a {b', 'a} {b', '{}', '{a, plural}', '{a, plural, one {x}}'])(
  '%s is no pattern',
  (pattern) => {
    expect(() => elementsOf(pattern)).toThrow(SyntaxError);
  },
);
