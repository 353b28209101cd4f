import type { Place } from '../basics/place.ts';
import type { Language } from '../basics/words.ts';
import type { Cell, Document, Node, Row } from '../document/document.ts';

/**
 * A part of a document for a test: `# heading`, `- item`, `[^44] footnote`, anything else a paragraph; a table is a list of
 * rows of cells, in which line feeds separate paragraphs and `- ` begins a list item. Every node and row takes one line.
 */
export type GivenNode = string | readonly (readonly string[])[];

/** Builds a document from its parts, or from nodes that are built already. */
export function givenDocument(
  nodes: readonly (GivenNode | Node)[],
  language: Language,
  file: string = givenFile,
): Document {
  const built: Node[] = [];
  let line = 1;
  let table = 0;
  for (const node of nodes) {
    if (typeof node === 'string') built.push(textNode(node, { file, line }));
    else if (isNode(node)) built.push(node);
    else {
      table += 1;
      const first = { file, line, table };
      built.push({
        kind: 'table',
        place: first,
        rows: node.map((row, index) => tableRow(row, { ...first, line: line + index, row: index + 1 })),
      });
      line += node.length - 1;
    }
    line += 1;
  }
  return { file, format: 'text', language, nodes: built };
}

/** The name of the file of documents built for tests. */
export const givenFile = 'given.txt';

function isNode(node: readonly (readonly string[])[] | Node): node is Node {
  return 'kind' in node;
}

function textNode(text: string, place: Place): Node {
  const [, sign = '', mark = '', words = ''] = /^(# |- |\[\^([^\]]*)\] ?)?(.*)$/s.exec(text) ?? [];
  const runs = words === '' ? [] : [{ text: words }];
  if (sign === '# ') return { kind: 'heading', place, runs, level: 0 };
  if (sign === '- ') return { kind: 'item', place, runs, level: 1 };
  if (sign !== '') return { kind: 'footnote', place, runs, level: 0, mark };
  return { kind: 'paragraph', place, runs, level: 0 };
}

function tableRow(cells: readonly string[], place: Place): Row {
  return { place, cells: cells.map((text, index) => tableCell(text, { ...place, column: index + 1 })) };
}

function tableCell(text: string, place: Place): Cell {
  if (text === '') return { place, parts: [] };
  const parts = text.split('\n').map((part) => {
    const item = part.startsWith('- ');
    return { depth: item ? 1 : 0, runs: [{ text: item ? part.slice(2) : part }] };
  });
  return { place, parts };
}
