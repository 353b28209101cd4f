import { joinedRuns, trimRuns } from '@plenary/core/basics/runs';
import type { Run } from '@plenary/core/basics/text';
import type { Document, Node } from '@plenary/core/document/document';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryDocument } from '../../../../tests/arbitraries/document.ts';
import { bareMark } from '../markup/raised.ts';
import { readHtml } from './read-html.ts';
import { shownWords } from './shown-words.ts';
import { writeHtml } from './write-html.ts';

const place = { file: 'x', line: 1 };

function documentOf(...nodes: readonly Node[]): Document {
  return { file: 'x', format: 'text', language: 'en', nodes };
}

/** Runs as markup can hold them: white space folded, also between runs, and none at the ends. */
function folded(runs: readonly Run[]): readonly Run[] {
  let endsInSpace = true;
  const found = joinedRuns(runs).map(({ text, style }) => {
    const words = endsInSpace ? shownWords(text).replace(/^ /, '') : shownWords(text);
    if (words !== '') endsInSpace = words.endsWith(' ');
    return style === undefined ? { text: words } : { text: words, style };
  });
  return trimRuns(joinedRuns(found));
}

/** The nodes without places, page numbers and what has no words. */
function essence(nodes: readonly Node[]): readonly unknown[] {
  return nodes.flatMap((node): readonly unknown[] => {
    if (node.kind === 'page-number') return [];
    if (node.kind === 'table') {
      const rows = node.rows.map(({ cells }) =>
        cells.map(({ parts }) =>
          parts
            .map(({ depth, runs }) => ({ depth, runs: folded(runs) }))
            .filter(({ runs }) => runs.length > 0),
        ),
      );
      return [{ kind: node.kind, rows }];
    }
    const { kind, level } = node;
    const runs = folded(node.runs);
    const mark = node.mark === undefined ? undefined : bareMark(node.mark);
    return runs.length > 0 || kind === 'footnote' ? [{ kind, level, mark, runs }] : [];
  });
}

function readBack(document: Document): readonly Node[] {
  const read = readHtml(new TextEncoder().encode(writeHtml(document, { language: 'en' })), 'x');
  if (read.ok) return read.value.nodes;
  if (read.refusal.code === 'empty-file') return [];
  throw new Error(read.refusal.code);
}

test('what is written reads back the same, whatever its words look like', () => {
  fc.assert(
    fc.property(arbitraryDocument(6), (document) => {
      expect(essence(readBack(document))).toEqual(essence(document.nodes));
    }),
    { numRuns: 500 },
  );
});

test('the language is told', () => {
  const read = readHtml(
    new TextEncoder().encode(
      writeHtml(documentOf({ kind: 'paragraph', place, level: 0, runs: [{ text: '7' }] }), {
        language: 'ar',
      }),
    ),
    'x',
  );
  expect(read.ok && read.value.language).toBe('ar');
});

describe('the page', () => {
  const cell = (text: string) => ({ place, parts: text === '' ? [] : [{ depth: 0, runs: [{ text }] }] });
  const row = (...texts: readonly string[]) => ({ place, cells: texts.map(cell) });
  const page = writeHtml(
    documentOf(
      { kind: 'heading', place, level: 1, runs: [{ text: 'Programme & budget' }] },
      {
        kind: 'paragraph',
        place,
        level: 0,
        runs: [
          { text: 'A plan¹ with [Chad: ' },
          { text: 'old', style: 'struck' },
          { text: 'new', style: 'underlined' },
          { text: '].' },
        ],
      },
      { kind: 'heading', place, level: 0, runs: [{ text: 'Resources by result' }] },
      {
        kind: 'table',
        place,
        rows: [row('Result', '2024/25'), row('1.1 Wells', '1,200'), row('Total', '1,200')],
      },
      { kind: 'footnote', place, level: 0, mark: '1', runs: [{ text: 'A note.' }] },
      { kind: 'heading', place, level: 2, runs: [{ text: 'Part <b>' }] },
      { kind: 'heading', place, level: 2, runs: [{ text: 'Last' }] },
    ),
    { language: 'ar' },
  );

  test.each([
    ['<html lang="ar" dir="rtl">'],
    ['<title>Programme &#38; budget</title>'],
    ['<h1 id="part-0">Programme &#38; budget</h1>'],
    ['<li class="in-2"><a href="#part-5">Part &#60;b&#62;</a></li>'],
    ['<a id="mark-1" href="#note-4" role="doc-noteref"><sup>1</sup></a>'],
    [
      '<div id="note-4" role="doc-footnote"><a class="mark" href="#mark-1" role="doc-backlink"><sup>1</sup></a> A note.',
    ],
    ['<del>old</del><ins>new</ins><span class="bracket">]</span>.'],
    ['<caption id="part-2"><span>Resources by result</span></caption>'],
    ['<th scope="col" class="figure">2024/25</th>'],
    ['<th scope="row">1.1 Wells</th><td class="figure" dir="ltr">1,200</td>'],
  ])('has %s', (part) => {
    expect(page).toContain(part);
  });

  test('spreads a head over the columns it stands above, and a title over its row', () => {
    const spread = writeHtml(
      documentOf({
        kind: 'table',
        place,
        rows: [
          row('', '2024/25', '', '2022/23'),
          row('', 'Staff', 'Other', ''),
          row('Pillar 1', '', '', ''),
          row('1.1 Wells', '1,200', '300', '1,400'),
        ],
      }),
      { language: 'en' },
    );
    expect(spread).toContain(
      '<tr><td></td><th scope="colgroup" colspan="2">2024/25</th><th scope="col" class="figure">2022/23</th></tr>',
    );
    expect(spread).toContain('<tr class="group"><th scope="row" colspan="4">Pillar 1</th></tr>');
  });

  test('needs nothing and runs nothing', () => {
    expect(page).not.toMatch(/<script|\bon\w+=|src=|url\(|@import|https?:/);
  });
});
