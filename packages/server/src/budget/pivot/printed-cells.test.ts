import type { PivotCells } from '@plenary/api/budget/pivot';
import { ok } from '@plenary/core/basics/result';
import { nearestUnit } from '@plenary/core/budget/rounding/rounding-table';
import { planPivot } from '@plenary/core/views/pivot-view';
import { expect, test } from 'vitest';
import type { Context } from '../../app/handler.ts';
import { answer, givenContext } from '../../app/reading/given-context.ts';
import { handlePivot } from './get-pivot.ts';
import { handlePivotCells } from './get-pivot-cells.ts';
import { printedCells, roundingOf } from './printed-cells.ts';

const thousand = 100_000;
const plain = await givenContext();
const controlled: Context = {
  ...plain,
  open: async (id) => {
    const opened = await plain.open(id);
    if (!opened.ok) return opened;
    const { plan } = opened.value;
    return ok({
      ...opened.value,
      plan: { ...plan, publication: { ...plan.publication, rounding: 'controlled' } },
    });
  },
};

test.each([
  { cube: 'by-object', rows: 'object', columns: 'sector', where: 'version:proposed-2024/25' },
  { cube: 'by-object', rows: 'sector', columns: 'object', where: 'version:approved-2022/23' },
  { cube: 'by-result', rows: 'result', columns: 'sector', where: 'version:proposed-2024/25' },
  { cube: 'by-object', rows: 'sector,object', compare: 'approved-2022/23..proposed-2024/25' },
])('the table %j of the demonstration prints what adds up', async (query) => {
  const { table, units, cells } = await printed(controlled, query);
  expect(table.rounding).toEqual({ chosen: 'controlled', printed: 'wholly', solvable: false });
  expect(slips(table, units)).toEqual([]);
  // As the nearest it does not: otherwise this would show nothing.
  expect(slips(table, nearest(cells))).not.toEqual([]);
  expect(cells.printed?.some((one) => one !== null)).toBe(true);
});

test('a table of versions in each column adds up in part, and says so', async () => {
  const query = {
    cube: 'by-object',
    rows: 'object',
    columns: 'sector',
    compare: 'approved-2022/23..proposed-2024/25',
  };
  const { table, units } = await printed(controlled, query);
  expect(table.rounding).toEqual({ chosen: 'controlled', printed: 'in-part', solvable: true });
  const differences = table.columns.flatMap(({ shows }, column) => (shows === 'difference' ? [column] : []));
  const at = (row: number, column: number): number => units[row * table.columns.length + column] ?? 0;
  const missed = [...table.rows.keys()].filter((row) =>
    differences.some((column) => at(row, column - 1) - at(row, column - 2) !== at(row, column)),
  );
  expect([differences.length > 3, missed]).toEqual([true, []]);
});

test('a table of more than 10,000 cells is rounded plainly, and says so', async () => {
  const opened = await controlled.open('demo');
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { plan } = opened.value;
  const facts = Array.from({ length: 101 * 101 }, (_, index) => ({
    at: { line: `l${index % 101}`, item: `i${Math.floor(index / 101)}` },
    amount: 37 * index,
    halfWidth: 0,
  }));
  const wide = { id: 'wide', dimensions: ['line', 'item'], unit: 'money', facts } as const;
  const large = { ...plan, budget: { ...plan.budget, cubes: [wide] } };
  const made = (where: readonly string[]) =>
    planPivot(large, {
      cube: 'wide',
      rows: [{ dimension: 'line' }],
      columns: [{ dimension: 'item' }],
      filter: where.length > 0 ? { item: where } : {},
    });
  const [whole, part] = [made([]), made(['i3', 'i4'])];
  if (!whole.ok || !part.ok) throw new Error('no table');
  expect(roundingOf(large, whole.value.pivot)).toEqual({
    chosen: 'controlled',
    printed: 'too-large',
    solvable: false,
  });
  expect(printedCells(large, whole.value.pivot)).toBeNull();
  expect(roundingOf(large, part.value.pivot).printed).toBe('wholly');
});

test('a plan that is rounded plainly prints the nearest', async () => {
  const query = { cube: 'by-object', rows: 'object', columns: 'sector', where: 'version:proposed-2024/25' };
  const { table, cells } = await printed(plain, query);
  expect(table.rounding).toEqual({ chosen: 'plain', printed: 'plain', solvable: false });
  expect([cells.printed, cells.printedBefore]).toEqual([null, null]);
});

test('what stood before a scenario prints as its own table does', async () => {
  const query = { cube: 'by-object', rows: 'object', columns: 'sector', where: 'version:proposed-2024/25' };
  const scenario = 'copyright-resources';
  const { table, cells } = await printed(controlled, { ...query, scenario });
  expect(table.rounding.printed).toBe('wholly');
  const without = await printed(controlled, query);
  expect(cells.printedBefore).toEqual(cells.before && without.cells.printed);
});

type Table = Awaited<ReturnType<typeof printed>>['table'];

async function printed(context: Context, query: Readonly<Record<string, string>>) {
  const table = await answer(handlePivot, context, { params: { plan: 'demo' }, query });
  const all = { inRows: `0-${table.rows.length - 1}`, inColumns: `0-${table.columns.length - 1}` };
  const cells = await answer(handlePivotCells, context, {
    params: { plan: 'demo' },
    query: { ...query, ...all },
  });
  const units = nearest(cells).map((unit, cell) => cells.printed?.[cell] ?? unit);
  return { table, cells, units };
}

function nearest({ values }: PivotCells): readonly number[] {
  return values.map((value) => nearestUnit(value ?? 0, thousand));
}

/** The rows and columns that do not print what they are the sum of; of compared versions, those that miss by the difference. */
function slips({ rows, columns }: Table, units: readonly number[]): readonly string[] {
  const at = (row: number, column: number): number => units[row * columns.length + column] ?? 0;
  const sum = (all: readonly number[]): number => all.reduce((one, other) => one + other, 0);
  const isCompared = columns.some(({ shows }) => shows === 'difference');
  const money = [...columns.keys()].filter((column) => columns[column]?.shows !== 'percentage');
  const down = money.flatMap((column) =>
    sumsOf(rows).flatMap(({ whole, parts }) =>
      at(whole, column) === sum(parts.map((part) => at(part, column))) ? [] : [`${column}: row ${whole}`],
    ),
  );
  const across = [...rows.keys()].flatMap((row) => {
    if (isCompared) return at(row, 0) + at(row, 2) === at(row, 1) ? [] : [`${row}: difference`];
    const heads = columns.map(({ kind, heads: path }) => ({
      kind,
      level: path.length - (kind === 'subtotal' ? 2 : 1),
    }));
    return sumsOf(heads).flatMap(({ whole, parts }) =>
      at(row, whole) === sum(parts.map((part) => at(row, part))) ? [] : [`${row}: column ${whole}`],
    );
  });
  return [...down, ...across];
}

interface Head {
  readonly kind: string;
  readonly level: number;
}

/** What is the sum of what: subtotals of what is one level below them until the next beside them, the total of the uppermost. */
function sumsOf(
  heads: readonly Head[],
): readonly { readonly whole: number; readonly parts: readonly number[] }[] {
  return [...heads.keys()].flatMap((whole) => {
    const head = heads[whole];
    if (!head || (head.kind !== 'subtotal' && head.kind !== 'total')) return [];
    const isTotal = head.kind === 'total';
    const end = heads.findIndex(({ level }, index) => index > whole && level <= head.level);
    const [from, to, level] = isTotal
      ? [0, whole, 0]
      : [whole + 1, end < 0 ? heads.length : end, head.level + 1];
    const parts = [...heads.keys()].filter((at) => at >= from && at < to && heads[at]?.level === level);
    return parts.length > 0 ? [{ whole, parts }] : [];
  });
}
