import { matchesOf } from '../../../basics/patterns/matches.ts';
import type { Language } from '../../../basics/words.ts';
import type { Comparison, Flow, Measure } from '../../../indicators/indicator.ts';
import { isLiteral, withoutLiteralSigns } from '../../literal.ts';
import { endsWithPhrase, findPhrase, hasPhrase, withoutPhrases } from '../phrases.ts';
import { type Concept, isConcept } from '../vocabulary.ts';
import { shareIn } from './share.ts';
import { outsideBrackets, type ValueNumber, valueNumbers, withoutLabelsInDigits } from './value-numbers.ts';

/** What is known around a baseline or a target: its language, and the title of its indicator. */
export interface MeasureContext {
  readonly language: Language;
  readonly title?: string;
}

/**
 * Types a baseline or a target. Dates and remarks in brackets are no values. A text with several numbers is a count only
 * where the indicator's title names what one of them counts; anything else that is not plainly a value is a milestone.
 */
export function readMeasure(printed: string, context: MeasureContext): Measure {
  if (isLiteral(printed)) return { kind: 'milestone', text: printed.trim() };
  const text = withoutLiteralSigns(printed).trim();
  if (text.length > longestValue) return { kind: 'milestone', text };
  const core = withoutLabelsInDigits(outsideBrackets(text));
  const numbers = valueNumbers(text, context.language);
  if (numbers.length === 0) return withoutNumber(text, core);
  const years = readYears(text, context.language);
  if (years) return { kind: 'per-year', years, text };
  if (hasPhrase(core, 'percentage-points')) return { kind: 'milestone', text };
  const number = chosenNumber(core, numbers, context.title ?? '');
  return (number && valueOf(text, core, number, numbers.length)) ?? { kind: 'milestone', text };
}

/** A longer text is prose, whatever numbers it holds. */
const longestValue = 4000;

function withoutNumber(text: string, core: string): Measure {
  const words = core.trim() === '' ? text.replace(/[()（）[\]]/g, ' ').trim() : core.trim();
  if (isConcept(words, 'not-available') || /^[-–—]+$/.test(words)) return { kind: 'not-available', text };
  // A share may be all a cell says, in brackets as the remark it is elsewhere.
  const share = core.trim() === '' ? shareIn(words) : null;
  if (share !== null) return { kind: 'percentage', value: share, comparison: 'exactly', text };
  const rest = withoutPhrases(words, 'to-be-determined');
  if (rest !== words && rest.replace(/[^\p{L}]/gu, '').length <= 40)
    return { kind: 'to-be-determined', text };
  return { kind: 'milestone', text };
}

function valueOf(text: string, core: string, number: ValueNumber, count: number): Measure | null {
  const change = changeOf(core, number);
  if (change !== 0 && number.percent) return { kind: 'growth', percent: change * number.value, text };
  if (number.percent)
    return { kind: 'percentage', value: number.value, comparison: comparisonOf(core), text };
  const currency = currencyOf(core, number);
  if (currency) return { kind: 'money', value: number.value, currency, text };
  if (!isPlainCount(core, number, count)) return null;
  return {
    kind: 'count',
    value: number.value,
    comparison: comparisonOf(core),
    flow: flowOf(core, text),
    text,
  };
}

/**
 * The only number, the only percentage among others, the first of "5 of the 12", or the one whose unit the indicator's
 * title names.
 */
function chosenNumber(core: string, numbers: readonly ValueNumber[], title: string): ValueNumber | null {
  const [first, second, ...more] = numbers;
  if (!first || !second) return first ?? null;
  const percentages = numbers.filter((number) => number.percent);
  if (percentages.length > 0) return percentages.length === 1 ? (percentages[0] ?? null) : null;
  const between = core.slice(first.end, second.index);
  const share = withoutPhrases(between, 'connective').trim() === '' && /\p{L}/u.test(between);
  if (share && more.length === 0) return first;
  const shared = numbers.map((number, index) => ({
    number,
    length: sharedLength(core.slice(number.end, numbers[index + 1]?.index ?? core.length), title),
  }));
  const best = Math.max(...shared.map((one) => one.length));
  const chosen = shared.filter((one) => one.length === best);
  return best >= 4 && chosen.length === 1 ? (chosen[0]?.number ?? null) : null;
}

/** Length of the longest word two texts share, or of the longest stretch of Chinese characters, which count double. */
function sharedLength(a: string, b: string): number {
  const words = new Set(b.toLowerCase().match(spacedWord) ?? []);
  const shared = (a.toLowerCase().match(spacedWord) ?? []).filter((word) => words.has(word));
  const stretches = (a.match(/\p{Script=Han}+/gu) ?? []).map((stretch) => 2 * sharedStretch(stretch, b));
  return Math.max(0, ...shared.map((word) => word.length), ...stretches);
}

const spacedWord = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]+/gu;

function sharedStretch(stretch: string, text: string): number {
  let best = 0;
  for (let start = 0; start < stretch.length; start += 1) {
    while (start + best < stretch.length && text.includes(stretch.slice(start, start + best + 1))) best += 1;
  }
  return best;
}

/** 1 for a growth by the number, -1 for a reduction by it, 0 for a change *to* it and for anything else. */
function changeOf(core: string, number: ValueNumber): number {
  const phrase = findPhrase(core, ['growth', 'reduction']);
  if (!phrase) return 0;
  const between = core.slice(Math.min(phrase.end, number.index), number.index).trim();
  const reached = findPhrase(between, ['reaching']);
  if (reached && between !== '' && between.length - (reached.end - reached.index) <= 1) return 0;
  return phrase.concept === 'reduction' ? -1 : 1;
}

function comparisonOf(core: string): Comparison {
  const concept = findPhrase(core, ['at-least', 'at-most'])?.concept;
  return concept === 'at-least' || concept === 'at-most' ? concept : 'exactly';
}

/** Remarks in brackets may say that a number is cumulative; what is new or a rate, the value itself says. */
function flowOf(core: string, text: string): Flow {
  if (hasPhrase(core, 'flow-rate')) return 'rate';
  if (hasPhrase(text, 'flow-cumulative')) return 'cumulative';
  return hasPhrase(core, 'flow-new') ? 'new-in-period' : 'stock';
}

const currencies: readonly (readonly [Concept, string])[] = [
  ['currency-chf', 'CHF'],
  ['currency-usd', 'USD'],
  ['currency-eur', 'EUR'],
];

/** The currency whose word stands next to the number. */
function currencyOf(core: string, number: ValueNumber): string | null {
  const before = core.slice(Math.max(0, number.index - 30), number.index);
  const after = core.slice(number.end, number.end + 30).trimStart();
  for (const [concept, code] of currencies) {
    const found = findPhrase(after, [concept]);
    if (found?.index === 0 || endsWithPhrase(before, concept)) return code;
  }
  return null;
}

/**
 * Says whether the number is what the text is about, and not a number in a sentence: it comes first but for words of
 * comparison and change, or after few other words, or right after a comparison.
 */
function isPlainCount(core: string, number: ValueNumber, count: number): boolean {
  if (count === 1 && /[;；]\s*\S/.test(core)) return false;
  const before = core.slice(0, number.index);
  if (/[≥≤<>:：+]\s*$/.test(before)) return true;
  const other = withoutPhrases(before, ...introductions).replace(/[_/–-]+/g, ' ');
  const han = other.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = other.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]+/gu) ?? [];
  const label = words.length === 1 && han === 0 && /^\p{Lu}/u.test(words[0] ?? '');
  return count > 1 || (han <= 6 && words.length <= 2 && !label);
}

const introductions: readonly Concept[] = [
  'at-least',
  'at-most',
  'flow-new',
  'flow-rate',
  'flow-cumulative',
  'growth',
  'reduction',
  'total-of-parts',
];

/** A number for each year (`2024: 75,100; 2025: 77,700`, or each number followed by its year); `null` where not so. */
function readYears(text: string, language: Language): Readonly<Record<string, number>> | null {
  const core = outsideBrackets(text);
  const years = matchesOf(core, /(?<![\d.,/-])((?:19|20)\d\d)(?![\d.,]*\d|[/–-])/g);
  if (years.length === 0) return null;
  const clauses = core.split(/[;；\n]|(?<!^)(?=(?<![\d.,/-])(?:19|20)\d\d\s*(?:年|г\.?|год[уа]?)?\s*[:：])/);
  const found: Record<string, number> = {};
  for (const clause of clauses) {
    if (clause.trim() === '') continue;
    const own = years.map((year) => year[1] ?? '').filter((year) => clause.includes(year));
    const [year, ...others] = own;
    if (year === undefined || others.length > 0 || Object.hasOwn(found, year)) return null;
    const [number, ...more] = valueNumbers(clause.replace(year, '_'.repeat(4)), language);
    if (!number || more.length > 0) return null;
    found[year] = number.value;
  }
  const labelled = /^\s*(?:19|20)\d\d\s*(?:年|г\.?|год[уа]?)?\s*[:：]/.test(core);
  return Object.keys(found).length >= (labelled ? 1 : 2) ? found : null;
}
