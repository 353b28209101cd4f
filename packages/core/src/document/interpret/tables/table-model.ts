import type { Term } from '../../../basics/formula.ts';
import type { ColumnRelation } from './relations/column-relations.ts';
import { evidence } from './relations/evidence.ts';
import type { RunningColumn } from './relations/running-columns.ts';
import type { RowStructure } from './rows/row-structure.ts';

/** What a table is made of, as its figures and words show. */
export interface TableShape {
  readonly structure: RowStructure;
  readonly relations: readonly ColumnRelation[];
  readonly running: readonly RunningColumn[];
  /** Columns that add up over the rows; what others show in a row of totals stands for itself. */
  readonly additive: ReadonlySet<number>;
  /** Columns whose blanks are zero. */
  readonly blankIsZero: ReadonlySet<number>;
  readonly isBlank: (row: number, column: number) => boolean;
}

/** The ids by which the lines and columns of a table are addressed. */
export interface TableIds {
  readonly table: string;
  readonly line: (row: number) => string;
  readonly column: (column: number) => string;
}

/** What a cell is: a fact at an address of its own, or a sum of facts. */
export type CellMeaning =
  | { readonly kind: 'fact'; readonly table: string }
  | { readonly kind: 'sum'; readonly terms: readonly Term[]; readonly role: 'row' | 'column' };

/**
 * Every cell as a formula: what its row is of other rows, times what its column is of other columns. A row that is the sum
 * of rows that stand in no other sum is a group: they are members below it, and its address is theirs together.
 */
export class TableModel {
  readonly groups = new Set<number>();
  /** The group each row is below. */
  readonly parents = new Map<number, number>();
  readonly #shape: TableShape;
  readonly #ids: TableIds;
  readonly #relations: ReadonlyMap<number, ColumnRelation>;
  readonly #running: ReadonlyMap<number, RunningColumn>;
  readonly #lines: readonly number[];
  readonly #position: ReadonlyMap<number, number>;
  readonly #carried = new Map<string, readonly Term[]>();

  constructor(shape: TableShape, ids: TableIds) {
    this.#shape = shape;
    this.#ids = ids;
    this.#relations = new Map(shape.relations.map((one) => [one.derived, one]));
    this.#running = new Map(shape.running.map((one) => [one.column, one]));
    const { rows, sums, memos } = shape.structure;
    this.#lines = rows.filter((row) => !sums.has(row) && !memos.has(row));
    this.#position = new Map(this.#lines.map((row, index) => [row, index]));
    this.#group();
  }

  /** What a cell is. */
  meaning(row: number, column: number): CellMeaning {
    const { structure, additive } = this.#shape;
    const { table } = this.#ids;
    if (structure.memos.has(row) && !this.#relations.has(column))
      return { kind: 'fact', table: `${table}-of-which` };
    const isSum = structure.sums.has(row);
    if (isSum && !this.#adds(column, additive)) return { kind: 'fact', table: `${table}-other` };
    const isDerived = this.#relations.has(column) || this.#continues(row, column);
    if (!isSum && !isDerived) return { kind: 'fact', table };
    return { kind: 'sum', terms: this.terms(row, column), role: isDerived ? 'column' : 'row' };
  }

  /** A cell as a sum of facts. */
  terms(row: number, column: number): readonly Term[] {
    if (this.#continues(row, column)) return this.#carriedTerms(row, column);
    const relation = this.#relations.get(column);
    if (relation)
      return collected(
        relation.terms.flatMap((term) => scaled(this.terms(row, term.column), term.coefficient)),
      );
    const sum = this.#shape.structure.sums.get(row);
    if (sum && !this.groups.has(row))
      return collected(sum.terms.flatMap((term) => scaled(this.terms(term.row, column), term.coefficient)));
    const { blankIsZero, isBlank, structure } = this.#shape;
    if (!sum && blankIsZero.has(column) && isBlank(row, column)) return [];
    const table = structure.memos.has(row) ? `${this.#ids.table}-of-which` : this.#ids.table;
    const at = { table, line: this.#ids.line(row), column: this.#ids.column(column) };
    return [{ coefficient: 1, at: { cube: 'by-line', at } }];
  }

  /** Says whether a cell both states a fact and must equal what the rows before it lead to. */
  restarts(row: number, column: number): boolean {
    const position = this.#position.get(row) ?? 0;
    return this.#running.has(column) && position > 0 && position % evidence.chainLength === 0;
  }

  /** What the rows before lead to, for a running column. */
  continued(row: number, column: number): readonly Term[] {
    return this.#step(row, column);
  }

  #adds(column: number, additive: ReadonlySet<number>): boolean {
    const relation = this.#relations.get(column);
    return relation
      ? relation.terms.every((term) => this.#adds(term.column, additive))
      : additive.has(column);
  }

  #continues(row: number, column: number): boolean {
    const position = this.#position.get(row);
    return this.#running.has(column) && position !== undefined && position % evidence.chainLength !== 0;
  }

  #carriedTerms(row: number, column: number): readonly Term[] {
    const key = `${row} ${column}`;
    const known = this.#carried.get(key);
    if (known) return known;
    const terms = this.#step(row, column);
    this.#carried.set(key, terms);
    return terms;
  }

  #step(row: number, column: number): readonly Term[] {
    const running = this.#running.get(column);
    const before = this.#lines[(this.#position.get(row) ?? 0) - 1];
    if (!running || before === undefined) return [];
    const flows = running.flows.flatMap((flow) => scaled(this.terms(row, flow.column), flow.coefficient));
    return collected([...this.terms(before, running.of), ...flows]);
  }

  #group(): void {
    const { structure } = this.#shape;
    const uses = new Map<number, number>();
    for (const { terms } of structure.sums.values()) {
      for (const { row } of terms) uses.set(row, (uses.get(row) ?? 0) + 1);
    }
    for (const sum of structure.sums.values()) {
      // A part that is itself no group has no address of its own to be put below this one.
      const plain = sum.terms.every(
        ({ row, coefficient }) => coefficient === 1 && uses.get(row) === 1 && !structure.memos.has(row),
      );
      if (plain && sum.terms.length > 0) this.groups.add(sum.row);
    }
    for (let changed = true; changed; ) {
      changed = false;
      for (const row of this.groups) {
        const parts = structure.sums.get(row)?.terms ?? [];
        if (parts.every((part) => !structure.sums.has(part.row) || this.groups.has(part.row))) continue;
        this.groups.delete(row);
        changed = true;
      }
    }
    for (const row of this.groups) {
      for (const part of structure.sums.get(row)?.terms ?? []) this.parents.set(part.row, row);
    }
  }
}

/** The same terms with each address once. */
export function collected(terms: readonly Term[]): readonly Term[] {
  if (terms.length < 2) return terms;
  const byAddress = new Map<string, Term>();
  for (const term of terms) {
    const { table, line, column } = term.at.at;
    const key = `${table}\u0001${line}\u0001${column}`;
    const known = byAddress.get(key);
    byAddress.set(key, known ? { ...known, coefficient: known.coefficient + term.coefficient } : term);
  }
  return [...byAddress.values()].filter((term) => term.coefficient !== 0);
}

/** Terms times a factor. */
export function scaled(terms: readonly Term[], factor: number): readonly Term[] {
  return factor === 1
    ? terms
    : terms.map(({ coefficient, at }) => ({ coefficient: coefficient * factor, at }));
}
