import { describe, expect, test } from 'vitest';
import { type Adoptable, adopt, leave, scenarioOf, together } from './adopting.ts';

const proposals: readonly Adoptable[] = [
  { id: 'green', amends: null, excludes: [] },
  { id: 'greener', amends: 'green', excludes: [] },
  { id: 'with-office', amends: null, excludes: ['without-office'] },
  { id: 'without-office', amends: null, excludes: [] },
  { id: 'office-words', amends: 'with-office', excludes: [] },
];

describe('a scenario of an address', () => {
  test.each([
    [[], 'none'],
    [['green', 'greener'], 'green,greener'],
  ])('%j is written %s', (adopted, scenario) => {
    expect(scenarioOf(adopted)).toBe(scenario);
  });
});

describe('adopting', () => {
  test.each([
    ['green', [], ['green']],
    ['greener', [], ['green', 'greener']],
    ['without-office', ['green', 'with-office', 'office-words'], ['green', 'without-office']],
    ['office-words', ['without-office'], ['with-office', 'office-words']],
  ])('%s beside %j makes %j', (id, adopted, expected) => {
    expect(adopt(id, adopted, proposals)).toEqual(expected);
  });

  test('leaves what amends what is left', () => {
    expect(leave('green', ['green', 'greener', 'with-office'], proposals)).toEqual(['with-office']);
  });

  test('takes as many as go together', () => {
    expect(together(proposals)).toEqual(['green', 'greener', 'with-office', 'office-words']);
  });
});
