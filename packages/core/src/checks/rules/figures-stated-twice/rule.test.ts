import { expect, test } from 'vitest';
import { givenChecked } from '../../figures/given-checked.ts';
import { figuresStatedTwice } from './rule.ts';

const equals = 'total[version=v]';

test.each([
  ['the same value', [{ printed: '857,300' }, { printed: '857,300' }], []],
  ['values that rounding makes one', [{ printed: '857,300' }, { printed: '857,301' }], []],
  [
    'two values',
    [{ printed: '857,300' }, { printed: '875,300' }],
    ['error misses 857,300 > 875,300 | 875,300 > 857,300'],
  ],
  [
    'an old and a new value of one cell',
    [
      { printed: '100', line: 9, deletedBy: ['p'] },
      { printed: '120', line: 9, insertedBy: ['p'] },
    ],
    [],
  ],
  [
    'alternatives that differ in a fact',
    [
      { printed: '100', deletedBy: ['p'] },
      { printed: '120', insertedBy: ['p'] },
    ],
    ['question alternatives-differ '],
  ],
  [
    'alternatives that say the same',
    [
      { printed: '100', deletedBy: ['p'] },
      { printed: '100', insertedBy: ['p'] },
    ],
    [],
  ],
])('%s', async (_name, figures, expected) => {
  const stated = figures.map((figure) => ({ ...figure, equals }));
  const context = await givenChecked({ stated, facts: { [equals]: '1' }, proposals: [{ id: 'p' }] });
  const found = figuresStatedTwice.check(context).map(({ severity, message, repairs }) => {
    const cells = repairs.map((repair) =>
      repair.cells.map((cell) => `${cell.printed} > ${cell.needed}`).join(),
    );
    return `${severity} ${message.code} ${cells.join(' | ')}`;
  });
  expect(found).toEqual(expected);
});
