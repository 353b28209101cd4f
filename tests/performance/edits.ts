import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getPivot, getPivotCells, getPivotNotes } from '@plenary/api/budget/pivot';
import { type Edit, postChanges } from '@plenary/api/changes';
import { call } from '@plenary/api/client';
import { openPlan } from '@plenary/api/plans';
import { answered } from '@plenary/server/app/given-server';
import { startServer } from '@plenary/server/app/start';
import { openDatabase } from '@plenary/store/database/open-database';
import { commit } from '@plenary/store/plan/commit';
import { largePlan } from '../journeys/large-plan.ts';
import { markdownTable } from './measure.ts';

/** Groups of activities: 504 facts each. */
const sizes = [18, 180, 540] as const;
const edits = { warm: 10, measured: 25 } as const;
const params = { plan: 'large' };
const arrangement = { cube: 'fine', rows: 'activity', columns: 'object' };
const seen = { ...arrangement, inRows: '0-40', inColumns: '0-12' };

type Step = 'edit' | 'cells' | 'heads' | 'notes' | 'known';

/** Measures what somebody waits for who changes one figure of a large table: its commit, and the table as it stands then. */
export async function editsSection(): Promise<string> {
  const rows: string[][] = [];
  for (const groups of sizes) rows.push(await measuredAt(groups));
  return [
    'One figure is changed over HTTP in a plan with one fine cube, whose table of activities by objects of expenditure has more',
    'cells, with subtotals, than the cube has facts. Then what a page shows is asked for: the cells in sight, the heads of rows and',
    'columns, and what stands beside the cells. Beside it a question that nothing has changed for (304). Medians.',
    '',
    markdownTable(
      ['facts', 'the edit is in the log', 'cells', 'heads', 'notes', 'bare: an answer that is known'],
      rows,
    ),
    '',
  ].join('\n');
}

async function measuredAt(groups: number): Promise<string[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'plenary-'));
  try {
    const facts = await kept(dataFolder, groups);
    const running = await startServer({
      dataFolder,
      host: '127.0.0.1',
      port: 0,
      pages: null,
      tell: console.error,
    });
    if (!running.ok) throw new Error(running.refusal.code);
    try {
      return [facts.toLocaleString('en'), ...(await edited(running.value.address))];
    } finally {
      await running.value.close();
    }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** Keeps the plan; gives how many facts it has. */
async function kept(dataFolder: string, groups: number): Promise<number> {
  const opened = await openDatabase({ dataFolder });
  if (!opened.ok) throw new Error(opened.refusal.code);
  const plan = largePlan(groups);
  const made = await commit(opened.value, {
    organization: plan.organization.id,
    plan: plan.id,
    actor: { id: 'secretary', name: 'Committee secretary', kind: 'secretary' },
    reason: 'A measurement',
    at: new Date().toISOString(),
    basedOn: 0,
    edit: { kind: 'create', plan, proposals: [] },
  });
  if (!made.ok) throw new Error(made.refusal.code);
  await opened.value.close();
  return plan.budget.cubes[0]?.facts.length ?? 0;
}

async function edited(base: string): Promise<readonly string[]> {
  const client = { base, actor: 'secretary', fetch };
  const at = { activity: 'activity-1.1', object: 'object-1.1', version: 'proposed-2026/27' };
  const times: Record<Step, number[]> = { edit: [], cells: [], heads: [], notes: [], known: [] };
  const timed = async <Value>(step: Step, work: () => Promise<Value>): Promise<Value> => {
    const from = performance.now();
    const value = await work();
    times[step].push(performance.now() - from);
    return value;
  };
  let { revision } = answered(await call(client, openPlan, { params, query: {} }));
  let before = 100_000;
  for (let run = 0; run < edits.warm + edits.measured; run += 1) {
    const edit: Edit = { kind: 'amount', cube: 'fine', at, before, after: before + 100 };
    const body = { basedOn: revision, reason: 'A measurement', edits: [edit] };
    ({ revision } = answered(
      await timed('edit', () => call(client, postChanges, { params, query: {}, body })),
    ));
    before += 100;
    const { values } = answered(
      await timed('cells', () => call(client, getPivotCells, { params, query: seen })),
    );
    if (values.length === 0) throw new Error('no cells');
    answered(await timed('heads', () => call(client, getPivot, { params, query: arrangement })));
    answered(await timed('notes', () => call(client, getPivotNotes, { params, query: arrangement })));
    times.known.push(await known(`${base}/api/plans/large`));
  }
  return [times.edit, times.cells, times.heads, times.notes, times.known].map(
    (list) => `${middle(list.slice(-edits.measured)).toFixed(1)} ms`,
  );
}

async function known(url: string): Promise<number> {
  const first = await fetch(url);
  await first.arrayBuffer();
  const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
  const from = performance.now();
  await (await fetch(url, { headers })).arrayBuffer();
  return performance.now() - from;
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
