import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arbitraryFacts,
  arbitraryQuery,
  budgetOf,
  givenDimensions,
} from '../../../../../tests/arbitraries/cube-facts.ts';
import { type Address, type Coordinates, coordinatesText } from '../../basics/address.ts';
import { evaluate, type Formula, percentage, sumOf } from '../../basics/formula.ts';
import { type Fact, factsUnder, figure } from '../cube.ts';
import { cellFormula } from '../pivot/cell-formula.ts';
import { type Pivot, pivot } from '../pivot/pivot.ts';
import type { PivotQuery } from '../pivot/pivot-query.ts';
import { cubeOfTable, type FactTable, tableOf } from '../table/fact-table.ts';
import type { FactEdit, FactState } from './fact-edit.ts';
import { LiveBudget } from './live-budget.ts';
import type { OpenFormulas } from './open-formulas.ts';
import type { OpenPivot, PivotChange } from './open-pivot.ts';

/** One at each place, as in plans. */
const facts = arbitraryFacts(20).map((list) => [
  ...new Map(list.map((fact) => [coordinatesText(fact.at), fact])).values(),
]);

/** Where an edit goes: to a fact that is there (by its place), or anywhere, members that nobody listed included. */
const target = fc.oneof(
  fc.nat({ max: 30 }),
  fc.record({
    object: fc.constantFrom('A', 'A.1', 'A.1.2', 'B.1', 'new'),
    sector: fc.constantFrom('s', 't', 'u'),
    year: fc.constantFrom('2024', '2025', 'x11'),
    version: fc.constantFrom('proposed', 'approved'),
  }),
);
const state = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      amount: fc.integer({ min: -9, max: 99 }).map((n) => n + 0),
      halfWidth: fc.constant(0),
    }),
  },
  fc.record({ amount: fc.constantFrom(null, 2 ** 50, -(2 ** 50)), halfWidth: fc.constantFrom(0, 0.5) }),
  fc.constant(null),
);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.record({ target, state }), { minLength: 1, maxLength: 4 }) },
  fc.constant('undo' as const),
);

describe('open tables', () => {
  test('show after any edits, batches and undoing what they would if opened then', () => {
    fc.assert(
      fc.property(
        fc.oneof(facts, arbitraryFacts(20)),
        fc.array(arbitraryQuery(), { minLength: 1, maxLength: 3 }),
        fc.array(step, { maxLength: 8 }),
        (first, queries, steps) => {
          const live = liveBudget(first);
          const pivots = queries.map((query) => opened(live, query));
          const formulas = live.openFormulas(formulasFor(first, queries));
          const undo: (readonly FactEdit[])[] = [];
          for (const one of steps) {
            const edits = one === 'undo' ? (undo.pop() ?? []) : editsFor(factsOf(live), one);
            const shown = pivots.map(({ pivot: now }) => snapshot(now));
            const done = live.apply(edits);
            expectAsNew(live, pivots, formulas);
            expect(done.ok ? 'done' : done.refusal.code).toMatch(/^(done|amount-out-of-range)$/);
            const changes = done.ok ? done.value.pivots : new Map<OpenPivot, PivotChange>();
            if (done.ok && one !== 'undo') undo.push(done.value.inverse);
            const told = pivots.map((open) => changes.get(open));
            expect(pivots.flatMap((open, at) => silent(shown[at], open.pivot, told[at]))).toEqual([]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('are where they were when everything is undone', () => {
    fc.assert(
      fc.property(facts, fc.array(step, { maxLength: 8 }), (first, steps) => {
        const live = liveBudget(first);
        const undo: (readonly FactEdit[])[] = [];
        for (const one of steps) {
          if (one === 'undo') continue;
          const done = live.apply(editsFor(factsOf(live), one));
          if (done.ok) undo.push(done.value.inverse);
        }
        for (const edits of undo.toReversed()) expect(live.apply(edits).ok).toBe(true);
        expect(factsOf(live)).toEqual(first);
      }),
    );
  });
});

describe('refuses and changes nothing', () => {
  const at = { object: 'A', sector: 's', year: '2024', version: 'proposed' };
  const five = { amount: 5, halfWidth: 0 };
  const right: FactEdit = { cube: 'c', at, before: five, after: { amount: 6, halfWidth: 0 } };
  test.each<[string, Partial<FactEdit>, string]>([
    ['another cube', { cube: 'moon' }, 'unknown-cube'],
    ['too few members', { at: { object: 'A' } }, 'wrong-dimensions'],
    ['another state', { before: { amount: 4, halfWidth: 0 } }, 'change-conflicts'],
    ['a fact that is there', { before: null }, 'change-conflicts'],
    ['nothing', { before: null, after: null }, 'empty-change'],
    ['a fraction', { after: { amount: 0.5, halfWidth: 0 } }, 'amount-out-of-range'],
    ['a width below zero', { after: { amount: 1, halfWidth: -1 } }, 'width-out-of-range'],
    ['too much', { after: { amount: Number.MAX_SAFE_INTEGER, halfWidth: 0 } }, 'amount-out-of-range'],
  ])('%s', (_what, part, code) => {
    const first = [
      { at, ...five },
      { at: { ...at, sector: 't' }, amount: 1, halfWidth: 0 },
    ];
    const live = liveBudget(first);
    const done = live.apply([right, { ...right, before: right.after, after: five }, { ...right, ...part }]);
    expect(done.ok ? null : done.refusal.code).toBe(code);
    expect(factsOf(live)).toEqual(first);
  });
});

test('what is closed stays as it was', () => {
  const at = { object: 'A', sector: 's', year: '2024', version: 'proposed' };
  const live = liveBudget([{ at, amount: 5, halfWidth: 0 }]);
  const query = {
    cube: 'c',
    rows: [{ dimension: 'object' }],
    columns: [],
    filter: { version: ['proposed'] },
  };
  const [kept, closed] = [opened(live, query), opened(live, query)];
  const formulas = live.openFormulas([sumOf([{ cube: 'c', at: {} }])]);
  live.close(closed);
  live.close(formulas);
  const edit = { cube: 'c', at, before: { amount: 5, halfWidth: 0 }, after: { amount: 7, halfWidth: 0 } };
  const done = live.apply([edit]);
  expect([kept.pivot.cells[0], closed.pivot.cells[0], formulas.values[0]?.value]).toEqual([7, 5, 5]);
  expect(done.ok && [done.value.pivots.size, done.value.formulas.size]).toEqual([1, 0]);
});

const none = { id: '', dimensions: [], unit: 'money', facts: [] } as const;

function tableGiven(list: readonly Fact[]): FactTable {
  const made = tableOf(budgetOf(list).cubes[0] ?? none, givenDimensions);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}

function liveBudget(list: readonly Fact[]): LiveBudget {
  return new LiveBudget([tableGiven(list)], givenDimensions);
}

function factsOf(live: LiveBudget): readonly Fact[] {
  const table = live.table('c');
  return table ? cubeOfTable(table).facts : [];
}

function opened(live: LiveBudget, query: PivotQuery): OpenPivot {
  const made = live.openPivot(query);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}

function pivoted(list: readonly Fact[], query: PivotQuery): { pivot: Pivot; table: FactTable } {
  const table = tableGiven(list);
  const made = pivot(table, query);
  if (!made.ok) throw new Error(made.refusal.code);
  return { pivot: made.value, table };
}

/** The formulas of the cells of some pivots, and some of addresses that may have no facts yet. */
function formulasFor(list: readonly Fact[], queries: readonly PivotQuery[]): readonly Formula[] {
  const budget = budgetOf(list);
  const hasFacts = (address: Address): boolean => factsUnder(budget, address).length > 0;
  const ofCells = queries.flatMap((query) => {
    const source = { ...pivoted(list, query), hasFacts };
    const { rows, columns } = source.pivot;
    return rows.flatMap((_, row) => columns.flatMap((__, column) => cellFormula(source, row, column) ?? []));
  });
  const total = sumOf([{ cube: 'c', at: {} }]);
  const others = [{ object: 'A' }, { object: 'new' }, { year: 'x11', sector: 's' }, { moon: 'A' }].map((at) =>
    sumOf([{ cube: 'c', at }]),
  );
  return [...ofCells, total, ...others, ...others.map((one) => percentage(one, total))];
}

function editsFor(
  now: readonly Fact[],
  wanted: readonly { readonly target: number | Coordinates; readonly state: FactState | null }[],
): readonly FactEdit[] {
  const states = new Map<string, FactState | null>(
    now.map((fact) => [coordinatesText(fact.at), stateOf(fact)]),
  );
  return wanted.flatMap((one) => {
    const at = typeof one.target === 'number' ? now[one.target % Math.max(1, now.length)]?.at : one.target;
    const before = (at && states.get(coordinatesText(at))) ?? null;
    if (!at || (!before && !one.state)) return [];
    states.set(coordinatesText(at), one.state);
    return [{ cube: 'c', at, before, after: one.state }];
  });
}

function stateOf({ amount, halfWidth }: Fact): FactState {
  return { amount, halfWidth };
}

function expectAsNew(live: LiveBudget, pivots: readonly OpenPivot[], formulas: OpenFormulas): void {
  const now = factsOf(live);
  for (const open of pivots) {
    const fresh = pivoted(now, open.query).pivot;
    const widths = fresh.halfWidths ?? new Float64Array(fresh.cells.length);
    expect(open.pivot).toEqual({ ...fresh, halfWidths: widths });
  }
  const budget = budgetOf(now);
  const at = (address: Address): number => figure(budget, address)?.amount ?? Number.NaN;
  const expected = formulas.formulas.map((formula) => {
    const value = evaluate(formula, at);
    return value === null || Number.isNaN(value) || baseMayBeZero(formula, now) ? null : value + 0;
  });
  expect(formulas.values.map(({ value }) => value)).toEqual(expected);
}

function baseMayBeZero(formula: Formula, list: readonly Fact[]): boolean {
  if (formula.kind === 'linear') return false;
  const budget = budgetOf(list);
  const figures = formula.denominator.terms.map(({ coefficient, at }) => ({
    coefficient,
    ...figure(budget, at),
  }));
  const base = figures.reduce((sum, { coefficient, amount = 0 }) => sum + coefficient * amount, 0);
  const width = figures.reduce(
    (sum, { coefficient, halfWidth = 0 }) => sum + Math.abs(coefficient) * halfWidth,
    0,
  );
  return Math.abs(base) <= width;
}

type Snapshot = Pick<Pivot, 'cells' | 'states'>;

function snapshot({ cells, states }: Pivot): Snapshot {
  return { cells: cells.slice(), states: states.slice() };
}

/** The cells that are others than before though nobody was told. */
function silent(
  before: Snapshot | undefined,
  { cells, states }: Pivot,
  told: PivotChange | undefined,
): readonly number[] {
  if (!before || told?.reshaped) return [];
  const known = new Set(told?.cells);
  return [...cells.keys()].filter(
    (cell) =>
      !known.has(cell) &&
      !(Object.is(cells[cell], before.cells[cell]) && states[cell] === before.states[cell]),
  );
}
