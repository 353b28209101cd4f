import type { LineFacts } from './understood-lines.ts';

/** Facts while lines are read: amounts at the same members are added up. */
export class FactGathering {
  readonly codes: number[][];
  readonly amounts: number[] = [];
  /** The line that first had each. */
  readonly lines: number[] = [];
  readonly #places = new Map<string, number>();

  constructor(dimensions: number) {
    this.codes = Array.from({ length: dimensions }, () => []);
  }

  get count(): number {
    return this.amounts.length;
  }

  /** Adds an amount; `false` where the sum could not be counted exactly. */
  add(codes: readonly number[], amount: number, line: number): boolean {
    const key = codes.join(',');
    const known = this.#places.get(key);
    if (known !== undefined) {
      const sum = (this.amounts[known] ?? 0) + amount;
      if (!Number.isSafeInteger(sum)) return false;
      this.amounts[known] = sum === 0 ? 0 : sum;
      return true;
    }
    this.#places.set(key, this.amounts.length);
    for (const [dimension, code] of codes.entries()) this.codes[dimension]?.push(code);
    this.amounts.push(amount);
    this.lines.push(line);
    return true;
  }

  /** All of them by column. */
  columns(): Pick<LineFacts, 'codes' | 'amounts'> {
    return { codes: this.codes, amounts: this.amounts };
  }
}
