import { ok, type Result } from '@plenary/core/basics/result';
import type { Cube } from '@plenary/core/budget/cube';
import { pivotAsItStands, tableAsItStands } from '@plenary/core/budget/engine/as-it-stands';
import { editsBetween } from '@plenary/core/budget/engine/edits-between';
import type { FactEdit } from '@plenary/core/budget/engine/fact-edit';
import { LiveBudget } from '@plenary/core/budget/engine/live-budget';
import type { OpenPivot } from '@plenary/core/budget/engine/open-pivot';
import { pivot } from '@plenary/core/budget/pivot/pivot';
import type { PivotQuery } from '@plenary/core/budget/pivot/pivot-query';
import type { FactTable } from '@plenary/core/budget/table/fact-table';
import type { GivenTree } from '@plenary/core/budget/table/member-tree';
import type { PlanPivot } from '@plenary/core/views/pivot-view';

/** A pivot of a cube, as it was made at a state of the facts; open where it is followed from one state to the next. */
export interface CarriedPivot {
  readonly query: PivotQuery;
  readonly made: Result<PlanPivot>;
  /** The number of the state. */
  readonly state: number;
  readonly open: OpenPivot | null;
}

/** With more edits at once, and for larger pivots, making tables anew costs less time or less memory. */
const most = { edits: 1000, cells: 1_000_000 };

/**
 * The table of a cube and its pivots, carried from one state of its facts to the next. What it gives is never changed any more:
 * whoever still answers of an older revision reads that one.
 */
export class CarriedCube {
  readonly #given: readonly GivenTree[];
  #table: FactTable;
  /** Begun with the first edit: most plans that are read are not edited meanwhile. */
  #live: LiveBudget | null = null;
  #state = 0;

  /** Takes a table that was made with the given trees. */
  constructor(table: FactTable, given: readonly GivenTree[]) {
    this.#table = table;
    this.#given = given;
  }

  /** The table as it stands. */
  get table(): FactTable {
    return this.#table;
  }

  /** A pivot as facts stand now; one that is asked for at another state again is followed from there. */
  pivot(query: PivotQuery, known: CarriedPivot | undefined): CarriedPivot {
    if (known?.state === this.#state) return known;
    const open = known && isSmall(known) ? (known.open ?? this.#opened(query)) : null;
    const [state, table] = [this.#state, this.#table];
    if (known?.open && !open) this.letGo(known);
    if (!open) return { query, made: madeAnew(table, query), state, open: null };
    return { query, made: ok({ pivot: pivotAsItStands(open.pivot, table), table }), state, open };
  }

  /** Follows a pivot no more. */
  letGo({ open }: CarriedPivot): void {
    if (open) this.#live?.close(open);
  }

  /** Comes to a later state of the cube; `false` where it has to be made anew. */
  take(from: Cube, to: Cube): boolean {
    if (from.dimensions !== to.dimensions || from.unit !== to.unit) return false;
    const edits = editsBetween(to.id, from.facts, to.facts);
    if (edits.length > most.edits || !edits.every((edit) => this.#knowsMembersOf(edit))) return false;
    this.#live ??= new LiveBudget([this.#table], this.#given);
    const applied = this.#live.apply(edits);
    const table = this.#live.table(to.id);
    // Rows of removed facts stay; where there are many, a new table is smaller.
    if (!applied.ok || !table || table.count > 2 * to.facts.length + most.edits) return false;
    this.#table = tableAsItStands(table);
    this.#state += 1;
    return true;
  }

  #opened(query: PivotQuery): OpenPivot | null {
    const opened = this.#live?.openPivot(query);
    return opened?.ok ? opened.value : null;
  }

  /** Whether trees stay as they are: a new fact is at members they have, and one that goes leaves none that nobody listed. */
  #knowsMembersOf({ at, before, after }: FactEdit): boolean {
    if (before && after) return true;
    return this.#table.trees.every(({ dimension, codes }) => {
      const id = at[dimension] ?? '';
      if (!before) return codes.has(id);
      return this.#given.some((tree) => tree.id === dimension && this.#listed(tree).has(id));
    });
  }

  readonly #members = new Map<GivenTree, ReadonlySet<string>>();

  #listed(tree: GivenTree): ReadonlySet<string> {
    const known = this.#members.get(tree) ?? new Set(tree.members.map(({ id }) => id));
    this.#members.set(tree, known);
    return known;
  }
}

function isSmall({ made }: CarriedPivot): boolean {
  return made.ok && made.value.pivot.cells.length <= most.cells;
}

function madeAnew(table: FactTable, query: PivotQuery): Result<PlanPivot> {
  const made = pivot(table, query);
  return made.ok ? ok({ pivot: made.value, table }) : made;
}
