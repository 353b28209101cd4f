import type { Place } from '../../basics/place.ts';
import { plain } from '../../basics/text.ts';
import { wordsAround } from '../quote.ts';
import { verdictOn } from './agreement.ts';
import type { Strand } from './align/align-lists.ts';
import { alignedColumns } from './aligned-columns.ts';
import { brokenNumbers, liesIn } from './broken-numbers.ts';
import type { Comparison, TableStrand } from './comparison.ts';
import type { TextItem } from './document-items.ts';
import { type GroupFault, groupFault } from './group-fault.ts';
import type { Mention } from './mentions/mention.ts';
import { rowText } from './row-text.ts';
import type { RowItem } from './table-shape.ts';
import { type TextDifference, textDifferences } from './text-differences.ts';

/** A figure on which versions of a document differ. */
export interface FigureDifference {
  readonly kind: Mention['kind'] | 'cell';
  /** The version that stands alone, or the second of two that differ. */
  readonly version: number;
  readonly place: Place;
  /** What it says, as printed; empty where it says nothing. */
  readonly printed: string;
  /** What the others say; empty where they say nothing. */
  readonly needed: string;
  /** A version that says what is needed. */
  readonly beside: number;
  /** How many versions say what is needed. */
  readonly agreeing: number;
  /** Whether it is known who is right. */
  readonly certain: boolean;
  readonly fault: GroupFault | null;
  /** The words of the row; empty in running text. */
  readonly row: string;
  readonly quotes: readonly Quote[];
}

/** What a version says at the place that is compared. */
export interface Quote {
  readonly place: Place;
  readonly text: string;
}

/** Every figure on which versions differ, in tables, running text and footnotes. */
export function figureDifferences(comparison: Comparison): readonly FigureDifference[] {
  const known = differences.get(comparison);
  if (known) return known;
  const { original } = comparison;
  const found = [
    ...comparison.texts.flatMap(({ texts, joined }) => inText(texts, joined, original)),
    ...comparison.tables.flatMap((table) => inTable(table, original)),
    ...comparison.footnotes.flatMap((notes) => inText(notes, [], original)),
  ];
  differences.set(comparison, found);
  return found;
}

const differences = new WeakMap<Comparison, readonly FigureDifference[]>();

function inText(
  texts: Strand<TextItem>,
  joined: readonly number[],
  original: number | null,
): readonly FigureDifference[] {
  const mentions = texts.map((text) => text?.mentions ?? null);
  const found = textDifferences(mentions, original).filter(
    ({ version, needed }) => needed !== null || !joined.includes(version),
  );
  const broken = brokenNumbers(found, (version) => texts[version]?.text ?? '');
  return found.flatMap((one) => {
    const own = texts[one.version];
    const number = broken.find(({ difference }) => difference === one);
    if (!own || (number === undefined && broken.some((other) => liesIn(one, other)))) return [];
    const quote = (version: number): Quote | null => textQuote(texts[version], one, version);
    const difference = textDifference(one, own.node.place, quote, '');
    return [number ? { ...difference, printed: number.printed, fault: number.fault } : difference];
  });
}

function textDifference(
  one: TextDifference,
  place: Place,
  quote: (version: number) => Quote | null,
  row: string,
): FigureDifference {
  const printed = one.stated?.text ?? '';
  const needed = one.needed?.text ?? '';
  return {
    kind: (one.needed ?? one.stated)?.kind ?? 'amount',
    version: one.version,
    place,
    printed,
    needed,
    beside: one.beside,
    agreeing: one.agreeing.length,
    certain: one.certain,
    fault: groupFault(printed, needed),
    row,
    quotes: [one.version, ...one.agreeing].flatMap((version) => quote(version) ?? []),
  };
}

function textQuote(item: TextItem | null | undefined, one: TextDifference, version: number): Quote | null {
  if (!item) return null;
  const key = version === one.version ? one.stated?.key : one.needed?.key;
  const at = item.mentions.stated.find((mention) => mention.key === key);
  const text = plain(item.node.runs);
  const [start, end] = at ? [at.index, at.index + at.text.length] : [0, Math.min(80, text.length)];
  return { place: item.node.place, text: wordsAround(text, start, end, at ? 40 : 0) };
}

function inTable(table: TableStrand, original: number | null): readonly FigureDifference[] {
  const columns = alignedColumns(table);
  return table.rows.flatMap((rows) => [
    ...inWords(rows, original),
    ...columns.flatMap((column) => inCells(rows, column, original)),
  ]);
}

function inWords(rows: Strand<RowItem>, original: number | null): readonly FigureDifference[] {
  return textDifferences(
    rows.map((row) => row?.mentions ?? null),
    original,
  ).flatMap((one) => {
    const own = rows[one.version];
    if (!own) return [];
    const quote = (version: number): Quote | null => {
      const row = rows[version];
      return row ? { place: row.row.place, text: rowWords(row) } : null;
    };
    return [textDifference(one, own.row.place, quote, rowWords(own))];
  });
}

function inCells(
  rows: Strand<RowItem>,
  column: readonly (number | null)[],
  original: number | null,
): readonly FigureDifference[] {
  const cells = rows.map((row, version) => {
    const at = column[version] ?? null;
    return at === null ? null : (row?.figures[at] ?? null);
  });
  // A blank cell may stand for nothing; it differs only from a figure.
  const keys = cells.map((cell) => cell && (cell.key === '' ? '0' : cell.key));
  const verdict = verdictOn(keys, original);
  if (!verdict) return [];
  return verdict.odd.flatMap((version): readonly FigureDifference[] => {
    const own = cells[version];
    const row = rows[version];
    const beside = verdict.agreeing[0] ?? 0;
    if (!own || !row) return [];
    const printed = own.printed.trim();
    const needed = cells[beside]?.printed.trim() ?? '';
    return [
      {
        kind: 'cell',
        version,
        place: own.cell?.place ?? row.row.place,
        printed,
        needed,
        beside,
        agreeing: verdict.agreeing.length,
        certain: verdict.right !== null,
        fault: groupFault(printed, needed),
        row: rowWords(row),
        quotes: [version, ...verdict.agreeing].flatMap((at) => cellQuote(rows[at], cells[at]?.cell?.place)),
      },
    ];
  });
}

function cellQuote(row: RowItem | null | undefined, place: Place | undefined): readonly Quote[] {
  if (!row) return [];
  return [{ place: place ?? row.row.place, text: rowText(row.row) }];
}

function rowWords(row: RowItem): string {
  return wordsAround(`${row.label ?? ''} ${row.words}`.trim(), 0, 60, 0);
}
