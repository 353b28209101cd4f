import { ok, type Result, refuse } from '../../basics/result.ts';
import type { Language } from '../../basics/words.ts';
import type { Component, Indicator, Measure } from '../../indicators/indicator.ts';
import { measureText } from '../compose/words/measure-text.ts';
import { readMeasure } from '../interpret/measures/measure.ts';
import { withoutLiteralSigns } from '../literal.ts';
import type { MeasureEdit } from './edit.ts';

/**
 * An indicator with a baseline or a target typed anew, as documents' are. Refuses `unknown-reference` for a sector or a component
 * that is not there, and `edit-conflicts`.
 */
export function editedMeasure(
  at: string,
  indicator: Indicator,
  edit: MeasureEdit,
  original: Language,
): Result<Indicator> {
  const contribution = indicator.contributions.find((one) => one.sector === edit.sector);
  const component = contribution?.components[edit.component];
  if (!contribution || !component) {
    return refuse('unknown-reference', {
      from: at,
      kind: 'contribution',
      id: `${edit.sector}/${edit.component}`,
    });
  }
  const { language } = edit;
  const title = contribution.title[language] ?? indicator.title[language] ?? '';
  const stands = component[edit.kind];
  if (!wasSeen(stands, edit.before, { language, original, title })) {
    const text = stands === null ? '' : measureText(stands, { language, original, title });
    return refuse('edit-conflicts', { at, stands: withoutLiteralSigns(text) });
  }
  const after =
    edit.after.trim() === ''
      ? null
      : typed(readMeasure(edit.after, { language, title }), stands, edit, original);
  const edited: Component = { ...component, [edit.kind]: after };
  const components = contribution.components.map((one) => (one === component ? edited : one));
  const contributions = indicator.contributions.map((one) =>
    one === contribution ? { ...one, components } : one,
  );
  return ok({ ...indicator, contributions });
}

interface Seeing {
  readonly language: Language;
  readonly original: Language;
  readonly title: string;
}

// A milestone may be shown in another language than the one that was asked for.
function wasSeen(stands: Measure | null, before: string | null, place: Seeing): boolean {
  if (stands === null || before === null) return stands === null && (before ?? '') === '';
  const words = stands.kind === 'milestone' ? Object.values(stands.words ?? {}) : [];
  const shown = [measureText(stands, place), stands.text, ...words].map(withoutLiteralSigns);
  return shown.some((text) => text.trim() === withoutLiteralSigns(before).trim());
}

// What is printed stands in the language the plan is written in; the words of a milestone stand in theirs.
function typed(
  measure: Measure,
  stood: Measure | null,
  { language }: MeasureEdit,
  original: Language,
): Measure {
  if (measure.kind !== 'milestone') return language === original ? measure : { ...measure, text: '' };
  const before = stood?.kind === 'milestone' ? stood : null;
  const words = { ...before?.words, [language]: measure.text };
  const text = language === original ? measure.text : (before?.text ?? '');
  return language === original && before?.words === undefined ? measure : { kind: 'milestone', text, words };
}
