import type { Numeral, NumeralKind } from './numerals.ts';

/** What is wrong with a number where it stands: nothing before it, a gap, the same number again, or a number behind. */
export interface Fault {
  readonly kind: 'starts' | 'skips' | 'repeats' | 'falls';
  /** The number before it, 0 where there is none. */
  readonly before: number;
  readonly value: number;
}

/**
 * Series of numbers of one way of marking (all that look like `(a)`). Several may be under way at once: an outer list
 * goes on after an inner one, and 1 always begins a new one.
 */
export class Series {
  private readonly ends = new Map<NumeralKind, number[]>();

  /** Takes the next number in the reading that goes on best; says what is wrong with it, `null` where nothing is. */
  next(readings: readonly Numeral[]): Fault | null {
    const fitting =
      readings.find(({ kind, value }) => this.goesOn(kind, value)) ??
      readings.find(({ value }) => value === 1);
    const numeral = fitting ?? this.likeliest(readings);
    if (!numeral) return null;
    const { kind, value } = numeral;
    const ends = this.ends.get(kind) ?? [];
    const last = ends.at(-1);
    const on = ends.lastIndexOf(value - 1);
    const kept = on >= 0 ? ends.toSpliced(on, 1) : value === 1 ? ends : ends.slice(0, -1);
    this.ends.set(kind, [...kept, value].slice(-openSeries));
    if (fitting) return null;
    if (last === undefined) return { kind: 'starts', before: 0, value };
    return { kind: value === last ? 'repeats' : value > last ? 'skips' : 'falls', before: last, value };
  }

  /** Whether a number of any kind was met. */
  get begun(): boolean {
    return this.ends.size > 0;
  }

  private goesOn(kind: NumeralKind, value: number): boolean {
    return this.ends.get(kind)?.includes(value - 1) === true;
  }

  private likeliest(readings: readonly Numeral[]): Numeral | undefined {
    return readings.find(({ kind }) => this.ends.has(kind)) ?? readings[0];
  }
}

/** How many unfinished lists are kept in mind. */
const openSeries = 6;
