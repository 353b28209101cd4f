import { printFigure, printStyle } from '../../../basics/numbers/number-printing.ts';
import { same } from '../../../basics/same.ts';
import type { Language } from '../../../basics/words.ts';
import type { Measure } from '../../../indicators/indicator.ts';
import { readMeasure } from '../../interpret/measures/measure.ts';
import { literalSign } from '../../literal.ts';
import { filled } from '../book-words.ts';
import { currencyName } from '../currency-name.ts';
import { oneLine, shownWords } from '../shown/one-line.ts';
import words from './measure-words.json' with { type: 'json' };

/** Where a measure is printed: the language, the one the plan was written in, and the title of the indicator. */
export interface MeasurePlace {
  readonly language: Language;
  readonly original: Language;
  readonly title: string;
}

/**
 * A baseline or a target in words of a language. What the plan has of it as printed stands where the plan was written in
 * that language and the words say what the measure does; words that would be taken for a value declare themselves to be words.
 */
export function measureText(measure: Measure, place: MeasurePlace): string {
  const own = oneLine(measure.text);
  if (measure.kind === 'milestone') return milestone(measure, place);
  const asPrinted = place.language === place.original && saysSame(own, measure, place);
  return asPrinted ? own : typedText(measure, place.language);
}

/** A measure without the words it was printed in, for comparison. */
export function withoutText(measure: Measure): unknown {
  const { text: _text, ...typed } = measure;
  return typed;
}

function saysSame(text: string, measure: Measure, { language, title }: MeasurePlace): boolean {
  return text !== '' && same(withoutText(readMeasure(text, { language, title })), withoutText(measure));
}

function milestone(measure: Measure & { kind: 'milestone' }, place: MeasurePlace): string {
  const text = oneLine(shownWords(measure.words ?? {}, place.language)) || oneLine(measure.text);
  const read = readMeasure(text, { language: place.language, title: place.title });
  return text === '' || read.kind === 'milestone' ? text : `${literalSign}${text}`;
}

function typedText(measure: Exclude<Measure, { kind: 'milestone' }>, language: Language): string {
  switch (measure.kind) {
    case 'percentage':
      return filled(words.percentage[measure.comparison][language], { n: number(measure.value, language) });
    case 'count': {
      const value = filled(words.count[measure.comparison][language], { n: number(measure.value, language) });
      return filled(words.flow[measure.flow][language], { v: value });
    }
    case 'money': {
      const currency = currencyName({ code: measure.currency }, language, 'after');
      return filled(words.money.amount[language], { n: number(measure.value, language), currency });
    }
    case 'growth': {
      const way = measure.percent < 0 ? words.growth.down : words.growth.up;
      return filled(way[language], { n: number(Math.abs(measure.percent), language) });
    }
    case 'per-year':
      return Object.entries(measure.years)
        .map(([year, value]) => filled(words.year.value[language], { year, n: number(value, language) }))
        .join(words.year.separator[language]);
    case 'to-be-determined':
    case 'not-available':
    default:
      return words.none[measure.kind][language];
  }
}

/** A plain number with the decimals it has. */
function number(value: number, language: Language): string {
  const style = { ...printStyle(language, 'text'), zero: '0' as const };
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return printFigure({ digits: Math.round(value * 10 ** decimals), place: 0 - decimals }, style);
}
