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
    for (let slot = hashOf(codes) & mask; ; slot = (slot + 1) & mask) {
      const row = slots[slot] ?? -1;
      if (row < 0 || this.#is(row, codes)) return row;
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
    const codes = this.#columns.map((column) => column[row] ?? 0);
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hashOf(codes) & mask;
    for (; (slots[slot] ?? -1) >= 0; slot = (slot + 1) & mask) {
      if (this.#is(slots[slot] ?? 0, codes)) break;
    }
    if ((slots[slot] ?? -1) < 0) this.#used += 1;
    slots[slot] = row;
  }

  #is(row: number, codes: readonly number[]): boolean {
    return this.#columns.every((column, index) => column[row] === codes[index]);
  }
}

function sizeFor(count: number): number {
  let size = 16;
  while (size < 2 * count) size *= 2;
  return size;
}

function hashOf(codes: readonly number[]): number {
  let hash = 0;
  for (const code of codes) {
    hash = Math.imul(hash ^ code, 0x9e_37_79_b1);
    hash ^= hash >>> 15;
  }
  return hash;
}
