import { type Address, addressText } from '../../basics/address.ts';
import type { Linear } from '../../basics/formula.ts';
import { cubeOf, type Fact, factsUnder } from '../../budget/cube.ts';
import { positionsOf } from '../../budget/cube-index.ts';
import type { PivotHeader } from '../../budget/pivot/headers.ts';
import { cellStates, type Pivot } from '../../budget/pivot/pivot.ts';
import { comparedWidth } from '../../budget/pivot/pivot-query.ts';
import type { FactTable } from '../../budget/table/fact-table.ts';
import { childrenOf } from '../../budget/table/member-tree.ts';
import type { Plan } from '../../plan/plan.ts';
import type { PlanPivot } from '../pivot-view.ts';
import type { View } from '../view.ts';
import type { CellOrigin, TableAlgebra } from './table-algebra.ts';
import type { CellPart } from './table-index.ts';

/** Cubes up to this many facts are searched for the one fact behind a cell that names not all dimensions. */
const searched = 20_000;

/**
 * How the cells of a pivot follow from one another, as its headers say: every subtotal from the rows (or else the columns) that
 * are part of it, differences and percentages from the two versions beside them. `view` is that of the same pivot.
 */
export function pivotAlgebra({ pivot, table }: PlanPivot, view: View, plan: Plan): TableAlgebra {
  const [rowParts, columnParts] = [partsOf(pivot.rows), partsOf(pivot.columns)];
  const width = pivot.columns.length;
  const known = (row: number, column: number): boolean =>
    (pivot.states[row * width + column] ?? cellStates.empty) !== cellStates.empty;
  const free = (row: number, column: number): Address | null =>
    freeAddress(pivot, table, [pivot.rows[row], pivot.columns[column]]);
  const counts = (row: number, column: number): boolean => known(row, column) || free(row, column) !== null;
  const compared = comparedWidth(pivot.query.compare);
  const first = (column: number): number => column - (column % compared);
  const entered = new Set<string>();
  return pivot.rows.map((header, row) =>
    pivot.columns.map((top, column): CellOrigin => {
      if (!known(row, column)) {
        const at = free(row, column);
        return at ? { kind: 'fact', at, fact: null } : { kind: 'empty' };
      }
      const part = (at: number, coefficient = 1): CellPart => ({ coefficient, row, column: at });
      if (top.shows === 'difference') {
        return { kind: 'sum', parts: [part(column - 1), part(first(column), -1)] };
      }
      if (top.shows === 'percentage') {
        return {
          kind: 'ratio',
          numerator: [part(column - 1)],
          denominator: [part(first(column))],
          scale: 100,
        };
      }
      // A side that shows no dimension is a total of nothing: its cells are facts like others.
      const down = isSum(header) ? (rowParts[row] ?? []).filter((at) => counts(at, column)) : [];
      if (down.length > 0) {
        return { kind: 'total', parts: down.map((at) => ({ coefficient: 1, row: at, column })) };
      }
      const along = isSum(top) ? (columnParts[column] ?? []).filter((at) => counts(row, at)) : [];
      if (along.length > 0) return { kind: 'total', parts: along.map((at) => part(at)) };
      const cell = view.rows[row]?.cells[column];
      return cell?.kind === 'linear' ? enteredFact(cell, [header, top], plan, entered) : { kind: 'figure' };
    }),
  );
}

/** Where a fact can be entered that is not there yet: a member without others below it for each dimension. */
function freeAddress(
  { query }: Pivot,
  { cube, trees }: FactTable,
  headers: readonly (PivotHeader | undefined)[],
): Address | null {
  const at: Record<string, string> = {};
  for (const [dimension, members] of Object.entries(query.filter)) {
    const [member, ...more] = members;
    if (member !== undefined && more.length === 0) at[dimension] = member;
  }
  for (const header of headers) {
    if (!header || header.shows !== 'amount' || (isSum(header) && Object.keys(header.at).length > 0))
      return null;
    if (header.kind === 'rest') return null;
    Object.assign(at, header.at);
  }
  const isFree = trees.every((tree) => {
    const member = at[tree.dimension];
    const code = member === undefined ? undefined : tree.codes.get(member);
    if (member === undefined || code === undefined || tree.groups.has(member)) return false;
    return childrenOf(tree, code).length === 0;
  });
  return isFree ? { cube, at } : null;
}

function isSum({ kind }: PivotHeader): boolean {
  return kind === 'subtotal' || kind === 'total';
}

/** For each header those that are part of it and show the same; the total has what is part of nothing else. */
function partsOf(headers: readonly PivotHeader[]): readonly (readonly number[])[] {
  const parts: number[][] = headers.map(() => []);
  for (const [index, { parent, kind, shows, at }] of headers.entries()) {
    if (parent >= 0) parts[parent]?.push(index);
    else if (kind !== 'total') {
      const total = headers.findIndex(
        (one) => one.kind === 'total' && one.shows === shows && sameVersion(one.at, at),
      );
      parts[total]?.push(index);
    }
  }
  return parts;
}

function sameVersion(a: PivotHeader['at'], b: PivotHeader['at']): boolean {
  return a['version'] === undefined || a['version'] === b['version'];
}

function enteredFact(
  { terms: [term, ...more] }: Linear,
  headers: readonly PivotHeader[],
  plan: Plan,
  entered: Set<string>,
): CellOrigin {
  const found = term && factAt(term.at, more.length > 0, headers, plan);
  if (!found) return { kind: 'figure' };
  const key = addressText(found.at);
  if (entered.has(key)) return { kind: 'figure' };
  entered.add(key);
  return { kind: 'fact', ...found };
}

/** The one fact a cell shows: what stands at the very member of a `rest`, or the only fact under an address. */
function factAt(
  first: Address,
  several: boolean,
  headers: readonly PivotHeader[],
  plan: Plan,
): { readonly at: Address; readonly fact: Fact } | null {
  const cube = cubeOf(plan.budget, first.cube);
  if (!cube || (several && !headers.some((header) => header.kind === 'rest'))) return null;
  const own = Object.assign({}, first.at, ...headers.map((header) => header.at));
  const whole = Object.keys(own).length === cube.dimensions.length;
  if (whole && headers.some((header) => header.kind === 'rest')) {
    const fact = cube.facts[positionsOf(cube, own)[0] ?? -1];
    return fact ? { at: { cube: cube.id, at: fact.at }, fact } : null;
  }
  if (several || (!whole && cube.facts.length > searched)) return null;
  const [fact, ...others] = factsUnder(plan.budget, first);
  return fact && others.length === 0 ? { at: { cube: cube.id, at: fact.at }, fact } : null;
}
