import { type Language, wordsIn } from '../basics/words.ts';
import type { Component, Contribution, Indicator, Measure, Polarity } from '../indicators/indicator.ts';

/**
 * An indicator for a test. A chapter's lines are components: `label: baseline -> target`, the label left out where there
 * is only one, an empty side where there is none: `88% -> >=90%`, `GBD: 1264722 -> growth 20%`, `tbd -> 4`, `-> 100`.
 */
export interface GivenIndicator {
  readonly id?: string;
  readonly result: string;
  readonly title?: string;
  /** The sectors the framework names. Left out: the indicator is not in the framework. */
  readonly responsible?: readonly string[];
  readonly polarity?: Polarity;
  /** Components by sector. */
  readonly chapters?: Readonly<Record<string, readonly string[]>>;
  /** Results under which chapters put the indicator, where they are not its own, by sector. */
  readonly under?: Readonly<Record<string, string>>;
  /** Titles of chapters that word the indicator otherwise, by sector. */
  readonly titles?: Readonly<Record<string, string>>;
  readonly line?: number;
  /** Lines of the contributions, by sector. */
  readonly lines?: Readonly<Record<string, number>>;
}

/** Builds an indicator; one without id is named after its place in the list. */
export function givenIndicator(given: GivenIndicator, index: number, language: Language): Indicator {
  const id = given.id ?? `indicator-${index + 1}`;
  const title = given.title ?? `Indicator ${id}`;
  return {
    id,
    result: given.result,
    title: wordsIn(language, title),
    responsible: given.responsible ?? [],
    inFramework: given.responsible !== undefined,
    polarity: given.polarity ?? 'more-is-better',
    contributions: Object.keys(given.chapters ?? {}).map((sector) =>
      givenContribution(given, sector, title, language),
    ),
  };
}

function givenContribution(
  given: GivenIndicator,
  sector: string,
  title: string,
  language: Language,
): Contribution {
  const result = given.under?.[sector];
  return {
    sector,
    ...(result === undefined ? {} : { result }),
    title: wordsIn(language, given.titles?.[sector] ?? title),
    components: (given.chapters?.[sector] ?? []).map((line) => givenComponent(line, language)),
  };
}

/** Reads `label: baseline -> target`. */
export function givenComponent(line: string, language: Language): Component {
  const [left = '', right = ''] = line.split('->');
  const colon = left.indexOf(': ');
  return {
    label: colon < 0 ? {} : wordsIn(language, left.slice(0, colon).trim()),
    baseline: givenMeasure(left.slice(colon < 0 ? 0 : colon + 2)),
    target: givenMeasure(right),
  };
}

/**
 * Reads a measure: `88%`, `>=90%`, `99`, `<=5`, `+8` (new in the period), `46 cumulative`, `160 rate`, `546 CHF`,
 * `growth 20%`, `2024=75100 2025=77700`, `tbd`, `n/a`; blank is none, anything else a milestone.
 */
export function givenMeasure(printed: string): Measure | null {
  const text = printed.trim();
  if (text === '') return null;
  if (text === 'tbd') return { kind: 'to-be-determined', text };
  if (text === 'n/a') return { kind: 'not-available', text };
  const growth = /^growth ([\d.]+)%$/.exec(text);
  if (growth) return { kind: 'growth', percent: Number(growth[1]), text };
  if (/^(\d{4}=[\d.]+\s*)+$/.test(text)) return perYear(text);
  const number = /^(>=|<=|\+)?([\d.]+)\s*(%|[A-Z]{3}|cumulative|rate)?$/.exec(text);
  return number ? numeric(number, text) : { kind: 'milestone', text };
}

function numeric(match: RegExpExecArray, text: string): Measure {
  const value = Number(match[2]);
  const sign = match[1];
  const unit = match[3];
  const comparison = sign === '>=' ? 'at-least' : sign === '<=' ? 'at-most' : 'exactly';
  if (unit === '%') return { kind: 'percentage', value, comparison, text };
  if (unit === 'cumulative' || unit === 'rate') return { kind: 'count', value, comparison, flow: unit, text };
  if (unit !== undefined) return { kind: 'money', value, currency: unit, text };
  return { kind: 'count', value, comparison, flow: sign === '+' ? 'new-in-period' : 'stock', text };
}

function perYear(text: string): Measure {
  const pairs = text.split(/\s+/).map((pair) => pair.split('='));
  const years = Object.fromEntries(pairs.map(([year = '', value = '']) => [year, Number(value)]));
  return { kind: 'per-year', years, text };
}
