import { same } from '../../basics/same.ts';
import { wordsIn } from '../../basics/words.ts';
import type { Component, Measure } from '../../indicators/indicator.ts';
import { readComponents } from '../interpret/measures/components.ts';
import { literalSign, withoutLiteralSigns } from '../literal.ts';
import { filled } from './book-words.ts';
import { type MeasurePlace, measureText } from './measure-text.ts';
import words from './measure-words.json' with { type: 'json' };
import { shownWords, titleLine } from './one-line.ts';

/** The cells of an indicator's baseline and target, a line for each component that has one. */
export interface ComponentCells {
  readonly baseline: readonly string[];
  readonly target: readonly string[];
  /** What the cells say. */
  readonly components: readonly Component[];
}

/**
 * Prints the components of an indicator. Where the cells alone would be parted otherwise, no space in them may part
 * anything; what even so cannot be told apart is what the cells say.
 */
export function componentCells(components: readonly Component[], place: MeasurePlace): ComponentCells {
  const lines = components.map((component) => linesOf(component, place));
  const meant = lines.map(({ component }) => component);
  const plainly = read(lines, place, (line) => line);
  if (same(plainly.components, meant)) return plainly;
  const joined = read(lines, place, (line) => line.replace(/(?=\s)/g, literalSign));
  return same(joined.components, meant) ? joined : plainly;
}

interface ComponentLines {
  readonly baseline: string;
  readonly target: string;
  readonly component: Component;
}

function linesOf(component: Component, place: MeasurePlace): ComponentLines {
  const label = titleLine(shownWords(component.label, place.language));
  const baseline = printed(component.baseline, label, place);
  const target = printed(component.target, label, place);
  return {
    baseline: baseline.line,
    target: target.line,
    component: {
      label: label === '' ? {} : wordsIn(place.language, label),
      baseline: baseline.measure,
      target: target.measure,
    },
  };
}

function printed(
  measure: Measure | null,
  label: string,
  place: MeasurePlace,
): { readonly line: string; readonly measure: Measure | null } {
  const text = measure ? measureText(measure, place) : '';
  if (!measure || text === '') return { line: '', measure: null };
  const value = { ...inOneLanguage(measure), text: withoutLiteralSigns(text) };
  if (label === '') return { line: text, measure: value };
  // A label before mere words is none, unless the words say that they are the value.
  const marked = measure.kind === 'milestone' && !text.startsWith(literalSign) ? literalSign + text : text;
  return { line: filled(words.component.labelled[place.language], { label, v: marked }), measure: value };
}

function inOneLanguage(measure: Measure): Measure {
  return measure.kind === 'milestone' ? { kind: 'milestone', text: measure.text } : measure;
}

function read(
  lines: readonly ComponentLines[],
  { language, title }: MeasurePlace,
  shaped: (line: string) => string,
): ComponentCells {
  const side = (of: (one: ComponentLines) => string): readonly string[] =>
    lines
      .map(of)
      .filter((line) => line !== '')
      .map(shaped);
  const baseline = side((one) => one.baseline);
  const target = side((one) => one.target);
  const components = readComponents(baseline.join('\n'), target.join('\n'), { language, title });
  return { baseline, target, components: components.map(withoutSigns) };
}

function withoutSigns(component: Component): Component {
  const label = Object.entries(component.label).map(([language, text]) => [
    language,
    withoutLiteralSigns(text),
  ]);
  const measure = (one: Measure | null): Measure | null =>
    one && { ...one, text: withoutLiteralSigns(one.text) };
  return {
    label: Object.fromEntries(label),
    baseline: measure(component.baseline),
    target: measure(component.target),
  };
}
