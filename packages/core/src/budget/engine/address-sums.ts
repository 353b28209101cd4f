import type { Coordinates } from '../../basics/address.ts';
import { axesOf } from '../pivot/axis.ts';
import type { Layout } from '../pivot/layout.ts';
import { type LeafSums, leafSums } from '../pivot/leaf-sums.ts';
import { dimensionIndex, type FactTable } from '../table/fact-table.ts';
import type { RowChange } from './fact-edit.ts';
import { addChange, figureNumber, measureColumns, measureCount } from './measures.ts';

/** Addresses that name the same dimensions. */
interface Shape {
  readonly columns: readonly number[];
  /** By the codes of their members. */
  readonly slots: Map<string, number>;
}

/**
 * The figures at addresses of one cube, kept up to date. A changed fact is under the addresses that name, for each of their
 * dimensions, its member or one above it: those are looked up, and no others.
 */
export class AddressSums {
  readonly #addresses: Coordinates[] = [];
  readonly #slots = new Map<string, number>();
  #shapes: Shape[] = [];
  #trees: FactTable['trees'] = [];
  #measures: readonly Float64Array[] = noMeasures(0);

  /** The slots of addresses, known or new; those that are new are added up from the table, all at once. */
  slotsOf(table: FactTable, addresses: readonly Coordinates[]): readonly number[] {
    const first = this.#addresses.length;
    const slots = addresses.map((at) => {
      const text = JSON.stringify(Object.entries(at).toSorted(([a], [b]) => (a < b ? -1 : 1)));
      const known = this.#slots.get(text);
      if (known !== undefined) return known;
      this.#slots.set(text, this.#addresses.length);
      this.#addresses.push(at);
      return this.#addresses.length - 1;
    });
    if (this.#addresses.length > first || this.#trees !== table.trees) this.#addUp(table);
    return slots;
  }

  /** Takes changes in that stand in the table already; gives the slots they are under. */
  take(table: FactTable, changes: readonly RowChange[]): ReadonlySet<number> {
    const touched = new Set<number>();
    const renumbered = this.#trees !== table.trees;
    if (renumbered) this.#addUp(table);
    for (const change of changes) {
      for (const shape of this.#shapes) {
        const codes = shape.columns.map((column) => table.codes[column]?.[change.row] ?? 0);
        this.#eachAbove(shape, codes, (slot) => {
          if (!renumbered) addChange(this.#measures, slot, change);
          touched.add(slot);
        });
      }
    }
    return touched;
  }

  /** The figure of a slot in the numbers of tables: -0 where there is no fact, NaN where one is not known. */
  figure(slot: number): number {
    return figureNumber(this.#measures, slot);
  }

  /** How far the figure of a slot may be off. */
  halfWidth(slot: number): number {
    return this.#measures[3]?.[slot] ?? 0;
  }

  /** Adds every address up anew. */
  #addUp(table: FactTable): void {
    this.#trees = table.trees;
    if (this.#addresses.length === 0) return;
    this.#measures = noMeasures(this.#addresses.length);
    const shapes = new Map<string, Shape>();
    for (const [slot, at] of this.#addresses.entries()) {
      const columns = Object.keys(at).map((dimension) => dimensionIndex(table, dimension));
      columns.sort((a, b) => a - b);
      const codes = columns.map((column) =>
        table.trees[column]?.codes.get(at[dimensionOf(table, column)] ?? ''),
      );
      // An address of another dimension, or of a member nobody has, has no facts.
      if (columns.some((column) => column < 0) || codes.includes(undefined)) continue;
      const shape = shapes.get(columns.join()) ?? { columns, slots: new Map<string, number>() };
      shapes.set(columns.join(), shape);
      shape.slots.set(codes.join(), slot);
    }
    this.#shapes = [...shapes.values()];
    const columns = measureColumns(table);
    for (const shape of this.#shapes) this.#fill(table, shape, columns);
  }

  /** Adds a shape up from the finest groups its dimensions tell apart. */
  #fill(table: FactTable, shape: Shape, columns: readonly (Float64Array | null)[]): void {
    const axes = axesOf(
      table,
      shape.columns.map((column) => ({ dimension: dimensionOf(table, column) })),
      new Set(),
    );
    if (!axes.ok) throw new Error(axes.refusal.code);
    const rows = axes.value;
    const layout: Layout = { rows, columns: [], masks: [], compared: null, boundRow: -1, boundColumn: -1 };
    const there = columns.flatMap((list, which) => (list ? [{ list, which }] : []));
    const sums = leafSums(
      table,
      layout,
      there.map(({ list }) => list),
      Number.POSITIVE_INFINITY,
    );
    if (!sums) throw new Error('groups that cannot be numbered');
    for (let group = 0; group < sums.rows.length; group += 1) {
      const codes = codesOf(sums, group, rows);
      this.#eachAbove(shape, codes, (slot) => {
        for (const [index, { which }] of there.entries()) {
          const list = this.#measures[which];
          const more = sums.values[index]?.[sums.rowStarts[group] ?? 0] ?? 0;
          if (list) list[slot] = (list[slot] ?? 0) + more;
        }
      });
    }
  }

  /** The slots of a shape whose members are these or stand above them. */
  #eachAbove(shape: Shape, codes: readonly number[], found: (slot: number) => void): void {
    const visit = (index: number, key: string): void => {
      const column = shape.columns[index];
      if (column === undefined) {
        const slot = shape.slots.get(key);
        if (slot !== undefined) found(slot);
        return;
      }
      const parents = this.#trees[column]?.parents;
      for (let code = codes[index] ?? -1; code >= 0; code = parents?.[code] ?? -1) {
        visit(index + 1, index === 0 ? String(code) : `${key},${code}`);
      }
    };
    visit(0, '');
  }
}

function dimensionOf(table: FactTable, column: number): string {
  return table.trees[column]?.dimension ?? '';
}

function noMeasures(length: number): readonly Float64Array[] {
  return Array.from({ length: measureCount }, () => new Float64Array(length));
}

/** The codes of a group: its number has a node of each axis as a digit. */
function codesOf(sums: LeafSums, group: number, axes: Layout['rows']): readonly number[] {
  let number = sums.rows[group] ?? 0;
  return axes
    .toReversed()
    .map((axis) => {
      const node = number % axis.members.length;
      number = Math.floor(number / axis.members.length);
      return axis.members[node] ?? 0;
    })
    .toReversed();
}
