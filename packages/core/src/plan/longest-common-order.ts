/**
 * The keys of a longest run of `after` that stand in the same order in `before`: what stays in its place while the rest
 * moves. Keys are unique in each list.
 */
export function longestCommonOrder(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const positions = new Map(before.map((key, index) => [key, index]));
  const kept = after.flatMap((key) => {
    const position = positions.get(key);
    return position === undefined ? [] : [{ key, position }];
  });
  // Patience: the last element of the best run of each length, and what came before each element.
  const tails: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, { position }] of kept.entries()) {
    let length = 0;
    let end = tails.length;
    while (length < end) {
      const middle = (length + end) >> 1;
      if ((kept[tails[middle] ?? 0]?.position ?? 0) < position) length = middle + 1;
      else end = middle;
    }
    previous[index] = tails[length - 1];
    tails[length] = index;
  }
  const run = new Set<string>();
  for (let at = tails.at(-1); at !== undefined; at = previous[at]) {
    const key = kept[at]?.key;
    if (key !== undefined) run.add(key);
  }
  return run;
}
