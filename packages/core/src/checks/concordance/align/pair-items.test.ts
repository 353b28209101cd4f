import { array, assert, integer, property, shuffledSubarray, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignLists } from './align-lists.ts';
import type { Item } from './item.ts';
import { longestIncrease } from './longest-increase.ts';
import { pairItems } from './pair-items.ts';

/** An item of a test: `code: figures`, both may be left out. */
function item(text: string): Item & { readonly text: string } {
  const [code = '', figures = ''] = text.includes(':') ? text.split(':') : ['', text];
  const keys = figures
    .trim()
    .split(' ')
    .filter((key) => key !== '');
  const label = code === '' ? null : code;
  const telling = keys.length > 0 ? keys.join('|') : null;
  return {
    kind: 'row',
    identities: [label, telling],
    keys: new Set(keys),
    label,
    length: 20,
    heading: false,
    text,
  };
}

function paired(a: readonly string[], b: readonly string[]): readonly string[] {
  return pairItems(a.map(item), b.map(item)).pairs.map(([x, y]) => `${a[x]} = ${b[y]}`);
}

describe('items are paired', () => {
  test.each([
    ['by code', ['1: 10', '2: 20'], ['2: 99', '1: 10'], ['1: 10 = 1: 10', '2: 20 = 2: 99']],
    [
      'by figures in any order',
      ['11', '22', '33', '44', '55'],
      ['55', '44', '33', '22', '11'],
      ['11 = 11', '22 = 22', '33 = 33', '44 = 44', '55 = 55'],
    ],
    ['by order between those', ['11', '222', '33'], ['11', '999', '33'], ['11 = 11', '222 = 999', '33 = 33']],
    ['and what one list lacks is left', ['11', '22', '33'], ['11', '33'], ['11 = 11', '33 = 33']],
  ])('%s', (_, a, b, pairs) => {
    expect(paired(a, b)).toEqual(pairs);
  });

  test('and known ones are found in every order', () => {
    const numbers = uniqueArray(integer({ min: 100, max: 9999 }), { maxLength: 60 });
    const orders = numbers.chain((own) =>
      shuffledSubarray(own, { minLength: own.length }).map((other) => ({ own, other })),
    );
    assert(
      property(orders, ({ own, other }) => {
        const pairs = paired(own.map(String), other.map(String));
        expect(pairs.filter((pair) => pair.split(' = ')[0] === pair.split(' = ')[1])).toHaveLength(
          own.length,
        );
      }),
    );
  });
});

test('lists are put side by side, what the middle one lacks included', () => {
  const lists = [
    ['11', '22', '44'],
    ['11', '44'],
    ['11', '22', '33', '44'],
  ].map((list) => list.map(item));
  expect(alignLists(lists, 1).map((strand) => strand.map((one) => one?.text ?? '-').join(' '))).toEqual([
    '11 11 11',
    '22 - 22',
    '- - 33',
    '44 44 44',
  ]);
});

test('a longest increase is one', () => {
  assert(
    property(array(integer({ min: 0, max: 50 }), { maxLength: 40 }), (numbers) => {
      const values = longestIncrease(numbers).map((at) => numbers[at] ?? 0);
      expect(values.every((value, at) => at === 0 || value > (values[at - 1] ?? 0))).toBe(true);
      const best = numbers.map(() => 1);
      numbers.forEach((value, at) => {
        for (let before = 0; before < at; before += 1) {
          if ((numbers[before] ?? 0) < value) best[at] = Math.max(best[at] ?? 1, (best[before] ?? 0) + 1);
        }
      });
      expect(values).toHaveLength(Math.max(0, ...best));
    }),
  );
});
