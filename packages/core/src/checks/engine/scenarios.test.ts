import { expect, test } from 'vitest';
import type { Given } from '../given.ts';
import { given } from '../given.ts';
import { figureScenarios } from './scenarios.ts';

const of = (unit: string) => `posts[contract=post;unit=${unit};version=v]`;

/** Each scenario as what is adopted, the figures that stand, and the units that have a fact. */
function told(one: Given): readonly string[] {
  return figureScenarios(given(one).interpretation).map(({ adopted, stated, budget }) => {
    const units = budget.cubes.flatMap((cube) => cube.facts.map((fact) => fact.at['unit'] ?? ''));
    return `${adopted.join('+')}: ${stated.map((figure) => figure.printed).join(' ')} | ${units.join(' ')}`;
  });
}

test.each<[string, Given, readonly string[]]>([
  [
    'a document without proposals is checked once',
    { facts: { [of('a')]: '4' }, stated: [{ printed: '4', equals: of('a') }] },
    [': 4 | a'],
  ],
  [
    'before and after a change of one cell',
    {
      facts: { [of('a')]: '4' },
      stated: [
        { printed: '4', equals: of('a'), deletedBy: ['p'] },
        { printed: '5', equals: of('a'), insertedBy: ['p'] },
      ],
      proposals: [{ id: 'p' }],
    },
    [': 4 | a', 'p: 5 | a'],
  ],
  [
    'a row that only a proposal prints is there only with it',
    {
      facts: { [of('a')]: '4', [of('b')]: '2' },
      stated: [
        { printed: '4', equals: of('a') },
        { printed: '2', equals: of('b'), insertedBy: ['p'] },
      ],
      proposals: [{ id: 'p' }],
    },
    [': 4 | a', 'p: 4 2 | a b'],
  ],
  [
    'a row that a proposal sets',
    {
      facts: { [of('a')]: '4' },
      proposals: [
        {
          id: 'p',
          changes: [
            {
              kind: 'set-fact',
              cube: 'posts',
              at: { contract: 'post', unit: 'b', version: 'v' },
              before: null,
              after: { amount: 2, halfWidth: 0 },
            },
          ],
        },
      ],
    },
    [':  | a', 'p:  | a b'],
  ],
  [
    'a blank cell is there, whatever another alternative prints',
    {
      facts: { [of('a')]: '' },
      stated: [{ printed: '4', equals: of('a'), insertedBy: ['p'] }],
      proposals: [{ id: 'p' }],
    },
    [':  | a', 'p: 4 | a'],
  ],
  [
    'proposals that exclude each other are adopted in turn',
    {
      stated: [
        { printed: '4', equals: of('a'), insertedBy: ['p'] },
        { printed: '5', equals: of('a'), insertedBy: ['q'] },
        { printed: '6', equals: of('b'), insertedBy: ['r'] },
      ],
      proposals: [{ id: 'p', excludes: ['q'] }, { id: 'q' }, { id: 'r' }],
    },
    [':  | ', 'p+r: 4 6 | ', 'q+r: 5 6 | '],
  ],
  [
    'proposals that only figures name',
    { stated: [{ printed: '4', equals: of('a'), insertedBy: ['p'] }] },
    [':  | ', 'p: 4 | '],
  ],
])('%s', (_name, one, expected) => {
  expect(told(one)).toEqual(expected);
});
