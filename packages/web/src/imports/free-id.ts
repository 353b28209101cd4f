/** An id that no plan has: the one that is wanted, or that with the first number from 2 that makes it free. */
export function freeId(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken);
  let id = wanted;
  for (let number = 2; known.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
}
