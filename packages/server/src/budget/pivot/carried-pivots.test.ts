import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getMembers, getPivot, getPivotCells } from '@plenary/api/budget/pivot';
import { type Edit, postChanges, postUndo } from '@plenary/api/changes';
import { openPlan } from '@plenary/api/plans';
import type { Coordinates } from '@plenary/core/basics/address';
import { cubeOf } from '@plenary/core/budget/cube';
import type { PivotQuery } from '@plenary/core/budget/pivot/pivot-query';
import { applyAll } from '@plenary/core/plan/apply';
import type { Plan } from '@plenary/core/plan/plan';
import { readPlanJson } from '@plenary/formats/json/plan-json';
import { describe, expect, test } from 'vitest';
import { answered, type GivenServer, givenServer } from '../../app/given-server.ts';
import { valueOf } from '../../app/reading/given-context.ts';
import { pivotOf, tableIn } from './carried-pivots.ts';

const params = { plan: 'demonstration-2024-2025' };
const version = 'proposed-2024/25';
const sample = new URL('../../../../../samples/demonstration/plan.json', import.meta.url);
const { plan: begun } = valueOf(readPlanJson(readFileSync(sample, 'utf8')));

describe('tables after edits', () => {
  test('are those of a server that makes them anew', { timeout: 240_000 }, async () => {
    const server = await givenServer();
    const carried = [await answersOf(server)];
    for (const edits of steps) {
      await edited(server, edits);
      carried.push(await answersOf(server));
    }
    // Each step is seen, and whatever takes one back comes to where it was.
    const texts = carried.map((answers) => JSON.stringify(answers));
    expect(texts.slice(1).every((text, index) => text !== texts[index])).toBe(true);
    for (const [index, answers] of [...carried.slice(0, -1).entries()].toReversed()) {
      await undone(server, index + 2);
      expect(await answersOf(server), `undone to step ${index}`).toEqual(answers);
    }
    expect(server.told).toEqual([]);
    await server.stop();
    const dataFolder = await mkdtemp(join(tmpdir(), 'plenary-anew-'));
    for (const [index, edits] of steps.entries()) {
      // One that was just started carries nothing over.
      const fresh = await givenServer({ dataFolder });
      await edited(fresh, edits);
      expect(carried[index + 1], `step ${index + 1}`).toEqual(await answersOf(fresh));
      await fresh.stop();
    }
    await rm(dataFolder, { recursive: true, force: true });
  });
});

describe('from one revision to the next', () => {
  const query: PivotQuery = {
    cube: 'by-result',
    rows: [{ dimension: 'sector' }],
    columns: [],
    filter: { version: [version] },
  };
  const other: PivotQuery = { ...query, cube: 'by-object' };
  const carrier = {};
  const first = { plan: begun, revision: 1, carrier };
  const second = { plan: withAmount(begun, 520_000_000, 530_000_000), revision: 2, carrier };
  const third = { plan: withAmount(second.plan, 530_000_000, 540_000_000), revision: 3, carrier };
  const made = [first, second, third].map((opened) => ({
    own: valueOf(pivotOf(opened, opened.plan, query)),
    other: valueOf(pivotOf(opened, opened.plan, other)),
  }));

  test('what no changed fact is under stays the very same, and the table goes on', () => {
    const [one, two, three] = made;
    expect(three?.other).toBe(one?.other);
    expect(two?.own.pivot.cells[0]).toBe((one?.own.pivot.cells[0] ?? 0) + 10_000_000);
    expect(three?.own.pivot.cells[0]).toBe((one?.own.pivot.cells[0] ?? 0) + 20_000_000);
    expect(three?.own.table.trees).toBe(one?.own.table.trees);
    expect(three?.own.table.codes[0]).toBe(two?.own.table.codes[0]);
    expect(valueOf(pivotOf(third, third.plan, query))).toBe(three?.own);
    expect(valueOf(tableIn(third, third.plan, 'by-result'))).toBe(three?.own.table);
  });

  test('whoever still has an older one is answered of that', () => {
    expect(valueOf(pivotOf(first, first.plan, query)).pivot).toEqual(made[0]?.own.pivot);
    expect(valueOf(pivotOf(third, third.plan, query))).toBe(made[2]?.own);
  });

  test('all is made anew where trees may be others', () => {
    const { organization } = third.plan;
    const plan = {
      ...third.plan,
      organization: { ...organization, sectors: organization.sectors.toReversed() },
    };
    const next = { plan, revision: 4, carrier };
    const own = valueOf(pivotOf(next, plan, query));
    expect(own.table.trees).not.toBe(made[2]?.own.table.trees);
    expect(own.pivot.rows.map(({ at }) => at['sector'])).not.toEqual(
      made[2]?.own.pivot.rows.map(({ at }) => at['sector']),
    );
  });
});

const patents = { sector: 'patents', result: '2.1', version };
const free = freePlace();
/** What is done one after the other, each as a revision after the first. */
const steps: readonly (readonly Edit[])[] = [
  [amount('by-result', patents, 520_000_000, 530_000_000)],
  [
    amount('by-result', patents, 530_000_000, 0),
    amount('by-object', { sector: 'patents', object: 'posts', version }, 13_584_000_000, 1),
  ],
  [amount('by-result', free, null, 77_700)],
  [amount('by-result', { ...patents, sector: 'unallocated' }, null, 5_000)],
  [
    { kind: 'sector-name', sector: 'patents', language: 'en', before: nameOfPatents(), after: 'Inventions' },
    amount('by-result', free, 77_700, 88_800),
  ],
  [amount('by-result', free, 88_800, 77_700)],
];

const arrangements = [
  {},
  { cube: 'by-result', rows: 'sector,result', columns: 'version' },
  { cube: 'by-result', rows: 'result', columns: 'sector', where: `version:${version}` },
  { cube: 'by-object', rows: 'object', compare: `approved-2022/23..${version}` },
  { rows: 'sector,result', scenario: 'copyright-resources' },
];

async function edited(server: GivenServer, edits: readonly Edit[]): Promise<void> {
  const body = { basedOn: await newest(server), reason: 'A test', edits: [...edits] };
  answered(await server.ask('secretary', postChanges, { params, query: {}, body }));
}

async function undone(server: GivenServer, revision: number): Promise<void> {
  const body = { basedOn: await newest(server), reason: 'A test', revision };
  answered(await server.ask('secretary', postUndo, { params, query: {}, body }));
}

async function newest(server: GivenServer): Promise<number> {
  return answered(await server.ask(null, openPlan, { params, query: {} })).revision;
}

async function answersOf(server: GivenServer) {
  const answers: unknown[] = [];
  for (const query of arrangements) {
    const table = answered(await server.ask(null, getPivot, { params, query }));
    const all = { inRows: `0-${table.rows.length - 1}`, inColumns: `0-${table.columns.length - 1}` };
    const cells = answered(await server.ask(null, getPivotCells, { params, query: { ...query, ...all } }));
    answers.push(table, cells);
  }
  const query = { cube: 'by-result', dimension: 'sector' };
  answers.push(answered(await server.ask(null, getMembers, { params, query })));
  return answers;
}

function amount(cube: string, at: Coordinates, before: number | null, after: number | null): Edit {
  return { kind: 'amount', cube, at, before, after };
}

/** Where a sector has no resources for a result yet. */
function freePlace(): Coordinates {
  const facts = cubeOf(begun.budget, 'by-result')?.facts ?? [];
  const taken = new Set(facts.map(({ at }) => `${at['sector']} ${at['result']} ${at['version']}`));
  for (const sector of begun.organization.sectors) {
    if (!taken.has(`${sector.id} 2.1 ${version}`)) return { sector: sector.id, result: '2.1', version };
  }
  throw new Error('every sector works for the result');
}

function nameOfPatents(): string {
  return begun.organization.sectors.find(({ id }) => id === 'patents')?.name.en ?? '';
}

function withAmount(plan: Plan, before: number, after: number): Plan {
  const value = (number: number) => ({ amount: number, halfWidth: 0 });
  const change = { cube: 'by-result', at: patents, before: value(before), after: value(after) };
  return valueOf(applyAll([{ kind: 'set-fact', ...change }], plan));
}
