import { allowedFailures, bitsOf, evidence } from '../relations/evidence.ts';
import type { Series } from '../relations/support.ts';

/** How a column adds up over the rows of a tree: exactly, but for rounding, or not at all. */
export type Additivity = 'exact' | 'rounded' | 'none';

/** What a tree of rows shows: how each column adds up, and how many bits beyond chance all of them bear out. */
export interface TreeSupport {
  readonly additivity: readonly Additivity[];
  readonly bits: number;
  /** Parents with several parts that are not zero. */
  readonly bearing: number;
}

interface Tally {
  bearing: number;
  exact: number;
  rounded: number;
  bits: number;
  roundedBits: number;
}

/** Sums up the rows below each parent (`parents`: the row above each row, -1 for none) in every column. */
export function treeSupport(
  parents: Int32Array,
  rows: readonly number[],
  series: readonly Series[],
): TreeSupport {
  const additivity: Additivity[] = [];
  let [bits, bearing] = [0, 0];
  for (const one of series) {
    const tally = tallyOf(parents, rows, one);
    const allowed = allowedFailures(tally.bearing);
    const exactFails = tally.bearing - tally.exact;
    const roundedFails = tally.bearing - tally.rounded;
    const betterRounded = roundedFails * 4 < exactFails && exactFails > 3;
    // A sum or two that rounding would explain are sums that are wrong: full units are printed to the unit.
    const maybeRounded = betterRounded || (exactFails > allowed && tally.bearing >= evidence.leastRows);
    const kind: Additivity =
      roundedFails > allowed && tally.bearing > 0 ? 'none' : maybeRounded ? 'rounded' : 'exact';
    additivity.push(kind);
    if (kind !== 'none') {
      bits += kind === 'exact' ? tally.bits : tally.roundedBits;
      bearing = Math.max(bearing, kind === 'exact' ? tally.exact : tally.rounded);
    }
  }
  return { additivity, bits, bearing };
}

function tallyOf(
  parents: Int32Array,
  rows: readonly number[],
  { values, halfWidth, halfPlace }: Series,
): Tally {
  const sums = new Float64Array(parents.length);
  const counts = new Int32Array(parents.length);
  const filled = new Int32Array(parents.length);
  const blanks = new Uint8Array(parents.length);
  for (const row of rows) {
    const parent = parents[row] ?? -1;
    if (parent < 0) continue;
    const value = values[row] ?? Number.NaN;
    counts[parent] = (counts[parent] ?? 0) + 1;
    if (Number.isNaN(value)) blanks[parent] = 1;
    else {
      sums[parent] = (sums[parent] ?? 0) + value;
      if (value !== 0) filled[parent] = (filled[parent] ?? 0) + 1;
    }
  }
  const tally: Tally = { bearing: 0, exact: 0, rounded: 0, bits: 0, roundedBits: 0 };
  for (const row of rows) {
    const value = values[row] ?? Number.NaN;
    if ((filled[row] ?? 0) < 2 || Number.isNaN(value)) continue;
    const terms = (counts[row] ?? 0) + 1;
    const off = Math.abs((sums[row] ?? 0) - value);
    const [room, place] = [terms * halfWidth, terms * Math.max(halfWidth, halfPlace)];
    if (off > place && blanks[row] === 1) continue;
    tally.bearing += 1;
    if (off <= place + 1e-6) {
      tally.rounded += 1;
      tally.roundedBits += bitsOf(Math.abs(value) / Math.max(1, 2 * place), evidence.mostBitsPerSum);
    }
    if (off <= room + 1e-6) {
      tally.exact += 1;
      tally.bits += bitsOf(Math.abs(value) / Math.max(1, 2 * room), evidence.mostBitsPerSum);
    }
  }
  return tally;
}
