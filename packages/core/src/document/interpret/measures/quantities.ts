import { wordsIn } from '../../../basics/words.ts';
import type { Component } from '../../../indicators/indicator.ts';
import type { MeasureContext } from './measure.ts';
import { outsideBrackets, valueNumbers } from './value-numbers.ts';

/**
 * A component for each quantity of a sentence that states several of the same things on both sides ("99 countries and 3
 * jurisdictions" against "110 countries and 4 jurisdictions"); `null` where the two sentences do not count alike. Each
 * measure keeps the whole sentence as its text.
 */
export function quantityComponents(
  baseline: string,
  target: string,
  context: MeasureContext,
): readonly Component[] | null {
  const left = quantitiesOf(baseline, context);
  const right = quantitiesOf(target, context);
  if (left.length < 2 || left.length !== right.length) return null;
  if (!left.every((quantity, index) => alike(quantity.noun, right[index]?.noun ?? ''))) return null;
  return left.map((quantity, index) => ({
    label: wordsIn(context.language, quantity.noun),
    baseline: countOf(quantity.value, baseline),
    target: countOf(right[index]?.value ?? 0, target),
  }));
}

interface Quantity {
  readonly value: number;
  readonly noun: string;
}

function quantitiesOf(text: string, context: MeasureContext): readonly Quantity[] {
  const outside = outsideBrackets(text);
  const numbers = valueNumbers(text, context.language);
  if (numbers.some((number) => number.percent)) return [];
  return numbers.map((number, index) => {
    const after = outside.slice(number.end, numbers[index + 1]?.index ?? outside.length);
    return { value: number.value, noun: nounOf(after) };
  });
}

/** The words right after a number, up to a mark, a joining word or the end of the phrase. */
function nounOf(after: string): string {
  const words =
    after.split(/[,，、;；.。:：]|和|与|的|\s+(?:and|et|y|и|or|in|from|of|de)\s+|\s{2,}/)[0] ?? '';
  const own = /\p{Script=Han}/u.test(words) ? (words.trim().split(/\s/)[0] ?? '') : words;
  return own
    .replace(/^\s*个(?=\p{Script=Han})/u, '')
    .trim()
    .slice(0, 40);
}

function alike(a: string, b: string): boolean {
  return a !== '' && a.toLowerCase() === b.toLowerCase();
}

function countOf(value: number, text: string): Component['baseline'] {
  return { kind: 'count', value, comparison: 'exactly', flow: 'stock', text: text.trim() };
}
