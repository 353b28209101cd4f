/** Nodes by how far they are, the nearest first and of equally near ones the one that came first: a binary heap. */
export class SmallestFirst {
  readonly #heap: { readonly node: number; readonly key: number; readonly turn: number }[] = [];
  #turn = 0;

  /** Adds a node at a distance; it may stand there several times. */
  add(node: number, key: number): void {
    this.#turn += 1;
    const heap = this.#heap;
    heap.push({ node, key, turn: this.#turn });
    for (let at = heap.length - 1; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!this.#swapped(above, at)) break;
      at = above;
    }
  }

  /** Takes the nearest; `null` where there is none. */
  take(): number | null {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (!first || !last) return null;
    if (heap.length === 0) return first.node;
    heap[0] = last;
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const below = this.#before(left + 1, left) ? left + 1 : left;
      if (!this.#swapped(at, below)) return first.node;
      at = below;
    }
  }

  /** Puts what is nearer above; says whether it had to. */
  #swapped(above: number, below: number): boolean {
    const [a, b] = [this.#heap[above], this.#heap[below]];
    if (!a || !b || !this.#before(below, above)) return false;
    this.#heap[above] = b;
    this.#heap[below] = a;
    return true;
  }

  #before(first: number, second: number): boolean {
    const [a, b] = [this.#heap[first], this.#heap[second]];
    if (!a || !b) return false;
    return a.key < b.key || (a.key === b.key && a.turn < b.turn);
  }
}
