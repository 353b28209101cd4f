import { type Passage, passagesOf } from '../../../document/passages.ts';
import type { Finding } from '../../finding.ts';
import { quoteFrom, wordsAround } from '../../quote.ts';
import type { CheckContext, Rule } from '../../rule.ts';
import { hasMeasures, type Placeholder, placeholdersIn, readingOf } from './find-placeholders.ts';

/** Placeholders and leftovers of drafting in texts and tables; undetermined baselines and targets are not its matter. */
export const textPlaceholders: Rule = { id: 'text-placeholders', check };

function check({ document }: CheckContext): readonly Finding[] {
  const passages = passagesOf(document);
  const reading = readingOf(passages);
  return passages.flatMap((passage) => {
    const found = placeholdersIn(passage, reading, hasMeasures(passage));
    return [...Map.groupBy(found, ({ kind }) => kind).values()].flatMap((same) => finding(same, passage));
  });
}

const severities: Readonly<Record<Placeholder['kind'], Finding['severity']>> = {
  undetermined: 'question',
  'left-out': 'warning',
  filler: 'warning',
  'empty-brackets': 'warning',
  'broken-reference': 'error',
  untranslated: 'warning',
};

function finding(same: readonly Placeholder[], passage: Passage): readonly Finding[] {
  const first = same[0];
  if (!first) return [];
  const around = wordsAround(passage.text, first.start, first.start + first.text.length);
  return [
    {
      rule: textPlaceholders.id,
      severity: severities[first.kind],
      place: passage.place,
      message: { code: first.kind, facts: { text: first.text, around, count: same.length } },
      evidence: same
        .slice(0, mostQuotes)
        .map(({ start, text }) => quoteFrom(passage, start, start + text.length)),
      repairs: [],
    },
  ];
}

/** Most places of one passage that are quoted. */
const mostQuotes = 12;
