import { isAmount } from '../../basics/amount.ts';
import { ok, type Refusal, type Result, refuse } from '../../basics/result.ts';
import { type ReadAmount, readAmountText } from './amount-text.ts';
import type { LineCells } from './line-cells.ts';
import type { LineMapping } from './line-mapping.ts';
import type { MappedColumns } from './mapped-columns.ts';

/** A sum of columns that does not come to what a line states, and what becomes of the line. */
export interface UnequalColumns {
  readonly refusal: Refusal;
  readonly refuses: boolean;
}

/** Reads the amounts of lines by a mapping. */
export class LineAmounts {
  readonly #mapping: LineMapping;
  readonly #columns: MappedColumns;
  readonly #decimal: '.' | ',' | null;
  readonly #nothing: ReadonlySet<string>;

  constructor(mapping: LineMapping, columns: MappedColumns, decimal: '.' | ',' | null) {
    this.#mapping = mapping;
    this.#columns = columns;
    this.#decimal = mapping.file?.decimal ?? decimal;
    this.#nothing = new Set((mapping.nothing ?? []).map((word) => word.toLowerCase()));
  }

  /** The amount of each column of the mapping. */
  of(line: LineCells): Result<readonly ReadAmount[]> {
    const amounts: ReadAmount[] = [];
    for (const [index, { sign, power }] of this.#mapping.amounts.entries()) {
      const read = this.#amount(line, this.#columns.amounts[index] ?? -1, power ?? 0);
      if (!read.ok) return read;
      const { amount, rounded } = read.value;
      const known = amount ?? (this.#mapping.empty === 'zero' ? 0 : null);
      amounts.push({ amount: known === null || known === 0 ? known : (sign ?? 1) * known, rounded });
    }
    return ok(amounts);
  }

  /** How many sums of columns a line has, and those that do not come to what they should. */
  checked(line: LineCells): Result<{ readonly count: number; readonly unequal: readonly UnequalColumns[] }> {
    const unequal: UnequalColumns[] = [];
    const checks = this.#mapping.checks ?? [];
    for (const [index, { sum, equals, otherwise }] of checks.entries()) {
      const columns = this.#columns.checks[index];
      let total = 0;
      for (const [part, { sign }] of sum.entries()) {
        const read = this.#amount(line, columns?.sum[part] ?? -1, 0, true);
        if (!read.ok) return read;
        total += (sign ?? 1) * (read.value.amount ?? 0);
      }
      const stated = this.#amount(line, columns?.equals ?? -1, 0, true);
      if (!stated.ok) return stated;
      if (!isAmount(total + 0)) return refuse('amount-out-of-range', { limit: Number.MAX_SAFE_INTEGER });
      if (total === (stated.value.amount ?? 0)) continue;
      const facts = this.printed(String(equals), stated.value.amount ?? 0, total);
      unequal.push({ refusal: { code: 'line-not-equal', facts }, refuses: otherwise === 'refuse' });
    }
    return ok({ count: checks.length, unequal });
  }

  /** What is stated and what it comes to, in the major unit. */
  printed(what: string, stated: number, total: number): Refusal['facts'] {
    const unit = 10 ** this.#digits;
    return { what, stated: stated / unit, total: total / unit };
  }

  get #digits(): number {
    return this.#mapping.unit === 'people' ? 0 : this.#mapping.currency.digits;
  }

  #amount(
    { cells, numbers }: LineCells,
    column: number,
    power: number,
    rounds = this.#mapping.rounding === 'half-away',
  ): Result<ReadAmount> {
    const number = numbers?.[column];
    const text = number ?? cells[column] ?? '';
    if (this.#nothing.has(text.trim().toLowerCase())) return ok({ amount: null, rounded: false });
    const decimal = number === undefined ? this.#decimal : '.';
    return readAmountText(text, { decimal, places: this.#digits + power, rounds });
  }
}
