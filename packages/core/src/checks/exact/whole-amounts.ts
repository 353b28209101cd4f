import { tolerance } from '../engine/limits.ts';
import type { SystemRow } from '../engine/row.ts';
import { satisfies, sumOf } from '../engine/witness.ts';

/** How often every row that is missed may be mended before the search gives up. */
const mostRounds = 60;

/**
 * Whole amounts near `start` that satisfy every row, or `null` where none were met: what a row misses is made up for by
 * its columns as far as their other rows leave them room, those with most room first, so that few amounts move. Rows
 * that block each other push their columns on, a bounded number of times.
 */
export function wholeAmounts(rows: readonly SystemRow[], start: readonly number[]): readonly number[] | null {
  const amounts = new Amounts(rows, start);
  for (let round = 0; round < mostRounds; round += 1) {
    const missed = rows.flatMap((_, row) => (amounts.miss(row) === 0 ? [] : [row]));
    if (missed.length === 0) break;
    for (const row of missed) amounts.mend(row, round % 2 === 1);
  }
  return satisfies(rows, amounts.values) ? amounts.values : null;
}

interface Use {
  readonly row: number;
  readonly coefficient: number;
}

/** Amounts and the sums of the rows they count into. */
class Amounts {
  readonly values: number[];
  readonly #rows: readonly SystemRow[];
  readonly #sums: number[];
  readonly #uses: Use[][];

  constructor(rows: readonly SystemRow[], start: readonly number[]) {
    this.#rows = rows;
    this.values = start.map((value) => Math.round(value) || 0);
    this.#sums = rows.map((row) => sumOf(row, this.values));
    this.#uses = start.map(() => []);
    rows.forEach(({ terms }, row) => {
      for (const { column, coefficient } of terms) this.#uses[column]?.push({ row, coefficient });
    });
  }

  /** What a row's sum would have to rise by. */
  miss(row: number): number {
    const { low = 0, high = 0 } = this.#rows[row] ?? {};
    const sum = this.#sums[row] ?? 0;
    if (sum < low - tolerance) return low - sum;
    return sum > high + tolerance ? high - sum : 0;
  }

  /** Moves columns of a row until it is met; `pushing` moves what is left over although other rows do not like it. */
  mend(row: number, pushing: boolean): void {
    const terms = this.#rows[row]?.terms ?? [];
    const offers = terms
      .map(({ column, coefficient }) => ({
        column,
        coefficient,
        room: this.#room(column, Math.sign(this.miss(row)) * Math.sign(coefficient), row),
      }))
      .toSorted((a, b) => b.room * Math.abs(b.coefficient) - a.room * Math.abs(a.coefficient));
    for (const { column, coefficient } of offers) {
      const miss = this.miss(row);
      if (miss === 0) return;
      // One unit of a column that counts for more than one would overshoot: finer columns make up for the rest.
      const exactly = Math.abs(miss / coefficient);
      const wanted = Math.abs(coefficient) > 1 ? Math.floor(exactly) : Math.ceil(exactly - tolerance);
      const direction = Math.sign(miss) * Math.sign(coefficient);
      this.#move(column, direction * Math.min(wanted, Math.floor(this.#room(column, direction, row))));
    }
    if (pushing) this.#push(row);
  }

  /** Shares out what a row still misses among its columns, whatever their other rows say (Kaczmarz 1937). */
  #push(row: number): void {
    const miss = this.miss(row);
    const terms = this.#rows[row]?.terms ?? [];
    const norm = terms.reduce((total, { coefficient }) => total + coefficient ** 2, 0);
    for (const { column, coefficient } of terms)
      this.#move(column, awayFromZero((miss * coefficient) / norm));
  }

  /** How far a column can go in a direction before a row that is met now would not be. */
  #room(column: number, direction: number, except: number): number {
    let room = Number.MAX_SAFE_INTEGER;
    for (const { row, coefficient } of this.#uses[column] ?? []) {
      if (row === except) continue;
      const { low = 0, high = 0 } = this.#rows[row] ?? {};
      const sum = this.#sums[row] ?? 0;
      const slack = direction * coefficient > 0 ? high - sum : sum - low;
      room = Math.min(room, Math.max(0, slack) / Math.abs(coefficient));
    }
    return room;
  }

  #move(column: number, by: number): void {
    if (by === 0) return;
    this.values[column] = (this.values[column] ?? 0) + by;
    for (const { row, coefficient } of this.#uses[column] ?? [])
      this.#sums[row] = (this.#sums[row] ?? 0) + coefficient * by;
  }
}

function awayFromZero(value: number): number {
  return Math.sign(value) * Math.ceil(Math.abs(value) - tolerance) || 0;
}
