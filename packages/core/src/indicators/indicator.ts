import type { Words } from '../basics/words.ts';

/**
 * A key performance indicator of an expected result. `responsible` are the sectors the framework names for it;
 * `contributions` what the chapters of sectors say of it.
 */
export interface Indicator {
  readonly id: string;
  readonly result: string;
  readonly title: Words;
  readonly responsible: readonly string[];
  readonly inFramework: boolean;
  readonly polarity: Polarity;
  readonly contributions: readonly Contribution[];
}

/** What counts as better. A floor promises not to fall below, whatever the baseline. */
export type Polarity = 'more-is-better' | 'less-is-better' | 'band' | 'floor';

/**
 * A sector's part in an indicator, with the title as its chapter words it. `result` is set where the chapter puts the
 * indicator under another result than the framework does.
 */
export interface Contribution {
  readonly sector: string;
  readonly result?: string;
  readonly title: Words;
  readonly components: readonly Component[];
}

/** One measured thing: an office, a registration system, a law area; without label where there is only one. */
export interface Component {
  readonly label: Words;
  readonly baseline: Measure | null;
  readonly target: Measure | null;
}

/** How a value relates to time: a level, a running total, what the period adds, or so much a year. */
export type Flow = 'stock' | 'cumulative' | 'new-in-period' | 'rate';

/** `at-least` is a floor, `at-most` a ceiling. */
export type Comparison = 'exactly' | 'at-least' | 'at-most';

/**
 * A baseline or a target, typed. `text` is as printed; values are plain numbers in the unit they are printed in. What a
 * milestone says is words: `words` are there where they exist in several languages, and print instead of `text`.
 */
export type Measure =
  | {
      readonly kind: 'percentage';
      readonly value: number;
      readonly comparison: Comparison;
      readonly text: string;
    }
  | {
      readonly kind: 'count';
      readonly value: number;
      readonly comparison: Comparison;
      readonly flow: Flow;
      readonly text: string;
    }
  | { readonly kind: 'money'; readonly value: number; readonly currency: string; readonly text: string }
  | { readonly kind: 'growth'; readonly percent: number; readonly text: string }
  | { readonly kind: 'per-year'; readonly years: Readonly<Record<string, number>>; readonly text: string }
  | { readonly kind: 'milestone'; readonly text: string; readonly words?: Words }
  | { readonly kind: 'to-be-determined'; readonly text: string }
  | { readonly kind: 'not-available'; readonly text: string };
