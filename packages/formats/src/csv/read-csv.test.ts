import { cellText } from '@plenary/core/document/content';
import type { Document, Row } from '@plenary/core/document/document';
import { refusalWords } from '@plenary/core/wording/catalogue';
import { describe, expect, test } from 'vitest';
import { limits } from '../limits.ts';
import { readDocument } from '../read-document.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function documentOf(text: string, file = 'plan.csv'): Promise<Document> {
  const read = await readDocument(encode(text), file);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

/** Tables as `line: cells`, other nodes as `line kind text`. */
async function outline(text: string, file?: string): Promise<readonly string[]> {
  return (await documentOf(text, file)).nodes.flatMap((node) =>
    node.kind === 'table'
      ? [`table ${node.place.table}`].concat(node.rows.map(rowText))
      : [`${node.place.line} ${node.kind} ${node.runs.map((run) => run.text).join('')}`],
  );
}

function rowText(row: Row): string {
  return `${row.place.line}: ${row.cells.map((cell) => cellText(cell)).join('|')}`;
}

describe('rows and cells', () => {
  test.each<[string, string, readonly string[]]>([
    ['commas', 'a,b,c\n1,2,3\n', ['table 1', '1: a|b|c', '2: 1|2|3']],
    [
      'semicolons beside decimal commas',
      'a;b;c\n1,5;2,5;3\n1,5;2,5;3',
      ['table 1', '1: a|b|c', '2: 1,5|2,5|3', '3: 1,5|2,5|3'],
    ],
    ['tabs', 'a\tb\n1\t2\n', ['table 1', '1: a|b', '2: 1|2']],
    ['bars', 'a|b|c\n1|2|3\n', ['table 1', '1: a|b|c', '2: 1|2|3']],
    ['a separator that is named', 'sep=;\r\na;b,c\r\n1;2,3\r\n', ['table 1', '2: a|b,c', '3: 1|2,3']],
    ['quotes', 'a,b\n"x, ""y""",2\n', ['table 1', '1: a|b', '2: x, "y"|2']],
    ['quotes within words', 'a,b\n12" pipe,2\n', ['table 1', '1: a|b', '2: 12" pipe|2']],
    [
      'quotes that are inches',
      'a,b,c\n"12 pipe,2,3\nx,4,5\n',
      ['table 1', '1: a|b|c', '2: "12 pipe|2|3', '3: x|4|5'],
    ],
    ['line feeds in cells', 'a,b\n"x\ny",2\r\nz,3', ['table 1', '1: a|b', '2: x\ny|2', '4: z|3']],
    ['old line ends', 'a,b\r1,2\r3,4', ['table 1', '1: a|b', '2: 1|2', '3: 3|4']],
    ['ragged rows', 'a,b,c\n1,2\n1,2,3\n1,2,3,', ['table 1', '1: a|b|c', '2: 1|2', '3: 1|2|3', '4: 1|2|3|']],
    ['blank lines within a table', 'a,b\n\n1,2\n,\n3,4', ['table 1', '1: a|b', '3: 1|2', '5: 3|4']],
    [
      'another header after a blank line',
      'a,b\nx,2\n\nc,d\ny,4',
      ['table 1', '1: a|b', '2: x|2', 'table 2', '4: c|d', '5: y|4'],
    ],
    [
      'another header of another width',
      'a,b\nx,2\nc,d,e\ny,4,5',
      ['table 1', '1: a|b', '2: x|2', 'table 2', '3: c|d|e', '4: y|4|5'],
    ],
    [
      'words above',
      'Budget of the town\n\na,b\nx,2\ny,3',
      ['1 heading Budget of the town', 'table 1', '3: a|b', '4: x|2', '5: y|3'],
    ],
    [
      'comments',
      '# of our own;\na;b;c\n1;2;3\n#\n# more\n4;5;6',
      ['1 paragraph of our own;', 'table 1', '2: a|b|c', '3: 1|2|3', '6: 4|5|6', '5 paragraph more'],
    ],
    [
      'a header that is commented out',
      '#a;b;c\n# note\n1;2;3\n4;5;6',
      ['table 1', '1: a|b|c', '3: 1|2|3', '4: 4|5|6', '2 paragraph note'],
    ],
    ['one by another separator', '#a,b,c\n1;2;3\n4;5;6', ['table 1', '1: a|b|c', '2: 1|2|3', '3: 4|5|6']],
    ['one with fewer names', '#a;b\n1;2;3\n4;5;6', ['table 1', '1: a|b', '2: 1|2|3', '3: 4|5|6']],
    ['a number sign that is a name', '# posts;b\n1;2\n4;5', ['table 1', '1: # posts|b', '2: 1|2', '3: 4|5']],
    ['numbered rows', 'a;b\n#1;2\n#2;5', ['table 1', '1: a|b', '2: #1|2', '3: #2|5']],
    [
      'formulas are words',
      'a,b\n"=HYPERLINK(""http://x"")",2',
      ['table 1', '1: a|b', '2: =HYPERLINK("http://x")|2'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await outline(text)).toEqual(expected);
  });

  test.each([
    ['a;b\n1234,5;2', { encoding: 'utf-8', separator: ';', decimalSign: ',' }],
    ['a;b\n1.234,50;2', { encoding: 'utf-8', separator: ';', decimalSign: ',' }],
    ['a,b\n"1,234.5",2', { encoding: 'utf-8', separator: ',', decimalSign: '.' }],
    ['a,b\n1.234,2', { encoding: 'utf-8', separator: ',', decimalSign: null }],
    ['a,b\n0.125,2', { encoding: 'utf-8', separator: ',', decimalSign: '.' }],
  ])('%j says how it is written', async (text, syntax) => {
    expect((await documentOf(text)).syntax).toEqual(syntax);
  });
});

describe('what is a delimited text, by its bytes', () => {
  test.each([
    ['csv', 'code,name,amount\n1,x,2\n2,y,3'],
    ['csv', 'code;name\n1;x\n2;y\n3;z\n4;u'],
    ['csv', 'code\tname\n1\tx\n2\ty'],
    ['text', 'Dear colleagues,\nwe met, and agreed,\nthat we shall, in time, meet again.'],
    [
      'text',
      'The plan, the budget, and the risks were read.\nThe chair, the groups, and the secretariat spoke.\nThe end, the break, and the return were noted.',
    ],
    ['text', 'Plan\n\na\tb\n1\t2\n3\t4'],
    ['text', 'a\tb\n1\t2\n\nc\td\n3\t4'],
    ['markdown', '| a | b |\n|---|---|\n| 1 | 2 |'],
    ['markdown', 'a | b\n--- | ---\n1 | 2\n3 | 4'],
    ['text', 'Plan'],
  ])('%s: %j', async (format, text) => {
    expect((await documentOf(text, 'plan')).format).toBe(format);
  });

  test('a name makes no table of words', async () => {
    const words = await documentOf('The plan was read, and adopted.\nIt was long.\nIt was good.', 'plan.csv');
    expect(words.format).toBe('text');
  });
});

describe('much of something takes bounded time', () => {
  test.each<[string, string]>([
    ['blank lines', `a\tb\n1\t2\n3\t4\n${'\n'.repeat(60_000)}`],
    ['words apart', `a,b,c\n1,2,3\n${'x\n\n'.repeat(40_000)}y,z,u\n`],
    ['words in columns apart', `a,b\n${'x,y\n\n'.repeat(40_000)}`],
    ['figures and commas', `${'1,'.repeat(400)}x\n`.repeat(300)],
    ['spaces', `a|b\n1|2\n${' '.repeat(150_000)}|\n3|4\n`],
    ['quotes', `a,b\n${'"'.repeat(150_001)}\n`],
    ['number signs', `a,b\n1,2\n${'#\n'.repeat(40_000)}`],
  ])('%s', async (_name, text) => {
    for (const file of ['plan.csv', 'plan']) {
      const started = performance.now();
      const read = await readDocument(encode(text), file);
      expect(read.ok || refusalWords.en[read.refusal.code] !== undefined).toBe(true);
      expect(performance.now() - started).toBeLessThan(10_000);
    }
  });
});

describe('what is refused', () => {
  test.each<[string, string, Readonly<Record<string, string | number>>]>([
    ['quote-not-closed', 'a,b\n1,2\n"x,3\ny,4,5\n', { line: 3 }],
    ['too-many-columns', `a,b\n1,2\n${','.repeat(1_000_000)}\n`, { line: 3, limit: limits.columns }],
    ['too-many-cells', `${','.repeat(999)}\n`.repeat(501), { line: 501, limit: limits.cells }],
    ['too-many-lines', 'a,b\n'.repeat(limits.lines), { lines: limits.lines + 1, limit: limits.lines }],
    [
      'line-too-long',
      `a,b\n1,2\n1,${'x'.repeat(limits.lineLength + 1)}\n`,
      { line: 3, limit: limits.lineLength },
    ],
  ])('%s', async (code, text, facts) => {
    const started = performance.now();
    const read = await readDocument(encode(text), 'plan.csv');
    expect(read).toEqual({ ok: false, refusal: { code, facts: { file: 'plan.csv', ...facts } } });
    expect(performance.now() - started).toBeLessThan(10_000);
    for (const sentences of Object.values(refusalWords)) expect(sentences[code]).toBeDefined();
  });

  test('UTF-8 with a broken letter is not guessed at', async () => {
    const bytes = Uint8Array.from([...encode('código;año\nseñal;1\nmás;2\n'), 0xf1, 0x3b, 0x33, 0x0a]);
    expect(await readDocument(bytes, 'plan.csv')).toMatchObject({
      refusal: { code: 'not-utf-8', facts: { line: 4 } },
    });
  });
});

/** A generator of numbers that is the same every time (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const sample =
  '# note\ncode;name;initial;final\n10;"Paper; ""pens""";1.234,50;2\n20;Señales\r\n\r\n30;"a\nb";(12);-\n';
const inserted = ['"', ';', '\n', '\r', '\t', ',', '#', '\0', '\ufeff', 'é', '\u202e', 'sep=|\n'];

function mutated(seed: number): Uint8Array {
  const pick = numbers(seed);
  let bytes = encode(sample);
  for (let change = 0; change <= pick(4); change += 1) {
    const at = pick(bytes.length + 1);
    const piece = (inserted[pick(inserted.length)] ?? '').repeat(pick(4) === 0 ? 2_000 : 1);
    const kind = pick(4);
    if (kind === 0) bytes = bytes.slice(0, at);
    if (kind === 1) bytes = bytes.map((byte, index) => (index === at ? byte ^ (1 << pick(8)) : byte));
    if (kind === 2) bytes = Uint8Array.from([...bytes.slice(0, at), ...encode(piece), ...bytes.slice(at)]);
    if (kind === 3) bytes = Uint8Array.from([...bytes.slice(at), ...bytes.slice(0, at)]);
  }
  return bytes;
}

test('300 mutations of a delimited text are read or refused with a sentence, never thrown on', async () => {
  const outcomes = new Map<string, number>();
  for (let seed = 1; seed <= 300; seed += 1) {
    const read = await readDocument(mutated(seed), 'plan.csv');
    const outcome = read.ok ? read.value.format : read.refusal.code;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  expect(outcomes.get('csv') ?? 0).toBeGreaterThan(100);
  const refused = [...outcomes.keys()].filter((code) => !['csv', 'text', 'markdown', 'html'].includes(code));
  const sentences = Object.values(refusalWords).flatMap((words) => refused.map((code) => words[code]));
  expect(sentences).not.toContain(undefined);
});
