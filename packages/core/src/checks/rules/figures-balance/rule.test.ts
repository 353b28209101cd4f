import { expect, test } from 'vitest';
import { givenChecked } from '../../figures/given-checked.ts';
import type { GivenFigure } from '../../given-figures.ts';
import { figuresBalance } from './rule.ts';

test.each([
  ['opening and in less out is closing', ['138', '197', '232', '103', '393', '496'], []],
  ['what rounding explains', ['6', '14', '21', '-', '28', '28'], []],
  ['a closing balance that does not follow', ['138', '197', '232', '130', '393', '523'], ['130']],
  ['an available amount that does not follow', ['138', '197', '232', '103', '393', '400'], ['400']],
])('%s', async (_name, printed, wrong) => {
  const found = figuresBalance.check(await givenChecked(fund(printed)));
  expect(found.map(({ message }) => message.facts['printed'])).toEqual(wrong);
  expect(found.every(({ severity, repairs }) => severity === 'error' && repairs.length > 0)).toBe(true);
});

/** One donor's row: opening, contributions, expenditure, closing, expected, available. */
function fund(printed: readonly string[]) {
  const at = (movement: string) => `funds-in-trust[donor=d;movement=${movement};sector=a]`;
  const [opening, contributions, expenditure, expected] = ['o', 'c', 'e', 'x'].map(at);
  const closing = `${opening} + ${contributions} - ${expenditure}`;
  const formulas = [opening, contributions, expenditure, closing, expected, `${closing} + ${expected}`];
  const stated = formulas.map(
    (equals = '', index): GivenFigure => ({
      printed: printed[index] ?? '',
      equals,
      role: equals.includes(' ') ? 'balance' : 'fact',
      row: 'donor',
    }),
  );
  const facts = stated
    .filter(({ role }) => role === 'fact')
    .map(({ equals, printed: text }) => [equals, text]);
  return { stated, facts: Object.fromEntries(facts) };
}
