import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arbitraryFacts,
  arbitraryQuery,
  budgetOf,
  counts,
  passes,
} from '../../../../../tests/arbitraries/cube-facts.ts';
import type { Address } from '../../basics/address.ts';
import type { Budget, Fact } from '../cube.ts';
import { factsUnder, isUnder } from '../cube.ts';
import { tableOf } from '../table/fact-table.ts';
import { type Pivot, pivot } from './pivot.ts';
import type { PivotQuery } from './pivot-query.ts';
import { placesOfAddress } from './places-of-address.ts';

const address = fc
  .record({
    object: fc.option(fc.constantFrom('A', 'A.1', 'A.1.1', 'A.2', 'B', 'B.1')),
    sector: fc.option(fc.constantFrom('s', 't', 'u')),
    year: fc.option(fc.constantFrom('2024', '2025')),
    version: fc.constantFrom('proposed', 'approved'),
  })
  .map((at): Address => {
    const named = Object.entries(at).flatMap(([name, member]) =>
      member === null ? [] : [[name, member] as const],
    );
    return { cube: 'c', at: Object.fromEntries(named) };
  });

describe('the figure at an address', () => {
  test('is found in any table as the cell that is it, and its parts are parts of it', () => {
    const seen = { parts: 0 };
    fc.assert(
      fc.property(arbitraryFacts(), arbitraryQuery(), address, (facts, query, at) => {
        const { shown, budget, places } = placed(facts, query);
        const { cell, rows, columns } = places(at);
        const sumOf = (list: readonly Fact[]): number =>
          list.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
        const own = cell ? factsIn(facts, shown, cell.row, cell.column) : factsUnder(budget, at);
        expect(sumOf(own)).toBe(sumOf(factsUnder(budget, at)));
        for (const row of rows) {
          for (const column of columns) {
            seen.parts += 1;
            const foreign = factsIn(facts, shown, row, column).filter(
              (fact) => !isUnder(budget, at, { cube: 'c', at: fact.at }),
            );
            expect(foreign).toEqual([]);
          }
        }
      }),
      { numRuns: 1_500 },
    );
    expect(seen.parts).toBeGreaterThan(30);
  });

  test('has something of itself in the cells that are told, and in no others', () => {
    let seen = 0;
    fc.assert(
      fc.property(arbitraryQuery(), address, (query, at) => {
        // All that could be is there, so that a cell holds something of the figure wherever it could.
        const { shown, budget, places } = placed(full, query);
        const { partRows, partColumns } = places(at);
        if (factsUnder(budget, at).length === 0 || !full.some((fact) => passes(fact, query.filter))) return;
        for (const row of shown.rows.keys()) {
          for (const [column, top] of shown.columns.entries()) {
            if (top.shows !== 'amount' || shown.rows[row]?.shows !== 'amount') continue;
            const isTold = partRows.includes(row) && partColumns.includes(column);
            const own = factsIn(full, shown, row, column);
            expect(isTold).toBe(own.some((fact) => isUnder(budget, at, { cube: 'c', at: fact.at })));
            if (isTold) seen += 1;
          }
        }
      }),
      { numRuns: 1_500 },
    );
    expect(seen).toBeGreaterThan(500);
  });

  test('is found for every cell that an address names', () => {
    let seen = 0;
    fc.assert(
      fc.property(arbitraryFacts(), arbitraryQuery(), (facts, query) => {
        const filter = query.filter['version'] ? { version: query.filter['version'] } : {};
        const { shown, places } = placed(facts, { ...query, filter });
        const fixed = Object.fromEntries(
          Object.entries(filter).map(([name, [member = '']]) => [name, member]),
        );
        for (const [row, left] of shown.rows.entries()) {
          for (const [column, top] of shown.columns.entries()) {
            if (top.shows !== 'amount' || left.own.length + top.own.length > 0) continue;
            seen += 1;
            const { cell, rows, columns } = places({ cube: 'c', at: { ...fixed, ...left.at, ...top.at } });
            expect(cell).toEqual({ row, column });
            expect([rows.includes(row), columns.includes(column)]).toEqual([true, true]);
          }
        }
      }),
      { numRuns: 100 },
    );
    expect(seen).toBeGreaterThan(500);
  });

  const full: readonly Fact[] = ['A.1.1', 'A.1.2', 'A.2', 'B.1'].flatMap((object) =>
    ['s', 't'].flatMap((sector) =>
      ['2024', '2025'].flatMap((year) =>
        ['proposed', 'approved'].map((version) => ({
          at: { object, sector, year, version },
          amount: 1,
          halfWidth: 0,
        })),
      ),
    ),
  );
  const proposed = { version: ['proposed'] };
  const [ofSector, ofObject, ofBoth] = [
    { sector: 's', version: 'proposed' },
    { object: 'A', version: 'proposed' },
    { object: 'A', sector: 's', version: 'proposed' },
  ];
  test.each<[string, Address['at'], Omit<PivotQuery, 'cube'>, Address['at'] | null, number]>([
    [
      'a sector over its objects',
      ofSector,
      { rows: axes('sector', 'object'), columns: [], filter: proposed },
      { sector: 's' },
      8,
    ],
    [
      'a sector under objects',
      ofSector,
      { rows: axes('object', 'sector'), columns: [], filter: proposed },
      null,
      4,
    ],
    [
      'an object under sectors',
      ofObject,
      { rows: axes('sector', 'object'), columns: [], filter: proposed },
      null,
      10,
    ],
    [
      'an object across',
      ofObject,
      { rows: axes('sector'), columns: axes('object'), filter: proposed },
      { object: 'A' },
      15,
    ],
    [
      'both, three dimensions deep',
      ofBoth,
      { rows: axes('sector', 'object', 'year'), columns: axes('version'), filter: {} },
      { sector: 's', object: 'A', version: 'proposed' },
      11,
    ],
    [
      'a sector where only versions are shown',
      ofSector,
      { rows: axes('version'), columns: [], filter: { sector: ['s'] } },
      { version: 'proposed' },
      1,
    ],
    [
      'a sector of which a year is left',
      ofSector,
      { rows: axes('sector'), columns: [], filter: { ...proposed, year: ['2024'] } },
      null,
      1,
    ],
    [
      'a sector in another version',
      ofSector,
      { rows: axes('sector'), columns: [], filter: { version: ['approved'] } },
      null,
      0,
    ],
    [
      'a sector where versions are compared',
      ofSector,
      { rows: axes('sector'), columns: [], filter: {}, compare: { from: 'approved', to: 'proposed' } },
      { sector: 's', version: 'proposed' },
      1,
    ],
    [
      'an object that a filter names',
      ofObject,
      { rows: axes('sector'), columns: [], filter: { ...proposed, object: ['A'] } },
      {},
      3,
    ],
    [
      'an object whose parts a filter names',
      ofObject,
      { rows: axes('sector'), columns: [], filter: { ...proposed, object: ['A.1', 'A.2', 'A'] } },
      {},
      3,
    ],
  ])('%s', (_what, at, query, cell, parts) => {
    const { shown, places } = placed(full, { cube: 'c', ...query });
    const found = places({ cube: 'c', at });
    const named = found.cell && {
      ...shown.rows[found.cell.row]?.at,
      ...shown.columns[found.cell.column]?.at,
    };
    expect([named, found.rows.length * found.columns.length]).toEqual([cell, parts]);
  });
});

function axes(...dimensions: readonly string[]): PivotQuery['rows'] {
  return dimensions.map((dimension) => ({ dimension }));
}

function placed(facts: readonly Fact[], query: PivotQuery) {
  const budget: Budget = budgetOf(facts);
  const [cube] = budget.cubes;
  const table = cube ? tableOf(cube, budget.dimensions) : null;
  if (!table?.ok) throw new Error('no table');
  const made = pivot(table.value, query);
  if (!made.ok) throw new Error(made.refusal.code);
  const shown = made.value;
  return { shown, budget, places: placesOfAddress({ pivot: shown, table: table.value, budget }) };
}

/** The facts that a cell of amounts is the sum of. */
function factsIn(facts: readonly Fact[], { rows, columns, query }: Pivot, row: number, column: number) {
  const [left, top] = [rows[row], columns[column]];
  if (!left || !top) throw new Error('no such cell');
  const at = { ...left.at, ...top.at };
  return facts.filter((fact) => counts(fact, at, [...left.own, ...top.own]) && passes(fact, query.filter));
}
