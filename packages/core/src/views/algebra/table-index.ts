import { type Address, addressText, type Coordinates } from '../../basics/address.ts';
import { formulaText, type Linear } from '../../basics/formula.ts';
import { factsUnder } from '../../budget/cube.ts';
import type { Plan } from '../../plan/plan.ts';
import type { View } from '../view.ts';

/** CellPosition a cell stands in a table; rows and columns count from 0. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** A multiple of another cell of the same table. */
export interface CellPart extends CellPosition {
  readonly coefficient: number;
}

interface LinearCell extends CellPosition {
  readonly formula: Linear;
  readonly isLine: boolean;
}

/** Finds the cells of a table that others follow from. */
export class TableIndex {
  readonly #plan: Plan;
  readonly #parents: ReadonlyMap<string, ReadonlyMap<string, string | undefined>>;
  readonly #cells: readonly LinearCell[];
  readonly #byText: ReadonlyMap<string, readonly LinearCell[]>;
  readonly #byRow: ReadonlyMap<number, readonly LinearCell[]>;
  readonly #byColumn: ReadonlyMap<number, readonly LinearCell[]>;
  readonly #under = new Map<string, ReadonlyMap<string, readonly LinearCell[]>>();

  constructor(view: View, plan: Plan) {
    this.#plan = plan;
    this.#parents = new Map(
      plan.budget.dimensions.map((dimension) => [
        dimension.id,
        new Map(dimension.members.map((member) => [member.id, member.parent])),
      ]),
    );
    this.#cells = view.rows.flatMap((row, index) =>
      row.cells.flatMap((cell, column) =>
        cell?.kind === 'linear' ? [{ row: index, column, formula: cell, isLine: row.kind === 'line' }] : [],
      ),
    );
    this.#byText = Map.groupBy(this.#cells, (cell) => formulaText(cell.formula));
    this.#byRow = Map.groupBy(this.#cells, (cell) => cell.row);
    this.#byColumn = Map.groupBy(this.#cells, (cell) => cell.column);
  }

  /** Another cell that is this very combination, in the same row if there is one. */
  cellOf(formula: Linear, { row, column }: CellPosition): CellPosition | null {
    const found = (this.#byText.get(formulaText(formula)) ?? []).filter(
      (cell) => cell.row !== row || cell.column !== column,
    );
    const best = found.find((cell) => cell.row === row) ?? found[0];
    return best ? { row: best.row, column: best.column } : null;
  }

  /**
   * The cell that shows the same figure and that this one repeats: a line where this is none, or else one before it, so that none
   * repeats itself.
   */
  sameBefore(formula: Linear, { row, column }: CellPosition): CellPosition | null {
    const all = this.#byText.get(formulaText(formula)) ?? [];
    const first = all.find((cell) => cell.isLine) ?? all[0];
    return first && (first.row !== row || first.column !== column)
      ? { row: first.row, column: first.column }
      : null;
  }

  /**
   * Cells of fewer terms that a combination consists of: those of its row if they do, else those of its column, else any. `null`
   * where no cells come to it.
   */
  combination(formula: Linear, { row, column }: CellPosition): readonly CellPart[] | null {
    const found =
      taken(formula, this.#byRow.get(row) ?? []) ?? taken(formula, this.#byColumn.get(column) ?? []);
    if (found) return found;
    const named = formula.terms.flatMap(
      (term) =>
        this.#byText.get(formulaText({ kind: 'linear', terms: [{ ...term, coefficient: 1 }] }))?.[0] ?? [],
    );
    return taken(formula, named);
  }

  /** The cells right under an address in its column or else in its row, where they hold all its facts and none twice. */
  partsUnder(at: Address, { row, column }: CellPosition): readonly CellPart[] | null {
    const text = addressText(at);
    const inColumn = this.#below(`column ${column}`, this.#byColumn.get(column) ?? []).get(text);
    const inRow = this.#below(`row ${row}`, this.#byRow.get(row) ?? []).get(text);
    return this.#complete(at, inColumn) ?? this.#complete(at, inRow);
  }

  #complete(at: Address, parts: readonly LinearCell[] | undefined): readonly CellPart[] | null {
    if (!parts) return null;
    const seen = new Set<unknown>();
    let count = 0;
    for (const part of parts) {
      const [term] = part.formula.terms;
      if (!term) return null;
      for (const fact of factsUnder(this.#plan.budget, term.at)) {
        seen.add(fact);
        count += 1;
      }
    }
    const all = factsUnder(this.#plan.budget, at).length;
    if (seen.size !== all || count !== all) return null;
    return parts
      .map(({ row, column }) => ({ coefficient: 1, row, column }))
      .toSorted((a, b) => a.row - b.row || a.column - b.column);
  }

  /** For each address of some cells, the cells whose nearest address above it is. */
  #below(key: string, cells: readonly LinearCell[]): ReadonlyMap<string, readonly LinearCell[]> {
    const known = this.#under.get(key);
    if (known) return known;
    const single = new Map<string, LinearCell & { readonly at: Address }>();
    for (const cell of cells) {
      const [term, ...more] = cell.formula.terms;
      if (!term || more.length > 0 || term.coefficient !== 1) continue;
      const text = addressText(term.at);
      if (!single.has(text)) single.set(text, { ...cell, at: term.at });
    }
    const below = new Map<string, LinearCell[]>();
    for (const cell of single.values()) {
      for (const above of this.#nearestAbove(cell.at, single)) {
        const list = below.get(above);
        if (list) list.push(cell);
        else below.set(above, [cell]);
      }
    }
    this.#under.set(key, below);
    return below;
  }

  /** The addresses among the known that are the nearest above: a member's parent for the member, or the dimension left out. */
  #nearestAbove(at: Address, known: ReadonlyMap<string, unknown>): readonly string[] {
    const found: string[] = [];
    const seen = new Set<string>();
    let current: readonly Coordinates[] = [at.at];
    while (current.length > 0) {
      const next: Coordinates[] = [];
      for (const coordinates of current) {
        for (const above of this.#oneUp(coordinates)) {
          const text = addressText({ cube: at.cube, at: above });
          if (seen.has(text)) continue;
          seen.add(text);
          if (known.has(text)) found.push(text);
          else next.push(above);
        }
      }
      current = next;
    }
    return found;
  }

  #oneUp(at: Coordinates): readonly Coordinates[] {
    return Object.keys(at).map((dimension) => {
      const { [dimension]: member = '', ...rest } = at;
      const parent = this.#parents.get(dimension)?.get(member);
      return parent === undefined ? rest : { ...rest, [dimension]: parent };
    });
  }
}

/** The cells of fewer terms, the largest first, that a combination is the sum or difference of. */
function taken(formula: Linear, cells: readonly LinearCell[]): readonly CellPart[] | null {
  const rest = new Map<string, number>();
  for (const { coefficient, at } of formula.terms) {
    const text = addressText(at);
    rest.set(text, (rest.get(text) ?? 0) + coefficient);
  }
  const smaller = cells
    .filter((cell) => cell.formula.terms.length < formula.terms.length)
    .toSorted((a, b) => b.formula.terms.length - a.formula.terms.length);
  const parts: CellPart[] = [];
  for (const { formula: inner, row, column } of smaller) {
    const sign = commonSign(inner, rest);
    if (sign === 0) continue;
    for (const { coefficient, at } of inner.terms) {
      const text = addressText(at);
      const left = (rest.get(text) ?? 0) - sign * coefficient;
      if (left === 0) rest.delete(text);
      else rest.set(text, left);
    }
    parts.push({ coefficient: sign, row, column });
  }
  return rest.size === 0 ? parts : null;
}

/** 1 or -1 where a combination, so often, is within what is left; 0 where it is not. */
function commonSign(inner: Linear, rest: ReadonlyMap<string, number>): number {
  let sign = 0;
  for (const { coefficient, at } of inner.terms) {
    const left = rest.get(addressText(at)) ?? 0;
    const own = Math.sign(left) * Math.sign(coefficient);
    if (own === 0 || Math.abs(coefficient) > Math.abs(left) || (sign !== 0 && own !== sign)) return 0;
    sign = own;
  }
  return sign;
}
