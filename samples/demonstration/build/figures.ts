import { readFileSync } from 'node:fs';
import { addressText, type Coordinates } from '@plenary/core/basics/address';
import { isAmount } from '@plenary/core/basics/amount';
import type { Cube, Fact } from '@plenary/core/budget/cube';
import { type BookCube, bookCubes } from '@plenary/core/budget/figures';

/** Who states a figure: the source document, or we, where it is silent. */
export type Origin = 'source' | 'completed';

/** A figure as data: thousands of francs as they print, or people. */
export interface FigureRow {
  readonly at: Coordinates;
  readonly printed: number;
  readonly origin: Origin;
}

/** The cubes the plan holds, in the order of the budget. */
export const cubesOfPlan = [
  'total',
  'development-share',
  'unallocated',
  'priorities',
  'by-result',
  'by-object',
  'of-which',
  'by-unit',
  'posts',
  'funds-in-trust',
] as const satisfies readonly BookCube[];

/** Centimes in a thousand francs. */
export const thousand = 100_000;

const witness = new Map(
  lines('witness').map(([address = '', centimes]) => [address, amountOf(centimes, address)]),
);

/** The figures of a cube as they are written down. Throws for a row that is no figure. */
export function figureRows(cube: BookCube): readonly FigureRow[] {
  const dimensions = bookCubes[cube];
  return lines(cube).map((cells) => {
    const [printed, origin] = cells.slice(dimensions.length);
    const at = Object.fromEntries(dimensions.map((dimension, index) => [dimension, cells[index] ?? '']));
    if (origin !== 'source' && origin !== 'completed') throw new Error(`${cube}: ${cells.join(' ')}`);
    return { at, printed: amountOf(printed, cells.join(' ')), origin };
  });
}

/** The exact amount behind a printed figure: the witness where one is written down, else the printed figure itself. */
export function exactAmount(cube: string, at: Coordinates, printed: number): number {
  return cube === 'posts' ? printed : (witness.get(addressText({ cube, at })) ?? printed * thousand);
}

/** Every cube with its facts; amounts are exact. */
export function cubes(): readonly Cube[] {
  return cubesOfPlan.map((id) => ({
    id,
    dimensions: bookCubes[id],
    unit: id === 'posts' ? 'people' : 'money',
    facts: figureRows(id).map(
      ({ at, printed }): Fact => ({ at, amount: exactAmount(id, at, printed), halfWidth: 0 }),
    ),
  }));
}

/** The rows of a file without its heading. */
function lines(name: string): readonly (readonly string[])[] {
  const text = readFileSync(new URL(`../figures/${name}.tsv`, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}

function amountOf(text: string | undefined, where: string): number {
  const amount = Number(text);
  if (text === undefined || text === '' || !isAmount(amount)) throw new Error(`${where}: no amount`);
  return amount;
}
