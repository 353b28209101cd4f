import type { Place } from '../basics/place.ts';
import { plain, type Run, type RunStyle } from '../basics/text.ts';
import type { Document, Row, Table, TextNode } from './document.ts';

/** A stretch of text that stands alone: the words of a node, or of a cell with its parts separated by line feeds. */
export interface Passage {
  readonly kind: Exclude<TextNode['kind'], 'page-number'> | 'cell';
  readonly place: Place;
  readonly text: string;
  readonly styled: readonly Stretch[];
  /** Which node of the document it stands in, counted from 0. */
  readonly node: number;
  /** The mark of a footnote, as its document writes it. */
  readonly mark?: string;
  /** The table of a cell. */
  readonly table?: Table;
}

/** Where a run of a style stands in a text. */
export interface Stretch {
  readonly style: RunStyle;
  readonly start: number;
  readonly end: number;
}

/**
 * Every passage of a document in reading order, without page numbers and empty ones. The cells of a data file are labels,
 * often cut to a width, and no text that somebody drafted.
 */
export function passagesOf(document: Document): readonly Passage[] {
  const known = passages.get(document);
  if (known) return known;
  const found = document.nodes.flatMap((node, index): readonly Passage[] => {
    if (node.kind === 'table') {
      return isData(document) ? [] : node.rows.flatMap((row) => cellPassages(row, node, index));
    }
    return node.kind === 'page-number' ? [] : nodePassage(node, node.kind, index);
  });
  passages.set(document, found);
  return found;
}

/** The passages with a letter: a third of the cells of a budget are figures, which no rule on words need look at. */
export const worded = keeping(({ text }) => /\p{L}/u.test(text));

/** The passages that show changes or stress anything. */
export const styledOnes = keeping(({ styled }) => styled.length > 0);

/** Those passages of a list, found once: several rules ask, or one asks again and again. */
function keeping(keep: (passage: Passage) => boolean): (passages: readonly Passage[]) => readonly Passage[] {
  const known = new WeakMap<readonly Passage[], readonly Passage[]>();
  return (all) => {
    const kept = known.get(all) ?? all.filter(keep);
    known.set(all, kept);
    return kept;
  };
}

function isData(document: Document): boolean {
  return document.format === 'csv' || document.format === 'excel';
}

const passages = new WeakMap<Document, readonly Passage[]>();

function nodePassage(node: TextNode, kind: Passage['kind'], index: number): readonly Passage[] {
  const text = plain(node.runs);
  if (text.trim() === '' && kind !== 'footnote') return [];
  const mark = node.mark === undefined ? {} : { mark: node.mark };
  return [{ kind, place: node.place, text, styled: stretches(node.runs, 0), node: index, ...mark }];
}

function cellPassages(row: Row, table: Table, index: number): readonly Passage[] {
  return row.cells.flatMap((cell): readonly Passage[] => {
    let text = '';
    const styled: Stretch[] = [];
    for (const part of cell.parts) {
      if (text !== '') text += '\n';
      styled.push(...stretches(part.runs, text.length));
      text += plain(part.runs);
    }
    return text.trim() === '' ? [] : [{ kind: 'cell', place: cell.place, text, styled, node: index, table }];
  });
}

function stretches(runs: readonly Run[], from: number): readonly Stretch[] {
  let start = from;
  return runs.flatMap((run): readonly Stretch[] => {
    const end = start + run.text.length;
    const stretch = run.style === undefined ? [] : [{ style: run.style, start, end }];
    start = end;
    return stretch;
  });
}
