import type { Fact } from '@plenary/core/budget/cube';
import { cellStates } from '@plenary/core/budget/pivot/cell-states';
import type { PivotHeader } from '@plenary/core/budget/pivot/headers';
import { type Pivot, pivot } from '@plenary/core/budget/pivot/pivot';
import { comparedWidth, type PivotQuery } from '@plenary/core/budget/pivot/pivot-query';
import { cellRange } from '@plenary/core/budget/rounding/rounding-table';
import { tableOf } from '@plenary/core/budget/table/fact-table';
import { budgetOf } from './cube-facts.ts';

/** What the cells of a pivot print. */
interface Printed {
  readonly units: readonly (number | null)[];
}

/** The pivot of a budget of these facts. */
export function pivoted(facts: readonly Fact[], query: PivotQuery): Pivot {
  const { cubes, dimensions } = budgetOf(facts);
  const table = cubes[0] ? tableOf(cubes[0], dimensions) : null;
  const made = table?.ok ? pivot(table.value, query) : null;
  if (!made?.ok) throw new Error('no pivot');
  return made.value;
}

/** The cells that print what is no neighbour of their value, nor as far beyond as the reach says. */
export function notNeighbours(
  { cells, states, columns }: Pivot,
  { units }: Printed,
  unit: number,
  reach = 0,
): readonly number[] {
  return [...cells.keys()].filter((cell) => {
    const isRatio = columns[cell % columns.length]?.shows === 'percentage';
    if (isRatio || states[cell] !== cellStates.known) return false;
    const { low, high } = cellRange(cells[cell] ?? 0, unit, reach);
    const printed = units[cell] ?? Number.NaN;
    return !(printed >= low && printed <= high);
  });
}

/** The cells that do not print what their parts come to, where all of these are known. */
export function slips(
  { rows, columns, states }: Pivot,
  { units }: Printed,
  way: 'down' | 'across' | 'uppermost',
): readonly (readonly [number, number])[] {
  const isKnown = (cell: number): boolean => (states[cell] ?? 0) < cellStates.unknown;
  return [...rows.keys()].flatMap((row) =>
    [...columns.keys()].flatMap((column): readonly (readonly [number, number])[] => {
      if (columns[column]?.shows === 'percentage') return [];
      if (way === 'uppermost' && columns[column]?.kind !== 'total') return [];
      const at = (one: number, other: number): number => one * columns.length + other;
      const parts =
        way === 'down'
          ? partsOf(rows, row).map((part) => at(part, column))
          : partsOf(columns, column).map((part) => at(row, part));
      const own = at(row, column);
      if (parts.length === 0 || ![own, ...parts].every(isKnown)) return [];
      const sum = parts.reduce((all, part) => all + (units[part] ?? 0), 0);
      return sum === units[own] ? [] : [[row, column]];
    }),
  );
}

/** The cells whose difference is not what the versions beside it print. */
export function differing({ columns, states, query }: Pivot, { units }: Printed): readonly number[] {
  const width = comparedWidth(query.compare);
  return [...units.keys()].filter((cell) => {
    if (columns[cell % columns.length]?.shows !== 'difference' || states[cell] !== cellStates.known)
      return false;
    return (units[cell - 1] ?? 0) - (units[cell - (cell % width)] ?? 0) !== units[cell];
  });
}

function partsOf(headers: readonly PivotHeader[], whole: number): readonly number[] {
  const header = headers[whole];
  return [...headers.keys()].filter((place) => {
    const part = headers[place];
    if (
      !part ||
      !header ||
      part.shows !== header.shows ||
      part.of !== header.of ||
      (part.parent < 0 && part.kind === 'total')
    )
      return false;
    if (part.parent >= 0) return part.parent === whole;
    return header.kind === 'total' && part.at['version'] === header.at['version'];
  });
}
