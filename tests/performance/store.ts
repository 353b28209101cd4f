import { availableParallelism, loadavg } from 'node:os';
import type { Actor } from '@plenary/core/access/actor';
import type { Plan } from '@plenary/core/plan/plan';
import type { Database, DatabaseKind } from '@plenary/store/database/database';
import { commit } from '@plenary/store/plan/commit';
import { readProjections } from '@plenary/store/plan/load';
import type { PlanKey, PlanRecord } from '@plenary/store/plan/plan-record';
import { sql } from 'kysely';
import { openForTest } from '../databases/open-for-test.ts';
import { demonstration, plusOne } from '../databases/sample-plans.ts';
import { markdownTable } from './measure.ts';

const kinds: readonly DatabaseKind[] = ['embedded', 'server', 'pglite'];
const actor: Actor = { id: 's', name: 'Secretary', kind: 'secretary' };
const at = '2026-03-01T09:00:00.000Z';
const key: PlanKey = { organization: 'house', plan: 'plan' };
const commits = 60;
const others: Readonly<Record<DatabaseKind, number>> = { embedded: 999, server: 999, pglite: 199 };
const factsEach = 5000;

/** What a commit costs beside the rows it writes, and opening one plan among many. */
export async function storeSection(): Promise<string> {
  const latencies: (readonly string[])[] = [];
  const openings: (readonly string[])[] = [];
  for (const kind of kinds) {
    const single = await openForTest(kind);
    const full = await openForTest(kind);
    try {
      const record = await created(single.db);
      await created(full.db);
      openings.push([kind, ...(await opening(single.db, full.db, others[kind]))]);
      latencies.push([kind, ...(await latency(single.db, record))]);
    } finally {
      await single.end();
      await full.end();
    }
  }
  const [load = 0] = loadavg();
  return [
    `A commit of one figure into a plan of ${factsEach} facts (load, access, apply, check, save with log and`,
    'projections) beside a transaction that inserts the same rows and does nothing else; medians, alternating.',
    '`server` is the PostgreSQL of the system (15 here), reached by its address. PGlite does not wait for the disk.',
    `The load of the machine was ${load.toFixed(1)} on ${availableParallelism()} processors.`,
    '',
    markdownTable(['database', 'commit', 'bare insert', 'ratio'], latencies),
    '',
    'Opening one plan from its tables (nothing remembered), alone in a database and among others of the same size; medians of 30, alternating.',
    '',
    markdownTable(['database', 'plans', 'facts in all', 'alone', 'among all', 'ratio'], openings),
    '',
  ].join('\n');
}

async function created(db: Database): Promise<PlanRecord> {
  const edit = { kind: 'create', plan: planOf(factsEach), proposals: demonstration.proposals } as const;
  const result = await commit(db, { ...key, actor, reason: 'made', at, basedOn: 0, edit });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.record;
}

/** The demonstration plan with one fine cube of so many facts. */
function planOf(count: number): Plan {
  const { plan } = demonstration;
  const facts = Array.from({ length: count }, (_, index) => ({
    at: { version: `v${index % 4}`, sector: `s${index % 8}`, object: `o${index % 25}`, unit: `u${index}` },
    amount: 100_000 + index,
    halfWidth: 0,
  }));
  const dimensions = ['version', 'sector', 'object', 'unit'];
  const cube = { id: 'by-result', dimensions, unit: 'money', facts } as const;
  return { ...plan, budget: { ...plan.budget, cubes: [cube] } };
}

async function latency(db: Database, start: PlanRecord): Promise<readonly string[]> {
  await sql`create table plenary.bare (organization text, plan text, revision integer, body text,
    primary key (organization, plan, revision))`.execute(db.sql);
  await sql`create table plenary.bare_facts (like plenary.facts including all)`.execute(db.sql);
  await sql`insert into plenary.bare_facts select * from plenary.facts`.execute(db.sql);
  const body = await db.sql.selectFrom('revisions').select('body').executeTakeFirstOrThrow();
  let record = start;
  const [own, bare]: [number[], number[]] = [[], []];
  for (let run = 0; run < commits; run += 1) {
    own.push(
      await timed(async () => {
        const edit = { kind: 'change', changes: [plusOne(record.plan)] } as const;
        const { revision } = record;
        const result = await commit(db, { ...key, actor, reason: 'because', at, basedOn: revision, edit });
        if (!result.ok) throw new Error(result.refusal.code);
        record = result.value.record;
      }),
    );
    bare.push(await timed(async () => await bareInsert(db, run, body.body.slice(0, 700))));
  }
  await sql`drop table plenary.bare, plenary.bare_facts`.execute(db.sql);
  const [ours, theirs] = [middle(own), middle(bare)];
  return [`${ours.toFixed(1)} ms`, `${theirs.toFixed(1)} ms`, (ours / theirs).toFixed(2)];
}

async function bareInsert(db: Database, run: number, body: string): Promise<void> {
  await db.sql.transaction().execute(async (transaction) => {
    await sql`insert into plenary.bare values (${key.organization}, ${key.plan}, ${run}::integer, ${body})`.execute(
      transaction,
    );
    await sql`update plenary.plans set changed_at = changed_at where plan = 'none'`.execute(transaction);
    await sql`insert into plenary.bare_facts (organization, plan, cube, position, amount, half_width)
      values (${key.organization}, ${key.plan}, 'x', ${run}::integer, 1, 0)`.execute(transaction);
  });
}

async function opening(single: Database, full: Database, count: number): Promise<readonly string[]> {
  await copies(full, count);
  for (const db of [single, full]) await sql`vacuum analyze`.execute(db.sql);
  const [alone, among]: [number[], number[]] = [[], []];
  for (let run = 0; run < 33; run += 1) {
    const pair = [
      await timed(async () => await readProjections(single.sql, key)),
      await timed(async () => await readProjections(full.sql, key)),
    ] as const;
    // The first ones warm up.
    if (run < 3) continue;
    alone.push(pair[0]);
    among.push(pair[1]);
  }
  const plans = count + 1;
  const [one, all] = [middle(alone), middle(among)];
  return [
    String(plans),
    String(plans * factsEach),
    `${one.toFixed(1)} ms`,
    `${all.toFixed(1)} ms`,
    (all / one).toFixed(2),
  ];
}

/** Other plans with the same rows; committing each would come to the same tables. */
async function copies(db: Database, count: number): Promise<void> {
  const name = sql`'plan ' || number`;
  await sql`insert into plenary.plans select organization, ${name}, revision, hash, identity, source, changed_at
    from plenary.plans, generate_series(1, ${sql.raw(String(count))}) as number`.execute(db.sql);
  await sql`insert into plenary.entities select organization, ${name}, kind, position, id, body
    from plenary.entities, generate_series(1, ${sql.raw(String(count))}) as number`.execute(db.sql);
  for (let number = 1; number <= count; number += 1) {
    await sql`insert into plenary.facts select organization, ${`plan ${number}`}::text, cube, position, version,
      sector, unit, result, object, fund, donor, rest, amount, half_width
      from plenary.facts where organization = ${key.organization} and plan = ${key.plan}`.execute(db.sql);
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
