import type { Address } from '../../basics/address.ts';
import { addressesOf, type Formula } from '../../basics/formula.ts';
import { ok, type Result, refuse } from '../../basics/result.ts';
import type { PivotQuery } from '../pivot/pivot-query.ts';
import type { FactTable } from '../table/fact-table.ts';
import type { GivenTree } from '../table/member-tree.ts';
import { AddressSums } from './address-sums.ts';
import type { FactEdit, RowChange } from './fact-edit.ts';
import { LiveTable, stateOf } from './live-table.ts';
import { type FigureSource, OpenFormulas } from './open-formulas.ts';
import { OpenPivot, type PivotChange } from './open-pivot.ts';

/** What edits did. */
export interface Applied {
  /** The edits that undo them. */
  readonly inverse: readonly FactEdit[];
  /** What became of the open pivots that they are under. */
  readonly pivots: ReadonlyMap<OpenPivot, PivotChange>;
  /** The places of the open formulas that read what they changed. */
  readonly formulas: ReadonlyMap<OpenFormulas, readonly number[]>;
}

/** A cube with the pivots that are open on it and the figures that open formulas read. */
interface OpenCube {
  readonly live: LiveTable;
  readonly figures: AddressSums;
  readonly pivots: Set<OpenPivot>;
  /** Who reads each slot of the figures. */
  readonly readers: Map<number, { readonly formulas: OpenFormulas; readonly place: number }[]>;
}

/**
 * The cubes of a budget while somebody works on it, and the tables that are open. An edit goes to the cells above its facts, in
 * each table, and to the formulas that read them; nothing is computed from all facts again, and what is shown is, to the last
 * unit, what would be computed from nothing. Only where a member appears that no tree lists are the tables of its cube made
 * anew.
 */
export class LiveBudget {
  readonly #cubes: ReadonlyMap<string, OpenCube>;

  /** Takes tables over (a copy of their columns), with the trees they were made with. */
  constructor(tables: readonly FactTable[], given: readonly GivenTree[]) {
    this.#cubes = new Map(
      tables.map((table) => [
        table.cube,
        {
          live: new LiveTable(table, given),
          figures: new AddressSums(),
          pivots: new Set(),
          readers: new Map(),
        },
      ]),
    );
  }

  /** The table of a cube as it stands. */
  table(cube: string): FactTable | undefined {
    return this.#cubes.get(cube)?.live.table;
  }

  /** Opens a pivot. Refuses `unknown-cube`, and as `pivot`. */
  openPivot(query: PivotQuery): Result<OpenPivot> {
    const cube = this.#cubes.get(query.cube);
    if (!cube) return refuse('unknown-cube', { cube: query.cube });
    const opened = OpenPivot.open(cube.live.table, query);
    if (opened.ok) cube.pivots.add(opened.value);
    return opened;
  }

  /** Opens formulas: the cells of a view, or whatever else is to be followed. */
  openFormulas(formulas: readonly Formula[]): OpenFormulas {
    const slots = new Map<Address, number>();
    const source: FigureSource = {
      figure: (address) => this.#cubes.get(address.cube)?.figures.figure(slots.get(address) ?? -1) ?? -0,
      halfWidth: (address) => this.#cubes.get(address.cube)?.figures.halfWidth(slots.get(address) ?? -1) ?? 0,
    };
    const addresses = formulas.flatMap(addressesOf);
    for (const [id, list] of Map.groupBy(addresses, (address) => address.cube)) {
      const cube = this.#cubes.get(id);
      const found = cube?.figures.slotsOf(
        cube.live.table,
        list.map((address) => address.at),
      );
      for (const [index, address] of list.entries()) slots.set(address, found?.[index] ?? -1);
    }
    const opened = new OpenFormulas(formulas, source);
    for (const { address, formula } of opened.addresses()) {
      const readers = this.#cubes.get(address.cube)?.readers;
      const slot = slots.get(address) ?? -1;
      const reader = { formulas: opened, place: formula };
      readers?.set(slot, [...(readers.get(slot) ?? []), reader]);
    }
    return opened;
  }

  /** Lets go of what is open; it is not kept up to date any more. */
  close(open: OpenPivot | OpenFormulas): void {
    for (const { pivots, readers } of this.#cubes.values()) {
      if (open instanceof OpenPivot) pivots.delete(open);
      else {
        for (const [slot, list] of readers) {
          const others = list.filter((reader) => reader.formulas !== open);
          if (others.length === 0) readers.delete(slot);
          else if (others.length < list.length) readers.set(slot, others);
        }
      }
    }
  }

  /** Applies edits, all or none. Refuses `unknown-cube`, and as `LiveTable.changesOf`. */
  apply(edits: readonly FactEdit[]): Result<Applied> {
    const ready: { readonly cube: OpenCube; readonly id: string; readonly changes: readonly RowChange[] }[] =
      [];
    for (const [id, own] of Map.groupBy(edits, (edit) => edit.cube)) {
      const cube = this.#cubes.get(id);
      if (!cube) return refuse('unknown-cube', { cube: id });
      const changes = cube.live.changesOf(own);
      if (!changes.ok) return changes;
      ready.push({ cube, id, changes: changes.value });
    }
    const pivots = new Map<OpenPivot, PivotChange>();
    const read = new Map<OpenFormulas, Set<number>>();
    for (const { cube, changes } of ready) {
      for (const change of changes) cube.live.put(change);
      for (const pivot of cube.pivots) {
        const change = pivot.take(cube.live.table, changes);
        if (change.reshaped || change.cells.length > 0) pivots.set(pivot, change);
      }
      for (const slot of cube.figures.take(cube.live.table, changes)) {
        for (const { formulas, place } of cube.readers.get(slot) ?? []) {
          const places = read.get(formulas) ?? new Set();
          places.add(place);
          read.set(formulas, places);
        }
      }
    }
    for (const [formulas, places] of read) formulas.refresh(places);
    const inverse = ready.flatMap(({ cube, id, changes }) => inverseOf(cube.live, id, changes));
    return ok({ inverse, pivots, formulas: new Map([...read].map(([open, places]) => [open, [...places]])) });
  }
}

function inverseOf(live: LiveTable, cube: string, changes: readonly RowChange[]): readonly FactEdit[] {
  return changes.map(({ row, before, after, widthBefore, widthAfter }) => ({
    cube,
    at: live.coordinates(row),
    before: stateOf(after, widthAfter),
    after: stateOf(before, widthBefore),
  }));
}
