import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arbitraryFacts,
  arbitraryQuery,
  budgetOf,
  counts,
  passes,
} from '../../../../../tests/arbitraries/cube-facts.ts';
import type { Coordinates } from '../../basics/address.ts';
import type { Formula } from '../../basics/formula.ts';
import { type Budget, cubeOf, type Fact, factsUnder, figure } from '../cube.ts';
import { cubeOfTable, type FactTable, factAt, tableOf } from '../table/fact-table.ts';
import { cellFormula, drill } from './cell-formula.ts';
import { cellStates } from './cell-states.ts';
import { cubeTotals, totalAt } from './cube-totals.ts';
import type { PivotHeader } from './headers.ts';
import { type Pivot, pivot } from './pivot.ts';
import type { PivotQuery } from './pivot-query.ts';

const given = fc.record({ facts: arbitraryFacts(), query: arbitraryQuery() });

describe('a pivot of random facts', () => {
  test('has in each cell what its facts come to', () => {
    fc.assert(
      fc.property(given, ({ facts, query }) => {
        const { pivot: shown } = pivoted(facts, query);
        eachCell(shown, (row, column, index) => {
          expect(cellAt(shown, index)).toEqual(naive(facts, query, row, column));
        });
      }),
      { numRuns: 400 },
    );
  });

  test('foots: every subtotal and total is the sum of its parts, and the lines hold every fact once', () => {
    fc.assert(
      fc.property(given, ({ facts, query }) => {
        const { pivot: shown, table } = pivoted(facts, query);
        expect([...misplaced(shown.rows), ...misplaced(shown.columns)]).toEqual([]);
        expect(notFooting(shown)).toEqual([]);
        const lines = places(shown.rows).flatMap((row) =>
          places(shown.columns)
            .filter((column) => shown.columns[column]?.shows === 'difference' || !query.compare)
            .flatMap((column) => drill({ pivot: shown, table }, row, column)),
        );
        const versions = query.compare ? Object.values(query.compare) : null;
        const expected = facts.flatMap((fact, row) =>
          passes(fact, query.filter) && (versions?.includes(fact.at['version'] ?? '') ?? true) ? [row] : [],
        );
        expect(lines.toSorted((a, b) => a - b)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  test('is what its formulas come to', () => {
    fc.assert(
      fc.property(given, ({ facts, query }) => {
        const budget = budgetOf(facts);
        const { pivot: shown, table } = pivoted(facts, query);
        const source = { pivot: shown, table, hasFacts: hasFactsIn(budget) };
        const wrong: unknown[] = [];
        eachCell(shown, (left, top, index) => {
          const formula = cellFormula(source, shown.rows.indexOf(left), shown.columns.indexOf(top));
          const value = formula && valueOf(formula, budget);
          // What is left beside something unknown below is known here; a formula has no value then.
          if (value === null && [...left.own, ...top.own].length > 0) return;
          const cell = shown.states[index] === cellStates.known ? shown.cells[index] : null;
          if (value !== cell) wrong.push([left, top, value, cell]);
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

test('every total of a cube is the figure at its address', () => {
  const ids = ['A', 'A.1', 'A.1.1', 'B', null];
  fc.assert(
    fc.property(arbitraryFacts(), fc.boolean(), (facts, filtered) => {
      const filter = filtered ? { year: ['2024', 'x9'] } : {};
      const dimensions = ['object', 'sector', 'version'].map((dimension) => ({ dimension }));
      const totals = cubeTotals(tableGiven(facts), dimensions, filter);
      if (!totals.ok) throw new Error(totals.refusal.code);
      const wrong = ids.flatMap((object) =>
        ['s', 'u', null].flatMap((sector) =>
          ['old', null].filter((version) => {
            const at = Object.fromEntries(
              Object.entries({ object, sector, version }).flatMap(([key, id]) =>
                id === null ? [] : [[key, id]],
              ),
            );
            const under = facts.filter((fact) => passes(fact, filter) && counts(fact, at, []));
            const { state, value } = summed(under);
            const found = totalAt(totals.value, [object, sector, version]);
            // A member that nobody lists is not there before it has facts.
            return !Object.is(found, state === 0 ? (Number.isNaN(found) ? found : -0) : value);
          }),
        ),
      );
      expect(wrong).toEqual([]);
    }),
  );
});

test('a table gives its cube back', () => {
  fc.assert(
    fc.property(arbitraryFacts(), (facts) => {
      const table = tableGiven(facts);
      expect(cubeOfTable(table)).toEqual(cubeOf(budgetOf(facts), 'c'));
    }),
  );
});

describe('refuses', () => {
  const query = { cube: 'c', rows: [{ dimension: 'object' }], columns: [], filter: { version: ['old'] } };
  const few = [{ at: { object: 'A', sector: 's', year: '2024', version: 'old' }, amount: 1, halfWidth: 0 }];
  test.each<[string, Partial<PivotQuery>, string]>([
    ['a dimension the cube does not have', { columns: [{ dimension: 'moon' }] }, 'unknown-dimension'],
    ['a filter on one', { filter: { moon: ['x'], version: ['old'] } }, 'unknown-dimension'],
    ['a dimension shown twice', { columns: [{ dimension: 'object' }] }, 'dimension-twice'],
    ['adding versions up', { filter: {} }, 'version-not-named'],
    ['comparing with a version that is filtered', { compare: { from: 'a', to: 'b' } }, 'dimension-twice'],
  ])('%s', (_what, part, code) => {
    const made = pivot(tableGiven(few), { ...query, ...part });
    expect(made.ok ? null : made.refusal.code).toBe(code);
  });

  test.each<[string, Partial<Fact>, string]>([
    ['a fact with too few members', { at: { object: 'A' } }, 'wrong-dimensions'],
    ['amounts that doubles do not add exactly', { amount: Number.MAX_SAFE_INTEGER }, 'amount-out-of-range'],
  ])('a table of %s', (_what, part, code) => {
    const facts = few.flatMap((fact) => [fact, { ...fact, ...part }]);
    const made = tableOf(budgetOf(facts).cubes[0] ?? none, budgetOf([]).dimensions);
    expect(made.ok ? null : made.refusal.code).toBe(code);
  });

  test('a tree that runs in a circle', () => {
    const ring = {
      id: 'object',
      members: [
        { id: 'A', parent: 'B' },
        { id: 'B', parent: 'A' },
      ],
    };
    const made = tableOf(budgetOf(few).cubes[0] ?? none, [ring]);
    expect(made.ok ? null : made.refusal.code).toBe('member-circle');
  });
});

test('many members are told apart without a place for each combination', () => {
  const facts = Array.from({ length: 3000 }, (_, index) => ({
    at: { object: `o${index}`, sector: `s${index % 1500}`, year: `y${index % 700}`, version: 'v' },
    amount: index,
    halfWidth: 0,
  }));
  const rows = ['object', 'sector'].map((dimension) => ({ dimension }));
  const query = { cube: 'c', rows, columns: [{ dimension: 'year' }], filter: { version: ['v'] } };
  const { pivot: shown } = pivoted(facts, query);
  expect([shown.rows.length, shown.columns.length]).toEqual([6001, 701]);
  expect(shown.cells.at(-1)).toBe((2999 * 3000) / 2);
});

const none = { id: '', dimensions: [], unit: 'money', facts: [] } as const;

function tableGiven(facts: readonly Fact[]): FactTable {
  const budget = budgetOf(facts);
  const made = tableOf(budget.cubes[0] ?? none, budget.dimensions);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}

function pivoted(facts: readonly Fact[], query: PivotQuery): { pivot: Pivot; table: FactTable } {
  const table = tableGiven(facts);
  const made = pivot(table, query);
  if (!made.ok) throw new Error(made.refusal.code);
  return { pivot: made.value, table };
}

interface Cell {
  readonly state: number;
  readonly value: number;
  readonly halfWidth: number;
}

function cellAt({ states, cells, halfWidths }: Pivot, index: number): Cell {
  return { state: states[index] ?? -1, value: cells[index] ?? -1, halfWidth: halfWidths?.[index] ?? 0 };
}

function naive(facts: readonly Fact[], query: PivotQuery, row: PivotHeader, column: PivotHeader): Cell {
  const at: Coordinates = { ...row.at, ...column.at };
  const under = facts.filter(
    (fact) => passes(fact, query.filter) && counts(fact, at, [...row.own, ...column.own]),
  );
  if (column.shows === 'amount' || !query.compare) return summed(under);
  const [from, to] = [query.compare.from, query.compare.to].map((version) =>
    summed(under.filter((fact) => fact.at['version'] === version)),
  );
  if (!from || !to) throw new Error('no versions');
  const states = [from.state, to.state];
  if (states.every((state) => state === 0)) return { state: 0, value: 0, halfWidth: 0 };
  const width = column.shows === 'difference' ? from.halfWidth + to.halfWidth : 0;
  if (states.includes(2)) return { state: 2, value: Number.NaN, halfWidth: width };
  const value = to.value - from.value;
  if (column.shows === 'difference') return { state: 1, value, halfWidth: width };
  if (Math.abs(from.value) <= from.halfWidth) return { state: 3, value: Number.NaN, halfWidth: 0 };
  return { state: 1, value: (100 * value) / from.value + 0, halfWidth: 0 };
}

function summed(facts: readonly Fact[]): Cell {
  const halfWidth = facts.reduce((sum, fact) => sum + fact.halfWidth, 0);
  if (facts.length === 0) return { state: 0, value: 0, halfWidth };
  if (facts.some((fact) => fact.amount === null)) return { state: 2, value: Number.NaN, halfWidth };
  return { state: 1, value: facts.reduce((sum, fact) => sum + (fact.amount ?? 0), 0), halfWidth };
}

function eachCell(
  { rows, columns }: Pivot,
  look: (row: PivotHeader, column: PivotHeader, index: number) => void,
): void {
  for (const [at, row] of rows.entries()) {
    for (const [place, column] of columns.entries()) look(row, column, at * columns.length + place);
  }
}

/** The rows and columns that are not, number by number, the sum of what names them as its parent. */
function notFooting({ rows, columns, cells, states }: Pivot): readonly unknown[] {
  const added = (indexes: readonly number[]): number | null => {
    const known = indexes.filter((index) => states[index] !== cellStates.empty);
    return known.length === 0 ? null : known.reduce((sum, index) => sum + (cells[index] ?? 0), 0);
  };
  const wrong: unknown[] = [];
  for (const row of rows.keys()) {
    for (const [column, { shows }] of columns.entries()) {
      const at = (one: number, other: number): number => one * columns.length + other;
      const below = partsOf(rows, row).map((part) => at(part, column));
      const right = partsOf(columns, column).map((part) => at(row, part));
      for (const parts of shows === 'percentage' ? [] : [below, right]) {
        const own = added([at(row, column)]);
        if (parts.length > 0 && !Object.is(own, added(parts))) wrong.push([rows[row], columns[column], own]);
      }
    }
  }
  return wrong;
}

/** The places of what a header is the sum of. */
function partsOf(headers: readonly PivotHeader[], whole: number): readonly number[] {
  const header = headers[whole];
  return [...headers.keys()].filter((place) => {
    const part = headers[place];
    if (part?.shows !== header?.shows || part?.at['version'] !== header?.at['version']) return false;
    const ofTotal = header?.kind === 'total' && part?.kind !== 'total' && part?.parent === -1;
    return part?.parent === whole || ofTotal;
  });
}

/** The headers that are no sums of others. */
function places(headers: readonly PivotHeader[]): readonly number[] {
  const parents = new Set(headers.map((header) => header.parent));
  const onlyTotals = headers.every((header) => header.kind === 'total');
  return headers.flatMap((header, index) =>
    parents.has(index) || (header.kind === 'total' && !onlyTotals) ? [] : [index],
  );
}

/** The headers whose parent stands not before them, or not one level above. */
function misplaced(headers: readonly PivotHeader[]): readonly PivotHeader[] {
  return headers.filter((header, index) => {
    const parent = headers[header.parent];
    return header.parent >= index || header.level !== (parent ? parent.level + 1 : 0);
  });
}

function hasFactsIn(budget: Budget): (address: { cube: string; at: Coordinates }) => boolean {
  return (address) => factsUnder(budget, address).length > 0;
}

/** What a formula comes to by the figures of the budget; `null` where one of them has no value. */
function valueOf(formula: Formula, budget: Budget): number | null {
  if (formula.kind === 'linear') {
    let sum = 0;
    for (const term of formula.terms) {
      const found = figure(budget, term.at);
      if (!found) return null;
      sum += term.coefficient * found.amount;
    }
    return sum;
  }
  const [part, base] = [valueOf(formula.numerator, budget), valueOf(formula.denominator, budget)];
  const facts = formula.denominator.terms.flatMap((term) => factsUnder(budget, term.at));
  const width = facts.reduce((sum, fact) => sum + fact.halfWidth, 0);
  return part === null || base === null || Math.abs(base) <= width ? null : (formula.scale * part) / base;
}

test('a fact of a table is the fact of its cube', () => {
  const [fact] = fc
    .sample(
      arbitraryFacts().filter((facts) => facts.length > 0),
      1,
    )
    .flat();
  expect(fact && factAt(tableGiven([fact]), 0)).toEqual(fact);
});
