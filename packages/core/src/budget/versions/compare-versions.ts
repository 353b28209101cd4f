import { type Coordinates, coordinatesText } from '../../basics/address.ts';
import type { Amount } from '../../basics/amount.ts';
import { ok, type Result, refuse } from '../../basics/result.ts';
import { type Budget, cubeOf, type Figure } from '../cube.ts';

/** A line of a comparison: what stands at coordinates in two versions. */
export interface ComparedLine {
  /** Without the version. */
  readonly at: Coordinates;
  /** `null` where a version has no figure there, or one that is not known. */
  readonly from: Figure | null;
  readonly to: Figure | null;
  /** `to - from`, where a version without facts there counts as zero; `null` where a figure is not known. */
  readonly difference: Amount | null;
  /** The difference in percent of `from`; `null` where that is zero or not known. */
  readonly percent: number | null;
}

/**
 * Two versions of a cube side by side, line by line over some of its dimensions, in the order in which its facts first name them; the others
 * are summed over. Refuses `unknown-cube`, and `wrong-dimensions` for dimensions which the cube has not.
 */
export function compareVersions(
  budget: Budget,
  asked: {
    readonly cube: string;
    readonly from: string;
    readonly to: string;
    readonly over: readonly string[];
  },
): Result<readonly ComparedLine[]> {
  const cube = cubeOf(budget, asked.cube);
  if (!cube) return refuse('unknown-cube', { cube: asked.cube });
  if (!['version', ...asked.over].every((dimension) => cube.dimensions.includes(dimension))) {
    return refuse('wrong-dimensions', { at: asked.cube, dimensions: cube.dimensions.join(', ') });
  }
  const lines = new Map<string, { readonly at: Coordinates; readonly from: Sum; readonly to: Sum }>();
  for (const fact of cube.facts) {
    const version = fact.at['version'];
    if (version !== asked.from && version !== asked.to) continue;
    const at = Object.fromEntries(asked.over.map((dimension) => [dimension, fact.at[dimension] ?? '']));
    const key = coordinatesText(at);
    const line = lines.get(key) ?? { at, from: new Sum(), to: new Sum() };
    lines.set(key, line);
    if (version === asked.from) line.from.add(fact);
    if (version === asked.to) line.to.add(fact);
  }
  return ok([...lines.values()].map(({ at, from, to }) => comparedLine(at, from, to)));
}

class Sum {
  #amount = 0;
  #halfWidth = 0;
  #count = 0;
  #unknown = false;

  add({ amount, halfWidth }: { readonly amount: Amount | null; readonly halfWidth: number }): void {
    this.#count += 1;
    this.#amount += amount ?? 0;
    this.#halfWidth += halfWidth;
    if (amount === null) this.#unknown = true;
  }

  get figure(): Figure | null {
    return this.#count === 0 || this.#unknown ? null : { amount: this.#amount, halfWidth: this.#halfWidth };
  }

  get counted(): Amount | null {
    return this.#unknown ? null : this.#amount;
  }
}

function comparedLine(at: Coordinates, from: Sum, to: Sum): ComparedLine {
  const [before, after] = [from.counted, to.counted];
  const difference = before === null || after === null ? null : after - before;
  const percent = difference === null || !before ? null : (100 * difference) / Math.abs(before);
  return { at, from: from.figure, to: to.figure, difference, percent };
}
