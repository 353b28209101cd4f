import { ok, type Result, refuse } from '../../basics/result.ts';
import type { Problem, ProblemRow, Solver } from '../../basics/solver.ts';
import { leastDeviationFlow } from './least-deviation-flow.ts';
import { networkOf } from './network.ts';
import {
  type CellRange,
  cellRange,
  deviationOf,
  type RoundedTable,
  type RoundingTable,
  signedCells,
  slipOf,
} from './rounding-table.ts';

/** How long the solver may look for one table. */
const mostSeconds = 20;

/** The most reach that is tried. */
export const mostReach = 3;

/**
 * Controlled rounding (Causey, Cox and Ernst 1985; Cox 1987): every cell, totals too, prints one of the two neighbours of its value, a
 * multiple of the unit prints itself, every sum adds up as printed, and of all such tables this one lies nearest to the values. Without a
 * solver, for tables that are networks. Refuses `rounding-not-network` for others, `rounding-impossible` where no table within the reach
 * adds up: a larger reach may find one.
 */
export function flowRounding(table: RoundingTable, reach = 0): Result<RoundedTable> {
  const ranges = table.values.map((value) => cellRange(value, table.unit, reach));
  const network = networkOf(table, (cell) => isFixed(ranges, cell));
  if (!network) return refuse('rounding-not-network', factsOf(table, reach));
  return answer(table, leastDeviationFlow(table, network, ranges), reach);
}

/**
 * The same for every table: by flow where it is a network, else as a program in whole numbers. Three-way tables need not have such a
 * rounding (Causey, Cox and Ernst show one that has none): then it refuses `rounding-impossible`, and tells how far beyond the neighbours cells would
 * have to go in `needed` (0 where not even `mostReach` does). Refuses `solver-gave-up`.
 */
export async function controlledRounding(
  table: RoundingTable,
  solver: Solver,
  reach = 0,
): Promise<Result<RoundedTable>> {
  const first = await roundingWithin(table, solver, reach);
  if (first.ok || first.refusal.code !== 'rounding-impossible') return first;
  for (let further = reach + 1; further <= mostReach; further += 1) {
    const next = await roundingWithin(table, solver, further);
    if (next.ok) return refuse('rounding-impossible', { ...first.refusal.facts, needed: further });
    if (next.refusal.code !== 'rounding-impossible') return next;
  }
  return first;
}

/** The rounding of least reach, and what kept it from a smaller one; refuses as `controlledRounding` does. */
export async function relaxedRounding(table: RoundingTable, solver: Solver): Promise<Result<RoundedTable>> {
  const strict = await controlledRounding(table, solver);
  if (strict.ok) return strict;
  const needed = Number(strict.refusal.facts['needed'] ?? 0);
  return needed > 0 ? await roundingWithin(table, solver, needed) : strict;
}

async function roundingWithin(
  table: RoundingTable,
  solver: Solver,
  reach: number,
): Promise<Result<RoundedTable>> {
  const flow = flowRounding(table, reach);
  if (flow.ok || flow.refusal.code !== 'rounding-not-network') return flow;
  const ranges = table.values.map((value) => cellRange(value, table.unit, reach));
  const solution = await solver.minimizeViolation(programOf(table, ranges));
  if (!solution) return refuse('solver-gave-up', factsOf(table, reach));
  const units = solution.values.map((value, cell) => (ranges[cell]?.low ?? 0) + Math.round(value));
  return answer(table, units, reach);
}

// Counted from the lowest unit each cell may print, so that numbers stay small. The sums are elastic at a price no deviation is worth:
// HiGHS answers then too where there is no table, and the answer says so by a sum that does not add up.
function programOf({ values, sums, unit }: RoundingTable, ranges: readonly CellRange[]): Problem {
  const low = (cell: number): number => ranges[cell]?.low ?? 0;
  const cells = values.flatMap((value, cell): readonly ProblemRow[] => {
    const terms = [{ column: cell, coefficient: 1 }];
    const height = (ranges[cell]?.high ?? 0) - low(cell);
    const wanted = value / unit - low(cell);
    const bounds = { terms, low: 0, high: height, weight: Infinity };
    return height === 0 ? [bounds] : [bounds, { terms, low: wanted, high: wanted, weight: 1 }];
  });
  const price = 2 * values.length * (mostReach + 1);
  const added = sums.map((sum): ProblemRow => {
    const cellsOf = signedCells(sum);
    const base = cellsOf.reduce((all, [cell, sign]) => all - sign * low(cell), 0);
    const terms = cellsOf.map(([column, coefficient]) => ({ column, coefficient }));
    return { terms, low: base, high: base, weight: price };
  });
  return { columns: values.length, rows: [...cells, ...added], whole: true, seconds: mostSeconds };
}

function answer(table: RoundingTable, units: readonly number[] | null, reach: number): Result<RoundedTable> {
  const adds = units?.length === table.values.length && table.sums.every((sum) => slipOf(sum, units) === 0);
  if (!units || !adds) return refuse('rounding-impossible', { ...factsOf(table, reach), needed: 0 });
  const clean = units.map((one) => (one === 0 ? 0 : one));
  return ok({ units: clean, deviation: deviationOf(table, clean), reach });
}

function factsOf({ values, sums }: RoundingTable, reach: number): Readonly<Record<string, number>> {
  return { cells: values.length, sums: sums.length, reach };
}

function isFixed(ranges: readonly CellRange[], cell: number): boolean {
  const range = ranges[cell];
  return range === undefined || range.low === range.high;
}
