import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fact } from '@plenary/core/budget/cube';
import type { SetFact } from '@plenary/core/plan/change';
import type { Database } from '@plenary/store/database/database';
import { chunksOf, readFacts } from '@plenary/store/facts/fact-chunk';
import { readFactRows, writeFactRows } from '@plenary/store/facts/fact-rows';
import { chunkBodies, keepChunks } from '@plenary/store/facts/kept-chunks';
import { sql } from 'kysely';
import { openForTest } from '../../databases/open-for-test.ts';
import { markdownTable } from '../measure.ts';
import { givenColumns, givenDimensions } from './given-facts.ts';

const key = { organization: 'house', plan: 'plan' };
const columns = ['version', 'unit', 'result', 'object', 'fund', 'donor'] as const;
/** Which made-up dimension stands for which column of the store. */
const sources: Readonly<Record<(typeof columns)[number], string>> = {
  version: 'year',
  unit: 'unit',
  result: 'result',
  object: 'object',
  fund: 'fund',
  donor: 'activity',
};

/** How long so many facts take into PostgreSQL and back: as chunks of the log, as rows, and by its own COPY. */
export async function keptFactsTable(count: number): Promise<string> {
  const { db, end } = await openForTest('server');
  const folder = mkdtempSync(join(tmpdir(), 'plenary-copy-'));
  // The server is another user, and writes there too.
  chmodSync(folder, 0o777);
  try {
    const facts = factsOf(count);
    const file = join(folder, 'facts.csv');
    writeFileSync(file, csvOf(facts), { mode: 0o644 });
    const own = [await chunksRow(db, facts), await rowsRow(db, facts)];
    const copied = await copyRow(db, file, folder);
    const rows = [...own, copied];
    const [, copiedIn, copiedOut] = copied;
    const shown = rows.map(([name, saved, loaded]) => [
      name,
      seconds(saved),
      (saved / copiedIn).toFixed(1),
      seconds(loaded),
      (loaded / copiedOut).toFixed(1),
    ]);
    return markdownTable(['', 'saved', 'to COPY', 'loaded', 'to COPY'], shown);
  } finally {
    await end();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Row = readonly [name: string, saved: number, loaded: number];

async function chunksRow(db: Database, facts: readonly Fact[]): Promise<Row> {
  const changes = facts.map(
    ({ at, amount, halfWidth }): SetFact => ({
      kind: 'set-fact',
      cube: 'c',
      at,
      before: null,
      after: { amount, halfWidth },
    }),
  );
  let digests: readonly string[] = [];
  const saved = await timed(async () => {
    const chunks = chunksOf('c', changes);
    digests = chunks.map((chunk) => chunk.digest);
    await db.sql.transaction().execute(async (transaction) => {
      await keepChunks(transaction, key.organization, chunks);
    });
  });
  const bodies = async (): Promise<readonly string[]> => {
    const found = await chunkBodies(db.sql, key.organization, digests);
    return digests.map((digest) => found.get(digest) ?? '');
  };
  let objects: readonly Fact[] = [];
  const asObjects = await timed(async () => {
    objects = (await bodies()).flatMap(readFacts);
  });
  sameFacts(facts, objects.length, (row) => objects[row]);
  return ['as chunks of the log', saved, asObjects];
}

/** Throws unless what was loaded is what was saved. */
function sameFacts(
  facts: readonly Fact[],
  count: number,
  loaded: (row: number) => Fact | null | undefined,
): void {
  if (count !== facts.length) throw new Error('facts were lost');
  const told = (fact: Fact | null | undefined): string =>
    JSON.stringify([columns.map((column) => fact?.at[column]), fact?.amount, fact?.halfWidth]);
  for (const [row, fact] of facts.entries()) {
    if (told(loaded(row)) !== told(fact)) throw new Error('facts are others when loaded');
  }
}

async function rowsRow(db: Database, facts: readonly Fact[]): Promise<Row> {
  const saved = await timed(async () => {
    const rows = facts.map((fact, position) => ({ position, fact }));
    await db.sql.transaction().execute(async (transaction) => {
      await writeFactRows(transaction, key, 'c', rows);
    });
  });
  let read: readonly Fact[] = [];
  const loaded = await timed(async () => {
    read = (await readFactRows(db.sql, key)).get('c') ?? [];
  });
  sameFacts(facts, read.length, (row) => read[row]);
  return ['as rows of the projection', saved, loaded];
}

async function copyRow(db: Database, file: string, folder: string): Promise<Row> {
  await sql`create table plenary.copied (like plenary.facts including all)`.execute(db.sql);
  const given = sql.raw(`(organization, plan, cube, position, ${columns.join(', ')}, amount, half_width)`);
  const saved = await timed(async () => {
    await sql`copy plenary.copied ${given} from ${sql.lit(file)} with (format csv)`.execute(db.sql);
  });
  const loaded = await timed(async () => {
    await sql`copy plenary.copied ${given} to ${sql.lit(join(folder, 'out.csv'))} with (format csv)`.execute(
      db.sql,
    );
  });
  return ['COPY of a CSV on the same machine, to a CSV', saved, loaded];
}

function factsOf(count: number): readonly Fact[] {
  const { codes, amounts } = givenColumns(count);
  const named = columns.map((column) => {
    const index = givenDimensions.findIndex((dimension) => dimension.id === sources[column]);
    return { column, members: givenDimensions[index]?.members ?? [], list: codes[index] };
  });
  return Array.from({ length: count }, (_, fact) => {
    const at: Record<string, string> = {};
    for (const { column, members, list } of named) at[column] = members[list?.[fact] ?? 0] ?? '';
    return { at, amount: amounts[fact] ?? 0, halfWidth: 0 };
  });
}

function csvOf(facts: readonly Fact[]): string {
  const lines = facts.map(({ at, amount, halfWidth }, position) =>
    [
      key.organization,
      key.plan,
      'c',
      position,
      ...columns.map((column) => at[column]),
      amount,
      halfWidth,
    ].join(),
  );
  return `${lines.join('\n')}\n`;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function seconds(time: number): string {
  return `${(time / 1000).toFixed(2)} s`;
}
