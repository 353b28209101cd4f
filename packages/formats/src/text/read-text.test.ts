import { plain } from '@plenary/core/basics/text';
import { cellText } from '@plenary/core/document/content';
import type { Document, Table, TextNode } from '@plenary/core/document/document';
import { describe, expect, test } from 'vitest';
import { limits } from '../limits.ts';
import { readText } from './read-text.ts';

function documentOf(text: string): Document {
  const read = readText(new TextEncoder().encode(text), 'plan.txt');
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
}

/** Every node as `line kind text`, tables as `line table N: a|b / c|d`. */
function outline(text: string): readonly string[] {
  return documentOf(text).nodes.map((node) =>
    node.kind === 'table'
      ? `${node.place.line} table ${node.place.table}: ${rows(node)}`
      : `${node.place.line} ${label(node)} ${plain(node.runs)}`,
  );
}

function rows(table: Table): string {
  return table.rows.map((row) => row.cells.map((one) => cellText(one)).join('|')).join(' / ');
}

function label(node: TextNode): string {
  if (node.kind === 'footnote') return `footnote ${node.mark}`;
  return node.level > 0 ? `${node.kind} ${node.level}` : node.kind;
}

function cell(text: string): readonly string[] {
  const table = documentOf(`${text}\tx\ty`).nodes[0];
  if (table?.kind !== 'table') throw new Error('no table');
  return (table.rows[0]?.cells[0]?.parts ?? []).map((part) => `${part.depth} ${plain(part.runs)}`);
}

describe('lines become nodes', () => {
  test.each([
    ['rows end at an empty line', 'a\tb\nc\td\n\ne\tf', ['1 table 1: a|b / c|d', '4 table 2: e|f']],
    ['rows keep their lengths', 'a\tb\t\nc\td', ['1 table 1: a|b| / c|d']],
    ['separator rows are dropped', 'a\tb\n----\t-----\nc\td', ['1 table 1: a|b / c|d']],
    ['a dash is a cell', 'a\t-\n---\t-', ['1 table 1: a|- / ---|-']],
    ['barred rows', '| a | b |\n|---|:-:|\n| 1 | 2 |', ['1 table 1: a|b / 1|2']],
    [
      'text ends a table',
      'a\tb\nWords of a sentence.\nc\td',
      ['1 table 1: a|b', '2 paragraph Words of a sentence.', '3 table 2: c|d'],
    ],
    ['one indented text is a paragraph', '\tOne sentence.', ['1 paragraph One sentence.']],
    ['a bullet and a tab', '•\tOne thing', ['1 item 1 One thing']],
    ['headings stand alone', 'Risks\n\nFirst sentence.', ['1 heading Risks', '3 paragraph First sentence.']],
    [
      'a short line above a sentence',
      'Risks\nWe see two of them.',
      ['1 heading Risks', '2 paragraph We see two of them.'],
    ],
    ['short lines together', 'one two\nthree four', ['1 heading one two', '2 heading three four']],
    [
      'a wrapped paragraph',
      'The first line of a paragraph that was wrapped at about eighty columns of width\nends here.',
      [
        '1 paragraph The first line of a paragraph that was wrapped at about eighty columns of width',
        '2 paragraph ends here.',
      ],
    ],
    [
      'a heading between sentences',
      'One.\nRisks\nTwo.',
      ['1 paragraph One.', '2 heading Risks', '3 paragraph Two.'],
    ],
    ['a stated total', 'Total budget: 12,345', ['1 paragraph Total budget: 12,345']],
    ['a remark in brackets', '[End of document]', ['1 paragraph [End of document]']],
    ['levels of Markdown', '## Part two ##', ['1 heading 2 Part two']],
    ['items', '- one;\n• two;\n  – three', ['1 item 1 one;', '2 item 1 two;', '3 item 2 three']],
    ['a bold lead', '• **GRULAC:** words', ['1 item 1 GRULAC: words']],
    [
      'footnotes',
      '⁴⁴—note\n¹⁴ other note\n²⁴close\n*—star\n† dagger',
      [
        '1 footnote 44 note',
        '2 footnote 14 other note',
        '3 footnote 24 close',
        '4 footnote * star',
        '5 footnote † dagger',
      ],
    ],
    ['a footnote without words', '⁴⁴', ['1 footnote 44 ']],
    ['stars that are items', '* one\n* two', ['1 item 1 one', '2 item 1 two']],
    [
      'page numbers',
      '7\n\n- 8 -\n\nPage 9 of 10\n\n第 3 页\n\n2024',
      [
        '1 page-number 7',
        '3 page-number - 8 -',
        '5 page-number Page 9 of 10',
        '7 page-number 第 3 页',
        '9 paragraph 2024',
      ],
    ],
    [
      'paragraphs of HTML',
      '<p>One here.</p><p>Two &amp; three.</p>',
      ['1 paragraph One here.', '1 paragraph Two & three.'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });
});

describe('parts of cells', () => {
  test.each([
    ['plain', ' 12,345 ', ['0 12,345']],
    ['empty', ' ', []],
    ['paragraphs', '<p>one</p> <p>two</p>', ['0 one', '0 two']],
    [
      'an unclosed list in Chinese',
      '<ul style="x"> 甲方工作 乙方工作, 包括丙 ',
      ['1 甲方工作', '1 乙方工作, 包括丙'],
    ],
    ['lists in lists', '<ul> 扩大: <ul> 甲 乙', ['1 扩大:', '2 甲', '2 乙']],
    [
      'spaces beside figures and Latin words end nothing',
      '<ul> 目标 9 和 PCT 的工作',
      ['1 目标 9 和 PCT 的工作'],
    ],
    ['spaces inside brackets', '<ul> 甲 [乙 [丙 丁] 戊] 己', ['1 甲 [乙 [丙 丁] 戊]', '1 己']],
    ['brackets that do not close', '<ul> 甲工作 [乙 丙', ['1 甲工作 [乙', '1 丙']],
    [
      'enumerations',
      '<ul> 通过: (i) 甲; (ii) 乙; 以及 (iii) 丙。 丁',
      ['1 通过: (i) 甲; (ii) 乙; 以及 (iii) 丙。', '1 丁'],
    ],
    [
      'sentences of spaced languages',
      '<ul> Help members. Train staff; Write reports, e.g. GII',
      ['1 Help members.', '1 Train staff;', '1 Write reports, e.g. GII'],
    ],
    ['items that are marked', '<ul><li>甲 乙<li>丙</ul>', ['1 甲 乙', '1 丙']],
    ['what is no tag', '<5% and a <b c > d <unknown>', ['0 <5% and a <b c > d <unknown>']],
    ['a tag that is cut off', 'words <ul sty', ['0 words <ul sty']],
  ])('%s', (_name, text, expected) => {
    expect(cell(text)).toEqual(expected);
  });

  test('styles', () => {
    const node = documentOf('plain **bold** <u>under</u> ~~gone~~ 2<sup>14</sup> **open.').nodes[0];
    expect(node?.kind === 'paragraph' && node.runs).toEqual([
      { text: 'plain ' },
      { text: 'bold', style: 'bold' },
      { text: ' ' },
      { text: 'under', style: 'underlined' },
      { text: ' ' },
      { text: 'gone', style: 'struck' },
      { text: ' 2' },
      { text: '¹⁴' },
      { text: ' **open.' },
    ]);
  });
});

test('every cell has its place', () => {
  const table = documentOf('Words here.\n\na\tb\nc\td').nodes[1];
  expect(table?.kind === 'table' && table.rows[1]?.cells[1]?.place).toEqual({
    file: 'plan.txt',
    line: 4,
    table: 1,
    row: 2,
    column: 2,
  });
});

describe('limits', () => {
  test.each([
    ['too-many-columns', `a\tb\n${'\t'.repeat(limits.columns)}y`, 2],
    ['line-too-long', `x\n\n${'y'.repeat(limits.lineLength + 1)}`, 3],
    ['list-too-deep', `x\n${'<ul>'.repeat(limits.listDepth + 1)}\ty`, 2],
    ['list-too-deep', `x\n${'<b>'.repeat(limits.tagDepth + 1)}`, 2],
  ])('%s', (code, text, line) => {
    const read = readText(new TextEncoder().encode(text), 'plan.txt');
    expect(read.ok || [read.refusal.code, read.refusal.facts['line']]).toEqual([code, line]);
  });

  test('hostile lines take bounded time', () => {
    const start = performance.now();
    for (const piece of ['<ul ', '<b></i>', '[', '（', '** ', '<p>', '(a) ', '好 ', '&amp', '[[好 ]']) {
      readText(new TextEncoder().encode(`<ul>${piece.repeat(limits.lineLength / 8)}`), 'plan.txt');
    }
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
