import type { Solver } from '../../basics/solver.ts';
import { violationOf } from '../engine/program.ts';
import type { RowTerm, SystemRow } from '../engine/row.ts';
import type { System } from '../engine/system.ts';
import { sumOf } from '../engine/witness.ts';
import { wholeAmounts } from './whole-amounts.ts';

/** Rows of all the linear programs that one search may solve: a big table affords fewer programs than a small one. */
const mostProgramRows = 40_000;

/** Whole amounts; figures that cannot stand together; or neither, where the search ended. */
export type WholeAnswer =
  | { readonly kind: 'found'; readonly amounts: readonly number[] }
  | { readonly kind: 'conflict'; readonly figures: ReadonlySet<number> }
  | { readonly kind: 'unknown' };

/**
 * Whole amounts by linear programs. A solution is made whole where that does; else the base of the largest percentage (a
 * few thousand, of which half a minor unit is too much) is held at a whole number next to the solution, and the rest is
 * solved again: depth first, a bounded number of times. `inset`: by which share of their half-width rows are drawn in, so
 * that there is room for making whole.
 */
export async function searchWhole(
  system: System,
  start: readonly number[],
  inset: number,
  solver: Solver,
): Promise<WholeAnswer> {
  const rows = system.rows.map((row) => insetRow(row, inset));
  const bases = coarseBases(system.rows);
  const open: (readonly SystemRow[])[] = [[]];
  for (let solved = 0; solved < mostProgramRows; solved += rows.length) {
    const held = open.pop();
    if (!held) break;
    const answer = await violationOf({ ...system, rows: [...rows, ...held] }, new Set(), start, solver);
    if (answer && !answer.sound && held.length === 0)
      return { kind: 'conflict', figures: new Set(answer.multipliers.keys()) };
    if (!answer?.sound) continue;
    const amounts = wholeAmounts([...system.rows, ...held], answer.values);
    if (amounts) return { kind: 'found', amounts };
    const next = bases[held.length];
    if (!next) continue;
    const value = sumOf({ terms: next }, answer.values);
    const nearest = Math.round(value);
    const other = nearest > value ? nearest - 1 : nearest + 1;
    for (const one of [other, nearest])
      open.push([...held, { figure: null, terms: next, low: one, high: one, width: 0 }]);
  }
  return { kind: 'unknown' };
}

/** The bases of ratios that count for more than one in their rows, those that count for most first. */
function coarseBases(rows: readonly SystemRow[]): readonly (readonly RowTerm[])[] {
  const most = new Map<string, { readonly base: readonly RowTerm[]; readonly weight: number }>();
  for (const { terms, slope = [] } of rows) {
    const weight = Math.max(0, ...terms.map(({ coefficient }) => Math.abs(coefficient)));
    const unit = Math.min(...slope.map(({ coefficient }) => Math.abs(coefficient)));
    const base = slope.map(({ column, coefficient }) => ({ column, coefficient: coefficient / unit }));
    const key = base.map(({ column, coefficient }) => `${column}*${coefficient}`).join(' ');
    if (weight > 1 && weight > (most.get(key)?.weight ?? 0)) most.set(key, { base, weight });
  }
  return [...most.values()].sort((a, b) => b.weight - a.weight).map(({ base }) => base);
}

function insetRow(row: SystemRow, share: number): SystemRow {
  return { ...row, low: row.low + share * row.width, high: row.high - share * row.width };
}
