import type { Coordinates } from '../../basics/address.ts';

/** The members of a cell in some dimensions as one key: for maps of many cells, which canonical texts would take long to write for. */
export function cellKey(at: Coordinates, dimensions: readonly string[]): string {
  let key = '';
  for (const dimension of dimensions) key += `${at[dimension] ?? ''}\u0000`;
  return key;
}
