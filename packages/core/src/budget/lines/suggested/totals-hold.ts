/** A line of a tree: where it stands, what else it says, and its amounts. */
export interface TreeLine {
  readonly path: readonly string[];
  readonly other: string;
  readonly amounts: readonly (number | null)[];
}

/**
 * Says whether lines of members above others state the total of those below them: in one column of amounts at least half of them come to it,
 * and there are some.
 */
export function totalsHold(lines: readonly TreeLine[]): boolean {
  const keyOf = (path: readonly string[], other: string): string => `${path.join('\u0001')}\u0002${other}`;
  const stated = new Map(lines.map((line, index) => [keyOf(line.path, line.other), index]));
  const width = Math.max(0, ...lines.slice(0, 1).map((line) => line.amounts.length));
  const sums = new Map<number, number[]>();
  for (const { path, other, amounts } of lines) {
    for (let length = path.length - 1; length > 0; length -= 1) {
      const above = stated.get(keyOf(path.slice(0, length), other));
      if (above === undefined) continue;
      const sum = sums.get(above) ?? Array.from({ length: width }, () => 0);
      for (const [column, amount] of amounts.entries()) sum[column] = (sum[column] ?? 0) + (amount ?? 0);
      sums.set(above, sum);
      break;
    }
  }
  // Heads without amounts state nothing.
  const heads = [...sums].filter(([index]) =>
    lines[index]?.amounts.some((amount) => amount !== null && amount !== 0),
  );
  if (heads.length === 0) return false;
  const held = Array.from(
    { length: width },
    (_, column) =>
      heads.filter(([index, sum]) => (lines[index]?.amounts[column] ?? 0) === sum[column]).length,
  );
  return Math.max(0, ...held) >= heads.length / 2;
}
