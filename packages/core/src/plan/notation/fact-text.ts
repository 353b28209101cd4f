import type { Coordinates } from '../../basics/address.ts';
import type { Cube, Fact } from '../../budget/cube.ts';
import { bookCubes } from '../../budget/figures.ts';
import type { FactValue } from '../change.ts';
import { amountText, readAmount } from './amount-text.ts';
import { LineReader, type NotationContext } from './line-reader.ts';
import type { Line, Problems } from './lines.ts';
import { nameText } from './names.ts';
import { lineOf, option } from './written.ts';

/** `fact by-result sector=copyright result=4.2 version=proposed-2024/25: 4,627k`. */
export function factLine(cube: Cube, fact: Fact, digits: number): string {
  const at = cube.dimensions.map((dimension) => option(nameText(dimension), fact.at[dimension] ?? ''));
  const head = lineOf('fact', nameText(cube.id), ...at);
  return `${head}: ${amountText(fact, cube.unit, digits)}`;
}

/** A fact and its cube's name, as a line says them. */
export interface SaidFact {
  readonly cube: string;
  readonly at: Coordinates;
  readonly value: FactValue;
}

/** Reads a fact; the word `fact` may be left out. `unitOf` says how the amounts of a cube are counted. */
export function readFact(
  line: Line,
  problems: Problems,
  context: NotationContext,
  unitOf: (cube: string) => Cube['unit'],
): SaidFact {
  const reader = new LineReader(line, problems);
  reader.take('fact');
  const cube = reader.name('cube');
  const at = reader.options();
  reader.expect(':');
  const value = takeAmount(reader, unitOf(cube), context.digits);
  reader.done();
  for (const child of line.children) problems.add('notation-indented', child.number);
  return { cube, at, value: value ?? { amount: null, halfWidth: 0 } };
}

/** Takes an amount; `none` is no fact at all. */
export function takeAmount(reader: LineReader, unit: Cube['unit'], digits: number): FactValue | null {
  const word = reader.word('amount');
  if (word === 'none') return null;
  const value = readAmount(word, unit, digits);
  if (!value && word !== '') reader.problem('notation-bad-value', { word, what: 'amount' });
  return value;
}

/** The cube of a name that no line declares: a cube of books has its dimensions, any other none. */
export function impliedCube(id: string): Cube | null {
  const known = Object.entries(bookCubes).find(([name]) => name === id);
  return known ? { id, dimensions: known[1], unit: id === 'posts' ? 'people' : 'money', facts: [] } : null;
}
