import { rememberingBy } from '../../../basics/remembering.ts';
import { same } from '../../../basics/same.ts';
import { wordsIn } from '../../../basics/words.ts';
import type { Component, Measure } from '../../../indicators/indicator.ts';
import { readComponents } from '../../interpret/measures/components.ts';
import { literalSign, withoutLiteralSigns } from '../../literal.ts';
import { filled } from '../book-words.ts';
import { type MeasurePlace, measureText } from '../words/measure-text.ts';
import words from '../words/measure-words.json' with { type: 'json' };
import { shownWords, titleLine } from './one-line.ts';

/** The cells of an indicator's baseline and target, a line for each component that has one. */
export interface ComponentCells {
  readonly baseline: readonly string[];
  readonly target: readonly string[];
  /** What the cells say. */
  readonly components: readonly Component[];
}

/**
 * Prints the components of an indicator. Where the cells alone would be read otherwise, labels declare themselves to be
 * labels and no space parts anything; what even so cannot be told apart is what the cells say.
 */
export const componentCells = rememberingBy(
  4096,
  (components: readonly Component[], place: MeasurePlace) => JSON.stringify([components, place]),
  printedCells,
);

function printedCells(components: readonly Component[], place: MeasurePlace): ComponentCells {
  const meant = components.map((component) => meantBy(component, place));
  const ways = [(line: Line) => plainLine(line, place), (line: Line) => heldLine(line, place)];
  const [plainly, ...others] = ways.map((way) => cellsOf(meant, place, way));
  const exact = [plainly, ...others].find((cells) => cells && same(cells.components, meant));
  return exact ?? others[0] ?? { baseline: [], target: [], components: [] };
}

/** One component on one side: its label, what is printed of its measure, and the measure. */
interface Line {
  readonly label: string;
  readonly measure: Measure;
}

/** What the cells are to say: words of one language, measures with their texts. */
function meantBy(component: Component, place: MeasurePlace): Component {
  const label = titleLine(shownWords(component.label, place.language));
  const measure = (one: Measure | null): Measure | null => {
    const text = one ? withoutLiteralSigns(measureText(one, place)) : '';
    if (!one || text === '') return null;
    return one.kind === 'milestone' ? { kind: 'milestone', text } : { ...one, text };
  };
  return {
    label: label === '' ? {} : wordsIn(place.language, label),
    baseline: measure(component.baseline),
    target: measure(component.target),
  };
}

function cellsOf(
  meant: readonly Component[],
  { language, title }: MeasurePlace,
  written: (line: Line) => string,
): ComponentCells {
  const side = (which: 'baseline' | 'target'): readonly string[] =>
    meant.flatMap((one) => {
      const measure = one[which];
      return measure ? [written({ label: one.label[language] ?? '', measure })] : [];
    });
  const baseline = side('baseline');
  const target = side('target');
  const components = readComponents(baseline.join('\n'), target.join('\n'), { language, title });
  return { baseline, target, components: components.map(withoutSigns) };
}

/** The label, a colon and the value; a label before mere words is none, unless the words say that they are the value. */
function plainLine({ label, measure }: Line, place: MeasurePlace): string {
  const text = measureText(measure, place);
  if (label === '') return text;
  const literal = measure.kind === 'milestone' && !text.startsWith(literalSign) ? literalSign + text : text;
  return filled(words.component.labelled[place.language], { label, v: literal });
}

function heldLine({ label, measure }: Line, place: MeasurePlace): string {
  const declared = label === '' ? '' : label + literalSign + literalSign;
  return plainLine({ label: declared, measure }, place).replace(/(?<![:：])(?=\s)/g, literalSign);
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
