import type { Codes } from '../table/fact-table.ts';

/** Finds the row of a table by the codes of its members: open addressing, eight bytes a fact at most. */
export class FactIndex {
  #slots: Int32Array;
  #used = 0;
  #columns: readonly Codes[];

  constructor(columns: readonly Codes[], count: number) {
    this.#columns = columns;
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

  /** Adds a row whose codes stand in the columns, which may be others than before: longer, or of a wider type. */
  add(row: number, columns: readonly Codes[]): void {
    this.#columns = columns;
    if (2 * (this.#used + 1) > this.#slots.length) this.#grow();
    this.#put(row);
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(2 * old.length).fill(-1);
    this.#used = 0;
    for (const row of old) if (row >= 0) this.#put(row);
  }

  #put(row: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let hash = 0;
    for (const column of this.#columns) hash = mixed(hash, column[row] ?? 0);
    let slot = hash & mask;
    for (let other = slots[slot] ?? -1; other >= 0; other = slots[slot] ?? -1) {
      if (this.#same(row, other)) break;
      slot = (slot + 1) & mask;
    }
    if ((slots[slot] ?? -1) < 0) this.#used += 1;
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
