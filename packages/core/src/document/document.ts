import type { Place } from '../basics/place.ts';
import type { Run } from '../basics/text.ts';
import type { Language } from '../basics/words.ts';

/** A file read into a tree that knows no format: what every reader makes and every writer takes. */
export interface Document {
  readonly file: string;
  readonly format: string;
  /** `null` where no language could be made out. */
  readonly language: Language | null;
  readonly nodes: readonly Node[];
}

/** A part of a document, in reading order. */
export type Node = TextNode | Table;

/**
 * A heading (level 0 where the format does not say which), a paragraph, a list item (level from 1), the text of a
 * footnote (with its mark), or a page number.
 */
export interface TextNode {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'footnote' | 'page-number';
  readonly place: Place;
  readonly runs: readonly Run[];
  readonly level: number;
  readonly mark?: string;
}

/** A table; rows may be of different lengths, as they are in the file. */
export interface Table {
  readonly kind: 'table';
  readonly place: Place;
  readonly rows: readonly Row[];
}

/** A row of a table. */
export interface Row {
  readonly place: Place;
  readonly cells: readonly Cell[];
}

/** A cell: its paragraphs, each a list item with its depth or plain text (depth 0). An empty cell has none. */
export interface Cell {
  readonly place: Place;
  readonly parts: readonly CellPart[];
}

/** A paragraph of a cell (`depth` 0) or an item of a list in it (`depth` from 1). */
export interface CellPart {
  readonly depth: number;
  readonly runs: readonly Run[];
}
