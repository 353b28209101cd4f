import type { Language } from '../../basics/words.ts';
import { documentInDigitOrder, type MendedFigure } from '../../document/digit-order.ts';
import type { Document } from '../../document/document.ts';
import { alignLists, type Strand } from './align/align-lists.ts';
import { type DocumentItems, documentItems, type TableItem, type TextItem } from './document-items.ts';
import { joinedParagraphs } from './joined-paragraphs.ts';
import type { RowItem } from './table-shape.ts';

/** One document in several languages, put side by side. */
export interface Comparison {
  readonly versions: readonly Version[];
  /** Which version was written first; `null` where it is not known. */
  readonly original: number | null;
  /** Headings, paragraphs and items; versions that join a paragraph to its neighbour have it twice. */
  readonly texts: readonly TextStrand[];
  readonly footnotes: readonly Strand<TextItem>[];
  readonly tables: readonly TableStrand[];
}

/** A language version. */
export interface Version {
  /** As it was read. */
  readonly document: Document;
  readonly language: Language;
  /** The numbers that were turned round to be read. */
  readonly mended: readonly MendedFigure[];
}

/** The same paragraph in each version, and where it stands in the order of all. */
export interface TextStrand {
  readonly texts: Strand<TextItem>;
  /** Versions in which it is one with its neighbour. */
  readonly joined: readonly number[];
  /** For versions without it, what stands before it. */
  readonly before: Strand<TextItem | TableItem>;
}

/** The same table in each version with its rows side by side. */
export interface TableStrand {
  readonly tables: Strand<TableItem>;
  readonly rows: readonly Strand<RowItem>[];
  readonly before: Strand<TextItem | TableItem>;
}

/** Puts versions side by side. Documents without one of the six languages are left out. */
export function comparisonOf(documents: readonly Document[]): Comparison {
  const versions = documents.flatMap((document): readonly Version[] => {
    const { language } = document;
    return language === null ? [] : [{ document, language, mended: documentInDigitOrder(document).mended }];
  });
  // What stands alone is put beside nothing.
  if (versions.length < 2) return { versions, original: null, texts: [], footnotes: [], tables: [] };
  const items = versions.map(({ document, language }) => documentItems(document, language));
  const original = originalOf(versions);
  const pivot = original ?? typical(items);
  const blocks = alignLists(
    items.map((one) => one.blocks),
    pivot,
  );
  return {
    versions,
    original,
    ...strandsOf(blocks, pivot, versions.length),
    footnotes: alignLists(
      items.map((one) => one.footnotes),
      pivot,
    ),
  };
}

function strandsOf(
  blocks: readonly Strand<TextItem | TableItem>[],
  pivot: number,
  count: number,
): Pick<Comparison, 'texts' | 'tables'> {
  const texts: TextStrand[] = [];
  const tables: TableStrand[] = [];
  const last = Array.from({ length: count }, (): TextItem | TableItem | null => null);
  for (const strand of blocks) {
    const before = [...last];
    const own = strand.map((item) => (item?.kind === 'table' ? item : null));
    if (own.some((item) => item !== null)) {
      const rows = own.map((table) => table?.shape.rows ?? []);
      tables.push({ tables: own, rows: alignLists(rows, pivot), before });
    } else {
      const paragraphs = strand.map((item) => (item?.kind === 'table' ? null : item));
      texts.push({ texts: paragraphs, joined: [], before });
    }
    strand.forEach((item, version) => {
      if (item) last[version] = item;
    });
  }
  return { texts: joinedParagraphs(texts), tables };
}

function originalOf(versions: readonly Version[]): number | null {
  const stated = versions.map(({ document }) => document.identity?.original).find((one) => one !== undefined);
  const at = versions.findIndex(({ language }) => language === stated);
  return at < 0 ? null : at;
}

/** The first version whose number of parts is in the middle. */
function typical(items: readonly DocumentItems[]): number {
  const sizes = items.map(({ blocks }) => blocks.length).toSorted((a, b) => a - b);
  const middle = sizes[Math.floor(sizes.length / 2)];
  return Math.max(
    0,
    items.findIndex(({ blocks }) => blocks.length === middle),
  );
}
