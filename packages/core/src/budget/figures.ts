import type { Coordinates } from '../basics/address.ts';
import { figureAt, type Linear } from '../basics/formula.ts';

/**
 * The cubes of a book and their dimensions. A coordinate that is left out is summed over: the total of a sector by
 * result is `byResult({ sector, version })`.
 */
export const bookCubes = {
  total: ['version'],
  'development-share': ['version'],
  unallocated: ['version'],
  priorities: ['priority', 'bullet', 'version'],
  'by-result': ['sector', 'result', 'version'],
  'by-object': ['sector', 'object', 'version'],
  'of-which': ['sector', 'item', 'version'],
  'by-unit': ['unit', 'category', 'version'],
  posts: ['unit', 'contract', 'version'],
  'by-line': ['table', 'line', 'column'],
  'funds-in-trust': ['sector', 'donor', 'movement'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The name of a cube of a book. */
export type BookCube = keyof typeof bookCubes;

/** The figure at coordinates of a cube. */
export function figureOf(cube: BookCube, at: Coordinates): Linear {
  return figureAt({ cube, at });
}
