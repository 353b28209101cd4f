import type { Network } from './network.ts';
import { type CellRange, nearestUnit, type RoundingTable, slipOf } from './rounding-table.ts';
import { SmallestFirst } from './smallest-first.ts';

/**
 * The units of least total deviation with which every sum adds up, by successive shortest paths (Ahuja, Magnanti and Orlin 1993,
 * chapter 9): each cell begins at the nearest unit it may print, which is best if sums did not matter; what a sum has too much then
 * travels, a unit at a time and by the cheapest way, to a sum that has too little. `null` where there is no way.
 */
export function leastDeviationFlow(
  table: RoundingTable,
  network: Network,
  ranges: readonly CellRange[],
): readonly number[] | null {
  const flow = new Flow(table, network, ranges);
  for (let node = flow.excessFrom(0); node !== null; node = flow.excessFrom(node)) {
    if (!flow.moveOne(node)) return null;
  }
  return flow.units;
}

class Flow {
  readonly units: number[];
  readonly #excess: Float64Array;
  readonly #potential: Float64Array;
  readonly #cellsAt: readonly (readonly number[])[];
  readonly #table: RoundingTable;
  readonly #network: Network;
  readonly #ranges: readonly CellRange[];

  constructor(table: RoundingTable, network: Network, ranges: readonly CellRange[]) {
    this.#table = table;
    this.#network = network;
    this.#ranges = ranges;
    this.#excess = new Float64Array(network.nodes);
    this.#potential = new Float64Array(network.nodes);
    this.units = table.values.map((value, cell) => {
      const { low, high } = ranges[cell] ?? { low: 0, high: 0 };
      return Math.min(high, Math.max(low, nearestUnit(value, table.unit)));
    });
    const cellsAt = Array.from({ length: network.nodes }, (): number[] => []);
    for (const cell of table.values.keys()) {
      const [from, to] = this.#ends(cell);
      if (from === to) continue;
      cellsAt[from]?.push(cell);
      cellsAt[to]?.push(cell);
    }
    this.#cellsAt = cellsAt;
    this.#countExcess();
  }

  /** The first node from one on that has too much; `null` where none has. */
  excessFrom(start: number): number | null {
    for (let node = start; node < this.#excess.length; node += 1) {
      if ((this.#excess[node] ?? 0) > 0) return node;
    }
    return null;
  }

  /** Moves one unit from a node that has too much to the nearest that has too little; `false` where none can be reached. */
  moveOne(source: number): boolean {
    const search: Search = {
      distance: new Map([[source, 0]]),
      by: new Map(),
      done: new Set(),
      heap: new SmallestFirst(),
    };
    search.heap.add(source, 0);
    for (let node = search.heap.take(); node !== null; node = search.heap.take()) {
      if (search.done.has(node)) continue;
      search.done.add(node);
      if ((this.#excess[node] ?? 0) < 0) {
        this.#settle(search, search.distance.get(node) ?? 0);
        this.#follow(node, search.by);
        return true;
      }
      this.#relax(node, search);
    }
    return false;
  }

  #relax(node: number, search: Search): void {
    for (const cell of this.#cellsAt[node] ?? []) {
      const [from, to] = this.#ends(cell);
      const other = from === node ? to : from;
      const step = from === node ? 1 : -1;
      if (search.done.has(other) || !this.#mayMove(cell, step)) continue;
      const reduced = this.#cost(cell, step) + (this.#potential[node] ?? 0) - (this.#potential[other] ?? 0);
      const reached = (search.distance.get(node) ?? 0) + reduced;
      if (reached >= (search.distance.get(other) ?? Infinity)) continue;
      search.distance.set(other, reached);
      search.by.set(other, cell);
      search.heap.add(other, reached);
    }
  }

  // Costs of steps stay above zero for all that was not reached too: only differences of potentials count.
  #settle({ done, distance }: Search, most: number): void {
    for (const node of done) {
      this.#potential[node] = (this.#potential[node] ?? 0) + (distance.get(node) ?? 0) - most;
    }
  }

  #follow(end: number, by: ReadonlyMap<number, number>): void {
    this.#excess[end] = (this.#excess[end] ?? 0) + 1;
    let node = end;
    for (let cell = by.get(node); cell !== undefined; cell = by.get(node)) {
      const [from, to] = this.#ends(cell);
      const forward = to === node;
      this.units[cell] = (this.units[cell] ?? 0) + (forward ? 1 : -1);
      node = forward ? from : to;
    }
    this.#excess[node] = (this.#excess[node] ?? 0) - 1;
  }

  // A unit more in a cell is a unit more in the sum at its end `to`, and a unit less in the one at `from`.
  #countExcess(): void {
    const { sums } = this.#table;
    const { signs } = this.#network;
    for (const [node, sum] of sums.entries()) {
      this.#excess[node] = (signs[node] ?? 1) * slipOf(sum, this.units);
    }
    const all = this.#excess.reduce((sum, excess) => sum + excess, 0);
    this.#excess[sums.length] = all === 0 ? 0 : -all;
  }

  #ends(cell: number): readonly [number, number] {
    return [this.#network.from[cell] ?? 0, this.#network.to[cell] ?? 0];
  }

  #mayMove(cell: number, step: 1 | -1): boolean {
    const { low, high } = this.#ranges[cell] ?? { low: 0, high: 0 };
    const next = (this.units[cell] ?? 0) + step;
    return next >= low && next <= high;
  }

  #cost(cell: number, step: 1 | -1): number {
    const value = this.#table.values[cell] ?? 0;
    const now = (this.units[cell] ?? 0) * this.#table.unit;
    return Math.abs(now + step * this.#table.unit - value) - Math.abs(now - value);
  }
}

interface Search {
  readonly distance: Map<number, number>;
  /** The cell by which each node was reached. */
  readonly by: Map<number, number>;
  readonly done: Set<number>;
  readonly heap: SmallestFirst;
}
