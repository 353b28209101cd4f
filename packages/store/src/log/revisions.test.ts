import type { Actor } from '@plenary/core/access/actor';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openForTest, type TestDatabase } from '../../../../tests/databases/open-for-test.ts';
import { demonstration, plusOne, renamed } from '../../../../tests/databases/sample-plans.ts';
import { commit } from '../plan/commit.ts';
import type { Edit } from '../plan/edit.ts';
import { readLogEntry } from './log-entry.ts';
import { revisionsOf } from './revisions.ts';
import { verifyChain } from './verify-chain.ts';

const actor: Actor = { id: 's', name: 'S', kind: 'secretary' };
const key = { organization: 'house', plan: 'plan' };
const { plan, proposals } = demonstration;

describe.each(['embedded', 'server'] as const)('the file that a revision came by, in %s', (kind) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await openForTest(kind);
  }, 120_000);
  afterAll(async () => {
    await opened.end();
  });

  const done = async (basedOn: number, edit: Edit) => {
    const at = '2026-03-01T09:00:00.000Z';
    const result = await commit(opened.db, { ...key, actor, reason: '', at, basedOn, edit });
    if (!result.ok) throw new Error(JSON.stringify(result.refusal.facts));
    return result.value.record;
  };

  test('is told with how many figures it set; an entry without one has none', async () => {
    const first = await done(0, { kind: 'create', plan, proposals });
    const file = { kind: 'workbook', name: 'figures of Юля.xlsx' } as const;
    const changes = [plusOne(first.plan), ...renamed(first.plan, 'Patents')];
    const second = await done(1, { kind: 'change', changes, file });
    const source = { digest: 'd', name: 'book.txt', size: 1 };
    await done(2, { kind: 'import', plan: second.plan, proposals, source });
    await done(3, { kind: 'undo', revision: 2 });
    const revisions = await revisionsOf(opened.db, { ...key, limit: 10 });
    expect(revisions.map((one) => one.file)).toEqual([
      undefined,
      { kind: 'document', name: 'book.txt', figures: 0 },
      { ...file, figures: 1 },
      undefined,
    ]);
    expect((await verifyChain(opened.db, key)).ok).toBe(true);
    const told = await sql
      .raw('select file from reporting.revisions order by revision')
      .execute(opened.db.sql);
    expect(told.rows.map((row) => Object.values(row ?? {}))).toEqual([
      [null],
      [file.name],
      ['book.txt'],
      [null],
    ]);
  });

  test('stands in the entry itself, of which earlier ones are read as they were written', async () => {
    const rows = await opened.db.sql.selectFrom('revisions').select(['body']).orderBy('revision').execute();
    const entries = rows.map(({ body }) => readLogEntry(body));
    expect(entries.map((entry) => 'file' in entry)).toEqual([false, true, false, false]);
    expect(() => readLogEntry((rows[1]?.body ?? '').replace('"workbook"', '"moon"'))).toThrow('lines');
  });
});
