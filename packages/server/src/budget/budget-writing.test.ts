import { readRanges } from '@plenary/api/budget/number-ranges';
import { getPivot, getPivotCells, getPivotNotes } from '@plenary/api/budget/pivot';
import { postSpread, previewSpread, type SpreadOrder } from '@plenary/api/budget/spread';
import { getBridge, postVersion } from '@plenary/api/budget/versions';
import { acceptWorkbook, getWorkbook, postWorkbook } from '@plenary/api/budget/workbook';
import { type Edit, postChanges, postUndo } from '@plenary/api/changes';
import { urlOf } from '@plenary/api/client';
import { getFigure } from '@plenary/api/figures';
import { getLog } from '@plenary/api/log';
import { openPlan } from '@plenary/api/plans';
import { withCells } from '@plenary/formats/excel/figures/edited-parts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answered, type GivenServer, givenServer } from '../app/given-server.ts';

const plan = 'demonstration-2024-2025';
const params = { plan };
const version = 'proposed-2024/25';
const at = { sector: 'patents', version };

let server: GivenServer;
beforeAll(async () => {
  server = await givenServer();
}, 120_000);
afterAll(() => server.stop());

async function revision(): Promise<number> {
  return answered(await server.ask(null, openPlan, { params, query: {} })).revision;
}

async function edited(edits: Edit[]): Promise<number> {
  const body = { basedOn: await revision(), reason: 'A test', edits };
  return answered(await server.ask('secretary', postChanges, { params, query: {}, body })).revision;
}

async function undone(which: number): Promise<void> {
  const body = { basedOn: await revision(), reason: '', revision: which };
  answered(await server.ask('secretary', postUndo, { params, query: {}, body }));
}

async function row(query: object, where: Readonly<Record<string, string>>) {
  const table = answered(await server.ask(null, getPivot, { params, query }));
  const index = table.rows.findIndex((one) => JSON.stringify(one.at) === JSON.stringify(where));
  const { values } = answered(
    await server.ask(null, getPivotCells, {
      params,
      query: { ...query, inRows: `${index}`, inColumns: `0-${table.columns.length - 1}` },
    }),
  );
  return { table, index, values };
}

describe('a ceiling', () => {
  const brands = { sector: 'brands', version };

  test('stands beside its cell, with the room that is left', async () => {
    const { values } = await row({ rows: 'sector', columns: 'version' }, { sector: 'brands' });
    const stands = values[0] ?? 0;
    const ceiling = {
      kind: 'ceiling',
      cube: 'by-result',
      at: brands,
      note: 'Agreed',
      language: 'en',
    } as const;
    const query = { rows: 'sector,result', compare: `approved-2022/23..${version}` };
    const before = answered(await server.ask(null, getPivotNotes, { params, query })).ceilings;
    const made = await edited([{ ...ceiling, before: null, after: stands - 100 }]);
    const { index } = await row(query, { sector: 'brands' });
    const notes = answered(await server.ask(null, getPivotNotes, { params, query }));
    const note = { text: 'Agreed', language: 'en' };
    const own = {
      cell: { row: index, column: 1 },
      amount: stands - 100,
      stands,
      left: -100,
      excess: 100,
      note,
    };
    expect(notes.ceilings.slice(0, -1)).toEqual(before);
    expect(notes.ceilings.at(-1)).toMatchObject({
      ...own,
      by: { actor: 'Committee secretary', revision: made },
    });
    await undone(made);
    expect(answered(await server.ask(null, getPivotNotes, { params, query })).ceilings).toEqual(before);
  });

  test('is not set by whoever may not edit', async () => {
    const ceiling = { kind: 'ceiling', cube: 'by-result', at: brands, note: '', language: 'en' } as const;
    const body = { basedOn: await revision(), reason: '', edits: [{ ...ceiling, before: null, after: 1 }] };
    const sent = await server.ask('reader', postChanges, { params, query: {}, body });
    expect(sent).toMatchObject({ ok: false, problem: { status: 403 } });
  });
});

describe('an amount that is spread', () => {
  const figure = { cube: 'by-result', at } as const;
  const order = {
    ...figure,
    kind: 'spread',
    amount: 23_000_000_000,
    key: { kind: 'equal' },
    unit: 1,
  } as const;
  const previewed = (wanted: SpreadOrder) =>
    server.ask('secretary', previewSpread, { params, query: {}, body: { order: wanted } });

  test('shows what it would do, and does that', async () => {
    const before = await row({ rows: 'sector', columns: 'version' }, { sector: 'patents' });
    const preview = answered(await previewed({ ...order, unit: 100_000 }));
    expect(preview.cells.length).toBeGreaterThan(3);
    expect(preview).toMatchObject({ before: before.values[0], after: order.amount, held: 0, unallocated: 0 });
    expect(preview.cells.every(({ after }) => (after ?? 0) % 100_000 === 0)).toBe(true);
    const body = { order: { ...order, unit: 100_000 }, basedOn: await revision(), reason: 'A test' };
    const done = answered(await server.ask('secretary', postSpread, { params, query: {}, body }));
    expect(done.cells).toBe(preview.changed);
    const after = await row({ rows: 'sector', columns: 'version' }, { sector: 'patents' });
    expect(after.values[0]).toBe(order.amount);
    await undone(done.revision);
    const again = await row({ rows: 'sector', columns: 'version' }, { sector: 'patents' });
    expect(again.values).toEqual(before.values);
  });

  test('goes around what is locked, and says when it cannot', async () => {
    const key = { kind: 'by-figures', cube: 'by-result', at: { version: 'approved-2022/23' } } as const;
    const locked = { kind: 'lock', cube: 'by-result', at, note: '', language: 'en' } as const;
    const made = await edited([{ ...locked, before: false, after: true }]);
    expect(await previewed({ ...order, key })).toMatchObject({
      problem: { status: 422, code: 'nothing-to-spread-over' },
    });
    await undone(made);
  });

  test.each<[string, SpreadOrder, (stands: number) => number, number]>([
    [
      'grows over another version',
      { ...figure, kind: 'grow', base: 'approved-2022/23', percent: 2.5, unit: 1 },
      () => 21_617_250_000,
      0,
    ],
    [
      'is partly set aside',
      { ...figure, kind: 'set-aside', amount: 1_000_000 },
      (stands) => stands + 1_000_000,
      1_000_000,
    ],
    [
      'is shared out over results first',
      { ...order, profile: { dimension: 'result', weights: { '2.1': 1, '2.2': 3 } } },
      () => order.amount,
      0,
    ],
  ])('%s', async (_what, wanted, expected, aside) => {
    const query = { rows: 'sector', columns: 'version' };
    const before = await row(query, { sector: 'patents' });
    const preview = answered(await previewed(wanted));
    expect(preview).toMatchObject({ after: expected(before.values[0] ?? 0), unallocated: aside });
    const body = { order: wanted, basedOn: await revision(), reason: 'A test' };
    const done = answered(await server.ask('secretary', postSpread, { params, query: {}, body }));
    expect((await row(query, { sector: 'patents' })).values[0]).toBe(preview.after);
    await undone(done.revision);
    expect((await row(query, { sector: 'patents' })).values).toEqual(before.values);
  });

  test('that was set aside is given to cells, and the figure stays', async () => {
    const query = { rows: 'sector', columns: 'version' };
    const aside = { order: { ...figure, kind: 'set-aside', amount: 1_000_000 }, reason: '' } as const;
    const first = { ...aside, basedOn: await revision() };
    const put = answered(await server.ask('secretary', postSpread, { params, query: {}, body: first }));
    const stands = (await row(query, { sector: 'patents' })).values[0];
    const give: SpreadOrder = {
      ...figure,
      kind: 'allocate',
      amount: 400_000,
      key: { kind: 'equal' },
      unit: 100_000,
    };
    const preview = answered(await previewed(give));
    expect(preview).toMatchObject({ before: stands, after: stands, unallocated: 600_000 });
    expect(preview.cells[0]).toMatchObject({ unallocated: true, before: 1_000_000, after: 600_000 });
    await undone(put.revision);
    expect(await previewed(give)).toMatchObject({ problem: { code: 'not-enough-there' } });
  });
});

describe('a lock', () => {
  const lock = { kind: 'lock', cube: 'by-result', at, note: 'Agreed in June', language: 'en' } as const;

  test('marks every cell under it in any arrangement, says who set it and why, and refuses with that', async () => {
    const made = await edited([{ ...lock, before: false, after: true }]);
    const arrangements = [
      { rows: 'sector,result', columns: 'version' },
      { rows: 'result,sector', columns: 'version' },
      { rows: 'version', columns: 'sector,result' },
      { rows: 'result', where: `sector:patents,version:${version}` },
      { rows: 'sector,result', compare: `approved-2022/23..${version}` },
    ];
    for (const query of arrangements) {
      const table = answered(
        await server.ask(null, getPivot, { params, query: { cube: 'by-result', ...query } }),
      );
      const notes = answered(
        await server.ask(null, getPivotNotes, { params, query: { cube: 'by-result', ...query } }),
      );
      const [one, ...more] = notes.locks;
      expect(more).toEqual([]);
      expect(one).toMatchObject({
        note: { text: 'Agreed in June' },
        by: { actor: 'Committee secretary', revision: made },
      });
      const rows = new Set(readRanges(one?.rows ?? '', table.rows.length));
      const columns = new Set(readRanges(one?.columns ?? '', table.columns.length));
      const fixed = { ...table.fixed };
      const wrong = table.rows.flatMap((left, y) =>
        table.columns.flatMap((top, x) => {
          const all: Readonly<Record<string, string>> = { ...fixed, ...left.at, ...top.at };
          const under = all['sector'] === 'patents' && all['version'] === version && top.shows === 'amount';
          return under === (rows.has(y) && columns.has(x)) ? [] : [[left.at, top.at]];
        }),
      );
      expect(wrong).toEqual([]);
      // Sums over it hold a part of it.
      const partRows = new Set(readRanges(one?.partRows ?? '', table.rows.length));
      const partColumns = new Set(readRanges(one?.partColumns ?? '', table.columns.length));
      const amiss = table.rows.flatMap((left, y) =>
        table.columns.flatMap((top, x) => {
          const all: Readonly<Record<string, string>> = { ...fixed, ...left.at, ...top.at };
          const holds = (all['sector'] ?? 'patents') === 'patents' && all['version'] === version;
          const isTold = partRows.has(y) && partColumns.has(x);
          return isTold === (holds && top.shows === 'amount') ? [] : [[left.at, top.at]];
        }),
      );
      expect(amiss).toEqual([]);
    }
    const cell = { ...at, result: '2.1' };
    const edit = { kind: 'amount', cube: 'by-result', at: cell, before: 520_000_000, after: 1 } as const;
    const body = { basedOn: await revision(), reason: '', edits: [edit] };
    const sent = await server.ask('secretary', postChanges, { params, query: {}, body });
    expect(sent).toMatchObject({ ok: false, problem: { status: 409, code: 'cell-locked' } });
    const title = sent.ok ? '' : sent.problem.title;
    expect(title).toContain('Patents and Technology, expected result 2.1');
    expect(title).toContain('is locked by Committee secretary (Agreed in June)');
    await undone(made);
  });
});

describe('a workbook', () => {
  const query = { rows: 'sector,result', compare: `approved-2022/23..${version}`, power: '3' } as const;

  test('comes back with what was changed in it, and that is one revision', async () => {
    const bytes = await download(query);
    const unchanged = answered(
      await server.ask('secretary', postWorkbook, { params, query: {}, body: bytes, fileName: 'a.xlsx' }),
    );
    expect(unchanged).toMatchObject({ changes: [], collisions: [], refused: [] });
    expect(unchanged.compared).toBeGreaterThan(50);
    // The third row is result 2.1 of patents; columns of facts begin with C.
    const body = new Uint8Array(withCells(bytes, 1, { D7: '<v>5300</v>' }));
    const changed = answered(
      await server.ask('secretary', postWorkbook, { params, query: {}, body, fileName: 'a.xlsx' }),
    );
    expect(changed.changes.map(({ words, before, after }) => [words, before, after])).toEqual([
      [
        expect.stringMatching(/^Patents and Technology, expected result 2\.1, /),
        '5,200,000.00',
        '5,300,000.00',
      ],
    ]);
    const asked = { basedOn: await revision(), reason: 'From outside' };
    const given = { params, query: asked, body, fileName: 'a.xlsx' };
    const done = answered(await server.ask('secretary', acceptWorkbook, given));
    expect(done.cells).toBe(1);
    const log = answered(await server.ask(null, getLog, { params, query: { limit: 1 } }));
    const file = { kind: 'workbook', name: 'a.xlsx', figures: 1 };
    expect(log.revisions).toMatchObject([{ number: done.revision, reason: 'From outside', file }]);
    const formula = `by-result[result=2.1;sector=patents;version=${version}]`;
    const { revisions } = answered(await server.ask(null, getFigure, { params, query: { formula } }));
    expect(revisions[0]).toMatchObject({ number: done.revision, file: 'a.xlsx' });
    const where = { sector: 'patents', result: '2.1' };
    const { values } = await row({ rows: 'sector,result', columns: 'version' }, where);
    expect(values[0]).toBe(530_000_000);
    // Somebody who looked at an older revision is told so.
    expect(await server.ask('secretary', acceptWorkbook, given)).toMatchObject({ problem: { status: 409 } });
    await undone(done.revision);
  });

  test('that is none is refused', async () => {
    const body = new TextEncoder().encode('no workbook');
    const sent = await server.ask('secretary', postWorkbook, { params, query: {}, body, fileName: 'a.xlsx' });
    expect(sent.ok).toBe(false);
  });

  async function download(asked: object) {
    const response = await fetch(urlOf(server.base, getWorkbook.path, params, asked));
    expect(response.headers.get('content-type')).toContain('spreadsheetml');
    return new Uint8Array(await response.arrayBuffer());
  }
});

test('a bridge between versions that are not there is refused in words', async () => {
  const query = { from: 'a', to: 'b', language: 'fr' } as const;
  expect(await server.ask(null, getBridge, { params, query })).toMatchObject({
    problem: { status: 422, code: 'unknown-reference', title: expect.stringContaining('version a') },
  });
});

describe('a version', () => {
  const period = { from: 2026, to: 2027 };

  test('is carried forward into the next period and frozen', async () => {
    const make = { kind: 'carry-forward', from: version, period } as const;
    const body = { basedOn: await revision(), reason: 'A test', make };
    const done = answered(await server.ask('secretary', postVersion, { params, query: {}, body }));
    expect(done.facts).toBeGreaterThan(100);
    expect(done.version).toBe('proposed-2026/27');
    const query = { rows: 'sector', columns: 'version' };
    const { table, values } = await row(query, { sector: 'patents' });
    const places = ['proposed-2024/25', 'proposed-2026/27'].map((id) =>
      table.columns.findIndex((column) => column.at['version'] === id),
    );
    expect(values[places[1] ?? -1]).toBe(values[places[0] ?? -1]);
    expect(places.map((place) => table.columns[place]?.frozen)).toEqual([true, false]);
    const bridge = {
      cube: 'by-result',
      from: 'proposed-2024/25',
      to: 'proposed-2026/27',
      at: 'sector=patents',
    };
    const told = answered(await server.ask(null, getBridge, { params, query: bridge }));
    expect([told.unexplained.value, told.steps, told.from.value]).toEqual([0, [], values[places[0] ?? -1]]);
    const own = { from: 'approved-2022/23', to: version };
    const reasons = answered(await server.ask(null, getBridge, { params, query: own }));
    const sum = reasons.steps.reduce((all, step) => all + step.value, reasons.unexplained.value);
    expect(reasons.steps.length).toBeGreaterThan(2);
    expect(reasons.from.value + sum).toBe(reasons.to.value);
    await undone(done.revision);
  });

  test('is copied under a name, and the copy is edited while the frozen one is not', async () => {
    const name = { text: 'Second draft', language: 'en' } as const;
    const make = {
      kind: 'copy',
      from: version,
      id: 'draft-2',
      stage: 'proposed',
      period: { from: 2024, to: 2025 },
      name,
    } as const;
    const body = { basedOn: await revision(), reason: 'A test', make };
    const copied = answered(await server.ask('secretary', postVersion, { params, query: {}, body }));
    const table = answered(
      await server.ask(null, getPivot, { params, query: { rows: 'sector', columns: 'version' } }),
    );
    expect(table.versions.find(({ id }) => id === 'draft-2')?.label.text).toBe('Second draft');
    const frozen = await edited([{ kind: 'freeze', version, before: false, after: true }]);
    const where = { sector: 'patents', result: '2.1' };
    const query = { rows: 'sector,result', columns: 'version', where: 'version:draft-2' };
    const { values } = await row(query, where);
    const amount = { kind: 'amount', cube: 'by-result', before: values[0] ?? null, after: 1 } as const;
    const edit = async (to: string) => {
      const edits = [{ ...amount, at: { ...where, version: to } }];
      return await server.ask('secretary', postChanges, {
        params,
        query: {},
        body: { basedOn: await revision(), reason: '', edits },
      });
    };
    expect(await edit(version)).toMatchObject({ problem: { status: 409, code: 'version-frozen' } });
    const log = answered(await server.ask(null, getLog, { params, query: { limit: 2 } }));
    expect(log.revisions.map(({ changes }) => changes[0])).toMatchObject([
      { label: '2024/25 proposed budget', before: 'open to changes', after: 'frozen' },
      { label: 'Second draft', before: null, after: 'Second draft' },
    ]);
    const done = answered(await edit('draft-2'));
    for (const one of [done.revision, frozen, copied.revision]) await undone(one);
  });

  test('is not carried back', async () => {
    const make = { kind: 'carry-forward', from: version, period: { from: 2022, to: 2023 } } as const;
    const body = { basedOn: await revision(), reason: '', make };
    expect(await server.ask('secretary', postVersion, { params, query: {}, body })).toMatchObject({
      problem: { code: 'period-not-later' },
    });
  });
});

test('nothing went wrong inside', () => expect(server.told).toEqual([]));
