import type { Codes } from '../table/fact-table.ts';

/**
 * Finds the rows of a table by the codes of their members: open addressing, and a chain where several rows have the same ones.
 */
export class FactIndex {
  #slots: Int32Array;
  #used = 0;
  #columns: readonly Codes[];
  /** For each row the one before it with the same codes. */
  #earlier: Int32Array;

  constructor(columns: readonly Codes[], count: number) {
    this.#columns = columns;
    this.#earlier = new Int32Array(count).fill(-1);
    this.#slots = new Int32Array(sizeFor(count)).fill(-1);
    for (let row = 0; row < count; row += 1) this.#put(row);
  }

  /** The row with these codes, the last where several have them; -1 where none has. */
  find(codes: readonly number[]): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let hash = 0;
    for (const code of codes) hash = mixed(hash, code);
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const row = slots[slot] ?? -1;
      if (row < 0 || this.#columns.every((column, index) => column[row] === codes[index])) return row;
    }
  }

  /** The row before another one with the same codes; -1 where there is none. */
  earlier(row: number): number {
    return this.#earlier[row] ?? -1;
  }

  /** Adds a row whose codes stand in the columns, which may be others than before: longer, or of a wider type. */
  add(row: number, columns: readonly Codes[]): void {
    this.#columns = columns;
    if (2 * (this.#used + 1) > this.#slots.length) this.#grow();
    if (row >= this.#earlier.length) {
      const longer = new Int32Array(Math.max(16, Math.ceil(1.5 * row))).fill(-1);
      longer.set(this.#earlier);
      this.#earlier = longer;
    }
    this.#put(row);
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(2 * old.length).fill(-1);
    this.#used = 0;
    // Chains stay as they are: their last rows move.
    for (const row of old) if (row >= 0) this.#put(row, true);
  }

  #put(row: number, chained = false): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let hash = 0;
    for (const column of this.#columns) hash = mixed(hash, column[row] ?? 0);
    let slot = hash & mask;
    for (let other = slots[slot] ?? -1; other >= 0; other = slots[slot] ?? -1) {
      if (this.#same(row, other)) break;
      slot = (slot + 1) & mask;
    }
    const last = slots[slot] ?? -1;
    if (last < 0) this.#used += 1;
    if (!chained) this.#earlier[row] = last;
    slots[slot] = row;
  }

  #same(row: number, other: number): boolean {
    for (const column of this.#columns) if (column[row] !== column[other]) return false;
    return true;
  }
}

function sizeFor(count: number): number {
  let size = 16;
  while (size < 2 * count) size *= 2;
  return size;
}

function mixed(hash: number, code: number): number {
  const next = Math.imul(hash ^ code, 0x9e_37_79_b1);
  return next ^ (next >>> 15);
}
