import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digitOrderOf, inDigitOrder } from './digit-groups.ts';

describe('a number that can be read one way only', () => {
  test.each([
    ['000 651 121 3', '3 121 651 000'],
    ['(000 219 3)', '(3 219 000)'],
    ['-000 219 3', '-3 219 000'],
    ['055 259 044 3', '3 044 259 055'],
    ['600 580 19', '19 580 600'],
    ['200\u00a087', '87 200'],
    ['000,651,121,3', '3 121 651 000'],
    ['000 651,121 3', '3 121 651 000'],
    ['٠٠٠ ٦٥١ ١٢١ ٣', '٣ ١٢١ ٦٥١ ٠٠٠'],
    ['٠٠٠٬٦٥١٬١٢١٬٣', '٣ ١٢١ ٦٥١ ٠٠٠'],
    ['3,121 651 000', '3 121 651 000'],
    ['في الفقرة 1 000 75 دولار', 'في الفقرة 1 75 000 دولار'],
  ])('%s is read %s', (printed, read) => {
    expect(inDigitOrder(printed, null).text.replaceAll('\u00a0', ' ')).toBe(read);
  });

  test('keeps its length where marks of direction stand among its groups', () => {
    const { text } = inDigitOrder('x 000\u200f 651\u200f 121\u200f 3 y', null);
    expect(text).toBe('x 3\u00a0121\u00a0651\u00a0000\u200e\u200e\u200e y');
  });
});

test.each([
  '4 215 100',
  '300 138 279',
  '75/253',
  '973 (10)',
  '1, 2, 3',
  '12.5',
  '102,1',
  '102.15',
  '7 000,1',
  '1 234,15',
  '1.234.567,8',
  '3 121 651,00',
  '1 234,567',
  '2020 2021',
  '24.12.2021',
  'A/76/633',
  '3-1',
  '10:30 000',
])('%s stays as it is', (text) => {
  expect(inDigitOrder(text, null)).toEqual({ text, mended: [] });
});

describe('a number that can be read both ways', () => {
  test.each([
    [['300 138 279', '600 580 19'], 'reversed', '279 138 300'],
    [['300 138 279', '4 215 100'], 'forward', '300 138 279'],
    [['300 138 279'], null, '300 138 279'],
    [['300 138 279', '600 580 19', '4 215 100'], null, '300 138 279'],
  ])('is read as its surroundings are: %j', (texts, order, read) => {
    expect(digitOrderOf(texts)).toBe(order);
    expect(inDigitOrder(texts[0] ?? '', digitOrderOf(texts)).text.replaceAll('\u00a0', ' ')).toBe(read);
  });
});

test('every amount that is stored in reverse is found again', () => {
  assert(
    property(
      integer({ min: 1000, max: 999_999_999_999 }),
      constantFrom(' ', '\u00a0', ','),
      (amount, mark) => {
        const groups = String(amount)
          .replace(/(?<=\d)(?=(?:\d{3})+$)/g, ' ')
          .split(' ');
        const { text } = inDigitOrder(`مبلغ ${groups.toReversed().join(mark)} دولار`, 'reversed');
        expect(Number(text.replace(/\D/g, ''))).toBe(amount);
      },
    ),
  );
});

test('long texts take no longer than they must', () => {
  const started = performance.now();
  inDigitOrder('123 '.repeat(200_000), 'reversed');
  inDigitOrder('1,'.repeat(200_000), 'reversed');
  expect(performance.now() - started).toBeLessThan(2000);
});
