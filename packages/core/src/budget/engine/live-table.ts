import { addressText, type Coordinates } from '../../basics/address.ts';
import { isAmount } from '../../basics/amount.ts';
import { ok, type Result, refuse } from '../../basics/result.ts';
import { type Codes, type FactTable, narrowed } from '../table/fact-table.ts';
import { type GivenTree, type MemberTree, memberTree } from '../table/member-tree.ts';
import type { FactEdit, FactState, RowChange } from './fact-edit.ts';
import { FactIndex } from './fact-index.ts';

/**
 * A table whose facts change. Rows stay where they are: what is removed leaves -0 in its place, and finds that place again if it
 * comes back, so undoing gives the very table.
 */
export class LiveTable {
  #table: FactTable;
  readonly #given: readonly GivenTree[];
  readonly #index: FactIndex;
  #size = 0;
  #width = 0;

  /** Takes a table over: its columns are copied once. */
  constructor(table: FactTable, given: readonly GivenTree[]) {
    this.#given = given;
    this.#table = {
      ...table,
      amounts: table.amounts.slice(),
      halfWidths: table.halfWidths?.slice() ?? null,
      codes: table.codes.map((codes) => codes.slice()),
    };
    this.#index = new FactIndex(this.#table.codes, table.count);
    for (let row = 0; row < table.count; row += 1) {
      this.#size += sizeOf(table.amounts[row] ?? 0);
      this.#width += table.halfWidths?.[row] ?? 0;
    }
  }

  /** The table as it stands; its columns go on changing. */
  get table(): FactTable {
    return this.#table;
  }

  /**
   * What edits come to, one change a row, without doing it. Refuses `wrong-dimensions`, `empty-change`, `change-conflicts`
   * where something else stands there, `width-out-of-range`, and `amount-out-of-range` for what is no amount and where absolute
   * values would pass 2^53-1 together.
   */
  changesOf(edits: readonly FactEdit[]): Result<readonly RowChange[]> {
    const changes = new Map<number, RowChange>();
    for (const edit of edits) {
      const right = this.#checked(edit);
      if (!right.ok) return right;
      const row = this.#rowFor(edit, changes);
      if (row < 0) return refuse('change-conflicts', { at: addressText(edit) });
      const known = changes.get(row);
      const [before, widthBefore] = this.#stateIn(row, changes);
      changes.set(row, {
        row,
        before: known?.before ?? before,
        widthBefore: known?.widthBefore ?? widthBefore,
        after: numberOf(edit.after),
        widthAfter: edit.after?.halfWidth ?? 0,
      });
    }
    // What lessens amounts comes first, so that no sum on the way is larger than those before and after.
    const ordered = [...changes.values()].filter(differs).toSorted((a, b) => growth(a) - growth(b));
    let [size, width] = [this.#size, this.#width];
    for (const change of ordered) {
      size += growth(change);
      width += change.widthAfter - change.widthBefore;
    }
    if (size > Number.MAX_SAFE_INTEGER || 2 * width > Number.MAX_SAFE_INTEGER) {
      return refuse('amount-out-of-range', { limit: Number.MAX_SAFE_INTEGER });
    }
    return ok(ordered);
  }

  /** Puts a change into its row. */
  put({ row, before, after, widthBefore, widthAfter }: RowChange): void {
    // Another object: what is known of a table is known of the numbers it had.
    this.#table = { ...this.#table };
    const { amounts } = this.#table;
    amounts[row] = after;
    this.#size += sizeOf(after) - sizeOf(before);
    this.#width += widthAfter - widthBefore;
    if (widthAfter !== 0 && !this.#table.halfWidths) {
      this.#table = { ...this.#table, halfWidths: new Float64Array(amounts.length) };
    }
    const widths = this.#table.halfWidths;
    if (widths) widths[row] = widthAfter;
  }

  /** The coordinates of a row. */
  coordinates(row: number): Coordinates {
    const { trees, codes } = this.#table;
    return Object.fromEntries(
      trees.map((tree, index) => [tree.dimension, tree.ids[codes[index]?.[row] ?? -1] ?? '']),
    );
  }

  #checked(edit: FactEdit): Result<null> {
    const dimensions = this.#table.trees.map((tree) => tree.dimension);
    const fits = dimensions.every((dimension) => edit.at[dimension] !== undefined);
    if (!fits || Object.keys(edit.at).length !== dimensions.length) {
      return refuse('wrong-dimensions', { at: addressText(edit), dimensions: dimensions.join(', ') });
    }
    const { before, after } = edit;
    if (!before && !after) return refuse('empty-change', { at: addressText(edit) });
    if (after && (after.halfWidth < 0 || !isAmount(2 * after.halfWidth))) {
      return refuse('width-out-of-range', { at: addressText(edit) });
    }
    if (after && after.amount !== null && !isAmount(after.amount)) {
      return refuse('amount-out-of-range', { limit: Number.MAX_SAFE_INTEGER });
    }
    return ok(null);
  }

  /** What stands in a row after changes. */
  #stateIn(row: number, changes: ReadonlyMap<number, RowChange>): readonly [amount: number, width: number] {
    const known = changes.get(row);
    if (known) return [known.after, known.widthAfter];
    return [this.#table.amounts[row] ?? -0, this.#table.halfWidths?.[row] ?? 0];
  }

  /**
   * The row an edit is of: the last at its coordinates where what it says of before stands; for a new fact one that lost its
   * fact, or a new one where none stands there. -1 where there is no such row.
   */
  #rowFor({ at, before }: FactEdit, changes: ReadonlyMap<number, RowChange>): number {
    const codes = this.#table.trees.map((tree, column) => {
      const id = at[tree.dimension] ?? '';
      return tree.codes.get(id) ?? this.#newMember(column, tree, id);
    });
    let free = -1;
    let taken = false;
    for (let row = this.#index.find(codes); row >= 0; row = this.#index.earlier(row)) {
      const [amount, width] = this.#stateIn(row, changes);
      if (before && stands(before, amount, width)) return row;
      if (stands(null, amount, width)) free = row;
      else taken = true;
    }
    if (before) return -1;
    if (free >= 0) return free;
    return taken ? -1 : this.#newRow(codes);
  }

  /** A row at the end without a fact. */
  #newRow(codes: readonly number[]): number {
    const row = this.#table.count;
    if (row >= this.#table.amounts.length) this.#lengthen();
    for (const [column, code] of codes.entries()) {
      const list = this.#table.codes[column];
      if (list) list[row] = code;
    }
    this.#table.amounts[row] = -0;
    this.#table = { ...this.#table, count: row + 1 };
    this.#index.add(row, this.#table.codes);
    return row;
  }

  #newMember(column: number, tree: MemberTree, id: string): number {
    const code = tree.ids.length;
    const grown = memberTree(
      tree.dimension,
      this.#given.find((one) => one.id === tree.dimension),
      [...tree.ids, id],
    );
    // A tree without circles has none with one more root.
    if (!grown.ok) throw new Error(grown.refusal.code);
    const { trees, codes } = this.#table;
    this.#table = {
      ...this.#table,
      trees: trees.map((one, index) => (index === column ? grown.value : one)),
      codes: codes.map((list, index) => (index === column ? narrowed(list, code + 1) : list)),
    };
    return code;
  }

  #lengthen(): void {
    const { amounts, halfWidths, codes } = this.#table;
    const length = Math.max(16, Math.ceil(amounts.length * 1.5));
    this.#table = {
      ...this.#table,
      amounts: longer(amounts, new Float64Array(length)),
      halfWidths: halfWidths && longer(halfWidths, new Float64Array(length)),
      codes: codes.map(
        (list): Codes =>
          list instanceof Uint16Array
            ? longer(list, new Uint16Array(length))
            : longer(list, new Uint32Array(length)),
      ),
    };
  }
}

/** A fact in the numbers of tables. */
function numberOf(state: FactState | null): number {
  return state ? (state.amount ?? Number.NaN) : -0;
}

/** A number of tables as a fact. */
export function stateOf(amount: number, halfWidth: number): FactState | null {
  if (Object.is(amount, -0)) return null;
  return { amount: Number.isNaN(amount) ? null : amount, halfWidth };
}

function stands(state: FactState | null, amount: number, halfWidth: number): boolean {
  return Object.is(numberOf(state), amount) && (state?.halfWidth ?? 0) === halfWidth;
}

/** How much of what doubles add exactly a number takes. */
function sizeOf(amount: number): number {
  return Number.isNaN(amount) ? 0 : Math.abs(amount);
}

/** Whether anything is left of changes that came one after the other. */
function differs({ before, after, widthBefore, widthAfter }: RowChange): boolean {
  return !Object.is(before, after) || widthBefore !== widthAfter;
}

function growth({ before, after }: RowChange): number {
  return sizeOf(after) - sizeOf(before);
}

function longer<List extends { set: (from: List) => void }>(from: List, into: List): List {
  into.set(from);
  return into;
}
