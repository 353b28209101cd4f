import { expect, test } from 'vitest';
import { mergeTicks } from './merge-ticks.ts';

const figure = (address: string, held: string | null = null) => ({
  address,
  held,
  words: address,
  unit: 'money' as const,
  made: null,
  now: 1,
  branch: 2,
  collides: false,
  cut: 'by-result',
  sector: null,
  result: null,
});
const [a, b, locked] = [figure('a'), figure('b'), figure('c', 'It is locked')];

/** What is left after a group was taken or left. */
function next(left: readonly string[], figures: readonly (typeof a)[], takes: boolean): readonly string[] {
  let told: ReadonlySet<string> = new Set(left);
  mergeTicks(told, (after) => {
    told = after;
  }).take(figures, takes);
  return [...told];
}

test.each([
  { left: [], figures: [a, b], takes: 'all' },
  { left: ['a'], figures: [a, b], takes: 'some' },
  { left: ['a', 'b'], figures: [a, b], takes: 'none' },
  // What must stay counts neither way.
  { left: [], figures: [a, locked], takes: 'all' },
  { left: ['a'], figures: [a, locked], takes: 'none' },
  { left: [], figures: [locked], takes: 'none' },
])('of %j', ({ left, figures, takes }) => {
  expect(mergeTicks(new Set(left), () => undefined).takes(figures)).toBe(takes);
});

test('a group is left and taken whole, and what is outside it stays as it was', () => {
  expect(next(['x'], [a, b, locked], false)).toEqual(['x', 'a', 'b']);
  expect(next(['x', 'a'], [a, b], true)).toEqual(['x']);
  expect(next(['a'], [a, b], false)).toEqual(['a', 'b']);
  expect(mergeTicks(new Set(['a']), () => undefined).among([a, b, locked])).toEqual([b]);
});
