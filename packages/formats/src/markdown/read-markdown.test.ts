import { cellText } from '@plenary/core/document/content';
import type { Document } from '@plenary/core/document/document';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../read-document.ts';
import { readMarkdown } from './read-markdown.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function outline(document: Document): readonly string[] {
  return document.nodes.flatMap((node): readonly string[] => {
    if (node.kind === 'table') {
      return node.rows.map(
        (row) =>
          `${row.place.line}| ${row.cells.map((cell) => cellText(cell).replace('\n', '/')).join(' | ')} |`,
      );
    }
    const words = node.runs.map((run) => (run.style ? `{${run.style} ${run.text}}` : run.text)).join('');
    return [`${node.place.line} ${node.kind}${node.mark ?? (node.level > 0 ? node.level : '')}: ${words}`];
  });
}

function read(text: string): Document {
  const result = readMarkdown(encode(text), 'plan.md');
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

describe('what the text becomes', () => {
  test.each<[string, string, readonly string[]]>([
    ['headings', '# Plan *for* two\n\nPart\n----\n', ['1 heading1: Plan for two', '3 heading2: Part']],
    [
      'paragraphs',
      'One\ntwo\n\nthree  \nfour',
      ['1 paragraph: One two', '4 paragraph: three', '4 paragraph: four'],
    ],
    [
      'changes',
      '~~old~~ <ins>new</ins> **loud** <u>under</u>',
      ['1 paragraph: {struck old} {underlined new} {bold loud} {underlined under}'],
    ],
    [
      'lists with the numbers they have',
      '3. a\n4. b\n   - c\n\n* d',
      ['1 item1: 3. a', '2 item1: 4. b', '3 item2: c', '5 item1: d'],
    ],
    [
      'tables',
      'Costs\n\n| Head | 2024 |\n|:--|--:|\n| A | 1,234<br>(2) |\n| **Sum** | ~~1~~ \\| 2 |\n',
      ['1 paragraph: Costs', '3| Head | 2024 |', '5| A | 1,234/(2) |', '6| Sum | 1 | 2 |'],
    ],
    [
      'footnotes where they are written',
      'Text[^1] and[^source].\n\n[^1]: A note\nthat goes on\n\n    and on.\n\n[^source]: word\n\nEnd',
      [
        '1 paragraph: Text¹ and².',
        '3 footnote1: A note that goes on and on.',
        '8 footnote2: word',
        '10 paragraph: End',
      ],
    ],
    [
      'links by their words',
      '[words](http://example.org "t") <http://example.org>',
      ['1 paragraph: words http://example.org'],
    ],
    [
      'raw HTML',
      '<table><tr><th colspan=2>H</th></tr>\n\n<tr><td>1</td><td>2</td></tr></table>\n\n<script>x</script>\n\nend <b>here',
      ['1| H |  |', '3| 1 | 2 |', '7 paragraph: end {bold here}'],
    ],
    ['code as lines', '    a b\n    c\n', ['1 paragraph: a b', '1 paragraph: c']],
    [
      'what is not Markdown',
      'a < b, 5 * 3 * 2, [5], 2_000_1',
      ['1 paragraph: a < b, 5 * 3 * 2, [5], 2_000_1'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(outline(read(text))).toEqual(expected);
  });
});

describe('which texts are in Markdown', () => {
  const table = '| a | b |\n|---|---|\n| 1 | 2 |\n';
  test.each<[string, string, string, string]>([
    ['by name', 'plan.md', 'Words\n\n- one\n', 'markdown'],
    ['by a table', 'plan.txt', `Words\n\n${table}`, 'markdown'],
    ['by a table without outer bars', 'plan', 'a | b\n--|--\n1 | 2\n', 'markdown'],
    ['not with tables of tabs', 'plan.md', `a\tb\tc\n1\t2\t3\n\n${table}`, 'text'],
    ['not by dashes alone', 'plan.txt', 'Words\n-----\nmore', 'text'],
    ['not by bars alone', 'plan.txt', 'a | b\n\n--- | --- | ---\n', 'text'],
    ['not a page', 'plan.md', '<!doctype html><p>x', 'html'],
  ])('%s', async (_name, file, text, format) => {
    const result = await readDocument(encode(text), file);
    expect(result.ok && result.value.format).toBe(format);
  });
});

describe('hostile texts', () => {
  test.each<[string, string, string]>([
    ['quotes in quotes', '>'.repeat(100_000), 'nesting-too-deep'],
    [
      'lists in lists',
      Array.from({ length: 300 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n'),
      'nesting-too-deep',
    ],
    ['tags in tags', '<b>'.repeat(100_000), 'nesting-too-deep'],
    ['a hundred thousand columns', `|${'a|'.repeat(100_000)}\n|${'-|'.repeat(100_000)}\n`, 'table-too-wide'],
    ['backticks', Array.from({ length: 1_500 }, (_, length) => '`'.repeat(length)).join(' '), 'read'],
    ['open brackets', '['.repeat(300_000), 'read'],
    ['open emphasis', '*a_'.repeat(100_000), 'read'],
    ['footnotes', '[^1]: a\n'.repeat(50_000), 'read'],
    ['larger than is read', 'a\n'.repeat(1_200_000), 'file-too-large'],
    ['no words', '\n\n---\n', 'empty-file'],
  ])('%s', (_name, text, code) => {
    const start = performance.now();
    const result = readMarkdown(encode(text), 'plan.md');
    expect(result.ok ? 'read' : result.refusal.code).toBe(code);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
