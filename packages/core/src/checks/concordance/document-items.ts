import { plain } from '../../basics/text.ts';
import type { Language } from '../../basics/words.ts';
import { documentInDigitOrder } from '../../document/digit-order.ts';
import type { Document, Table, TextNode } from '../../document/document.ts';
import { plainMark } from '../../document/footnote-marks.ts';
import type { Item } from './align/item.ts';
import type { Mentions } from './mentions/mention.ts';
import { mentionsIn } from './mentions/mentions-in.ts';
import { type TableShape, tableShape } from './table-shape.ts';

/** A heading, paragraph, list item or footnote, with what it says in figures. */
export interface TextItem extends Item {
  readonly kind: 'text' | 'footnote';
  /** As it was read. */
  readonly node: TextNode;
  /** In digit order; as long as what was read. */
  readonly text: string;
  /** What it says in figures after its own number. */
  readonly mentions: Mentions;
}

/** A table with its rows as they are compared. */
export interface TableItem extends Item {
  readonly kind: 'table';
  /** As it was read. */
  readonly table: Table;
  readonly shape: TableShape;
}

/** What a document consists of, as it is compared: the footnotes apart, since their place differs between formats. */
export interface DocumentItems {
  readonly blocks: readonly (TextItem | TableItem)[];
  readonly footnotes: readonly TextItem[];
}

/** The items of a document, read in digit order. Page numbers and empty paragraphs are left out. */
export function documentItems(document: Document, language: Language): DocumentItems {
  const blocks: (TextItem | TableItem)[] = [];
  const footnotes: TextItem[] = [];
  const ordered = documentInDigitOrder(document).document.nodes;
  document.nodes.forEach((node, index) => {
    const read = ordered[index] ?? node;
    if (node.kind === 'table') {
      blocks.push(tableItem(node, tableShape(node, read.kind === 'table' ? read : node, language)));
    } else if (node.kind !== 'page-number') {
      const item = textItem(node, read.kind === 'table' ? '' : plain(read.runs), language);
      if (item.kind === 'footnote') footnotes.push(item);
      else if (item.text.trim() !== '') blocks.push(item);
    }
  });
  return { blocks, footnotes };
}

function textItem(node: TextNode, text: string, language: Language): TextItem {
  const number = node.kind === 'footnote' ? null : leadingNumber.exec(text);
  const lead = number?.[0].length ?? 0;
  const mentions = mentionsIn(' '.repeat(lead) + text.slice(lead), language);
  const keys = new Set(mentions.stated.filter(({ kind }) => kind !== 'roman').map(({ key }) => key));
  return {
    kind: node.kind === 'footnote' ? 'footnote' : 'text',
    identities: [null, tellingIdentity(keys)],
    keys,
    label: labelOf(node, text, number?.[1] ?? null),
    length: text.length,
    heading: node.kind === 'heading',
    node,
    text,
    mentions,
  };
}

const leadingNumber = /^\s*[(（]?(\d{1,3})(?:[.)）、](?=[\s\p{L}])|\s?[-–—](?=\s))/u;
const leadingLetter = /^\s*([A-Z])(?=[.)]?(?:\s|$))/;

function labelOf(node: TextNode, text: string, number: string | null): string | null {
  if (node.kind === 'footnote') return plainMark(node.mark ?? '') || null;
  return number ?? (node.kind === 'heading' ? (leadingLetter.exec(text)?.[1] ?? null) : null);
}

/** All figures together, where they are enough to tell one item from another. */
function tellingIdentity(keys: ReadonlySet<string>): string | null {
  const long = [...keys].some((key) => key.length >= 5 && !key.startsWith('month'));
  return keys.size >= 3 || long ? [...keys].toSorted().join('|') : null;
}

function tableItem(table: Table, shape: TableShape): TableItem {
  const keys = new Set(shape.rows.flatMap((row) => [...row.keys]));
  return {
    kind: 'table',
    identities: [null, tellingIdentity(keys)],
    keys,
    label: null,
    length: table.rows.length * 40,
    heading: false,
    table,
    shape,
  };
}
