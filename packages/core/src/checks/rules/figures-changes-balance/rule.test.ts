import { describe, expect, test } from 'vitest';
import { given } from '../../given.ts';
import type { GivenFigure } from '../../given-figures.ts';
import { figuresChangesBalance } from './rule.ts';

describe('accepts', () => {
  test.each([
    ['no change at all', ['4,405', '963']],
    ['money moved from one priority to another', ['4,405 > 5,405', '2,963 > 1,963']],
    ['one change alone, which shows no intention to balance', ['4,405 > 5,405', '963']],
  ])('%s', (_name, cells) => {
    expect(figuresChangesBalance.check(given({ stated: priorities(cells) }))).toEqual([]);
  });
});

describe('rejects', () => {
  test('changes that do not add up to zero, with a reading that does', () => {
    const stated = priorities([
      '4,405 > 5,905',
      '27,412',
      '963 > 1,463',
      '42,903 > 11,903',
      '39,267 > 37,155',
      '2,112',
      '42,085 > 11,085',
    ]);
    const [found] = figuresChangesBalance.check(given({ stated }));
    expect(found?.severity).toBe('warning');
    expect(found?.message).toEqual({
      code: 'unbalanced',
      facts: { count: 5, net: -62_112, before: '129,623', after: '67,511' },
    });
    expect(found?.evidence.slice(0, 2)).toMatchObject([
      { kind: 'sum', result: null, computed: '(62,112)' },
      {
        kind: 'note',
        message: {
          code: 'reading-with-new-row',
          facts: { number: 1, changes: '42,903 → 12,903; 42,085 → 12,085', rows: 'priority 6 2,112' },
        },
      },
    ]);
    expect(found?.repairs[0]?.cells.map((cell) => `${cell.printed} ${cell.needed}`)).toEqual([
      '42,903 12,903',
      '42,085 12,085',
    ]);
  });

  test('changes that no reading balances, without repairs', () => {
    const [found] = figuresChangesBalance.check(given({ stated: priorities(['1 > 500', '10 > 900']) }));
    expect(found?.message.facts['net']).toBe(1389);
    expect(found?.repairs).toEqual([]);
  });
});

function priorities(cells: readonly string[]): readonly GivenFigure[] {
  return cells.flatMap((cell, index) => {
    const [old = '', now] = cell.split(' > ');
    const common = {
      equals: `priorities[bullet=all;priority=${index + 1};version=proposed]`,
      row: `priority ${index + 1}`,
      line: index + 1,
    };
    return now === undefined
      ? [{ ...common, printed: old }]
      : [
          { ...common, printed: old, deletedBy: ['change'] },
          { ...common, printed: now, insertedBy: ['change'] },
        ];
  });
}
