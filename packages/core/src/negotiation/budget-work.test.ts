import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Coordinates, coordinatesText } from '../basics/address.ts';
import { cubeOf, type Fact, factsUnder, figure } from '../budget/cube.ts';
import type { FactEdit } from '../budget/engine/fact-edit.ts';
import { LiveBudget } from '../budget/engine/live-budget.ts';
import type { Lock } from '../budget/lock.ts';
import type { PivotHeader } from '../budget/pivot/headers.ts';
import { type Pivot, pivot } from '../budget/pivot/pivot.ts';
import type { PivotQuery } from '../budget/pivot/pivot-query.ts';
import { spread } from '../budget/spread/spread.ts';
import { cubeOfTable, tableOf } from '../budget/table/fact-table.ts';
import { applyAll } from '../plan/apply.ts';
import type { Change, SetFact } from '../plan/change.ts';
import { leavesHeld } from '../plan/held.ts';
import { invertAll } from '../plan/invert.ts';
import { readPlan } from '../plan/notation/plan-text.ts';
import type { Plan } from '../plan/plan.ts';
import { branchOf } from './branch.ts';
import { merging } from './merge.ts';

const read = readPlan(`
plan house 2024/25 CHF en
sector a "Wells"
sector b "Lakes"
version proposed 2024/25
version approved 2022/23
version final 2022/23
dimension object
  member staff "Staff"
  member posts parent=staff "Posts"
  member short parent=staff "Short-term"
  member travel "Travel"
by-object sector=a object=posts version=proposed-2024/25: 100
by-object sector=a object=travel version=proposed-2024/25: 7
by-object sector=b object=short version=proposed-2024/25: 40
by-object sector=b object=staff version=proposed-2024/25: 3
by-object sector=a object=posts version=approved-2022/23: 90
`);
if (!read.ok) throw new Error(JSON.stringify(read.refusal));
const start = read.value;
const proposed = 'proposed-2024/25';
const whole = { cube: 'by-object', at: {} };

const axes = { rows: [{ dimension: 'sector' }], columns: [{ dimension: 'object' }] };
const queries: readonly PivotQuery[] = [
  { cube: 'by-object', ...axes, filter: { version: [proposed] } },
  { cube: 'by-object', ...axes, filter: {}, compare: { from: 'approved-2022/23', to: proposed } },
  {
    cube: 'by-object',
    ...axes,
    filter: {},
    compare: { from: proposed, to: 'approved-2022/23', also: ['final-2022/23'] },
  },
  {
    cube: 'by-object',
    rows: [{ dimension: 'object' }, { dimension: 'sector' }],
    columns: [{ dimension: 'version' }],
    filter: {},
  },
];

const sector = fc.constantFrom('a', 'b');
const object = fc.constantFrom('posts', 'short', 'travel', 'staff');
const version = fc.constantFrom(proposed, 'approved-2022/23', 'final-2022/23');
const amount = fc.integer({ min: -500, max: 5000 }).map((units) => units + 0);
const place = fc.record({ sector, object, version });
const step = fc.oneof(
  fc.record({ kind: fc.constant('edit' as const), at: place, amount: fc.option(amount, { nil: null }) }),
  fc.record({ kind: fc.constant('remove' as const), at: place }),
  fc.record({ kind: fc.constant('spread' as const), at: fc.record({ sector, version }), amount }),
  fc.record({ kind: fc.constant('lock' as const), at: fc.record({ sector, object }) }),
  fc.record({
    kind: fc.constant('merge' as const),
    keep: fc.constantFrom('branch' as const, 'plan' as const),
  }),
  fc.record({ kind: fc.constant('undo' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** Somebody's work on a plan: how it stands, what can be undone, and a branch of changes that were tried at the start. */
interface Work {
  readonly plan: Plan;
  readonly done: readonly (readonly Change[])[];
}

test('tables that are open follow edits, spreads, locks, merges and undoing, and are as new ones', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 14 }),
      fc.array(fc.record({ at: place, amount }), { maxLength: 3 }),
      (steps, tried) => {
        const branch = branchOf(
          'b',
          {},
          tried
            .flatMap(({ at, amount: after }) => assigned(start, at, { amount: after, halfWidth: 0 }))
            .slice(0, 1),
        );
        let work: Work = { plan: start, done: [] };
        const live = liveOf(start);
        const open = queries.map((query) => opened(live, query));
        for (const one of steps) {
          const changes =
            one.kind === 'undo' ? invertAll(work.done.at(-1) ?? []) : changesFor(work.plan, one, branch);
          const next = applyAll(changes, work.plan);
          if (!next.ok || (one.kind !== 'undo' && !leavesHeld(changes, work.plan).ok)) continue;
          const edits = changes.filter((change): change is SetFact => change.kind === 'set-fact');
          const done = live.apply(edits);
          expect(done.ok).toBe(true);
          expect(wrongly(work.plan, next.value, one)).toEqual([]);
          work = {
            plan: next.value,
            done: one.kind === 'undo' ? work.done.slice(0, -1) : [...work.done, changes],
          };
          expectAsNew(
            work.plan,
            live,
            open.map((each) => each.pivot),
          );
        }
        // Everything taken back, the facts are those there were.
        const back = applyAll(invertAll(work.done.flat()), work.plan);
        expect(back.ok && factTexts(factsUnder(back.value.budget, whole))).toEqual(
          factTexts(factsUnder(start.budget, whole)),
        );
      },
    ),
    { numRuns: 200 },
  );
});

function changesFor(
  plan: Plan,
  one: Exclude<Step, { kind: 'undo' }>,
  branch: ReturnType<typeof branchOf>,
): readonly Change[] {
  if (one.kind === 'edit') return assigned(plan, one.at, { amount: one.amount, halfWidth: 0 });
  if (one.kind === 'remove') return assigned(plan, one.at, null);
  if (one.kind === 'lock') {
    const id = coordinatesText(one.at);
    const lock: Lock = { id, at: { cube: 'by-object', at: one.at }, note: {} };
    const locks = plan.budget.locks ?? [];
    if (locks.some((each) => each.id === id)) return [];
    return [{ kind: 'put', what: 'lock', id, index: locks.length, before: null, after: lock }];
  }
  const made =
    one.kind === 'spread'
      ? spread(plan.budget, {
          at: { cube: 'by-object', at: one.at },
          amount: one.amount,
          key: { kind: 'equal' },
        })
      : merging(plan, branch, { keep: one.keep });
  return made.ok ? made.value : [];
}

/** What a step did that it must not: moved a locked cell, or did not bring an amount where it was to stand. */
function wrongly(before: Plan, after: Plan, one: Step): readonly unknown[] {
  const moved = (before.budget.locks ?? []).filter(
    (lock) =>
      one.kind !== 'undo' &&
      JSON.stringify(factsUnder(before.budget, lock.at)) !==
        JSON.stringify(factsUnder(after.budget, lock.at)),
  );
  if (one.kind !== 'spread' || before === after) return moved;
  const at = { cube: 'by-object', at: one.at };
  const known = before.budget.cubes !== after.budget.cubes;
  return known && figure(after.budget, at)?.amount !== one.amount ? [...moved, at] : moved;
}

function assigned(plan: Plan, at: Coordinates, after: FactEdit['after']): readonly Change[] {
  const there = cubeOf(plan.budget, 'by-object')?.facts.find(
    (fact) => coordinatesText(fact.at) === coordinatesText(at),
  );
  const before = there ? { amount: there.amount, halfWidth: there.halfWidth } : null;
  return before || after ? [{ kind: 'set-fact', cube: 'by-object', at, before, after }] : [];
}

function liveOf(plan: Plan): LiveBudget {
  const tables = plan.budget.cubes.flatMap((cube) => {
    const made = tableOf(cube, plan.budget.dimensions);
    return made.ok ? [made.value] : [];
  });
  return new LiveBudget(tables, plan.budget.dimensions);
}

function opened(live: LiveBudget, query: PivotQuery): { readonly pivot: Pivot } {
  const made = live.openPivot(query);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}

function expectAsNew(plan: Plan, live: LiveBudget, shown: readonly Pivot[]): void {
  const cube = cubeOf(plan.budget, 'by-object');
  const table = cube && tableOf(cube, plan.budget.dimensions);
  if (!table?.ok) throw new Error('no table');
  for (const [index, query] of queries.entries()) {
    const fresh = pivot(table.value, query);
    if (!fresh.ok) throw new Error(fresh.refusal.code);
    const widths = fresh.value.halfWidths ?? new Float64Array(fresh.value.cells.length);
    expect(shown[index]).toEqual({ ...fresh.value, halfWidths: widths });
    expect(unfooted(fresh.value)).toEqual([]);
  }
  // Nothing is lost: the facts that are worked on are the facts of the plan.
  expect(factTexts(live.table('by-object') ? factsOfLive(live) : [])).toEqual(factTexts(cube?.facts ?? []));
}

function factsOfLive(live: LiveBudget): readonly Fact[] {
  const table = live.table('by-object');
  return table ? cubeOfTable(table).facts : [];
}

function factTexts(facts: readonly Fact[]): readonly string[] {
  return facts.map((fact) => `${coordinatesText(fact.at)} ${fact.amount} ${fact.halfWidth}`).sort();
}

/** The rows that are not the sum of what is below them. */
function unfooted({ rows, columns, cells, states }: Pivot): readonly PivotHeader[] {
  return rows.filter((row, at) => {
    const parts = rows.flatMap((part, index) =>
      part.parent === at || (row.kind === 'total' && part.parent < 0 && part.kind !== 'total') ? [index] : [],
    );
    return (
      parts.length > 0 &&
      columns.some(({ shows }, column) => {
        const there = parts.filter((part) => states[part * columns.length + column] !== 0);
        const sum = there.reduce((added, part) => added + (cells[part * columns.length + column] ?? 0), 0);
        const own = cells[at * columns.length + column] ?? 0;
        return shows !== 'percentage' && !Object.is(sum + 0, own);
      })
    );
  });
}
