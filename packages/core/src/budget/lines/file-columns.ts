import { bareAmountText } from './amount-text.ts';
import type { LineMapping } from './line-mapping.ts';
import type { MappedColumns } from './mapped-columns.ts';
import { isOfCodes } from './suggested/column-traits.ts';

/** A column of a file of lines: what stands in it, and what a mapping takes it as. */
export interface FileColumn {
  /** From 1. */
  readonly column: number;
  readonly name: string;
  /** The first values that differ. */
  readonly examples: readonly string[];
  readonly taken: 'amount' | 'level' | 'name' | 'period' | 'compared' | 'filter' | 'left-out';
  /** The dimension, or the stage and the years. */
  readonly of: string;
  /** Set where its figures might be amounts, and are not taken as such. */
  readonly doubtful: boolean;
}

const mostLines = 1_000;
const mostExamples = 3;

/** Looks at the columns of a file while its lines are read. */
export class FileColumns {
  readonly #mapping: LineMapping;
  readonly #columns: MappedColumns;
  readonly #names: readonly string[];
  readonly #seen: { examples: Set<string>; filled: number; figures: number; isCoded: boolean }[] = [];
  #lines = 0;

  constructor(mapping: LineMapping, columns: MappedColumns, names: readonly string[]) {
    this.#mapping = mapping;
    this.#columns = columns;
    this.#names = names;
  }

  /** Takes a line; only the first are looked at. */
  take(cells: readonly string[]): void {
    if (this.#lines >= mostLines) return;
    this.#lines += 1;
    for (const [column, cell] of cells.entries()) {
      const text = cell.trim();
      this.#seen[column] ??= { examples: new Set(), filled: 0, figures: 0, isCoded: false };
      const seen = this.#seen[column];
      if (text === '') continue;
      seen.filled += 1;
      if (/^[-−(]?\d[\d.,]*\)?$/.test(bareAmountText(text).plain)) seen.figures += 1;
      if (/^0\d|^\d+(?:\.\d+){2,}$|^(?:19|20)\d\d$/.test(text)) seen.isCoded = true;
      if (seen.examples.size < mostExamples) seen.examples.add(text.slice(0, 60));
    }
  }

  /** The columns that hold or are called anything. */
  all(): readonly FileColumn[] {
    const width = Math.max(this.#names.length, this.#seen.length);
    return Array.from({ length: width }, (_, column) => this.#column(column)).filter(
      (one) => one.name !== '' || one.examples.length > 0,
    );
  }

  #column(column: number): FileColumn {
    const seen = this.#seen[column];
    const name = (this.#names[column] ?? '').trim();
    const as = this.#taken(column);
    const isOther = as.taken === 'left-out' || as.taken === 'level';
    const isFigures = seen !== undefined && seen.filled > 0 && seen.figures === seen.filled && !seen.isCoded;
    const doubtful = isOther && isFigures && !isOfCodes(name);
    return { column: column + 1, name, examples: [...(seen?.examples ?? [])], ...as, doubtful };
  }

  #taken(column: number): Pick<FileColumn, 'taken' | 'of'> {
    const { amounts, dimensions, period, checks, totals, filter } = this.#columns;
    const amount = this.#mapping.amounts[amounts.indexOf(column)];
    if (amount) {
      const years = amount.period ? ` ${amount.period.from}–${amount.period.to}` : '';
      const at = Object.values(amount.at ?? {}).map((member) => ` · ${member}`);
      return { taken: 'amount', of: `${amount.stage}${years}${at.join('')}` };
    }
    for (const { mapped, levels } of dimensions) {
      if (levels.some((one) => one.code === column)) return { taken: 'level', of: mapped.id };
      if (levels.some((one) => one.name === column)) return { taken: 'name', of: mapped.id };
    }
    if (period === column) return { taken: 'period', of: '' };
    const isCompared = checks.some((one) => one.equals === column || one.sum.includes(column));
    if (isCompared || totals.includes(column)) return { taken: 'compared', of: '' };
    return { taken: filter.includes(column) ? 'filter' : 'left-out', of: '' };
  }
}
