import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryFacts, arbitraryQuery, budgetOf } from '../../../../../tests/arbitraries/cube-facts.ts';
import type { Fact } from '../cube.ts';
import { cellStates } from '../pivot/cell-states.ts';
import type { PivotHeader } from '../pivot/headers.ts';
import { type Pivot, pivot } from '../pivot/pivot.ts';
import type { PivotQuery } from '../pivot/pivot-query.ts';
import { tableOf } from '../table/fact-table.ts';
import { type RoundedPivot, roundedPivot } from './rounded-pivot.ts';
import { cellRange } from './rounding-table.ts';

const unit = 10;
const compare = { from: 'approved', to: 'proposed' };

/** A fact for each place, of odd amounts. */
const full: readonly Fact[] = ['A.1.1', 'A.1.2', 'A.2', 'B.1'].flatMap((object, a) =>
  ['s', 't', 'u'].flatMap((sector, b) =>
    ['2024', '2025'].flatMap((year, c) =>
      ['proposed', 'approved'].map((version, d): Fact => {
        const amount = 1 + ((37 * a + 53 * b + 71 * c + 29 * d + 11 * a * b) % 97);
        return { at: { object, sector, year, version }, amount, halfWidth: 0 };
      }),
    ),
  ),
);

test('pivots print neighbours that add up down the rows, and wherever it is said in all directions', () => {
  const seen = { wholly: 0, 'in-part': 0 };
  fc.assert(
    fc.property(arbitraryFacts(), arbitraryQuery(), (facts, query) => {
      const shown = pivoted(facts, query);
      const rounded = roundedPivot(shown, unit);
      if (!rounded) throw new Error('not rounded');
      seen[rounded.adds] += 1;
      expect(notNeighbours(shown, rounded)).toEqual([]);
      expect(slips(shown, rounded, 'down')).toEqual([]);
      const across = [...slips(shown, rounded, 'across'), ...differing(shown, rounded)];
      expect(rounded.adds === 'wholly' ? across : []).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect(seen.wholly).toBeGreaterThan(100);
});

test.each<[string, Pick<PivotQuery, 'rows' | 'columns' | 'compare'>, RoundedPivot['adds']]>([
  ['with subtotals in its rows', { rows: axes('object'), columns: axes('sector') }, 'wholly'],
  ['with subtotals in its columns', { rows: axes('sector'), columns: axes('year', 'object') }, 'wholly'],
  ['of two versions', { rows: axes('object', 'sector'), columns: [], compare }, 'wholly'],
  ['with subtotals both ways', { rows: axes('object'), columns: axes('year', 'sector') }, 'in-part'],
  ['of two versions in each column', { rows: axes('object'), columns: axes('year'), compare }, 'in-part'],
])('a table %s adds up so far', (_what, query, adds) => {
  const filter = query.compare ? {} : { version: ['proposed'] };
  const shown = pivoted(full, { cube: 'c', filter, ...query });
  const rounded = roundedPivot(shown, unit);
  expect(rounded?.adds).toBe(adds);
  if (!rounded) return;
  expect(slips(shown, rounded, 'down')).toEqual([]);
  // In part: the uppermost columns come to the total, or versions to their difference.
  expect(query.compare ? differing(shown, rounded) : slips(shown, rounded, 'uppermost')).toEqual([]);
  const nearest = { ...rounded, units: Array.from(shown.cells, (value) => Math.round(value / unit)) };
  expect(slips(shown, nearest, 'down')).not.toEqual([]);
});

function axes(...dimensions: readonly string[]): PivotQuery['rows'] {
  return dimensions.map((dimension) => ({ dimension }));
}

function pivoted(facts: readonly Fact[], query: PivotQuery): Pivot {
  const { cubes, dimensions } = budgetOf(facts);
  const table = cubes[0] ? tableOf(cubes[0], dimensions) : null;
  const made = table?.ok ? pivot(table.value, query) : null;
  if (!made?.ok) throw new Error('no pivot');
  return made.value;
}

function notNeighbours({ cells, states, columns }: Pivot, { units }: RoundedPivot): readonly number[] {
  return [...cells.keys()].filter((cell) => {
    const isRatio = columns[cell % columns.length]?.shows === 'percentage';
    if (isRatio || states[cell] !== cellStates.known) return false;
    const { low, high } = cellRange(cells[cell] ?? 0, unit, 0);
    const printed = units[cell] ?? Number.NaN;
    return !(printed >= low && printed <= high);
  });
}

/** The cells that do not print what their parts come to, where all of these are known. */
function slips(
  { rows, columns, states }: Pivot,
  { units }: RoundedPivot,
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
function differing({ columns, states }: Pivot, { units }: RoundedPivot): readonly number[] {
  return [...units.keys()].filter((cell) => {
    if (columns[cell % columns.length]?.shows !== 'difference' || states[cell] !== cellStates.known)
      return false;
    return (units[cell - 1] ?? 0) - (units[cell - 2] ?? 0) !== units[cell];
  });
}

function partsOf(headers: readonly PivotHeader[], whole: number): readonly number[] {
  const header = headers[whole];
  return [...headers.keys()].filter((place) => {
    const part = headers[place];
    if (!part || !header || part.shows !== header.shows || (part.parent < 0 && part.kind === 'total'))
      return false;
    if (part.parent >= 0) return part.parent === whole;
    return header.kind === 'total' && part.at['version'] === header.at['version'];
  });
}
