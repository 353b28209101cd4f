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
  /** What the file says of itself, by which its other languages are known. */
  readonly identity?: DocumentIdentity;
  /** How a delimited text is written, as its reader saw it. */
  readonly syntax?: DelimitedSyntax;
}

/** What the metadata of a file say the document is, in whatever language. */
export interface DocumentIdentity {
  /** The work that all language versions are expressions of (FRBR), as a URI. */
  readonly work?: string;
  /** The symbol under which it is published: `A/RES/76/247`. */
  readonly symbol?: string;
  /** The language it was written in first. */
  readonly original?: Language;
}

/** How a delimited text is written: its encoding, what stands between cells, and the decimal sign where figures show one. */
export interface DelimitedSyntax {
  readonly encoding: string;
  readonly separator: string;
  readonly decimalSign: '.' | ',' | null;
}

/** A part of a document, in reading order. */
export type Node = TextNode | Table;

/** A run, and the proposals it hangs on where its composer knows them; what is read from a file shows them in its words. */
export interface DocumentRun extends Run {
  readonly insertedBy?: readonly string[];
  readonly deletedBy?: readonly string[];
}

/**
 * A heading (level 0 where the format does not say which), a paragraph, a list item (level from 1), the text of a
 * footnote (with its mark), or a page number.
 */
export interface TextNode {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'footnote' | 'page-number';
  readonly place: Place;
  readonly runs: readonly DocumentRun[];
  readonly level: number;
  readonly mark?: string;
  /** Set for the heading of a sheet that is not shown. */
  readonly hidden?: true;
}

/** A table; rows may be of different lengths, as they are in the file. */
export interface Table {
  readonly kind: 'table';
  readonly place: Place;
  readonly rows: readonly Row[];
  /** Set for a table of a sheet that is not shown. */
  readonly hidden?: true;
}

/** A row of a table. */
export interface Row {
  readonly place: Place;
  readonly cells: readonly Cell[];
  /** Set for a row of a sheet that is not shown, though sums may count it. */
  readonly hidden?: true;
}

/** A cell: its paragraphs, each a list item with its depth or plain text (depth 0). An empty cell has none. */
export interface Cell {
  readonly place: Place;
  readonly parts: readonly CellPart[];
  /** The number a spreadsheet stores, of which the words show what the cell's number format lets be seen. */
  readonly value?: number;
  /** The formula of a spreadsheet's cell without its `=`; `value` is then what the spreadsheet last computed. */
  readonly formula?: string;
  /** How many rows and columns a merged cell takes; the cells it covers are there as empty cells. */
  readonly spans?: { readonly rows: number; readonly columns: number };
  /** Set for a cell in a column that is not shown, though sums may count it. */
  readonly hidden?: true;
}

/** A paragraph of a cell (`depth` 0) or an item of a list in it (`depth` from 1). */
export interface CellPart {
  readonly depth: number;
  readonly runs: readonly DocumentRun[];
}
