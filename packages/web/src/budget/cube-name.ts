import type { Say } from '../app/words.ts';
import { dimensionName } from './dimension-name.ts';

/** The figures that books have, whose cubes have names. */
export const namedCubes = [
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
  'by-line',
] as const;

/**
 * What the figures of a cube are called: those of books have names, which also tell apart cubes over the same dimensions; others are
 * known by what they tell apart, and by the id that only their plan has.
 */
export function cubeName(id: string, dimensions: readonly string[], say: Say): string {
  const named = namedCubes.find((one) => one === id);
  if (named !== undefined) return say(`budget.cube-${named}`);
  const names = dimensions.filter((one) => one !== 'version').map((one) => dimensionName(one, say));
  return names.length === 0 ? id : `${names.join(' × ')} (${id})`;
}
