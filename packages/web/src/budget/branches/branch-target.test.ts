import type { Edit } from '@plenary/api/changes';
import { describe, expect, test } from 'vitest';
import { amountsOf, placeIn, targetsOf } from './branch-target.ts';

const amount = (version: string): Edit => ({
  kind: 'amount',
  cube: 'c',
  at: { sector: 'a', version },
  before: 1,
  after: 2,
});
const freeze: Edit = { kind: 'freeze', version: 'v', before: false, after: true };

describe('what is edited', () => {
  test.each<[string, string | null, readonly [string | null, number][]]>([
    [
      'the plan',
      null,
      [
        [null, 2],
        ['b', 1],
      ],
    ],
    [
      'the branch of the page',
      'page',
      [
        ['page', 1],
        ['b', 1],
        [null, 1],
      ],
    ],
  ])('is %s, or the branch that a version names', (_what, within, expected) => {
    const targets = targetsOf([amount('v'), amount('v@b'), freeze], within);
    expect(targets.map(({ branch, edits }) => [branch, edits.length])).toEqual(expected);
    expect(targets.flatMap(({ edits }) => amountsOf(edits)).map(({ at }) => at['version'])).toEqual([
      'v',
      'v',
    ]);
  });

  test('has the coordinates of the plan', () => {
    expect(placeIn({ version: 'proposed-2024/25@zero' }, 'page')).toEqual({
      branch: 'zero',
      at: { version: 'proposed-2024/25' },
    });
  });
});
