import { languages } from '@plenary/core/basics/words';
import { describe, expect, test } from 'vitest';
import { answer, asked, givenContext } from '../../app/reading/given-context.ts';
import { handleBudget } from '../get-budget.ts';
import { handleMembers } from './get-members.ts';
import { handlePivot } from './get-pivot.ts';
import { handlePivotCell } from './get-pivot-cell.ts';
import { handlePivotCells } from './get-pivot-cells.ts';
import { handlePivotNotes } from './get-pivot-notes.ts';

const context = await givenContext();
const demo = { params: { plan: 'demo' } };

async function cells(query: object): Promise<readonly (readonly (number | null)[])[]> {
  const table = await answer(handlePivot, context, { ...demo, query });
  const { length } = table.columns;
  const all = { ...query, inRows: `0-${table.rows.length - 1}`, inColumns: `0-${length - 1}` };
  const { values } = await answer(handlePivotCells, context, { ...demo, query: all });
  return table.rows.map((_, row) => values.slice(row * length, (row + 1) * length));
}

describe('a table of the budget', () => {
  test('begins with sectors and results, what is proposed beside what was approved', async () => {
    const table = await answer(handlePivot, context, demo);
    expect(table.shown).toEqual({
      cube: 'by-result',
      rows: 'sector,result',
      columns: '',
      where: '',
      compare: 'approved-2022/23..proposed-2024/25',
    });
    expect(
      table.columns.map(({ heads, shows, kind }) => [
        heads.map(({ label }) => label.text).join(),
        shows,
        kind,
      ]),
    ).toEqual([
      ['2022/23 approved budget', 'amount', 'line'],
      ['2024/25 proposed budget', 'amount', 'line'],
      ['Difference', 'difference', 'line'],
      ['Difference (%)', 'percentage', 'line'],
    ]);
    expect(table.rows.at(-1)).toMatchObject({ kind: 'total', level: 0, label: { text: 'Total' } });
    expect(table.rows[2]).toMatchObject({ code: '2.1', level: 2, leaf: true });
  });

  test('says what the tables of the budget say', async () => {
    const { bySector, byObject } = await answer(handleBudget, context, demo);
    const own = await cells({ rows: 'sector', columns: 'version' });
    const [first] = bySector.rows;
    expect(own[0]).toEqual(first?.cells.slice(0, 3).map((cell) => cell?.value));
    const objects = await cells({
      cube: 'by-object',
      rows: 'object',
      compare: 'approved-2022/23..proposed-2024/25',
    });
    const total = byObject?.rows.find(({ id }) => id === 'total');
    expect(objects.at(-1)?.[1]).toBe(total?.cells[0]?.value);
  });

  test('has heads over heads, and a sum beside its parts', async () => {
    const table = await answer(handlePivot, context, {
      ...demo,
      query: { cube: 'by-object', rows: 'sector', columns: 'object:2', where: 'version:proposed-2024/25' },
    });
    const heads = table.columns.map((column) => column.heads.map(({ label }) => label.text).join(' / '));
    expect(heads.slice(0, 3)).toEqual([
      'Personnel resources / Total',
      'Personnel resources / Posts',
      'Personnel resources / Temporary staff',
    ]);
    expect(heads.at(-1)).toBe('Total');
    expect(table.fixed).toEqual({ version: 'proposed-2024/25' });
    const [total, posts] = table.columns;
    expect([total?.leaf, posts?.leaf]).toEqual([false, true]);
    // What has members below it that are not shown is no fact.
    const deep = table.columns.find(({ heads: path }) => path.at(-1)?.label.text === 'Contractual services');
    expect(deep?.leaf).toBe(false);
  });

  test('never adds versions to each other', async () => {
    const table = await answer(handlePivot, context, { ...demo, query: { rows: 'sector' } });
    expect(table.shown.where).toBe('version:proposed-2024/25');
  });

  test('leaves out what the cube does not have', async () => {
    const table = await answer(handlePivot, context, {
      ...demo,
      query: { cube: 'by-object', rows: 'result,sector,sector', where: 'result:1.1', columns: 'version' },
    });
    expect(table.shown).toMatchObject({ rows: 'sector', columns: 'version', where: '' });
  });

  test('is refused where the plan has no such cube', async () => {
    expect(await asked(handlePivot, context, { ...demo, query: { cube: 'moon' } })).toMatchObject({
      ok: false,
      refusal: { code: 'unknown-cube' },
    });
  });

  test.each(languages)('has words in %s', async (language) => {
    const table = await answer(handlePivot, context, { ...demo, query: { language } });
    expect(table.rows.every(({ label }) => label.language === language)).toBe(true);
    expect(table.columns.every(({ heads }) => heads.every(({ label }) => label.language === language))).toBe(
      true,
    );
  });
});

describe('cells of a table', () => {
  test('come for the rows and columns that are asked for, and for no others', async () => {
    const all = await cells({});
    const query = { inRows: '1,4-5,9000', inColumns: '0,3-90' };
    const some = await answer(handlePivotCells, context, { ...demo, query });
    expect(some.values).toEqual([1, 4, 5].flatMap((row) => [all[row]?.[0], all[row]?.[3]]));
    expect(some.states).toHaveLength(6);
    expect(some.before).toBeNull();
  });

  test('tell what they were before a scenario', async () => {
    const scenario = 'copyright-resources';
    const table = await answer(handlePivot, context, { ...demo, query: { scenario } });
    const row = table.rows.findIndex(({ at }) => at['sector'] === 'copyright' && at['result'] === '2.2');
    const query = { scenario, inRows: `${row}`, inColumns: '1' };
    const { values, before } = await answer(handlePivotCells, context, { ...demo, query });
    expect([values, before]).toEqual([[215_800_000], [125_800_000]]);
  });
});

describe('a cell', () => {
  const handle = handlePivotCell(async () => [
    {
      number: 4,
      at: '2024-01-01T00:00:00.000Z',
      actor: { id: 'x', name: 'X' },
      reason: 'Because',
      undoes: null,
      file: null,
      facts: [],
    },
  ]);
  test('is told in words and as a formula, with who changed it', async () => {
    expect(await answer(handle, context, { ...demo, query: { row: 2, column: 1 } })).toEqual({
      formula: 'by-result[result=2.1;sector=patents;version=proposed-2024/25]',
      words: 'Patents and Technology, expected result 2.1, 2024/25 proposed budget',
      exact: '5,200,000.00',
      changed: { revision: 4, at: '2024-01-01T00:00:00.000Z', actor: 'X', reason: 'Because' },
    });
  });
  test('that is a difference names every member, and prints a negative as tables do', async () => {
    const query = {
      cube: 'by-object',
      rows: 'sector,object',
      columns: 'version',
      compare: 'proposed-2024/25..approved-2022/23',
    };
    const table = await answer(handlePivot, context, { ...demo, query });
    const row = table.rows.findIndex(({ at }) => at['sector'] === 'copyright' && at['object'] === 'posts');
    const column = table.columns.findIndex(({ shows }) => shows === 'difference');
    const cell = await answer(handle, context, { ...demo, query: { ...query, row, column } });
    expect(cell.words).toMatch(/^Copyright and Creative Industries, Posts · /);
    expect(cell.exact).toMatch(/^\([\d,]+\.00\)$/);
  });
  test('that is not there is none', async () => {
    const { formula, exact } = await answer(handle, context, { ...demo, query: { row: 9000, column: 1 } });
    expect([formula, exact]).toEqual([null, null]);
  });
});

test('members come in the order of their tree', async () => {
  const query = { cube: 'by-object', dimension: 'object' };
  const { members } = await answer(handleMembers, context, { ...demo, query });
  expect(members.slice(0, 3).map(({ id, level }) => [id, level])).toEqual([
    ['personnel', 0],
    ['posts', 1],
    ['temporary-staff', 1],
  ]);
  expect(
    await asked(handleMembers, context, { ...demo, query: { cube: 'by-object', dimension: 'moon' } }),
  ).toMatchObject({
    refusal: { code: 'unknown-dimension' },
  });
});

test.each([{ rows: 'nonsense' }, { columns: 'nonsense' }, { where: 'nonsense:a' }])(
  'a dimension that no cube has is refused: %o',
  async (query) => {
    expect(await asked(handlePivot, context, { ...demo, query })).toMatchObject({
      refusal: { code: 'unknown-dimension', facts: { dimension: 'nonsense' } },
    });
  },
);

describe('beside the cells', () => {
  test('stands what checks say of them', async () => {
    const query = { cube: 'by-result', rows: 'sector,result', columns: 'version' };
    const table = await answer(handlePivot, context, { ...demo, query });
    const { findings } = await answer(
      handlePivotNotes(async () => new Map()),
      context,
      { ...demo, query },
    );
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.map(({ row }) => table.rows[row]?.at['sector'])).toContain('copyright');
    expect(findings.every(({ sentence }) => sentence.length > 20)).toBe(true);
  });
});
