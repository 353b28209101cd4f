import { describe, expect, test } from 'vitest';
import { givenFigure } from '../given-figures.ts';
import { lastPlace, printedLike, wholeUnit } from './printed-figure.ts';

const place = { file: 'given.txt', line: 1 };
const money = (printed: string) => givenFigure({ printed, equals: 'by-result[sector=a]' }, place);
const people = (printed: string) => givenFigure({ printed, equals: 'posts[unit=a]' }, place);
const percent = (printed: string) =>
  givenFigure({ printed, equals: '100 * (by-result[sector=a]) / (by-result[sector=b])' }, place);

const exact = (printed: string, value: number) => ({ ...money('1'), printed, value, halfWidth: 0 });

describe('a value prints like the figure it replaces', () => {
  test.each([
    ['groups with commas', money('9,155'), 925_500_000, '9,255'],
    ['groups with spaces', money('9 155'), 1_925_500_000, '19 255'],
    ['minus in brackets', money('(811)'), -71_100_000, '(711)'],
    ['minus with a sign', money('-811'), -71_100_000, '-711'],
    ['percent', percent('-40%'), -41, '-41%'],
    ['people', people('22'), 24, '24'],
    ['zero', money('(5)'), 0, '0'],
  ])('%s', (_name, figure, value, expected) => {
    expect(printedLike(figure, value)).toBe(expected);
  });

  test('a figure too short to show its separator borrows one', () => {
    expect(printedLike(money('586'), 168_600_000, [money('13.735')])).toBe('1.686');
  });

  test.each([
    ['more decimals than it printed', exact('123373623,8', 12_337_362_380), 12_337_362_375, '123373623,75'],
    ['fewer', exact('25502398,05', 2_550_239_805), 2_550_239_800, '25502398'],
    ['no groups where it shows none', exact('130714510', 13_071_451_000), 13_071_451_002, '130714510.02'],
    ['an exact amount in groups', exact('3,121,651', 312_165_100), 312_165_000, '3,121,650'],
  ])('exactly: %s', (_name, figure, value, expected) => {
    expect(printedLike(figure, value)).toBe(expected);
  });

  test.each([
    ['gained a digit', '29,2811'],
    ['lost a digit', '29,28'],
  ])('a figure in groups that %s', (_name, printed) => {
    expect(printedLike(money(printed), 2_928_100_000, [money('5,225')])).toBe('29,281');
    expect(wholeUnit(money(printed), [money('5,225')])).toBe(100_000);
  });

  test('tenths of a percent', () => {
    const figure = { ...percent('12,5 %'), value: 12.5, halfWidth: 0.05 };
    expect(printedLike(figure, 13.2)).toBe('13,2%');
  });
});

test.each([
  ['thousands', money('9,155'), 100_000],
  ['people', people('22'), 1],
  ['an amount printed in full', { ...money('3,121,651'), value: 312_165_100, halfWidth: 0 }, 100],
])('the last place of %s', (_name, figure, expected) => {
  expect(lastPlace(figure)).toBe(expected);
});
