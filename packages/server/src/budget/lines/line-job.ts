import type { Refusal } from '@plenary/core/basics/result';
import type { LineFile, ReadLines } from '@plenary/formats/lines/understand-lines';

/** A file of lines that is read in a thread of its own. */
export interface LineJob {
  /** Where the file lies, and what it is called. */
  readonly path: string;
  readonly file: string;
  /** The text of a mapping; `null` where one shall be guessed. */
  readonly mapping: string | null;
  /** Whether columns are guessed anew where the file does not have those of the mapping: it is written otherwise than was thought. */
  readonly guesses: boolean;
  /** The year that is assumed where nothing says one. */
  readonly year: number;
}

/** What a thread says of its job: how far it is, and at the end what came of it. */
export type LineNews =
  | { readonly kind: 'progress'; readonly lines: number; readonly part: number | null }
  | { readonly kind: 'done'; readonly read: ReadLines }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly seen: SeenLines | null };

/** A file that was not understood: the text of the mapping that does not fit it, and how it is written as far as that is known. */
export interface SeenLines {
  readonly mapping: string;
  readonly file: LineFile | null;
}
