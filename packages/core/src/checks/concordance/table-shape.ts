import type { Grouping, NumberStyle } from '../../basics/numbers/number-token.ts';
import { groupingOf, readFigures } from '../../basics/numbers/printed.ts';
import type { Language } from '../../basics/words.ts';
import { cellText, widthOf } from '../../document/content.ts';
import type { Cell, Row, Table } from '../../document/document.ts';
import type { Item } from './align/item.ts';
import { type Mentions, numberKey } from './mentions/mention.ts';
import { mentionsIn } from './mentions/mentions-in.ts';
import { leadingCode } from './row-code.ts';

/** A table as it is compared: its columns of figures, and its rows. */
export interface TableShape {
  /** Positions of the columns that hold figures, codes left out. */
  readonly columns: readonly number[];
  readonly rows: readonly RowItem[];
}

/** A row as it is compared. */
export interface RowItem extends Item {
  readonly kind: 'row';
  readonly row: Row;
  /** The words of the row without its code, and what they say in figures. */
  readonly words: string;
  readonly mentions: Mentions;
  /** One for each column of figures. */
  readonly figures: readonly CellFigure[];
}

/** What a cell of a column of figures says; `key` is empty where it is blank or has words only. */
export interface CellFigure {
  readonly cell: Cell | null;
  /** In digit order. */
  readonly printed: string;
  readonly key: string;
}

/** Finds the columns of figures and reads the rows of a table; `ordered` is the same table in digit order. */
export function tableShape(table: Table, ordered: Table, language: Language): TableShape {
  const texts = ordered.rows.map((row) => row.cells.map((cell) => cellText(cell)));
  const group = groupingOf(texts.flat());
  const style = { language, ...(group === undefined ? {} : { group }) };
  const keys = texts.map((row) => row.map((text) => figureKey(text, style)));
  const columns = figureColumns(table, texts, keys);
  const rows = table.rows.flatMap((row, index) => {
    const own = texts[index] ?? [];
    if (own.every((text) => text.trim() === '')) return [];
    return [rowItem(row, own, keys[index] ?? [], columns, language)];
  });
  return { columns, rows };
}

/** The figures a cell consists of; `null` where it has other words. */
function figureKey(text: string, style: NumberStyle & { readonly group?: Grouping }): string | null {
  if (text.length > 200 || !/[\p{N}–—-]/u.test(text)) return null;
  const bare = text.replace(/(?<=[\d)])\s?[⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰ*]+(?=\s*$)/gu, '');
  const figures = readFigures(bare, style);
  return figures === null ? null : figures.map(({ digits, place }) => numberKey(digits, place)).join(';');
}

/**
 * Columns with at least as many figures as words, right of the first column of words; without words, all but a first
 * column that counts or names the rows.
 */
function figureColumns(
  table: Table,
  texts: readonly (readonly string[])[],
  keys: readonly (readonly (string | null)[])[],
): readonly number[] {
  const counts = Array.from({ length: widthOf(table) }, () => ({ figures: 0, words: 0 }));
  texts.forEach((row, index) => {
    row.forEach((text, column) => {
      const count = counts[column];
      if (!count || text.trim() === '') return;
      if ((keys[index]?.[column] ?? null) === null) count.words += 1;
      else count.figures += 1;
    });
  });
  const holding = counts.flatMap(({ figures, words }, column) =>
    figures > 0 && figures >= words ? [column] : [],
  );
  const words = counts.findIndex((count) => count.words > count.figures && count.words > 1);
  const right = holding.filter((column) => column > words);
  if (words >= 0 && right.length > 0) return right;
  const counting = holding[0] === 0 && holding.length > 1;
  return counting ? holding.slice(1) : holding;
}

function rowItem(
  row: Row,
  texts: readonly string[],
  keys: readonly (string | null)[],
  columns: readonly number[],
  language: Language,
): RowItem {
  const figures = columns.map((column): CellFigure => {
    const text = texts[column] ?? '';
    const cell = row.cells[column] ?? null;
    return { cell, printed: text, key: keys[column] ?? wordsKey(text, language) };
  });
  const held = new Set(columns);
  const other = texts.filter((text, column) => !held.has(column) && text.trim() !== '').join('\n');
  const code = leadingCode(other);
  const words = other.slice(code.length).trim();
  const mentions = mentionsIn(words, language);
  const values = figures.map(({ key }) => key).filter((key) => key !== '');
  const stated = mentions.stated.filter(({ kind }) => kind !== 'roman').map(({ key }) => key);
  const telling = values.length > 1 || values.some((value) => value.length > 2);
  return {
    kind: 'row',
    identities: [code.code, telling ? values.join('|') : null],
    keys: new Set([...values, ...stated]),
    label: code.code,
    length: words.length + 8 * values.length,
    heading: values.length === 0,
    row,
    words,
    mentions,
    figures,
  };
}

/** What a cell with figures among words says. */
function wordsKey(text: string, language: Language): string {
  if (!/\p{N}/u.test(text)) return '';
  return mentionsIn(text, language)
    .stated.map(({ key }) => key)
    .join(';');
}
