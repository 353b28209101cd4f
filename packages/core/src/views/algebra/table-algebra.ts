import { type Address, addressText } from '../../basics/address.ts';
import type { Linear, Ratio } from '../../basics/formula.ts';
import { cubeOf, type Fact, factsUnder } from '../../budget/cube.ts';
import type { Plan } from '../../plan/plan.ts';
import type { View, ViewRow } from '../view.ts';
import { type CellPart, type CellPosition, TableIndex } from './table-index.ts';

/**
 * How a cell of a table comes about: from one fact alone (which can be entered there; `null` as long as there is none); as the total
 * of the cells under it; as a sum or difference, or a ratio, of others; or from facts that the table does not show one by one.
 */
export type CellOrigin =
  | { readonly kind: 'empty' }
  | { readonly kind: 'fact'; readonly at: Address; readonly fact: Fact | null }
  | { readonly kind: 'total' | 'sum'; readonly parts: readonly CellPart[] }
  | {
      readonly kind: 'ratio';
      readonly numerator: readonly CellPart[];
      readonly denominator: readonly CellPart[];
      readonly scale: number;
    }
  | { readonly kind: 'figure' };

/** The origins of the cells of a table, row by row. */
export type TableAlgebra = readonly (readonly CellOrigin[])[];

/**
 * Says for each cell of a view how it follows from the others, so that what is written of it keeps adding up: totals from the
 * rows (or else the columns) under them, differences and percentages from the cells they compare. No cell follows from
 * itself, and a fact is entered in one cell only.
 */
export function tableAlgebra(view: View, plan: Plan): TableAlgebra {
  const table = new TableIndex(view, plan);
  const entered = new Set<string>();
  return view.rows.map((row, index) =>
    row.cells.map((cell, column): CellOrigin => {
      if (!cell) return { kind: 'empty' };
      const where = { row: index, column };
      if (cell.kind === 'ratio') return ratioOrigin(cell, where, table);
      const same = table.sameBefore(cell, where);
      if (same) return { kind: 'sum', parts: [{ coefficient: 1, ...same }] };
      const at = onlyAddress(cell);
      const parts = at ? table.partsUnder(at, where) : table.combination(cell, where);
      if (parts) return { kind: at ? 'total' : 'sum', parts };
      return at ? enteredFact(at, row, plan, entered) : { kind: 'figure' };
    }),
  );
}

function ratioOrigin(cell: Ratio, where: CellPosition, table: TableIndex): CellOrigin {
  const [numerator, denominator] = [cell.numerator, cell.denominator].map((formula) => {
    const same = table.cellOf(formula, where);
    if (same) return [{ coefficient: 1, ...same }];
    return onlyAddress(formula) ? null : table.combination(formula, where);
  });
  return numerator && denominator
    ? { kind: 'ratio', numerator, denominator, scale: cell.scale }
    : { kind: 'figure' };
}

function onlyAddress({ terms: [term, ...more] }: Linear): Address | null {
  return term && more.length === 0 && term.coefficient === 1 ? term.at : null;
}

/** The one fact a cell shows, where no cell before it shows it. */
function enteredFact(at: Address, row: ViewRow, plan: Plan, entered: Set<string>): CellOrigin {
  const [fact, ...others] = factsUnder(plan.budget, at);
  if (others.length > 0 || (!fact && (row.kind !== 'line' || !isWhole(at, plan)))) return { kind: 'figure' };
  const own = fact ? { cube: at.cube, at: fact.at } : at;
  const key = addressText(own);
  if (entered.has(key)) return { kind: 'figure' };
  entered.add(key);
  return { kind: 'fact', at: own, fact: fact ?? null };
}

/** Says whether a fact can stand at an address: it names each dimension of its cube, and no member above others. */
function isWhole({ cube: id, at }: Address, plan: Plan): boolean {
  const cube = cubeOf(plan.budget, id);
  if (!cube || Object.keys(at).length !== cube.dimensions.length) return false;
  return cube.dimensions.every((dimension) => {
    const member = at[dimension];
    const tree = plan.budget.dimensions.find((one) => one.id === dimension);
    return member !== undefined && !tree?.members.some((one) => one.parent === member);
  });
}
