import { plain } from '@plenary/core/basics/text';
import type { Document, Node } from '@plenary/core/document/document';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryDocument } from '../../../../tests/arbitraries/document.ts';
import { plainestRuns } from './inline-words.ts';
import { readText } from './read-text.ts';
import { writeText } from './write-text.ts';

const place = { file: 'x', line: 1 };

function documentOf(...nodes: readonly Node[]): Document {
  return { file: 'x', format: 'text', language: null, nodes };
}

function paragraph(text: string): Node {
  return { kind: 'paragraph', place, level: 0, runs: [{ text }] };
}

/** The nodes without places, their runs joined, and what has no words left out. */
function essence(nodes: readonly Node[]): readonly unknown[] {
  return nodes.flatMap((node): readonly unknown[] => {
    if (node.kind === 'table') {
      const rows = node.rows.map(({ cells }) =>
        cells.map(({ parts }) =>
          parts
            .map(({ depth, runs }) => ({ depth, runs: plainestRuns(runs) }))
            .filter(({ runs }) => runs.length > 0),
        ),
      );
      return [{ kind: node.kind, rows }];
    }
    const { kind, level, mark } = node;
    const runs = plainestRuns(node.runs);
    return runs.length > 0 || kind === 'footnote' ? [{ kind, level, mark, runs }] : [];
  });
}

function readBack(document: Document): readonly Node[] {
  const text = writeText(document);
  if (text === '') return [];
  const read = readText(new TextEncoder().encode(text), 'x');
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value.nodes;
}

test('what is written reads back the same, whatever its words look like', () => {
  fc.assert(
    fc.property(arbitraryDocument(), (document) => {
      expect(essence(readBack(document))).toEqual(essence(document.nodes));
    }),
    { numRuns: 1500 },
  );
});

test('writing what was read gives the same text', () => {
  fc.assert(
    fc.property(arbitraryDocument(), (document) => {
      expect(writeText(documentOf(...readBack(document)))).toBe(writeText(document));
    }),
    { numRuns: 200 },
  );
});

describe('notation', () => {
  test.each<[string, readonly Node[], string]>([
    [
      'paragraphs stand bare',
      [paragraph('Words of a sentence, R&D <5%.')],
      'Words of a sentence, R&D <5%.\n',
    ],
    ['one that looks like a heading', [paragraph('Risks')], '<p>Risks</p>\n'],
    ['one that looks like a table', [paragraph('a\tb.')], 'a&#9;b.\n'],
    [
      'one that looks like markup',
      [paragraph('An &amp; <b> **x**.')],
      'An &amp;amp; &lt;b> &#42;&#42;x&#42;&#42;.\n',
    ],
    [
      'headings, items and footnotes',
      [
        { kind: 'heading', place, level: 2, runs: [{ text: 'Part' }] },
        { kind: 'heading', place, level: 0, runs: [{ text: 'Risks' }] },
        { kind: 'heading', place, level: 0, runs: [{ text: 'Risks.' }] },
        { kind: 'item', place, level: 1, runs: [{ text: 'one' }] },
        { kind: 'item', place, level: 2, runs: [{ text: 'two' }] },
        { kind: 'footnote', place, level: 0, runs: [{ text: 'note' }], mark: '14' },
        { kind: 'footnote', place, level: 0, runs: [{ text: '— note' }], mark: '14' },
        { kind: 'footnote', place, level: 0, runs: [{ text: 'note' }], mark: 'a b' },
        { kind: 'page-number', place, level: 0, runs: [{ text: '7' }] },
      ],
      '## Part\n\nRisks\n\n<h>Risks.</h>\n\n- one\n  - two\n\n¹⁴ note\n\n[^14]: — note\n\n[^a&#32;b]: note\n\n7\n',
    ],
    [
      'styles',
      [
        {
          kind: 'paragraph',
          place,
          level: 0,
          runs: [
            { text: 'a ' },
            { text: 'b', style: 'bold' },
            { text: ' c ' },
            { text: 'd', style: 'struck' },
            { text: 'e', style: 'underlined' },
            { text: '*' },
            { text: 'f*', style: 'bold' },
            { text: '.' },
          ],
        },
      ],
      'a **b** c ~~d~~<u>e</u>*<b>f*</b>.\n',
    ],
  ])('%s', (_name, nodes, text) => {
    expect(writeText(documentOf(...nodes))).toBe(text);
  });

  test('what a file hides is left out', () => {
    const hidden = { kind: 'table', place, rows: [{ place, cells: [] }], hidden: true } as const;
    expect(writeText(documentOf(hidden))).toBe('');
  });
});

describe('what tags tell when a text is read', () => {
  test.each([
    ['<h>A sentence.</h>', 'heading 0 A sentence.'],
    ['<h7>Deep</h7>', 'heading 7 Deep'],
    ['<h2>Cut off.', 'paragraph 0 <h2>Cut off.'],
    ['<p>Risks</p>', 'paragraph 0 Risks'],
    ['<footer>A-3</footer>', 'page-number 0 A-3'],
    ['[^a&#93;]: x', 'footnote 0 x'],
  ])('%s', (line, expected) => {
    const read = readText(new TextEncoder().encode(line), 'x');
    const [node] = read.ok ? read.value.nodes : [];
    expect(node && node.kind !== 'table' && `${node.kind} ${node.level} ${plain(node.runs)}`).toBe(expected);
  });

  test('rows of one cell and of none', () => {
    const read = readText(new TextEncoder().encode('<tr>one\n<tr></tr>\n<tr>\t'), 'x');
    const [table] = read.ok ? read.value.nodes : [];
    expect(table?.kind === 'table' && table.rows.map(({ cells }) => cells.length)).toEqual([1, 0, 2]);
  });
});
