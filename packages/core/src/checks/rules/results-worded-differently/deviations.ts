import { comparePlaces } from '../../../basics/place.ts';
import { inLanguage, type Words } from '../../../basics/words.ts';
import type { Wording } from '../../../document/interpretation.ts';
import { expectedResults } from '../../../results/strategy.ts';
import { likeness } from '../../likeness.ts';
import { languageOf } from '../../naming.ts';
import type { CheckContext } from '../../rule.ts';
import { wordingForm } from '../../wording-form.ts';
import { type Explanation, explanationOf } from './explanation.ts';

/** A place that words a title otherwise than is usual, and what of the document explains it. */
export interface Deviation {
  readonly wording: Wording;
  readonly usual: string;
  readonly explanation: Explanation | null;
}

/** Titles less alike than this are not one title worded twice: a cell holds something else. */
const otherThing = 0.35;

/** Words that stand twice in a row by mistake: such a title is not the one to follow. */
const stutters = /([^\d\s.]{4,}|\p{Script=Han}{3,})\s?\1/u;

/** Every deviation, title by title and in the order of places. */
export function deviations(context: CheckContext): readonly Deviation[] {
  const titles = Map.groupBy(context.interpretation.wordings, (wording) => wording.reference);
  return [...titles]
    .flatMap(([reference, wordings]) => ofTitle(context, reference, wordings))
    .sort((a, b) => comparePlaces(a.wording.place, b.wording.place));
}

function ofTitle(
  context: CheckContext,
  reference: string,
  wordings: readonly Wording[],
): readonly Deviation[] {
  const groups = Map.groupBy(wordings, (wording) => wordingForm(wording.text));
  groups.delete('');
  if (groups.size < 2) return [];
  const framework = wordingForm(frameworkTitle(context, reference));
  const most = Math.max(...[...groups.values()].map((group) => group.length));
  const frequent = [...groups].filter(([, group]) => group.length === most);
  const sound = frequent.filter(([form]) => !stutters.test(form));
  const candidates = sound.length > 0 ? sound : frequent;
  const [usualForm, usual] = candidates.find(([form]) => form === framework) ?? candidates[0] ?? ['', []];
  const [first] = usual;
  if (!first) return [];
  return [...groups]
    .filter(([form]) => form !== usualForm && likeness(form, usualForm) >= otherThing)
    .flatMap(([, group]) =>
      group.map((wording) => ({
        wording,
        usual: withoutMarks(first.text),
        explanation: explanationOf(context, wording, usual),
      })),
    );
}

function frameworkTitle(context: CheckContext, reference: string): string {
  const [kind, ...rest] = reference.split(':');
  const id = rest.join(':');
  const { strategy, indicators } = context.interpretation.plan;
  const words: Words | undefined =
    kind === 'result'
      ? expectedResults(strategy).find((result) => result.code === id)?.title
      : kind === 'pillar'
        ? strategy.pillars.find((pillar) => pillar.id === id)?.title
        : indicators.find((indicator) => indicator.id === id)?.title;
  return words ? inLanguage(words, languageOf(context)) : '';
}

/** The usual title as it should be printed: without the marks of the place it was taken from. */
function withoutMarks(text: string): string {
  return text.replace(/\s*[⁰¹²³⁴⁵⁶⁷⁸⁹]+\s*/g, '').trim();
}
