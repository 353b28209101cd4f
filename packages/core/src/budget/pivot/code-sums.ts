/** A column of narrow codes, and what each code adds to the number of a group. */
export interface NarrowColumn {
  readonly codes: Uint16Array;
  readonly map: Int32Array;
}

/** How many columns are added up by their codes at most. */
export const mostColumns = 3;

/** Combinations of codes below this fit into the cache of a processor, however few facts there are. */
const fewCombinations = 2 ** 15;

/** Whether there are few enough combinations of codes, beside so many facts, to add up by them first. */
export function fewEnough(columns: readonly NarrowColumn[], count: number): boolean {
  const combinations = columns.reduce((product, { map }) => product * map.length, 1);
  return combinations <= Math.max(fewCombinations, count / 4);
}

/**
 * Values added up by combination of the codes of one column to three, and from there into groups: a combination takes one
 * multiplication a column, where looking each code of each fact up in its map would wait for memory. -0 where there is no fact.
 */
export class CodeSums {
  readonly #maps: readonly [Int32Array, Int32Array, Int32Array];
  readonly #codes: readonly [Uint16Array, Uint16Array, Uint16Array];
  readonly #factors: readonly [number, number, number];
  readonly #sums: Float64Array;

  constructor([first, second, third]: readonly [
    NarrowColumn,
    NarrowColumn | undefined,
    NarrowColumn | undefined,
  ]) {
    const sizeC = third?.map.length ?? 1;
    const sizeB = second?.map.length ?? 1;
    this.#maps = [first.map, second?.map ?? nothing, third?.map ?? nothing];
    // In place of a column that there is not, one that is at hand counts for nothing.
    this.#codes = [first.codes, second?.codes ?? first.codes, third?.codes ?? first.codes];
    this.#factors = [sizeB * sizeC, second ? sizeC : 0, third ? 1 : 0];
    this.#sums = new Float64Array(first.map.length * sizeB * sizeC).fill(-0);
  }

  /** Adds the values of the rows from `from` on and before `before`. */
  add(values: Float64Array, from: number, before: number): void {
    const whole = before - ((before - from) % 4);
    addFours(...this.#codes, ...this.#factors, values, from, whole, this.#sums);
    const rest = Int32Array.from({ length: before - whole }, (_, index) => whole + index);
    if (rest.length > 0) this.addRows(values, rest, rest.length);
  }

  /** Adds the values of the first `count` rows of a list. */
  addRows(values: Float64Array, rows: Int32Array, count: number): void {
    addListed(...this.#codes, ...this.#factors, values, rows, count, this.#sums);
  }

  /** Adds the sums into those of their groups. */
  addInto(sums: Float64Array): void {
    const [mapA, mapB, mapC] = this.#maps;
    let from = 0;
    for (const a of mapA) {
      for (const b of mapB) {
        addAlong(this.#sums, from, a + b, mapC, sums);
        from += mapC.length;
      }
    }
  }
}

const nothing = new Int32Array(1);

function addAlong(
  from: Float64Array,
  start: number,
  group: number,
  map: Int32Array,
  sums: Float64Array,
): void {
  for (let code = 0; code < map.length; code += 1) {
    const into = (group + (map[code] ?? 0)) | 0;
    sums[into] = (sums[into] ?? 0) + (from[start + code] ?? 0);
  }
}

/** Four at a time: their codes are read while the sums before are still on their way. */
function addFours(
  codesA: Uint16Array,
  codesB: Uint16Array,
  codesC: Uint16Array,
  a: number,
  b: number,
  c: number,
  values: Float64Array,
  from: number,
  before: number,
  sums: Float64Array,
): void {
  for (let row = from; row < before; row += 4) {
    const place0 = placeOf(codesA, codesB, codesC, a, b, c, row);
    const place1 = placeOf(codesA, codesB, codesC, a, b, c, row + 1);
    const place2 = placeOf(codesA, codesB, codesC, a, b, c, row + 2);
    const place3 = placeOf(codesA, codesB, codesC, a, b, c, row + 3);
    sums[place0] = (sums[place0] ?? 0) + (values[row] ?? 0);
    sums[place1] = (sums[place1] ?? 0) + (values[row + 1] ?? 0);
    sums[place2] = (sums[place2] ?? 0) + (values[row + 2] ?? 0);
    sums[place3] = (sums[place3] ?? 0) + (values[row + 3] ?? 0);
  }
}

function addListed(
  codesA: Uint16Array,
  codesB: Uint16Array,
  codesC: Uint16Array,
  a: number,
  b: number,
  c: number,
  values: Float64Array,
  rows: Int32Array,
  count: number,
  sums: Float64Array,
): void {
  for (let index = 0; index < count; index += 1) {
    const row = rows[index] ?? 0;
    const place = placeOf(codesA, codesB, codesC, a, b, c, row);
    sums[place] = (sums[place] ?? 0) + (values[row] ?? 0);
  }
}

function placeOf(
  codesA: Uint16Array,
  codesB: Uint16Array,
  codesC: Uint16Array,
  a: number,
  b: number,
  c: number,
  row: number,
): number {
  return (
    (Math.imul(codesA[row] ?? 0, a) + Math.imul(codesB[row] ?? 0, b) + Math.imul(codesC[row] ?? 0, c)) | 0
  );
}
