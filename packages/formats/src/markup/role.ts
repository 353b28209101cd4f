import type { RunStyle } from '@plenary/core/basics/text';
import type { MarkupElement } from './markup-element.ts';

/** What an element means for the document it stands in. */
export type Role = WordRole | BlockRole;

/** What belongs to the words around it, or to none. */
export type WordRole =
  /** Not part of the text. */
  | { readonly kind: 'skip' }
  /** Words of the paragraph it stands in. */
  | { readonly kind: 'inline'; readonly style?: RunStyle | undefined; readonly raised?: boolean }
  | { readonly kind: 'break' }
  /** The number of what follows in the same element. */
  | { readonly kind: 'number' }
  /** A footnote written where its mark stands. */
  | { readonly kind: 'note'; readonly mark: string }
  /** The mark of a footnote written elsewhere. */
  | { readonly kind: 'mark'; readonly mark: string };

/** What ends the words before it. */
export type BlockRole =
  /** Words that stand alone, and what holds such. */
  | { readonly kind: 'block'; readonly style?: RunStyle | undefined }
  /** A part of the document that may have a heading; headings in it are one level lower. */
  | { readonly kind: 'section' }
  /** A heading; `null` where its level follows from the sections it stands in. */
  | { readonly kind: 'heading'; readonly level: number | null }
  | { readonly kind: 'list'; readonly ordered: boolean }
  | { readonly kind: 'item' }
  | { readonly kind: 'lines' }
  | { readonly kind: 'table' | 'caption' | 'row' | 'cell' }
  /** Rows that belong together; `order` is where they show: 0 head, 1 body, 2 foot. */
  | { readonly kind: 'rows'; readonly order: number }
  /** A footnote written apart from its mark. */
  | { readonly kind: 'footnote'; readonly mark: string };

/** What the elements of one markup mean, and how its white space and headings are read. */
export interface Vocabulary {
  readonly roleOf: (element: MarkupElement, parent: MarkupElement) => Role;
  /** Whether a tab in running text stands for itself. */
  readonly keepsTabs: boolean;
  /** Whether a short paragraph all in bold is a heading, as people write them without saying so. */
  readonly boldHeads: boolean;
}

/** Says whether an element ends the words before it. */
export function isBlock(role: Role): role is BlockRole {
  return !wordKinds.has(role.kind);
}

const wordKinds: ReadonlySet<Role['kind']> = new Set([
  'skip',
  'inline',
  'break',
  'number',
  'note',
  'mark',
] satisfies WordRole['kind'][]);
