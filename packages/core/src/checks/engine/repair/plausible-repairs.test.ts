import { expect, test } from 'vitest';
import { given } from '../../given.ts';
import type { GivenFigure } from '../../given-figures.ts';
import type { FigureRepair } from '../outcome.ts';
import { plausibleRepairs } from './plausible-repairs.ts';

const of = (result: string) => `by-result[result=${result};sector=a;version=v]`;
const amount = (printed: string, result: string): GivenFigure => ({
  printed,
  equals: of(result),
  row: result,
});
const total: GivenFigure = {
  printed: '0',
  equals: 'by-result[sector=a;version=v]',
  role: 'total',
  row: 'total',
};
const change: GivenFigure = {
  printed: '(5)',
  equals: `${of('1.1')} - ${of('2.1')}`,
  role: 'difference',
  row: 'change',
};
const grid: GivenFigure = { printed: '7', equals: 'grid[column=1]', row: 'grid' };

test.each<[string, readonly GivenFigure[], readonly string[], readonly string[]]>([
  ['an amount below zero', [amount('5,864', '1.1'), total], ['1.1 -52694', 'total 29281'], ['total 29281']],
  ['nothing else mends it', [amount('5,864', '1.1'), total], ['1.1 -52694'], ['1.1 -52694']],
  [
    'amounts that are below zero elsewhere',
    [amount('5,864', '1.1'), amount('(20)', '2.1'), total],
    ['1.1 -52694', 'total 29281'],
    ['1.1 -52694', 'total 29281'],
  ],
  [
    'a difference may be, here or elsewhere',
    [amount('5,864', '1.1'), change, total],
    ['change -12', '1.1 -3', 'total 8'],
    ['change -12', 'total 8'],
  ],
  [
    'one cell of several',
    [amount('5,864', '1.1'), amount('20', '2.1'), total],
    ['1.1 7 2.1 -3', '1.1 4 total 9'],
    ['1.1 4 total 9'],
  ],
  ['amounts of no budget', [grid, total], ['grid -3', 'total 9'], ['grid -3', 'total 9']],
])('%s', (_name, stated, repairs, kept) => {
  const figures = given({ stated }).interpretation.stated;
  const rated = repairs.map((text) => {
    const words = text.split(' ');
    const cells = figures.flatMap((figure) => {
      const at = words.indexOf(figure.row);
      return at === -1 ? [] : [{ figure, needed: Number(words[at + 1]) }];
    });
    const repair: FigureRepair = { cells };
    return { repair, text };
  });
  expect(plausibleRepairs(rated, figures).map(({ text }) => text)).toEqual(kept);
});
