import { expect, test } from 'vitest';
import { nodeText } from './content.ts';
import { documentInDigitOrder } from './digit-order.ts';
import type { Document, Node } from './document.ts';
import { interpret } from './interpret/interpret.ts';

const place = { file: 'given.txt', line: 1 };

function paragraph(...runs: readonly string[]): Node {
  return { kind: 'paragraph', place, level: 0, runs: runs.map((text) => ({ text })) };
}

function table(...rows: readonly (readonly string[])[]): Node {
  const cells = (row: readonly string[]) =>
    row.map((text) => ({ place, parts: text === '' ? [] : [{ depth: 0, runs: [{ text }] }] }));
  return { kind: 'table', place, rows: rows.map((row) => ({ place, cells: cells(row) })) };
}

function arabic(...nodes: readonly Node[]): Document {
  return { file: 'given.txt', format: 'text', language: 'ar', nodes };
}

function texts(document: Document): readonly string[] {
  return document.nodes
    .flatMap((node) =>
      node.kind === 'table'
        ? node.rows.flatMap((row) => row.cells.flatMap((cell) => cell.parts.map((part) => part.runs)))
        : [node.runs],
    )
    .map((runs) =>
      runs
        .map(({ text }) => text)
        .join('')
        .replaceAll('\u00a0', ' '),
    );
}

test('each table tells its own order, and running text has one', () => {
  const { document, mended } = documentInDigitOrder(
    arabic(
      paragraph('المجموع 900 499 295'),
      table(['1', '4 215 100'], ['2', '345 764 600']),
      table(['1', '600 580 19'], ['2', '300 138 279']),
      paragraph('مبلغ 955 643 16'),
    ),
  );
  expect(texts(document)).toEqual([
    'المجموع 295 499 900',
    '1',
    '4 215 100',
    '2',
    '345 764 600',
    '1',
    '19 580 600',
    '2',
    '279 138 300',
    'مبلغ 16 643 955',
  ]);
  expect(mended.map(({ printed, node, fault }) => `${node} ${printed} ${fault}`)).toEqual([
    '0 900 499 295 reversed',
    '2 600 580 19 reversed',
    '2 300 138 279 reversed',
    '3 955 643 16 reversed',
  ]);
});

test('a number may lie across runs', () => {
  const { document } = documentInDigitOrder(arabic(paragraph('مبلغ 000 6', '51 121 3 دولار')));
  const [node] = document.nodes;
  expect(node?.kind === 'paragraph' && nodeText(node)).toBe('مبلغ 3\u00a0121\u00a0651\u00a0000 دولار');
});

test.each(['en', 'zh', 'fr', null] as const)('a document in %s stays as it is', (language) => {
  const given = { ...arabic(paragraph('000 651 121 3')), language };
  expect(documentInDigitOrder(given)).toEqual({ document: given, mended: [] });
});

test.each([
  [
    ['600 580 19', '000 651 121 3', '600 231 141 3'],
    [19_580_600, 3_121_651_000, 3_141_231_600],
  ],
  [
    ['300 138 279', '600 580 19', '(000 219 3)', '900 499 295'],
    [279_138_300, 19_580_600, -3_219_000, 295_499_900],
  ],
])('tables are interpreted in digit order, whoever read them: %j', (printed, values) => {
  const rows = printed.map((text, index) => [
    index === printed.length - 1 ? 'المجموع' : `القسم ${index}`,
    text,
  ]);
  const read = interpret(arabic(table(['البند', 'المبلغ'], ...rows)), []);
  const stated = read.ok ? read.value.stated.map(({ value, role }) => [value, role]) : [];
  expect(stated).toEqual(
    values.map((value, index) => [value * 100, index === values.length - 1 ? 'total' : 'fact']),
  );
});
