import type { StatedFigure } from '@plenary/core/document/stated-figure';
import { expect, test } from 'vitest';
import { figureCounts } from './figure-counts.ts';

/** A figure of a cube at a line. */
function figure(role: StatedFigure['role'], cube: string, line: number): StatedFigure {
  return {
    place: { file: 'plan.txt', line },
    printed: '10',
    value: 10,
    halfWidth: 0,
    formula: { kind: 'linear', terms: [{ coefficient: 1, at: { cube, at: {} } }] },
    role,
    row: '',
    column: '',
    insertedBy: [],
    deletedBy: [],
  };
}

test.each<[string, readonly StatedFigure[], number, number]>([
  ['nothing', [], 0, 0],
  ['facts alone', [figure('fact', 'a', 1), figure('fact', 'b', 2)], 2, 0],
  ['a total', [figure('fact', 'a', 1), figure('total', 'b', 2)], 1, 1],
  ['a fact that stands at two places', [figure('fact', 'a', 1), figure('fact', 'a', 2)], 2, 2],
  ['an old and a new value in one cell', [figure('fact', 'a', 1), figure('fact', 'a', 1)], 2, 0],
])('counts the figures that can be checked: %s', (_name, stated, facts, followed) => {
  expect(figureCounts({ stated })).toEqual({ facts, followed });
});
