/** Says whether two values of plain data are the same: same lists in the same order, same keys in any order. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => sameAt(a, b, key));
}

function sameAt(a: object, b: object, key: string): boolean {
  if (!Object.hasOwn(b, key)) return false;
  const left: unknown = Reflect.get(a, key);
  const right: unknown = Reflect.get(b, key);
  return same(left, right);
}
