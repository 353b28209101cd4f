/** Which of several versions stand alone with what they say. */
export interface Verdict {
  /** What is right; `null` where nobody can tell, as with two versions. */
  readonly right: string | null;
  readonly odd: readonly number[];
  readonly agreeing: readonly number[];
}

/**
 * Judges what versions say (`null`: has no say): the most frequent saying is right; of equally frequent ones that of the
 * original. `null` where all agree. Without a right one the versions of all sayings but the first are odd.
 */
export function verdictOn(sayings: readonly (string | null)[], original: number | null): Verdict | null {
  const versions = new Map<string, number[]>();
  sayings.forEach((saying, version) => {
    if (saying === null) return;
    const same = versions.get(saying);
    if (same) same.push(version);
    else versions.set(saying, [version]);
  });
  if (versions.size < 2) return null;
  const most = Math.max(...[...versions.values()].map((same) => same.length));
  const best = [...versions].filter(([, same]) => same.length === most);
  const chosen =
    best.length === 1 ? best[0] : best.find(([, same]) => original !== null && same.includes(original));
  const agreeing = chosen?.[1] ?? best[0]?.[1] ?? [];
  const odd = [...versions.values()].flat().filter((version) => !agreeing.includes(version));
  return { right: chosen?.[0] ?? null, odd: odd.sort((a, b) => a - b), agreeing };
}
