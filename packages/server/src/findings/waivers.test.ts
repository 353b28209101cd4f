import { type Edit, postChanges, postUndo } from '@plenary/api/changes';
import { getFindings, postTakeBack, postWaiver } from '@plenary/api/findings';
import { getHouse } from '@plenary/api/house';
import { getLog } from '@plenary/api/log';
import { openPlan } from '@plenary/api/plans';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answered, type GivenServer, givenServer } from '../app/given-server.ts';

const plan = 'demonstration-2024-2025';
const params = { plan };
let server: GivenServer;
beforeAll(async () => {
  server = await givenServer();
  await server.checked(plan);
});
afterAll(() => server.stop());

async function revision(): Promise<number> {
  return answered(await server.ask(null, openPlan, { params, query: {} })).revision;
}

async function findings(language: 'en' | 'zh' = 'en') {
  return answered(await server.ask(null, getFindings, { params, query: { language } }));
}

async function errorsOnHouse(): Promise<number> {
  return answered(await server.ask(null, getHouse, { params, query: {} })).attention.findings.error;
}

async function waived(actor: string | null, finding: string, reason: string, basedOn?: number) {
  const body = { basedOn: basedOn ?? (await revision()), finding, reason, language: 'fr' } as const;
  return await server.ask(actor, postWaiver, { params, query: {}, body });
}

async function takenBack(actor: string | null, waiver: string) {
  const body = { basedOn: await revision(), reason: 'not agreed after all' };
  return await server.ask(actor, postTakeBack, { params: { plan, waiver }, query: {}, body });
}

/** The error of the demonstration: a total that misses its parts. */
async function theError(): Promise<string> {
  return (await findings()).findings[0]?.id ?? '';
}

describe('a finding that somebody says is no problem', () => {
  test('keeps its reason and its author, counts no more, and counts again when that is taken back', async () => {
    const before = await findings();
    const id = await theError();
    expect([before.counts.error, await errorsOnHouse()]).toEqual([1, 1]);
    const done = answered(await waived('secretary', id, ' Le comité l’a accepté. '));

    const after = await findings('zh');
    // Nothing that is checked has changed, so the checks are not asked again.
    expect(after.findingsKnown).toBe(true);
    expect([after.counts.error, await errorsOnHouse()]).toEqual([0, 0]);
    expect(after.findings).toHaveLength(before.findings.length - 1);
    expect(after.waived).toMatchObject([
      {
        finding: { id, severity: 'error', sentence: expect.stringMatching(/\p{Script=Han}.*37.764/u) },
        waiver: {
          id: done.waiver,
          rule: 'figures-total-and-parts',
          reason: { text: 'Le comité l’a accepté.', language: 'fr' },
          by: expect.stringMatching(/\p{Script=Han}/u),
        },
      },
    ]);
    const log = answered(await server.ask(null, getLog, { params, query: { limit: 1 } }));
    expect(log.revisions).toMatchObject([
      {
        actor: { id: 'secretary' },
        reason: 'Le comité l’a accepté.',
        canUndo: true,
        changes: [{ label: expect.stringMatching(/37,764/), before: null, after: 'Le comité l’a accepté.' }],
      },
    ]);

    answered(await takenBack('planner', done.waiver));
    expect(await findings()).toEqual(before);
    expect(await errorsOnHouse()).toBe(1);
  });

  test('can be undone as any other revision', async () => {
    const before = await findings();
    const done = answered(await waived('planner', await theError(), 'agreed'));
    const body = { basedOn: done.revision, revision: done.revision, reason: '' };
    answered(await server.ask('secretary', postUndo, { params, query: {}, body }));
    expect(await findings()).toEqual(before);
  });

  test('counts again when a figure it rests on is another', async () => {
    const at = { sector: 'copyright', result: '1.1', version: 'proposed-2024/25' };
    const done = answered(await waived('secretary', await theError(), 'agreed'));
    const set = async (before: number, after: number) => {
      const edit: Edit = { kind: 'amount', cube: 'by-result', at, before, after };
      const body = { basedOn: await revision(), reason: '', edits: [edit] };
      return await server.ask('secretary', postChanges, { params, query: {}, body });
    };
    const edit = async (before: number, after: number) => {
      answered(await set(before, after));
      await server.checked(plan);
    };
    const guessed = await set(1, 2);
    const amount = guessed.ok ? Number.NaN : Number(guessed.problem.facts['stands']);
    await edit(amount, amount + 100_000_00);
    const moved = await findings();
    expect(moved.counts.error).toBeGreaterThan(0);
    expect(moved.waived).toEqual([]);
    expect(moved.idle).toMatchObject([{ id: done.waiver, by: expect.stringMatching(/\w/) }]);
    await edit(amount + 100_000_00, amount);
    expect(await findings()).toMatchObject({ waived: [{ waiver: { id: done.waiver } }], idle: [] });
    answered(await takenBack('secretary', done.waiver));
  });

  test('is refused without a reason, with a long one, twice, by readers, and of what is not found', async () => {
    const id = await theError();
    const codes = async (...given: Parameters<typeof waived>) => {
      const sent = await waived(...given);
      return sent.ok ? 'ok' : `${sent.problem.status} ${sent.problem.code}`;
    };
    expect(await codes('secretary', id, '  ')).toBe('422 waive-without-reason');
    expect(await codes('secretary', id, 'x'.repeat(1001))).toBe('422 waive-reason-too-long');
    expect(await codes(null, id, 'agreed')).toBe('403 not-allowed');
    expect(await codes('chair', id, 'agreed')).toBe('403 not-allowed');
    expect(await codes('secretary', 'sums-0', 'agreed')).toBe('404 finding-not-there');
    expect(await codes('secretary', id, 'agreed', (await revision()) - 1)).toBe('409 revision-conflict');
    const done = answered(await waived('secretary', id, 'agreed'));
    expect(await codes('secretary', id, 'agreed')).toBe('409 finding-waived');
    expect((await takenBack('chair', done.waiver)).ok).toBe(false);
    answered(await takenBack('secretary', done.waiver));
    expect(await takenBack('secretary', done.waiver)).toMatchObject({
      problem: { code: 'waiver-not-there' },
    });
  });
});
