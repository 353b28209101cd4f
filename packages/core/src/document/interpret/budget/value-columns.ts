import { difference, type Formula, type Linear, percentage } from '../../../basics/formula.ts';
import { samePeriod } from '../../../basics/period.ts';
import type { Version } from '../../../budget/cube.ts';
import type { Cell } from '../../document.ts';
import type { Context } from '../context.ts';
import type { FigureScale } from '../figure-cell.ts';
import { conceptIn, isConcept } from '../vocabulary.ts';
import { type ColumnWords, columnText, type Header } from './header.ts';
import type { CellWords, FigureLedger } from './ledger.ts';
import { percentScale } from './table-scale.ts';
import { periodsIn, stageIn, versionIn } from './versions.ts';

/** A column of a table of resources: a version of the budget, or two of them compared. Columns count from 0. */
export type ValueColumn =
  | { readonly kind: 'version'; readonly column: number; readonly words: string; readonly version: Version }
  | {
      readonly kind: 'difference' | 'percentage';
      readonly column: number;
      readonly words: string;
      readonly of: Version;
      readonly from: Version;
    };

/** The value columns of a table of versions; `null` where a column is something else, or none is a version. */
export function valueColumns(header: Header, context: Context): readonly ValueColumn[] | null {
  const heads = header.columns
    .map((words, column) => ({ words, column, text: columnText(words) }))
    .slice(1)
    .filter(({ text }) => text !== '');
  const versions = heads.flatMap(
    ({ words, column, text }): readonly (ValueColumn & { kind: 'version' })[] => {
      const version = isComparison(words, text) ? null : versionIn(text, context.period);
      return version ? [{ kind: 'version', column, words: text, version }] : [];
    },
  );
  if (versions.length === 0 || new Set(versions.map((one) => one.version.id)).size < versions.length)
    return null;
  const columns = heads.map(({ words, column, text }): ValueColumn | null => {
    const version = versions.find((one) => one.column === column);
    if (version) return version;
    const pair = isComparison(words, text) ? compared(text, versions) : null;
    if (!pair) return null;
    const kind = isPercent(words) ? 'percentage' : 'difference';
    return { kind, column, words: text, of: pair.of, from: pair.from };
  });
  const known = columns.filter((column) => column !== null);
  return known.length < columns.length ? null : known;
}

/** The versions that columns show, once each. */
export function versionsOf(columns: readonly ValueColumn[]): readonly Version[] {
  return columns.flatMap((column) => (column.kind === 'version' ? [column.version] : []));
}

/** Reads the cells of a row that follow from others, given the row's figure in a version. */
export function readRow(
  ledger: FigureLedger,
  cells: readonly (Cell | undefined)[],
  columns: readonly ValueColumn[],
  scale: FigureScale,
  row: { readonly label: string; readonly figure: (version: Version) => Linear; readonly total: boolean },
): void {
  for (const column of columns) {
    const cell = cells[column.column - 1];
    const words: CellWords = { row: row.label, column: column.words };
    if (column.kind === 'version') {
      if (row.total) ledger.follows(cell, scale, row.figure(column.version), 'total', words);
      continue;
    }
    const change = difference(row.figure(column.of), row.figure(column.from));
    const formula: Formula =
      column.kind === 'difference' ? change : percentage(change, row.figure(column.from));
    const own = column.kind === 'percentage' ? percentScale(scale) : scale;
    ledger.follows(cell, own, formula, column.kind, words);
  }
}

/** Says whether a column compares others: by a word for it, a percentage, or two periods. */
export function isComparison(words: ColumnWords, text: string): boolean {
  if (isPercent(words) || periodsIn(text).length > 1) return true;
  return conceptIn(text, ['difference']) !== null;
}

/** Says whether a column holds percentages. */
export function isPercent(words: ColumnWords): boolean {
  return isConcept(words.leaf, 'percent') || conceptIn(words.leaf, ['percent']) !== null;
}

/**
 * What a column of comparison compares: the version of the first period its words name with that of the second, in the stage they
 * name; where they name none, the first column with the next.
 */
export function compared(
  text: string,
  versions: readonly (ValueColumn & { kind: 'version' })[],
): { readonly of: Version; readonly from: Version } | null {
  const known = versions.map((one) => one.version);
  const [first, second] = periodsIn(text);
  const stage = stageIn(text);
  const of = (first && known.find((one) => samePeriod(one.period, first))) ?? known[0];
  const others = known.filter((one) => one !== of);
  const inPeriod = second ? others.filter((one) => samePeriod(one.period, second)) : others;
  const from = inPeriod.find((one) => one.stage === stage) ?? inPeriod[0] ?? others[0];
  return of && from ? { of, from } : null;
}
