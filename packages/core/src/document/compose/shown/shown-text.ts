import { type Attributed, type Sequence, standing } from '../../../basics/sequence.ts';
import type { Run, Text } from '../../../basics/text.ts';
import { type Language, languages } from '../../../basics/words.ts';
import { withoutLiteralSigns } from '../../literal.ts';

/** How a text is shown: as it stands when exactly these proposals are adopted, or with every proposal in it. */
export type Shown =
  | { readonly kind: 'scenario'; readonly adopted: ReadonlySet<string> }
  | { readonly kind: 'proposals' };

/**
 * A text in one language as one line. Underlined and struck runs are how a book shows changes, so words that are neither
 * keep no such style; among shown changes only a bold opening is bold, and in tables nothing.
 */
export function shownText(
  text: Text,
  language: Language,
  shown: Shown,
  where: 'narrative' | 'table' = 'narrative',
): Sequence<Run> {
  const found = [language, ...languages].map((one) => text[one]).find((one) => one && one.length > 0) ?? [];
  const elements =
    shown.kind === 'proposals'
      ? found
      : standing(found, shown.adopted).map((value) => ({ value, insertedBy: [], deletedBy: [] }));
  const plainRuns = elements.map((element, index) => ({
    ...element,
    value: plainRun(element.value, where === 'narrative' && (shown.kind === 'scenario' || index === 0)),
  }));
  return trimmed(joinedRuns(plainRuns.filter((element) => element.value.text !== '')));
}

function plainRun(run: Run, mayBeBold: boolean): Run {
  const text = withoutLiteralSigns(run.text).replace(/[^\S\u00a0\u202f]+/g, ' ');
  return run.style === 'bold' && mayBeBold ? { text, style: 'bold' } : { text };
}

function joinedRuns(elements: Sequence<Run>): Sequence<Run> {
  const joined: Attributed<Run>[] = [];
  for (const element of elements) {
    const last = joined.at(-1);
    if (!last || !alike(last, element)) joined.push(element);
    else joined.splice(-1, 1, withText(last, last.value.text + element.value.text));
  }
  return joined;
}

function alike(a: Attributed<Run>, b: Attributed<Run>): boolean {
  return (
    a.value.style === b.value.style &&
    a.insertedBy.join('\n') === b.insertedBy.join('\n') &&
    a.deletedBy.join('\n') === b.deletedBy.join('\n')
  );
}

function trimmed(elements: Sequence<Run>): Sequence<Run> {
  const rest = [...elements];
  for (let first = rest[0]; first; first = rest[0]) {
    const text = first.value.text.trimStart();
    if (text !== '') {
      rest[0] = withText(first, text);
      break;
    }
    rest.shift();
  }
  for (let last = rest.at(-1); last; last = rest.at(-1)) {
    const text = last.value.text.trimEnd();
    if (text !== '') {
      rest[rest.length - 1] = withText(last, text);
      break;
    }
    rest.pop();
  }
  return rest;
}

function withText(element: Attributed<Run>, text: string): Attributed<Run> {
  return { ...element, value: { ...element.value, text } };
}
