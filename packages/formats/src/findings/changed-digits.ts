/** A stretch of a printed figure, and whether it differs from the figure it replaces. */
export interface Stretch {
  readonly text: string;
  readonly changed: boolean;
}

/** The needed figure in stretches that stay and stretches that are new against the printed one. */
export function changedDigits(printed: string, needed: string): readonly Stretch[] {
  const kept = keptCharacters(printed.split(''), needed.split(''));
  const stretches: { text: string; changed: boolean }[] = [];
  for (const [index, character] of needed.split('').entries()) {
    const changed = !kept.has(index);
    const last = stretches.at(-1);
    if (last?.changed === changed) last.text += character;
    else stretches.push({ text: character, changed });
  }
  return stretches;
}

// The positions of `needed` that stay: place by place where both are equally long, else those of a longest common
// subsequence. Figures are short; longer texts are not compared.
function keptCharacters(printed: readonly string[], needed: readonly string[]): ReadonlySet<number> {
  if (printed.length > 40 || needed.length > 40) return new Set();
  if (printed.length === needed.length) {
    return new Set(needed.flatMap((character, index) => (printed[index] === character ? [index] : [])));
  }
  const lengths = printed.map(() => needed.map(() => 0));
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = printed.length - 1; row >= 0; row -= 1) {
    for (let column = needed.length - 1; column >= 0; column -= 1) {
      const line = lengths[row];
      if (!line) continue;
      line[column] =
        printed[row] === needed[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const kept = new Set<number>();
  let [row, column] = [0, 0];
  while (row < printed.length && column < needed.length) {
    if (printed[row] === needed[column] && at(row, column) === at(row + 1, column + 1) + 1) {
      kept.add(column);
      row += 1;
      column += 1;
    } else if (at(row, column + 1) > at(row + 1, column)) column += 1;
    else row += 1;
  }
  return kept;
}
