import type { ColumnTraits } from './column-traits.ts';

/** Columns that add up to another in nearly all lines. */
export interface AddingUp {
  readonly parts: readonly ColumnTraits[];
  readonly total: ColumnTraits;
}

const mostColumns = 40;

/**
 * Finds columns that are the sum of others: of a run of columns beside them, or of two anywhere (an initial amount, what was
 * changed, and the final one). Every total is told once, and no sum twice.
 */
export function addingUp(given: readonly ColumnTraits[]): readonly AddingUp[] {
  const columns = given.slice(0, mostColumns);
  const found: AddingUp[] = [];
  const taken = new Set<ColumnTraits>();
  for (const [at, total] of columns.entries()) {
    const runs = runsBeside(columns, at).find((parts) => isSum(parts, total));
    if (!runs) continue;
    found.push({ parts: runs, total });
    taken.add(total);
  }
  for (const total of columns) {
    if (taken.has(total)) continue;
    const pair = pairsOf(columns, total).find((parts) => isSum(parts, total) && !isSaid(found, parts, total));
    if (!pair) continue;
    found.push({ parts: pair, total });
    taken.add(total);
  }
  return found;
}

/** Runs of three and more columns right before or behind one, the longest first. */
function runsBeside(columns: readonly ColumnTraits[], at: number): readonly (readonly ColumnTraits[])[] {
  const runs: (readonly ColumnTraits[])[] = [];
  for (let length = columns.length - 1; length >= 3; length -= 1) {
    if (at >= length) runs.push(columns.slice(at - length, at));
    if (at + length < columns.length) runs.push(columns.slice(at + 1, at + 1 + length));
  }
  return runs;
}

function pairsOf(
  columns: readonly ColumnTraits[],
  total: ColumnTraits,
): readonly (readonly ColumnTraits[])[] {
  const at = columns.indexOf(total);
  // What stands nearest is what is meant, where amounts happen to fit further off as well.
  const far = (one: ColumnTraits): number => Math.abs(columns.indexOf(one) - at);
  const others = columns.filter((one) => one !== total).toSorted((a, b) => far(a) - far(b));
  const pairs = others.flatMap((base, index) => others.slice(index + 1).map((part) => [base, part]));
  return pairs
    .toSorted((a, b) => Math.max(...a.map(far)) - Math.max(...b.map(far)))
    .map((pair) => pair.toSorted((a, b) => a.column - b.column));
}

function isSaid(found: readonly AddingUp[], parts: readonly ColumnTraits[], total: ColumnTraits): boolean {
  const three = new Set([...parts, total]);
  return found.some((one) => [...one.parts, one.total].every((column) => three.has(column)));
}

function isSum(parts: readonly ColumnTraits[], total: ColumnTraits): boolean {
  let [telling, right, lines] = [0, 0, 0];
  const looked = total.amounts.slice(0, 1_000);
  for (const [row, amount] of looked.entries()) {
    if (lines - right > looked.length / 10) return false;
    const own = parts.map((one) => one.amounts[row] ?? 0);
    if (amount === null && own.every((one) => one === 0)) continue;
    lines += 1;
    if (own.filter((one) => one !== 0).length > 1) telling += 1;
    if (own.reduce((sum, one) => sum + one, 0) === (amount ?? 0)) right += 1;
  }
  return telling >= Math.min(5, Math.max(2, lines)) && right >= 0.9 * lines;
}
