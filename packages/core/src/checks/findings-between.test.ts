import { expect, test } from 'vitest';
import type { Finding } from './finding.ts';
import { findingsBetween } from './findings-between.ts';

function found(rule: string, line: number, total: number, of = ''): { readonly finding: Finding } {
  const message = { code: 'apart', facts: { total, of } };
  const place = { file: 'book', line };
  return { finding: { rule, severity: 'error', place, message, evidence: [], repairs: [] } };
}

function told(one: { readonly finding: Finding }): string {
  const { rule, place, message } = one.finding;
  return `${rule} ${place.line} ${message.facts['total']}`;
}

const [a, b] = [found('sums', 3, 10), found('sums', 8, 20)];

test.each([
  ['nothing where both say the same', [a, b], [a, b], { stay: 2 }],
  ['what is new', [a], [a, b], { come: ['sums 8 20'], stay: 1 }],
  ['what is gone', [a, b], [b], { go: ['sums 3 10'], stay: 1 }],
  ['nothing of one that moved', [a], [found('sums', 5, 10)], { stay: 1 }],
  [
    'that the one that stays at its place stays, where another like it goes',
    [found('sums', 3, 10), found('sums', 4, 10)],
    [found('sums', 4, 10)],
    { go: ['sums 3 10'], stay: 1 },
  ],
  ['other figures at the same place', [a], [found('sums', 3, 11)], { changed: ['sums 3 10 > sums 3 11'] }],
  [
    'other figures of the same where it moved, and what is of something else',
    [found('sums', 3, 10, 'a'), found('sums', 4, 10, 'b')],
    [found('sums', 5, 12, 'a'), found('sums', 6, 12, 'c')],
    { come: ['sums 6 12'], go: ['sums 4 10'], changed: ['sums 3 10 > sums 5 12'] },
  ],
  [
    'another rule at the same place as another finding',
    [a],
    [found('ceilings', 3, 10)],
    { come: ['ceilings 3 10'], go: ['sums 3 10'] },
  ],
  ['one of two that say the same', [a], [a, found('sums', 9, 10)], { come: ['sums 9 10'], stay: 1 }],
])('tells %s', (_what, before, after, expected) => {
  const { come, go, changed, stay } = findingsBetween(before, after);
  expect({
    come: come.map(told),
    go: go.map(told),
    changed: changed.map((one) => `${told(one.before)} > ${told(one.after)}`),
    stay,
  }).toEqual({ come: [], go: [], changed: [], stay: 0, ...expected });
});
