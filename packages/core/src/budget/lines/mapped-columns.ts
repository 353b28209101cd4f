import { ok, type Result, refuse } from '../../basics/result.ts';
import { columnPlaces } from './column-places.ts';
import type { LineMapping, MappedColumn, MappedDimension } from './line-mapping.ts';

/** Where a mapping finds its columns in the rows of a file, from 0. */
export interface MappedColumns {
  readonly period: number | null;
  readonly dimensions: readonly {
    readonly mapped: MappedDimension;
    readonly levels: readonly {
      readonly code: number;
      readonly name: number | null;
      readonly split: string | null;
      readonly carried: boolean;
    }[];
  }[];
  readonly amounts: readonly number[];
  readonly filter: readonly number[];
  readonly totals: readonly number[];
  readonly checks: readonly { readonly sum: readonly number[]; readonly equals: number }[];
}

/**
 * Finds the columns of a mapping by the names in a header; capitals, spaces and marks around them do not matter. Refuses
 * `column-missing` with the names there are, `column-doubled-name` for a name that several columns have, and `dimension-not-there` for amounts
 * at a member of a dimension that the mapping does not have.
 */
export function mappedColumns(mapping: LineMapping, header: readonly string[]): Result<MappedColumns> {
  const dimensions = mapping.dimensions.map(({ id }) => id);
  const foreign = mapping.amounts
    .flatMap(({ at = {} }) => Object.keys(at))
    .find((id) => !dimensions.includes(id));
  if (foreign !== undefined) {
    return refuse('dimension-not-there', {
      cube: mapping.cube,
      dimension: foreign,
      known: dimensions.join(', '),
    });
  }
  const finder = new ColumnFinder(header);
  const columns: MappedColumns = {
    period: 'column' in mapping.period ? finder.find(mapping.period.column) : null,
    dimensions: mapping.dimensions.map((mapped) => ({
      mapped,
      levels: (mapped.levels ?? []).map(({ column, name, split, carried }) => ({
        code: finder.find(column),
        name: name === undefined ? null : finder.find(name),
        split: split ?? null,
        carried: carried === true,
      })),
    })),
    amounts: mapping.amounts.map(({ column }) => finder.find(column)),
    filter: (mapping.filter ?? []).map(({ column }) => finder.find(column)),
    totals: (mapping.totals ?? []).map(({ column }) => finder.find(column)),
    checks: (mapping.checks ?? []).map(({ sum, equals }) => ({
      sum: sum.map(({ column }) => finder.find(column)),
      equals: finder.find(equals),
    })),
  };
  return finder.refusal ?? ok(columns);
}

/** Every name of a column that a mapping uses, to find the header by. */
export function namedColumns(mapping: LineMapping): readonly string[] {
  const all = columnPlaces(mapping).map(({ column }) => column);
  return [...new Set(all.filter((column) => typeof column === 'string'))];
}

/** A name of a column as it is compared. */
export function columnKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s_]+/g, ' ')
    .replace(/^[#"'\s]+|["'\s]+$/g, '')
    .toLowerCase();
}

/** Finds columns by what mappings call them in a header of these names. */
export class ColumnFinder {
  /** Why a column was not found; the first only. */
  refusal: ReturnType<typeof refuse> | null = null;
  readonly #header: readonly string[];
  readonly #keys: readonly string[];

  constructor(header: readonly string[]) {
    this.#header = header;
    this.#keys = header.map(columnKey);
  }

  /** The place of a column, from 0; -1 where no name is its, and the first where several are. */
  find(column: MappedColumn): number {
    if (typeof column === 'number') return column - 1;
    const exact = this.#header.indexOf(column);
    if (exact >= 0 && this.#header.indexOf(column, exact + 1) < 0) return exact;
    const key = columnKey(column);
    const found = this.#keys.indexOf(key);
    if (found < 0) {
      const known = this.#header
        .filter((name) => name.trim() !== '')
        .slice(0, 30)
        .join(', ');
      this.refusal ??= refuse('column-missing', { column, known });
    } else if (this.#keys.indexOf(key, found + 1) >= 0) {
      this.refusal ??= refuse('column-doubled-name', { column });
    }
    return found;
  }

  /** What a mapping calls the column at this place: its name, or its number where it has none of its own. */
  called(place: number): MappedColumn {
    const name = (this.#header[place] ?? '').trim();
    const key = columnKey(name);
    const isOwn = key !== '' && this.#keys.indexOf(key) === this.#keys.lastIndexOf(key);
    return isOwn ? name : place + 1;
  }
}
