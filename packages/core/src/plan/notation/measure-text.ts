import { languages, type Words } from '../../basics/words.ts';
import type { Comparison, Measure } from '../../indicators/indicator.ts';
import type { LineReader } from './line-reader.ts';
import { nameText, readName } from './names.ts';

const comparisons = { '>=': 'at-least', '<=': 'at-most', '': 'exactly' } as const;
const flows = ['stock', 'cumulative', 'new-in-period', 'rate'] as const;

/**
 * A baseline or target: `88%`, `>=90%`, `<=3 new-in-period`, `money CHF 4.5`, `growth 2%`, `per-year 2022:5 2023:6`,
 * `milestone`, `tbd`, `n/a`, `-` for none. What is printed follows in quotes where it is not the notation itself; a
 * milestone that exists in several languages ends with `words en:"…" fr:"…"`.
 */
export function measureText(measure: Measure | null): string {
  if (!measure) return '-';
  const plain = plainText(measure);
  const text = measure.text === plain ? plain : `${plain} ${JSON.stringify(measure.text)}`;
  return measure.kind === 'milestone' && measure.words ? `${text} words${prefixed(measure.words)}` : text;
}

function prefixed(words: Words): string {
  return languages
    .flatMap((language) => {
      const text = words[language];
      return text === undefined ? [] : [` ${language}:${JSON.stringify(text)}`];
    })
    .join('');
}

function plainText(measure: Measure): string {
  switch (measure.kind) {
    case 'percentage':
      return `${signOf(measure.comparison)}${measure.value}%`;
    case 'count':
      return `${signOf(measure.comparison)}${measure.value}${measure.flow === 'stock' ? '' : ` ${measure.flow}`}`;
    case 'money':
      return `money ${nameText(measure.currency)} ${measure.value}`;
    case 'growth':
      return `growth ${measure.percent}%`;
    case 'per-year': {
      const years = Object.entries(measure.years).map(([year, value]) => ` ${nameText(year)}:${value}`);
      return `per-year${years.join('')}`;
    }
    case 'to-be-determined':
      return 'tbd';
    case 'not-available':
      return 'n/a';
    case 'milestone':
    default:
      return 'milestone';
  }
}

function signOf(comparison: Comparison): string {
  return comparison === 'at-least' ? '>=' : comparison === 'at-most' ? '<=' : '';
}

/** Reads what `measureText` writes, from where the reader stands. */
export function readMeasure(reader: LineReader): Measure | null {
  const word = reader.word('measure');
  if (word === '-' || word === '') return null;
  const measure = plainMeasure(word, reader);
  const text = reader.quoted();
  if (!measure) {
    reader.problem('notation-bad-value', { word, what: 'measure' });
    return null;
  }
  const printed = text ?? plainText(measure);
  if (measure.kind !== 'milestone' || !reader.take('words')) return { ...measure, text: printed };
  return { ...measure, text: printed, words: reader.words({ language: 'en', digits: 0 }) };
}

function plainMeasure(word: string, reader: LineReader): Measure | null {
  const text = '';
  if (word === 'tbd') return { kind: 'to-be-determined', text };
  if (word === 'n/a') return { kind: 'not-available', text };
  if (word === 'milestone') return { kind: 'milestone', text };
  if (word === 'per-year') return { kind: 'per-year', years: readYears(reader), text };
  if (word === 'money') {
    const currency = reader.name('currency');
    return { kind: 'money', currency, value: readNumber(reader.word('amount'), reader), text };
  }
  if (word === 'growth') {
    return { kind: 'growth', percent: readNumber(reader.word('growth').replace(/%$/, ''), reader), text };
  }
  const match = /^(>=|<=|)(-?\d[\d.]*(?:e[+-]?\d+)?)(%?)$/.exec(word);
  if (!match) return null;
  const sign = match[1] === '>=' || match[1] === '<=' ? match[1] : '';
  const comparison = comparisons[sign];
  const value = readNumber(match[2] ?? '', reader);
  if (match[3] === '%') return { kind: 'percentage', value, comparison, text };
  const flow = flows.find((one) => reader.take(one)) ?? 'stock';
  return { kind: 'count', value, comparison, flow, text };
}

function readYears(reader: LineReader): Readonly<Record<string, number>> {
  const years: Record<string, number> = {};
  for (let next = reader.peek(); next !== null && next.includes(':') && next !== ':'; next = reader.peek()) {
    const [year = '', value = ''] = reader.word('year').split(':');
    years[readName(year) ?? year] = readNumber(value, reader);
  }
  return years;
}

function readNumber(text: string, reader: LineReader): number {
  const value = Number(text);
  if (text !== '' && Number.isFinite(value)) return value;
  reader.problem('notation-bad-value', { word: text, what: 'number' });
  return 0;
}
