import { tolerance } from './limits.ts';
import type { RowTerm } from './row.ts';
import type { System } from './system.ts';

/** Printed figures of which a combination is zero in exact amounts: a total and its parts, two statements of one sum. */
export interface Equation {
  /** The derived figure first, with coefficient -1, where there is one. */
  readonly terms: readonly EquationTerm[];
}

/** A figure (by its index) and how often it counts. */
export interface EquationTerm {
  readonly figure: number;
  readonly coefficient: number;
}

/** How far the printed figures of an equation miss it, and how far rounding lets them. */
export function residual(
  system: System,
  equation: Equation,
): { readonly off: number; readonly room: number } {
  let off = 0;
  let room = 0;
  for (const { figure, coefficient } of equation.terms) {
    off -= coefficient * (system.figures[figure]?.value ?? 0);
    room += Math.abs(coefficient) * (system.figures[figure]?.halfWidth ?? 0);
  }
  return { off, room };
}

/** Says whether rounding explains what an equation misses. */
export function holds(system: System, equation: Equation): boolean {
  const { off, room } = residual(system, equation);
  return Math.abs(off) <= room + tolerance;
}

/**
 * The sums a reader works out on paper: each derived figure from the largest figures printed that make it up
 * (subtotals before cells), and from its cells; and the same sum printed twice. Shorter equations first.
 */
export function equationsOf(system: System): readonly Equation[] {
  const printed = printedSums(system);
  const equations: Equation[] = [];
  for (const sum of [...printed.sums, ...printed.agreements]) {
    if (sum.figure !== null && sum.size === 1 && printed.cells.get(sum.first)?.figure === sum.figure)
      continue;
    const coarse = cover(sum, [...printed.sumsWithin(sum), ...printed.cellsOf(sum)]);
    const fine = cover(sum, printed.cellsOf(sum));
    if (coarse) equations.push(coarse);
    if (fine && fine.terms.length !== coarse?.terms.length) equations.push(fine);
    equations.push(...printed.twinsOf(sum));
  }
  return equations.sort((a, b) => a.terms.length - b.terms.length);
}

interface PrintedSum {
  readonly figure: number | null;
  readonly coefficients: ReadonlyMap<number, number>;
  readonly size: number;
  readonly first: number;
  /** The same for sums of the same cells. */
  readonly signature: string;
}

interface PrintedSums {
  readonly sums: readonly PrintedSum[];
  readonly agreements: readonly PrintedSum[];
  readonly cells: ReadonlyMap<number, PrintedSum>;
  readonly cellsOf: (sum: PrintedSum) => readonly PrintedSum[];
  readonly sumsWithin: (sum: PrintedSum) => readonly PrintedSum[];
  readonly twinsOf: (sum: PrintedSum) => readonly Equation[];
}

function printedSums(system: System): PrintedSums {
  const all = system.rows
    .filter((row) => row.slope === undefined && row.terms.length > 0)
    .map((row) => printedSum(row.figure, row.terms));
  const sums = all.filter((sum) => sum.figure !== null);
  const cells = new Map<number, PrintedSum>();
  for (const sum of sums) if (sum.size === 1 && !cells.has(sum.first)) cells.set(sum.first, sum);
  const byColumn = new Map<number, PrintedSum[]>();
  for (const sum of sums.filter(({ size }) => size > 1)) {
    for (const column of sum.coefficients.keys()) {
      const known = byColumn.get(column);
      if (known) known.push(sum);
      else byColumn.set(column, [sum]);
    }
  }
  const touching = (sum: PrintedSum) => [
    ...new Set([...sum.coefficients.keys()].flatMap((column) => byColumn.get(column) ?? [])),
  ];
  const first = new Map<string, PrintedSum>();
  for (const sum of sums) if (!first.has(sum.signature)) first.set(sum.signature, sum);
  return {
    sums,
    agreements: all.filter((sum) => sum.figure === null),
    cells,
    cellsOf: (sum) => [...sum.coefficients.keys()].flatMap((column) => cells.get(column) ?? []),
    sumsWithin: (sum) =>
      touching(sum)
        .filter(({ size }) => size < sum.size)
        .sort((a, b) => b.size - a.size || (a.figure ?? 0) - (b.figure ?? 0)),
    twinsOf: (sum) => {
      const other = first.get(sum.signature);
      return sum.figure === null || !other || other.figure === sum.figure ? [] : twins(sum, other);
    },
  };
}

function twins(sum: PrintedSum, other: PrintedSum): readonly Equation[] {
  if (sum.figure === null || other.figure === null) return [];
  return [
    {
      terms: [
        { figure: sum.figure, coefficient: -1 },
        { figure: other.figure, coefficient: 1 },
      ],
    },
  ];
}

function printedSum(figure: number | null, terms: readonly RowTerm[]): PrintedSum {
  const coefficients = new Map(terms.map((term) => [term.column, term.coefficient]));
  return {
    figure,
    coefficients,
    size: terms.length,
    first: terms[0]?.column ?? -1,
    signature: signature(coefficients),
  };
}

function signature(coefficients: ReadonlyMap<number, number>): string {
  return [...coefficients]
    .sort(([a], [b]) => a - b)
    .map(([column, coefficient]) => `${column}*${coefficient}`)
    .join(' ');
}

/** The sum from pieces that do not overlap, in the order offered; `null` where they leave something uncovered. */
function cover(sum: PrintedSum, pieces: readonly PrintedSum[]): Equation | null {
  const left = new Map(sum.coefficients);
  const terms: EquationTerm[] = sum.figure === null ? [] : [{ figure: sum.figure, coefficient: -1 }];
  for (const piece of pieces) {
    if (left.size === 0) break;
    if (piece.figure === null || piece.figure === sum.figure) continue;
    const factor = factorWithin(piece, left);
    if (factor === null) continue;
    for (const column of piece.coefficients.keys()) left.delete(column);
    terms.push({ figure: piece.figure, coefficient: factor });
  }
  return left.size === 0 ? { terms } : null;
}

function factorWithin(piece: PrintedSum, left: ReadonlyMap<number, number>): number | null {
  let factor: number | null = null;
  for (const [column, coefficient] of piece.coefficients) {
    const wanted = left.get(column);
    if (wanted === undefined) return null;
    const ratio = wanted / coefficient;
    if (factor !== null && factor !== ratio) return null;
    factor = ratio;
  }
  return factor;
}
