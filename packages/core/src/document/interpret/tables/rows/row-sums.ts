import { bitsOf, evidence } from '../relations/evidence.ts';
import type { Series } from '../relations/support.ts';
import type { RowWords } from './total-words.ts';

/** A row that is the sum of others. */
export interface RowSum {
  readonly row: number;
  readonly terms: readonly RowTerm[];
  readonly words: RowWords;
}

/** A row and how often it counts. */
export interface RowTerm {
  readonly row: number;
  readonly coefficient: 1 | -1;
}

/** A row of the table's body, in reading order: figures, or a heading without any. */
export interface WalkedRow {
  readonly row: number;
  readonly heading: boolean;
  readonly words: RowWords;
}

/** What a walk over rows found, and how many of the rows that words call totals it could not make out. */
export interface Walked {
  readonly sums: readonly RowSum[];
  readonly unmatched: number;
  readonly memos: ReadonlySet<number>;
}

interface Match {
  readonly terms: readonly RowTerm[];
  /** Columns in which the sum is right, and in which it is not. */
  readonly right: number;
  readonly wrong: number;
  readonly bits: number;
}

/** A total that is given again stands near the first one. */
const mostSumsLookedBackAt = 16;

/**
 * Walks the rows and keeps those that nothing has summed up yet: a total is the sum of the last few of them, the number of
 * which the figures tell. Where they fit none, words do: a subtotal is of the rows since the last heading or total, a
 * total of all. A row that no word calls a total is one where its figures show it far beyond chance.
 */
export class RowWalk {
  readonly #series: readonly Series[];
  readonly #unnamed: boolean;
  readonly #sums: RowSum[] = [];
  readonly #memos = new Set<number>();
  #open: number[] = [];
  /** How many open rows stood before the last heading or total. */
  #since = 0;
  #unmatched = 0;
  /** Rows of the long sums tried so far. */
  #tried = 0;
  #memo = false;

  /** `unnamed`: whether rows that no word calls totals may be some. */
  constructor(series: readonly Series[], unnamed: boolean) {
    this.#series = series;
    this.#unnamed = unnamed;
  }

  /** Walks rows in their order, or in the other one for totals that stand before their parts. */
  walk(rows: readonly WalkedRow[]): Walked {
    const totals = rows.filter(({ words }) => words.kind === 'total');
    const plain = totals.length;
    rows.forEach((one, index) => this.#step(one, index === rows.length - 1 || plain === 1));
    this.#topTotals(rows);
    return { sums: this.#sums, unmatched: this.#unmatched, memos: this.#memos };
  }

  #step({ row, heading, words }: WalkedRow, grand: boolean): void {
    if (heading) {
      this.#memo = words.kind === 'of-which';
      if (!this.#memo) this.#since = this.#open.length;
      return;
    }
    if (words.kind === 'total' || words.kind === 'subtotal') {
      this.#memo = false;
      this.#total(row, words, grand && words.kind === 'total');
      return;
    }
    if (words.kind === 'of-which' || this.#memo) {
      this.#memos.add(row);
      return;
    }
    const found =
      (words.kind === 'balance' ? this.#signed(row) : null) ?? (this.#unnamed ? this.#shown(row) : null);
    if (found) this.#close(row, words, found.terms);
    else this.#open.push(row);
  }

  #total(row: number, words: RowWords, grand: boolean): void {
    const since = this.#open.length - this.#since;
    const preferred = grand || since === 0 ? [this.#open.length, since] : [since, this.#open.length];
    const match = this.#likeliest(row, preferred);
    if (match) {
      this.#close(row, words, match.terms);
      return;
    }
    this.#unmatched += 1;
    const size = preferred.find((one) => one > 0) ?? 0;
    const least = grand ? 2 : 1;
    if (size >= least) this.#close(row, words, plus(this.#open.slice(-size)));
    else this.#open.push(row);
  }

  #likeliest(row: number, preferred: readonly number[]): Match | null {
    const best = this.#best(row, preferred);
    if (best?.wrong === 0) return best;
    const signed = this.#signed(row);
    if (signed) return signed;
    const again = this.#again(row);
    return again && (!best || again.right - again.wrong > best.right - best.wrong) ? again : best;
  }

  #close(row: number, words: RowWords, terms: readonly RowTerm[]): void {
    const parts = new Set(terms.map((term) => term.row));
    const from = Math.max(0, this.#open.length - parts.size);
    // Most often the parts are the last open rows.
    if (this.#open.slice(from).every((one) => parts.has(one))) this.#open.length = from;
    else this.#open = this.#open.filter((one) => !parts.has(one));
    this.#open.push(row);
    this.#since = this.#open.length;
    this.#sums.push({ row, terms, words });
  }

  /** The sum of the last open rows that is right in most columns: those of preferred numbers first, then the fewest. */
  #best(row: number, preferred: readonly number[]): Match | null {
    let best: Match | null = null;
    const better = (match: Match): boolean =>
      match.right > 0 && (!best || match.right - match.wrong > best.right - best.wrong);
    for (const size of preferred) {
      if (size < 1 || !this.#affords(size)) continue;
      const match = this.#sumOfLast(row, size);
      if (better(match)) best = match;
      if (match.wrong === 0 && match.right > 0) return match;
    }
    for (const match of this.#sumsOfLast(row)) {
      if (match.terms.length > 0 && better(match)) best = match;
      if (best?.wrong === 0) return best;
    }
    return best && best.right >= best.wrong ? best : null;
  }

  /** Long sums are tried as long as all of them together stay within bounds, so that a list of totals takes no day. */
  #affords(rows: number): boolean {
    if (rows <= evidence.mostPartsOfUnnamedTotal) return true;
    this.#tried += rows;
    return this.#tried <= evidence.mostRowsTriedForTotals;
  }

  #sumOfLast(row: number, size: number): Match {
    return this.#judge(row, plus(this.#open.slice(-size)));
  }

  *#sumsOfLast(row: number): Generator<Match> {
    const totals = this.#series.map(() => 0);
    const most = Math.min(this.#open.length, evidence.mostPartsOfUnnamedTotal);
    for (let size = 1; size <= most; size += 1) {
      const part = this.#open[this.#open.length - size] ?? 0;
      let right = 0;
      this.#series.forEach((one, index) => {
        const value = one.values[part] ?? Number.NaN;
        totals[index] = (totals[index] ?? 0) + (Number.isNaN(value) ? 0 : value);
        const off = Math.abs((totals[index] ?? 0) - (one.values[row] ?? Number.NaN));
        if (off <= (size + 1) * one.halfWidth + 1e-6) right += 1;
      });
      if (right > 0) yield this.#judge(row, plus(this.#open.slice(-size)));
    }
  }

  /** The sum that no word announces: of two rows at least, right in all columns but a few, with bits to spare. */
  #shown(row: number): Match | null {
    for (const match of this.#sumsOfLast(row)) {
      if (match.terms.length < 2 || match.wrong * 4 > match.right) continue;
      const choices = Math.log2(Math.max(2, this.#open.length));
      if (match.bits >= evidence.bitsBeyondChance + choices) return match;
    }
    return null;
  }

  /** A balance of the last two to four open rows. */
  #signed(row: number): Match | null {
    for (let size = 2; size <= Math.min(4, this.#open.length); size += 1) {
      const parts = this.#open.slice(-size);
      for (let signs = 1; signs < 2 ** size; signs += 1) {
        const terms = parts.map(
          (part, index): RowTerm => ({ row: part, coefficient: (signs >> index) & 1 ? 1 : -1 }),
        );
        const match = this.#judge(row, terms);
        if (match.wrong === 0 && match.right > 0 && match.bits >= evidence.bitsWithWords * 2) return match;
      }
    }
    return null;
  }

  /**
   * A total of a sum that a later balance has used up, with the rows since that are not of it: gross requirements, less
   * income, net requirements, contributions in kind, and then total requirements, which are gross.
   */
  #again(row: number): Match | null {
    const most = Math.max(
      ...this.#series.map(({ values, halfWidth }) =>
        bitsOf(Math.abs(values[row] || 0) / Math.max(1, 2 * halfWidth), evidence.mostBitsPerSum),
      ),
    );
    if (most < evidence.bitsWithWords * 2 || !this.#affords(this.#open.length)) return null;
    let best: Match | null = null;
    for (const { row: earlier } of this.#sums.slice(-mostSumsLookedBackAt).toReversed()) {
      if (this.#open.includes(earlier)) continue;
      const since = this.#open.filter(
        (open) => (open - earlier) * (row - earlier) > 0 && !this.#restsOn(open, earlier),
      );
      for (const others of since.length > 0 ? [since, []] : [since]) {
        const match = this.#judge(row, plus([earlier, ...others]));
        const enough = match.right > 0 && match.right >= match.wrong;
        if (enough && (!best || match.right - match.wrong > best.right - best.wrong)) best = match;
      }
    }
    return best;
  }

  /** Says whether a sum has another row among its parts or their parts. */
  #restsOn(row: number, part: number): boolean {
    const terms = this.#sums.find((sum) => sum.row === row)?.terms ?? [];
    return terms.some((term) => term.row === part || this.#restsOn(term.row, part));
  }

  #judge(row: number, terms: readonly RowTerm[]): Match {
    let [right, wrong, bits] = [0, 0, 0];
    // A column that says the same as another adds nothing to what it shows.
    const counted = new Set<number>();
    for (const { values, halfWidth } of this.#series) {
      const value = values[row] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      let [sum, filled] = [0, 0];
      for (const term of terms) {
        const part = values[term.row] ?? Number.NaN;
        if (Number.isNaN(part)) continue;
        sum += term.coefficient * part;
        if (part !== 0) filled += 1;
      }
      const room = (terms.length + 1) * halfWidth;
      if (Math.abs(sum - value) > room + 1e-6) wrong += 1;
      else if (value !== 0 || filled > 0) {
        right += 1;
        if (filled >= 2 && !counted.has(value))
          bits += bitsOf(Math.abs(value) / Math.max(1, 2 * room), evidence.mostBitsPerSum);
        counted.add(value);
      }
    }
    return { terms, right, wrong, bits };
  }

  /** A total that stands before all its parts, at the top of a table whose other totals stand behind theirs. */
  #topTotals(rows: readonly WalkedRow[]): void {
    const [first, ...rest] = this.#open;
    const words = rows.find(({ row }) => row === first)?.words;
    if (first === undefined || rest.length < 2 || words?.kind !== 'total') return;
    const match = this.#judge(first, plus(rest));
    if (match.right <= match.wrong) return;
    this.#sums.push({ row: first, terms: match.terms, words });
    this.#unmatched -= 1;
  }
}

function plus(rows: readonly number[]): readonly RowTerm[] {
  return rows.map((row) => ({ row, coefficient: 1 }));
}
