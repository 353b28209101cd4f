import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../words.ts';
import { printFigure, printStyle, roundedTo } from './number-printing.ts';
import type { NumberStyle } from './number-token.ts';
import { figuresIn, groupingOf, printedNumber, printedValue, readFigure, readFigures } from './printed.ts';

const style = (language: NumberStyle['language'], group?: NumberStyle['group']): NumberStyle =>
  group === undefined ? { language } : { language, group };

describe('one figure', () => {
  test.each([
    ['zh', '37,764', 37764, 0],
    ['en', '1,234,567', 1234567, 0],
    ['fr', '37\u00a0764', 37764, 0],
    ['fr', '37 764', 37764, 0],
    ['ru', '1\u202f234\u202f567', 1234567, 0],
    ['es', '37.764', 37764, 0],
    ['es', '37,764', 37764, 0],
    ['en', "37'764", 37764, 0],
    ['fr', '37’764', 37764, 0],
    ['ar', '٣٧٬٧٦٤', 37764, 0],
    ['ar', '٨٫٢', 82, -1],
    ['en', '(811)', -811, 0],
    ['zh', '（811）', -811, 0],
    ['en', '-811', -811, 0],
    ['ru', '\u2212811', -811, 0],
    ['ar', '\u200e-811', -811, 0],
    ['zh', '-', 0, 0],
    ['fr', '–', 0, 0],
    ['en', '8.25', 825, -2],
    ['fr', '1 234,5', 12345, -1],
    ['es', '1.234,56', 123456, -2],
    ['en', '1,234.56', 123456, -2],
    ['en', '0', 0, 0],
    ['zh', '820 万', 82, 5],
    ['zh', '1,200万', 12, 6],
    ['zh', '825万', 825, 4],
    ['zh', '1.2 亿', 12, 7],
    ['en', '8.2 million', 82, 5],
    ['fr', '8,2 millions', 82, 5],
    ['ru', '8,2 млн', 82, 5],
    ['es', '8,2 millones', 82, 5],
    ['ar', '8.2 مليون', 82, 5],
    ['fr', '8,125 millions', 8125, 3],
    ['en', '800 million', 800, 6],
    ['es', '1,2 mil millones', 12, 8],
    ['zh', '13,73', 1373, 0],
    ['en', '1,2345', 12345, 0],
    ['en', '1,234,56', 123456, 0],
  ] as const)('%s reads %j', (language, text, digits, place) => {
    expect(readFigure(text, style(language))).toMatchObject({ digits, place, percent: false });
  });

  test.each([
    ['zh', '-40%', -40, 0],
    ['en', '0%', 0, 0],
    ['ar', '٤٠٪', 40, 0],
    ['ar', '%40', 40, 0],
    ['zh', '75％', 75, 0],
    ['fr', '12,5 %', 125, -1],
    ['en', '(40%)', -40, 0],
    ['ru', '12,125\u00a0%', 12125, -3],
  ] as const)('%s reads the percentage %j', (language, text, digits, place) => {
    expect(readFigure(text, style(language))).toMatchObject({ digits, place, percent: true });
  });

  test.each([
    ['zh', '9,15,1'],
    ['zh', '9,1'],
    ['fr', 'x 9'],
    ['en', '1,234x'],
    ['en', 'abc'],
    ['en', ''],
    ['en', '(811'],
    ['en', '12345678901234567890'],
    ['zh', '2022 年'],
    ['en', '1,2,3'],
  ] as const)('%s does not read %j', (language, text) => {
    expect(readFigure(text, style(language))).toBeNull();
  });
});

describe('several figures', () => {
  test.each([
    ['zh', '10,155 9,155', [10155, 9155]],
    ['zh', '9631,463', [963, 1463]],
    ['zh', '10,1559,155', [10155, 9155]],
    ['zh', '20,894 28,356 24,252 97,201', [20894, 28356, 24252, 97201]],
    ['fr', '10 155 9 155', [10155, 9155]],
    ['fr', '963\n1 463', [963, 1463]],
    ['en', '(811) (54)', [-811, -54]],
    ['en', '963 155', [963, 155]],
    ['zh', '14 -', [14, 0]],
    ['es', '10.1559.155', [10155, 9155]],
  ] as const)('%s reads %j', (language, text, expected) => {
    expect(readFigures(text, style(language))?.map((figure) => figure.digits)).toEqual(expected);
  });

  test('a space groups only where the table groups so', () => {
    expect(readFigures('155 963', style('zh', ','))?.length).toBe(2);
    expect(readFigures('155 963', style('en', ' '))?.length).toBe(1);
  });

  test('each part keeps its own printed text', () => {
    expect(readFigures('9631,463', style('zh'))?.map((figure) => figure.text)).toEqual(['963', '1,463']);
  });
});

test('a digit that is lost in a list of running text is none', () => {
  expect(figuresIn('Articles 3,14', style('en'))).toEqual([]);
});

test('figures in running text', () => {
  const found = figuresIn('In 2024/25: 1,234 (5%), about 8.2 million, down -3 since 2022-2023.', style('en'));
  expect(found.map(({ digits, place, percent }) => [digits, place, percent])).toEqual([
    [2024, 0, false],
    [25, 0, false],
    [1234, 0, false],
    [5, 0, true],
    [82, 5, false],
    [-3, 0, false],
    [2022, 0, false],
    [2023, 0, false],
  ]);
});

test('a figure in running text knows where it stands', () => {
  const text = '不含未分拨的 820 万瑞郎。';
  const [figure] = figuresIn(text, style('zh'));
  expect(figure && text.slice(figure.index, figure.index + figure.text.length)).toBe('820 万');
});

test('what groups the figures of a table', () => {
  expect(groupingOf(['1,234', '12 345', '17,000'])).toBe(',');
  expect(groupingOf(['1 234', '2024'])).toBe(' ');
  expect(groupingOf(['12', '-'])).toBeUndefined();
});

describe('in minor units', () => {
  test.each([
    ['10,155', 3, 2, 1_015_500_000, 50_000],
    ['10,155', 0, 2, 1_015_500, 0],
    ['10,155.25', 0, 2, 1_015_525, 0],
    ['4', 0, 0, 4, 0],
    ['8.2 million', 0, 2, 820_000_000, 5_000_000],
    ['-', 3, 2, 0, 50_000],
    ['8.2', 6, 2, 820_000_000, 5_000_000],
  ] as const)('%s in 10^%d with %d digits', (text, power, minor, value, halfWidth) => {
    const figure = readFigure(text, style('en'));
    expect(figure && printedValue(figure, power, minor)).toEqual({ ok: true, value: { value, halfWidth } });
  });

  test('decimals finer than the minor unit are refused', () => {
    expect(printedValue({ digits: 12345, place: -3 }, 0, 2)).toMatchObject({
      ok: false,
      refusal: { code: 'figure-too-fine' },
    });
  });

  test('what doubles do not hold is refused', () => {
    expect(printedValue({ digits: 10 ** 12, place: 0 }, 3, 2)).toMatchObject({
      ok: false,
      refusal: { code: 'amount-out-of-range' },
    });
  });

  test('a percentage is a number', () => {
    expect(printedNumber({ digits: 125, place: -1 })).toEqual({ value: 12.5, halfWidth: 0.05 });
  });
});

describe('printing', () => {
  test.each([
    ['en', 'table', '(3,108)'],
    ['fr', 'table', '(3\u00a0108)'],
    ['es', 'text', '-3.108'],
    ['ru', 'text', '-3\u00a0108'],
  ] as const)('%s in %s: %s', (language, where, expected) => {
    expect(printFigure({ digits: -3108, place: 0 }, printStyle(language, where))).toBe(expected);
  });

  test('a document with commas keeps them', () => {
    expect(printFigure({ digits: 12345, place: -1 }, printStyle('es', 'table', ','))).toBe('1,234.5');
  });

  test('amounts are rounded half away from zero', () => {
    expect(roundedTo(-1_015_550_000, 3, 2)).toEqual({ digits: -10156, place: 0 });
    expect(roundedTo(49_999, 3, 2).digits).toBe(0);
  });

  test('what is printed is read again', () => {
    const figures = fc.record({
      digits: fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
      place: fc.integer({ min: -2, max: 0 }),
      percent: fc.boolean(),
    });
    const where = fc.constantFrom('table' as const, 'text' as const);
    fc.assert(
      fc.property(figures, fc.constantFrom(...languages), where, (figure, language, place) => {
        const text = printFigure(figure, printStyle(language, place));
        expect(readFigure(text, style(language))).toMatchObject({
          digits: figure.digits,
          place: figure.digits === 0 && text === '-' ? 0 : figure.place,
          percent: figure.percent,
        });
      }),
    );
  });
});
