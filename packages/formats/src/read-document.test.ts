import { refusalWords } from '@plenary/core/wording/catalogue';
import { describe, expect, test } from 'vitest';
import { limits } from './limits.ts';
import { readDocument } from './read-document.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function bytesOf(...parts: readonly (string | readonly number[] | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => Array.from(typeof part === 'string' ? encode(part) : part)));
}

function utf16(text: string, big: boolean): Uint8Array {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return Uint8Array.from(
    [0xfeff, ...units].flatMap((unit) => (big ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8])),
  );
}

describe('what is read', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8', encode('计划\n\na\tb')],
    ['UTF-8 with a byte order mark', bytesOf([0xef, 0xbb, 0xbf], '计划\n\na\tb')],
    ['UTF-16, little end first', utf16('计划\n\na\tb', false)],
    ['UTF-16, big end first', utf16('计划\n\na\tb', true)],
    ['line ends of Windows', encode('计划\r\n\r\na\tb\r\n')],
    ['old line ends', encode('计划\r\ra\tb')],
  ])('%s', async (_name, bytes) => {
    const read = await readDocument(bytes, 'plan.docx');
    expect(read.ok && read.value.nodes.map((node) => `${node.place.line} ${node.kind}`)).toEqual([
      '1 heading',
      '3 table',
    ]);
  });
});

describe('what is refused', () => {
  test.each<[string, Uint8Array, Record<string, string | number>]>([
    ['empty-file', bytesOf(), {}],
    ['empty-file', encode(' \n\t\n'), {}],
    ['empty-file', bytesOf([0xef, 0xbb, 0xbf]), {}],
    ['binary-file', bytesOf('plan\nab', [0], 'c'), { line: 2, byte: 8, value: '00' }],
    ['binary-file', bytesOf('plan', [0x1b], 'c'), { line: 1, byte: 5, value: '1B' }],
    ['not-utf-8', bytesOf('plan\n\nB', [0xfc], 'ro'), { line: 3, byte: 8, value: 'FC' }],
    ['not-utf-8', bytesOf('plan', [0xc0, 0x80]), { line: 1, byte: 5, value: 'C0' }],
    ['not-utf-8', bytesOf('plan', [0xed, 0xa0, 0x80]), { line: 1, byte: 6, value: 'A0' }],
    ['truncated-file', bytesOf('plan\n', [0xe8, 0xae]), { line: 2, byte: 6, value: 'E8' }],
    ['truncated-file', bytesOf([0xff, 0xfe, 0x41]), { line: 1, byte: 3, value: '' }],
    ['not-utf-16', bytesOf([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]), { line: 1, byte: 3 }],
    ['other-format', encode('%PDF-1.7\n'), { format: 'PDF' }],
    ['other-format', bytesOf([0x50, 0x4b, 3, 4], 'xx word/document.xml'), { format: 'Word (DOCX)' }],
    ['zip-damaged', bytesOf([0x50, 0x4b, 3, 4], 'xx xl/workbook.xml'), {}],
    ['other-format', bytesOf([0x50, 0x4b, 3, 4], 'xx'), { format: 'ZIP' }],
    [
      'other-format',
      bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      { format: 'Microsoft Office 97–2003' },
    ],
    ['other-format', bytesOf([0x89], 'PNG'), { format: 'PNG' }],
    ['other-format', bytesOf([0x1f, 0x8b, 8]), { format: 'GZIP' }],
    ['other-format', encode('{\\rtf1 x}'), { format: 'RTF' }],
    ['other-format', encode('<?xml version="1.0"?><x/>'), { format: 'XML' }],
    ['other-format', encode('{"id": 1}'), { format: 'JSON' }],
    ['file-too-large', new Uint8Array(limits.bytes + 1), { bytes: limits.bytes + 1, limit: limits.bytes }],
  ])('%s', async (code, bytes, facts) => {
    const read = await readDocument(bytes, 'plan.txt');
    expect(read).toEqual({ ok: false, refusal: { code, facts: { file: 'plan.txt', ...facts } } });
    expect(refusalWords.en[code]).toBeDefined();
  });
});

const sample = `Plan 2024/25

# Risks

优先事项\t预算 (单位: 千瑞郎)\t部门
<ul style="x"> 甲 [乙 [丙] [尼日利亚提案] 丁] [瑞士提案] <ul> 戊 己 \t1,234 2,345\t品牌
<p>One</p> <p>Two **bold** <u>under</u></p>\t(12)\t-40%
----\t----\t----

- item
⁴⁴—note
Text of a paragraph.
`;

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

const inserted = [
  '<ul>',
  '</ul>',
  '<p',
  '</p>',
  '<li>',
  '[',
  ']',
  '**',
  '\t',
  '\n',
  '&amp;',
  '&#xD800;',
  '\0',
  '|',
  '<u>',
];

function mutated(seed: number): Uint8Array {
  const pick = numbers(seed);
  let bytes = encode(sample);
  for (let change = 0; change <= pick(4); change += 1) {
    const at = pick(bytes.length + 1);
    const piece = inserted[pick(inserted.length)] ?? '';
    const kind = pick(5);
    if (kind === 0) bytes = bytes.slice(0, at);
    if (kind === 1) bytes = bytes.map((byte, index) => (index === at ? byte ^ (1 << pick(8)) : byte));
    if (kind === 2) bytes = bytesOf(bytes.slice(0, at), piece, bytes.slice(at));
    if (kind === 3) bytes = bytesOf(bytes.slice(0, at), piece.repeat(3000), bytes.slice(at));
    if (kind === 4) bytes = bytesOf(bytes.slice(at), bytes.slice(0, at));
  }
  return bytes;
}

test('400 mutations of a document are read or refused with a sentence, never thrown on', async () => {
  const outcomes = new Map<string, number>();
  for (let seed = 1; seed <= 400; seed += 1) {
    const read = await readDocument(mutated(seed), 'plan.txt');
    const outcome = read.ok ? 'read' : read.refusal.code;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  expect(outcomes.get('read') ?? 0).toBeGreaterThan(100);
  const refused = [...outcomes.keys()].filter((code) => code !== 'read');
  const sentences = Object.values(refusalWords).flatMap((words) => refused.map((code) => words[code]));
  expect(sentences.filter((words) => words === undefined)).toEqual([]);
});
