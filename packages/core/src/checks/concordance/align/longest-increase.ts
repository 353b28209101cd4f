/** Which of these numbers make up a longest increasing sequence (Fredman 1975), as their positions in order. */
export function longestIncrease(numbers: readonly number[]): readonly number[] {
  const tails: number[] = [];
  const before: number[] = [];
  numbers.forEach((number, position) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before.push(low > 0 ? (tails[low - 1] ?? -1) : -1);
    tails[low] = position;
  });
  const sequence: number[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) sequence.push(at);
  return sequence.reverse();
}
