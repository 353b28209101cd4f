import type { ProblemRow, Solver } from '../../basics/solver.ts';
import type { SystemRow } from './row.ts';
import type { System } from './system.ts';
import { sumOf } from './witness.ts';

/** What the linear program over the rows of a system found. */
export interface Violation {
  readonly sound: boolean;
  readonly values: readonly number[];
  /** The dual value of each figure in conflict; a figure printed as a ratio has that of its violated row. */
  readonly multipliers: ReadonlyMap<number, number>;
}

/** A violation in units of the finest rounding, and a dual value, that count as none: HiGHS works to 1e-7. */
const noViolation = 1e-5;
const noDual = 1e-7;

/**
 * The elastic program: how far the rows of figures that are not `freed` must be stretched. Rows with a dual value other
 * than zero contradict each other (Gleeson and Ryan 1990; Chinneck, Feasibility and Infeasibility in Optimization,
 * 2008). In deviations from `start`, in units of the finest rounding, so that no big number hides a small error.
 */
export async function violationOf(
  system: System,
  freed: ReadonlySet<number>,
  start: readonly number[],
  solver: Solver,
): Promise<Violation | null> {
  const rows = system.rows.filter((row) => row.figure === null || !freed.has(row.figure));
  const scale = finestWidth(rows);
  const problem = rows.map((row) => inDeviations(row, start, scale, row.figure === null ? Infinity : 1));
  const solution = await solver.minimizeViolation({ columns: system.columns, rows: problem });
  if (!solution) return null;
  const multipliers = new Map<number, number>();
  rows.forEach((row, index) => {
    const dual = solution.duals[index] ?? 0;
    if (row.figure !== null && Math.abs(dual) > noDual) multipliers.set(row.figure, dual);
  });
  return {
    sound: solution.violation <= noViolation,
    values: start.map((value, column) => value + scale * (solution.values[column] ?? 0)),
    multipliers,
  };
}

/**
 * The value nearest to `target` that the figures which are not `freed` leave to a figure (a sum), with an assignment
 * that has it; `null` where the solver gave up. The others hold, so their weight is infinite.
 */
export async function nearestValue(
  system: System,
  figure: number,
  freed: ReadonlySet<number>,
  target: { readonly value: number; readonly start: readonly number[] },
  solver: Solver,
): Promise<{ readonly value: number; readonly values: readonly number[] } | null> {
  const own = system.rows.find((row) => row.figure === figure && !row.slope);
  if (!own) return null;
  const rows = system.rows.filter(
    (row) => row.figure === null || (row.figure !== figure && !freed.has(row.figure)),
  );
  const scale = finestWidth(rows);
  const aim = { ...own, low: target.value, high: target.value };
  const problem = [
    ...rows.map((row) => inDeviations(row, target.start, scale, Infinity)),
    inDeviations(aim, target.start, scale, 1),
  ];
  const solution = await solver.minimizeViolation({ columns: system.columns, rows: problem });
  if (!solution) return null;
  const values = target.start.map((value, column) => value + scale * (solution.values[column] ?? 0));
  return { value: sumOf(own, values), values };
}

function finestWidth(rows: readonly SystemRow[]): number {
  const finest = rows.reduce((least, { width }) => (width > 0 ? Math.min(least, width) : least), Infinity);
  return Number.isFinite(finest) ? finest : 1;
}

function inDeviations(row: SystemRow, start: readonly number[], scale: number, weight: number): ProblemRow {
  const at = sumOf(row, start);
  return { terms: row.terms, low: (row.low - at) / scale, high: (row.high - at) / scale, weight };
}
