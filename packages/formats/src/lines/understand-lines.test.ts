import { type LineMapping, lineMappingSchema } from '@plenary/core/budget/lines/line-mapping';
import { applyAll } from '@plenary/core/plan/apply';
import { lineChanges } from '@plenary/core/plan/lines/imported-lines';
import { readPlan } from '@plenary/core/plan/notation/plan-text';
import type { Plan } from '@plenary/core/plan/plan';
import { describe, expect, test } from 'vitest';
import { bytesSource, type LineSource } from './line-source.ts';
import { type LineProgress, understandLines } from './understand-lines.ts';

const mapping: LineMapping = lineMappingSchema.parse({
  format: 'plenary-mapping-1',
  language: 'en',
  currency: { code: 'CHF', digits: 2 },
  cube: 'lines',
  period: { from: 2024, to: 2024 },
  dimensions: [
    { id: 'department', levels: [{ column: 'Department', name: 'Name' }] },
    {
      id: 'account',
      levels: [{ column: 'Group' }, { column: 'Account' }],
      ids: 'path',
      empty: 'unallocated',
    },
  ],
  amounts: [
    { column: 'Budget', stage: 'approved' },
    { column: 'Actual', stage: 'expenditure' },
  ],
  checks: [{ sum: [{ column: 'Budget' }, { column: 'Left', sign: -1 }], equals: 'Actual' }],
});
const head = 'Department;Name;Group;Account;Budget;Left;Actual';

function source(text: string | Uint8Array, name = 'lines.csv'): LineSource {
  return bytesSource(typeof text === 'string' ? new TextEncoder().encode(text) : text, name);
}

describe('lines that are understood', () => {
  test('become facts at members of their dimensions; what is at the same members is added up', async () => {
    const text = `${head}\n10;Water;5;51;100,50;0;100,50\n10;Water;5;52;7;0;7\n10;;5;51;1;0;1\n20;Air;;;3;0;3\n`;
    const read = await understandLines(source(text), mapping);
    if (!read.ok) throw new Error(JSON.stringify(read.refusal));
    const { understood } = read.value;
    expect(understood).toMatchObject({
      lines: 4,
      taken: 4,
      refused: { count: 0 },
      unequal: { count: 0 },
      checked: 4,
    });
    expect(understood.dimensions).toEqual([
      {
        id: 'department',
        members: [
          { id: '10', name: { en: 'Water' } },
          { id: '20', name: { en: 'Air' } },
        ],
      },
      {
        id: 'account',
        members: [
          { id: '5', name: { en: '5' } },
          { id: '5/51', name: { en: '5/51' }, parent: '5' },
          { id: '5/52', name: { en: '5/52' }, parent: '5' },
          { id: 'unallocated', name: { en: 'unallocated' } },
        ],
      },
    ]);
    expect(understood.totals).toEqual([
      { version: 'approved-2024', amount: 11_150, facts: 3 },
      { version: 'expenditure-2024', amount: 11_150, facts: 3 },
    ]);
  });

  test('are told one by one where they cannot be taken, with the line they stand in', async () => {
    const text = [
      head,
      '10;Water;5;51;many;0;1',
      ';None;5;51;1;0;1',
      '10;Water;5;51;5;1;5',
      '',
      '10;Water;5;51;,;;',
      '10;Water;5;51;2;0;2',
    ];
    const read = await understandLines(source(text.join('\r\n')), mapping);
    if (!read.ok) throw new Error(JSON.stringify(read.refusal));
    const { refused, unequal, taken } = read.value.understood;
    expect(refused.first.map(({ line, refusal }) => [line, refusal.code])).toEqual([
      [2, 'amount-not-readable'],
      [3, 'member-missing'],
      [6, 'amount-not-readable'],
    ]);
    expect(unequal.first.map(({ line, refusal }) => [line, refusal.code, refusal.facts['total']])).toEqual([
      [4, 'line-not-equal', 4],
    ]);
    expect(taken).toBe(2);
  });

  test('that fail a check are not taken where the mapping says so', async () => {
    const [check] = mapping.checks ?? [];
    if (!check) throw new Error('no check');
    const strict = { ...mapping, checks: [{ ...check, otherwise: 'refuse' as const }] };
    const read = await understandLines(source(`${head}\n10;Water;5;51;5;1;5\n10;Water;5;51;2;0;2`), strict);
    expect(read).toMatchObject({ ok: true, value: { understood: { taken: 1, refused: { count: 1 } } } });
  });

  test('are read by the decimal sign that only a late line shows', async () => {
    const early = Array.from({ length: 3_000 }, () => '10;Water;5;51;1.234;0;1.234');
    const read = await understandLines(
      source([head, ...early, '10;Water;5;51;0,50;0;0,50'].join('\n')),
      mapping,
    );
    expect(read).toMatchObject({
      ok: true,
      value: { file: { decimal: ',' }, understood: { refused: { count: 0 } } },
    });
    expect(read.ok && read.value.understood.totals[0]?.amount).toBe(3_000 * 123_400 + 50);
  });

  test('tell what each column is taken as, and which of figures might be amounts', async () => {
    const text = 'Dept;Alpha;Beta;Account code;Budget\nA;12;5;510;1\nB;13;x;520;2\n';
    const read = await understandLines(source(text), {
      format: mapping.format,
      language: 'en',
      currency: mapping.currency,
      cube: 'lines',
      period: { from: 2024, to: 2024 },
      dimensions: [{ id: 'dept', levels: [{ column: 'Dept' }] }],
      amounts: [{ column: 'Budget', stage: 'approved' }],
    });
    if (!read.ok) throw new Error(read.refusal.code);
    expect(read.value.file.columns.map((one) => [one.name, one.examples, one.taken, one.doubtful])).toEqual([
      ['Dept', ['A', 'B'], 'level', false],
      ['Alpha', ['12', '13'], 'left-out', true],
      ['Beta', ['5', 'x'], 'left-out', false],
      ['Account code', ['510', '520'], 'left-out', false],
      ['Budget', ['1', '2'], 'amount', false],
    ]);
  });

  test.each([
    ['Latin-1', 'iso-8859-1', Buffer.from(`${head}\n10;Año Ñandú;5;51;1;0;1\n`, 'latin1')],
    ['UTF-8 with a mark', 'utf-8', Buffer.from(`\ufeff${head}\n10;Año Ñandú;5;51;1;0;1\n`)],
    ['UTF-16', 'utf-16le', Buffer.from(`\ufeff${head}\n10;Año Ñandú;5;51;1;0;1\n`, 'utf16le')],
  ])('in %s', async (_, encoding, bytes) => {
    const read = await understandLines(source(new Uint8Array(bytes)), mapping);
    if (!read.ok) throw new Error(JSON.stringify(read.refusal));
    expect(read.value.file.encoding).toBe(encoding);
    expect(read.value.understood.dimensions[0]?.members[0]?.name).toEqual({ en: 'Año Ñandú' });
  });

  test('in Latin-1 of which only a late line shows it', async () => {
    const early = Array.from({ length: 20_000 }, () => '10;Water;5;51;1;0;1');
    const text = [head, ...early, '20;Educación, niñez y señalización de España;5;51;1;0;1', ''].join('\n');
    const read = await understandLines(source(new Uint8Array(Buffer.from(text, 'latin1'))), mapping);
    if (!read.ok) throw new Error(JSON.stringify(read.refusal));
    expect(read.value.understood.dimensions[0]?.members[1]?.name).toEqual({
      en: 'Educación, niñez y señalización de España',
    });
  });
});

describe('what is refused as a whole', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'empty-file'],
    [
      'a header without a column',
      'Department;Name;Group;Account;Budget;Actual\n10;a;5;51;1;1',
      'column-missing',
    ],
    [
      'a quote that is never closed',
      `${head}\n10;"Water;5;51;1;0;1\n${'x;\n'.repeat(50)}`,
      'quote-not-closed',
    ],
    ['a line without end', `${head}\n10;${'x'.repeat(1_200_000)};5;51;1;0;1`, 'line-too-long'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'other-format'],
    ['bytes that are no text', new Uint8Array(3_000).map((_, at) => (at * 7919) % 256), 'encoding-unknown'],
    ['lines of which none can be taken', `${head}\n10;a;5;51;x;0;1`, 'lines-none-taken'],
    [
      'a damaged workbook',
      new Uint8Array([0x50, 0x4b, 3, 4, ...new TextEncoder().encode('xl/workbook.xml')]),
      'zip-damaged',
    ],
  ])('%s', async (_, text, code) => {
    const read = await understandLines(source(text), mapping);
    expect(read.ok ? null : read.refusal.code).toBe(code);
  });

  test.each<[string, Partial<LineMapping>, string]>([
    [
      'a column whose number is beyond the last',
      { amounts: [{ column: 9, stage: 'approved' }] },
      'column-beyond',
    ],
    ['a stated header behind the last line', { file: { header: 9 } }, 'header-not-there'],
    [
      'amounts at a dimension that the mapping has not',
      { amounts: [{ column: 'Budget', stage: 'approved', at: { moon: 'full' } }] },
      'dimension-not-there',
    ],
  ])('%s', async (_, own, code) => {
    const read = await understandLines(source(`${head}\n10;a;5;51;1;0;1`), { ...mapping, ...own });
    expect(read.ok ? null : read.refusal.code).toBe(code);
  });

  test('a stated header is waited for, however far down', async () => {
    const above = Array.from({ length: 150 }, () => 'x;y').join('\n');
    const text = `${above}\n${head}\n10;a;5;51;1;0;1`;
    const read = await understandLines(source(text), { ...mapping, file: { header: 151 } });
    expect(read.ok && [read.value.file.header, read.value.understood.taken]).toEqual([151, 1]);
  });

  test('a stated encoding that the file is not in, and one that nobody knows', async () => {
    const bytes = new Uint8Array(Buffer.from(`${head}\n10;Año;5;51;1;0;1`, 'latin1'));
    for (const [encoding, code] of [
      ['utf-8', 'encoding-breaks'],
      ['latin-klingon', 'encoding-not-known'],
    ] as const) {
      const read = await understandLines(source(bytes), { ...mapping, file: { encoding } });
      expect(read.ok ? null : read.refusal.code).toBe(code);
    }
  });
});

describe('many lines', () => {
  const count = 80_000;
  const many: LineSource = {
    name: 'many.csv',
    size: null,
    open: async function* () {
      const encoder = new TextEncoder();
      yield encoder.encode(`${head}\n`);
      for (let at = 0; at < count; at += 1_000) {
        const lines = Array.from({ length: 1_000 }, (_, i) => `${(at + i) % 7};a;5;${(at + i) % 100};1;0;1`);
        yield await Promise.resolve(encoder.encode(`${lines.join('\n')}\n`));
      }
    },
  };

  test('are read as a stream, with progress', async () => {
    const seen: LineProgress[] = [];
    const read = await understandLines(many, mapping, { progress: (progress) => seen.push(progress) });
    if (!read.ok) throw new Error(JSON.stringify(read.refusal));
    expect(read.value.understood).toMatchObject({ lines: count, taken: count });
    expect(read.value.understood.facts.amounts).toHaveLength(1_400);
    expect(seen.length).toBeGreaterThan(40);
    expect(seen.map((one) => one.lines)).toEqual(seen.map((one) => one.lines).toSorted((a, b) => a - b));
  }, 30_000);

  test('can be given up, and then nothing came of them', async () => {
    const giveUp = new AbortController();
    const read = understandLines(many, mapping, {
      signal: giveUp.signal,
      progress: ({ lines }) => {
        if (lines > 20_000) giveUp.abort(new Error('enough'));
      },
    });
    await expect(read).rejects.toThrow('enough');
  });
});

describe('lines in a plan that has some already', () => {
  const start = planOf('plan house 2024/25 CHF en\nversion approved 2024\nsector a "A"\n');

  test('replace what the plan holds of their versions, as one list of changes', async () => {
    const first = await changed(`${head}\n10;Water;5;51;1;0;1\n20;Air;5;52;2;0;2`, start);
    expect(first.counts).toEqual({ added: 4, changed: 0, removed: 0, same: 0 });
    const next = await changed(`${head}\n10;Water;5;51;1;0;1\n30;Fire;5;51;9;0;9`, first.plan);
    expect(next.counts).toEqual({ added: 2, changed: 0, removed: 2, same: 2 });
    expect(next.members).toEqual([
      { dimension: 'department', added: 1, known: 1 },
      { dimension: 'account', added: 0, known: 2 },
    ]);
    expect(next.plan.budget.cubes[0]?.facts.map((fact) => [fact.at['department'], fact.amount])).toEqual([
      ['10', 100],
      ['10', 100],
      ['30', 900],
      ['30', 900],
    ]);
  });

  test.each([
    ['lines-other-currency', { currency: { code: 'EUR', digits: 2 } }],
    ['lines-other-digits', { currency: { code: 'CHF', digits: 0 }, rounding: 'half-away' as const }],
    ['lines-currency-unknown', { currency: { code: 'XXX', digits: 2 } }],
    ['lines-years-unknown', { assumed: 'period' as const, period: { from: 2024, to: 2024 } }],
  ])('are not taken where %s', async (code, other) => {
    const read = await understandLines(source(`${head}\n10;Water;5;51;1;0;1`), { ...mapping, ...other });
    if (!read.ok) throw new Error(read.refusal.code);
    expect(lineChanges(start, read.value.understood)).toMatchObject({ ok: false, refusal: { code } });
  });

  test('are refused where sectors are unknown, or the cube has other dimensions', async () => {
    const [department, account] = mapping.dimensions;
    if (!department || !account) throw new Error('no dimensions');
    const bySector = { ...mapping, dimensions: [{ ...department, id: 'sector' }, account] };
    const text = `${head}\n10;Water;5;51;1;0;1`;
    const three = await understandLines(source(`${text}\n10;Water;5;52;1;0;1\n11;Air;5;51;1;0;1`), bySector);
    expect(three.ok && lineChanges(start, three.value.understood)).toMatchObject({
      refusal: { facts: { dimension: 'sector', members: '10 (2), 11 (4)', count: 2 } },
    });
    const unknown = await understandLines(source(text), bySector);
    if (!unknown.ok) throw new Error(unknown.refusal.code);
    const refused = lineChanges(start, unknown.value.understood);
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'member-not-in-plan' } });
    const known = {
      ...bySector,
      dimensions: [{ ...department, id: 'sector', members: { '10': 'a' } }, account],
    };
    const { plan } = await changed(text, start, known);
    const other = await understandLines(source(text), mapping);
    expect(other.ok && lineChanges(plan, other.value.understood)).toMatchObject({
      refusal: { code: 'cube-of-another-shape' },
    });
  });

  async function changed(text: string, plan: Plan, by = mapping) {
    const read = await understandLines(source(text), by);
    if (!read.ok) throw new Error(JSON.stringify(read.refusal));
    const changes = lineChanges(plan, read.value.understood);
    if (!changes.ok) throw new Error(JSON.stringify(changes.refusal));
    const after = applyAll(changes.value.changes, plan);
    if (!after.ok) throw new Error(JSON.stringify(after.refusal));
    return { plan: after.value, counts: changes.value.facts, members: changes.value.members };
  }
});

function planOf(notation: string): Plan {
  const read = readPlan(notation);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}
