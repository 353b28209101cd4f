import {
  discardBranch,
  getBranches,
  getMerge,
  postBranch,
  postBranchFigures,
  postMerge,
  previewMerge,
  previewMergeFindings,
} from '@plenary/api/budget/branches';
import { getDevelopment } from '@plenary/api/budget/development';
import { getPivot, getPivotCells } from '@plenary/api/budget/pivot';
import { type Edit, postChanges, postUndo } from '@plenary/api/changes';
import { getDocument } from '@plenary/api/document';
import { getFindings } from '@plenary/api/findings';
import { getHouse } from '@plenary/api/house';
import { getLog } from '@plenary/api/log';
import { downloadBook, openPlan } from '@plenary/api/plans';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answered, type GivenServer, givenServer } from '../../app/given-server.ts';

const plan = 'demonstration-2024-2025';
const params = { plan };
const version = 'proposed-2024/25';
const base = 'approved-2022/23';
const at = { sector: 'patents', result: '2.1', version };

let server: GivenServer;
beforeAll(async () => {
  server = await givenServer();
}, 120_000);
afterAll(() => server.stop());

async function revision(): Promise<number> {
  return answered(await server.ask(null, openPlan, { params, query: {} })).revision;
}

async function why(reason = 'A test') {
  return { basedOn: await revision(), reason };
}

async function made(name: string, begins: object, actor = 'secretary') {
  const body = { ...(await why()), language: 'en' as const, name, note: 'To see', begins };
  return await server.ask(actor, postBranch, { params, query: {}, body: postBranch.body.parse(body) });
}

async function undone(which: number): Promise<void> {
  const body = { ...(await why()), revision: which };
  answered(await server.ask('secretary', postUndo, { params, query: {}, body }));
}

async function total(which: string, query: object = {}): Promise<number | null | undefined> {
  return (await cells({ rows: 'sector', columns: 'version', where: `version:${which}`, ...query })).at(-1);
}

async function cells(query: object, row?: number): Promise<readonly (number | null)[]> {
  const table = answered(await server.ask(null, getPivot, { params, query }));
  const inRows = row === undefined ? `0-${table.rows.length - 1}` : `${row}`;
  const asked = { ...query, inRows, inColumns: `0-${table.columns.length - 1}` };
  return answered(await server.ask(null, getPivotCells, { params, query: asked })).values;
}

async function figureOf(where: object): Promise<number | null> {
  const [value = null] = await cells(
    { rows: 'sector', where: 'sector:patents;result:2.1;version:proposed-2024/25', ...where },
    0,
  );
  return value;
}

describe('a scenario of zero nominal growth', () => {
  let id = '';

  test('is made beside the plan, which stays as it is', async () => {
    const before = await total(version);
    const done = answered(await made('Zero nominal growth', { kind: 'growth', version, base, percent: 0 }));
    id = done.branch;
    expect(id).toBe('zero-nominal-growth');
    expect(done.figures).toBeGreaterThan(100);
    expect(await total(version)).toBe(before);
    const { branches } = answered(await server.ask(null, getBranches, { params, query: {} }));
    expect(branches).toMatchObject([
      {
        id,
        name: { text: 'Zero nominal growth' },
        note: { text: 'To see' },
        version,
        collisions: 0,
        merged: false,
      },
    ]);
    expect(branches[0]?.difference).toBe(((await total(base)) ?? 0) - (before ?? 0));
  });

  test('is what the plan is asked for in', async () => {
    expect(await total(version, { scenario: id })).toBe(await total(base));
    const header = answered(await server.ask(null, openPlan, { params, query: { scenario: id } }));
    expect(header).toMatchObject({
      adopted: [id],
      branches: [{ id, name: { text: 'Zero nominal growth' } }],
    });
  });

  test('is what its book says', async () => {
    const query = { language: 'en', scenario: id } as const;
    const book = answered(
      await server.ask(null, downloadBook, { params, query: { ...query, format: 'text' } }),
    );
    const plain = answered(await server.ask(null, downloadBook, { params, query: { format: 'text' } }));
    expect(book).not.toBe(plain);
    expect((await server.ask(null, getDocument, { params, query })).ok).toBe(true);
  });

  test('stands side by side with the plan and another, with differences and percentages to the chosen one', async () => {
    const other = answered(await made('Zero real growth', { kind: 'growth', version, base, percent: 4.5 }));
    const compare = `${version}..${version}@${id},${version}@${other.branch}`;
    const table = answered(await server.ask(null, getPivot, { params, query: { rows: 'sector', compare } }));
    expect(table.shown.compare).toBe(compare);
    expect(table.columns.map(({ heads, shows }) => [heads.at(-2)?.label.text, shows])).toEqual([
      [expect.stringContaining('2024/25'), 'amount'],
      ['Zero nominal growth', 'amount'],
      ['Zero nominal growth', 'difference'],
      ['Zero nominal growth', 'percentage'],
      ['Zero real growth', 'amount'],
      ['Zero real growth', 'difference'],
      ['Zero real growth', 'percentage'],
    ]);
    const values = await cells({ rows: 'sector', compare }, table.rows.length - 1);
    const [stands = 0, nominal = 0, less, percent, real = 0] = values.map((value) => value ?? 0);
    expect(nominal).toBe(await total(base));
    expect(real).toBe(Math.round(nominal * 1.045));
    expect([less, percent]).toEqual([nominal - stands, (100 * (nominal - stands)) / stands]);
    await undone(other.revision);
  });

  test('brings along the total that is stated, and what is unallocated', async () => {
    const stated = async (cube: string, query: object = {}) =>
      (await cells({ cube, rows: 'version', where: `version:${version}`, ...query })).at(-1);
    const sectors = await total(version);
    expect(await stated('total')).toBe((sectors ?? 0) + ((await stated('unallocated')) ?? 0));
    expect(await stated('total', { scenario: id })).toBe(await total(base));
    expect(await stated('unallocated', { scenario: id })).toBe(0);
    // The development share is again what counts under the definition in force, of what the sectors have now.
    const development = answered(
      await server.ask(null, getDevelopment, { params, query: { scenario: id, version } }),
    );
    const counted = development.table?.rows.at(-1)?.cells[3]?.value;
    expect(counted).toBeGreaterThan(0);
    expect(await stated('development-share', { scenario: id })).toBe(counted);
    expect(await stated('development-share')).toBeGreaterThan(counted ?? 0);
    const query = { language: 'en', scenario: id } as const;
    expect(answered(await server.ask(null, getHouse, { params, query })).total?.value).toBe(
      await total(base),
    );
  });

  test('leaves no new disagreement of two cubes, and says what ceilings it leaves', async () => {
    const merge = answered(await server.ask(null, getMerge, { params: { plan, branch: id }, query: {} }));
    expect(merge.figures.length).toBe(merge.branch.figures);
    expect(merge.disagreements.filter(({ before, after }) => after > before)).toEqual([]);
  });

  test('is discarded, and comes back', async () => {
    const gone = answered(
      await server.ask('secretary', discardBranch, {
        params: { plan, branch: id },
        query: {},
        body: await why(),
      }),
    );
    expect(answered(await server.ask(null, getBranches, { params, query: {} })).branches).toEqual([]);
    expect(await server.ask(null, openPlan, { params, query: { scenario: id } })).toMatchObject({
      problem: { code: 'proposal-unknown' },
    });
    await undone(gone.revision);
    expect(answered(await server.ask(null, getBranches, { params, query: {} })).branches).toHaveLength(1);
  });
});

test('a scenario in which a figure is edited says by how much the stated development share is left behind', async () => {
  answered(await made('Behind', { kind: 'plan' }));
  const stands = (await figureOf({})) ?? 0;
  const edits = [{ cube: 'by-result', at, before: stands, after: stands + 100_000_000 }];
  const ofBranch = { plan, branch: 'behind' };
  const body = { ...(await why()), edits };
  answered(await server.ask('secretary', postBranchFigures, { params: ofBranch, query: {}, body }));
  const merge = answered(await server.ask(null, getMerge, { params: ofBranch, query: {} }));
  const share = merge.disagreements.find(({ words }) => words.startsWith('Development share'));
  // A fifth of the million more, less the half thousand that a printed share is known to.
  expect(share).toMatchObject({ before: 0, other: 'Definition in force since 2024' });
  expect(Math.round((share?.after ?? 0) / 1000)).toBe(-19_950);
  answered(await server.ask('secretary', discardBranch, { params: ofBranch, query: {}, body: await why() }));
});

describe('a scenario that is edited', () => {
  const branch = 'mine';
  const ofBranch = { plan, branch };

  const set = async (before: number | null, after: number | null, where = at) =>
    await server.ask('secretary', postBranchFigures, {
      params: ofBranch,
      query: {},
      body: { ...(await why()), edits: [{ cube: 'by-result', at: where, before, after }] },
    });
  const merge = async (more: object = {}) =>
    await server.ask('secretary', postMerge, {
      params: ofBranch,
      query: {},
      body: { ...(await why()), ...more },
    });
  const preview = async () => answered(await server.ask(null, getMerge, { params: ofBranch, query: {} }));

  test('has figures of its own, and the plan has its', async () => {
    answered(await made('Mine', { kind: 'plan' }));
    const stands = (await figureOf({})) ?? 0;
    answered(await set(stands, stands + 100));
    expect(await set(stands, stands + 200)).toMatchObject({
      problem: { status: 409, code: 'edit-conflicts' },
    });
    answered(await set(stands + 100, stands + 200));
    expect(await figureOf({})).toBe(stands);
    expect(await figureOf({ scenario: branch })).toBe(stands + 200);
    const { figures, disagreements } = await preview();
    expect(disagreements).toContainEqual({
      words: 'Total budget, 2024/25 proposed budget',
      other: 'All sectors + Unallocated',
      before: 0,
      after: -200,
    });
    expect(figures).toMatchObject([
      { made: stands, now: stands, branch: stands + 200, collides: false, held: null },
    ]);
    expect(figures[0]?.words).toContain('2.1');
    const { revisions } = answered(await server.ask(null, getLog, { params, query: { limit: 2 } }));
    expect(revisions).toMatchObject([
      { kind: 'branch', changeCount: 1, canUndo: true, changes: [{ label: expect.stringContaining('2.1') }] },
      { kind: 'branch' },
    ]);
  });

  test('says which findings merging brings, awaited, as the page of findings says them then', async () => {
    const asked = { params: ofBranch, query: {}, body: { language: 'fr' } } as const;
    const would = answered(await server.ask(null, previewMergeFindings, asked));
    const findings = async () => {
      await server.checked(plan);
      return answered(await server.ask(null, getFindings, { params, query: { language: 'fr' } })).findings;
    };
    // All figures ticked one by one are the whole.
    const ticked = (await preview()).figures.map(({ address }) => address);
    const same = answered(
      await server.ask(null, previewMergeFindings, {
        params: ofBranch,
        query: {},
        body: { only: ticked, language: 'fr' },
      }),
    );
    expect(same).toEqual(would);
    const stood = (await findings()).map(({ sentence }) => sentence);
    expect(would.come.length).toBeGreaterThan(0);
    expect(would.come.every(({ title, under, about }) => title !== '' && under !== null && about)).toBe(true);
    const done = answered(await merge());
    const stands = (await findings()).map(({ sentence }) => sentence);
    const gone = [...would.go, ...would.changed.map(({ before }) => before)].map(({ sentence }) => sentence);
    const come = [...would.come, ...would.changed.map(({ after }) => after)].map(({ sentence }) => sentence);
    expect([...stands, ...gone].toSorted()).toEqual([...stood, ...come].toSorted());
    expect(would.stay).toBe(stood.length - gone.length);
    await undone(done.revision);
  });

  test('is merged whole, and the merge is taken back', async () => {
    const stands = (await figureOf({})) ?? 0;
    const done = answered(await merge());
    expect(done).toMatchObject({ figures: 1, merged: true });
    expect(await figureOf({})).toBe(stands + 200);
    expect(await merge()).toMatchObject({ problem: { status: 409, code: 'branch-merged' } });
    expect(await set(stands + 200, 1)).toMatchObject({ problem: { code: 'branch-merged' } });
    await undone(done.revision);
    expect(await figureOf({})).toBe(stands);
    expect((await preview()).branch).toMatchObject({ merged: false, figures: 1 });
  });

  test('says where the plan changed the same, and asks which stands', async () => {
    const stands = (await figureOf({})) ?? 0;
    const edit: Edit = { kind: 'amount', cube: 'by-result', at, before: stands, after: stands - 50 };
    const body = { ...(await why()), edits: [edit] };
    const later = answered(await server.ask('secretary', postChanges, { params, query: {}, body })).revision;
    expect((await preview()).figures).toMatchObject([{ made: stands, now: stands - 50, collides: true }]);
    expect(await figureOf({ scenario: branch })).toBe(stands + 200);
    expect(await merge()).toMatchObject({ problem: { status: 409, code: 'merge-collides' } });
    const kept = answered(await merge({ keep: 'plan' }));
    expect(await figureOf({})).toBe(stands - 50);
    await undone(kept.revision);
    const taken = answered(await merge({ keep: 'branch' }));
    expect(await figureOf({})).toBe(stands + 200);
    await undone(taken.revision);
    await undone(later);
  });

  test('is not merged into a frozen version, and the preview says why', async () => {
    const freeze: Edit = { kind: 'freeze', version, before: false, after: true };
    const body = { ...(await why()), edits: [freeze] };
    const frozen = answered(await server.ask('secretary', postChanges, { params, query: {}, body })).revision;
    expect((await preview()).figures[0]?.held).toContain('frozen');
    expect(await merge()).toMatchObject({ problem: { status: 409, code: 'version-frozen' } });
    await undone(frozen);
  });

  test('is merged in part', async () => {
    const other = { ...at, result: '2.2' };
    const query = { where: 'sector:patents;result:2.2;version:proposed-2024/25' };
    const second = await figureOf(query);
    answered(await set(second, (second ?? 0) + 7, other));
    const whole = await preview();
    const [first] = whole.figures;
    // What is looked at before is of the part alone.
    const part = { only: [first?.address ?? ''] };
    const looked = async (body: object) =>
      answered(await server.ask(null, previewMerge, { params: ofBranch, query: {}, body }));
    const stated = { words: 'Total budget, 2024/25 proposed budget', before: 0 };
    expect((await looked(part)).disagreements).toContainEqual(
      expect.objectContaining({ ...stated, after: -200 }),
    );
    const { ceilings, disagreements } = await looked({});
    expect({ ceilings, disagreements }).toEqual({
      ceilings: whole.ceilings,
      disagreements: whole.disagreements,
    });
    expect(disagreements).toContainEqual(expect.objectContaining({ ...stated, after: -207 }));
    expect(
      await server.ask(null, previewMerge, { params: ofBranch, query: {}, body: { only: ['moon'] } }),
    ).toMatchObject({ problem: { code: 'merge-part-unknown' } });
    const done = answered(await merge({ only: [first?.address ?? ''] }));
    expect(done).toMatchObject({ figures: 1, merged: false });
    expect(await figureOf(query)).toBe(second);
    expect((await preview()).figures).toMatchObject([{ branch: (second ?? 0) + 7 }]);
    expect(await merge({ only: [first?.address ?? ''] })).toMatchObject({
      problem: { code: 'merge-part-unknown' },
    });
    await undone(done.revision);
  });
});

describe('refuses', () => {
  test.each([
    ['a scenario without a name', ' ', { kind: 'plan' }, 'secretary', 422, 'branch-name-missing'],
    [
      'growth over no version',
      'A',
      { kind: 'growth', version, base: 'moon', percent: 0 },
      'secretary',
      422,
      'unknown-reference',
    ],
    ['a copy of no scenario', 'A', { kind: 'branch', branch: 'moon' }, 'secretary', 404, 'unknown-branch'],
    ['a scenario of a reader', 'A', { kind: 'plan' }, 'reader', 403, 'not-allowed'],
    ['a scenario of the chair', 'A', { kind: 'plan' }, 'chair', 403, 'not-allowed'],
  ])('%s', async (_what, name, begins, actor, status, code) => {
    expect(await made(name, begins, actor)).toMatchObject({ problem: { status, code } });
  });

  test('what is asked of a scenario that is not there', async () => {
    const body = { ...(await why()), edits: [{ cube: 'by-result', at, before: 1, after: 2 }] };
    const none = { plan, branch: 'moon' };
    const problem = { status: 404, code: 'unknown-branch' };
    const asked = [
      server.ask(null, getMerge, { params: none, query: {} }),
      server.ask(null, previewMerge, { params: none, query: {}, body: {} }),
      server.ask(null, previewMergeFindings, { params: none, query: {}, body: {} }),
      server.ask('secretary', postMerge, { params: none, query: {}, body: await why() }),
      server.ask('secretary', discardBranch, { params: none, query: {}, body: await why() }),
      server.ask('secretary', postBranchFigures, { params: none, query: {}, body }),
    ];
    for (const one of asked) expect(await one).toMatchObject({ problem });
    const compare = `${version}..${version}@moon`;
    expect(await server.ask(null, getPivot, { params, query: { compare } })).toMatchObject({ problem });
  });

  test('and nothing went wrong inside', () => expect(server.told).toEqual([]));
});
