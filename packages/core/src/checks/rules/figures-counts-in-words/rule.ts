import { notesOf } from '../../../document/footnote-references.ts';
import { passagesOf, worded } from '../../../document/passages.ts';
import type { Finding } from '../../finding.ts';
import type { CheckContext, Rule } from '../../rule.ts';
import { contradictedComponents } from './components.ts';
import type { Contradiction } from './contradiction.ts';
import { contradictedLists } from './lists.ts';
import { contradictedYears } from './per-year.ts';
import { contradictedShares } from './shares.ts';

/** Counts in words, notes and cells that contradict each other. */
export const figuresCountsInWords: Rule = { id: 'figures-counts-in-words', check };

function check({ document, interpretation }: CheckContext): readonly Finding[] {
  const passages = passagesOf(document);
  const notes = notesOf(passages);
  const language = document.language ?? interpretation.plan.publication.original;
  const words = new Set(worded(passages));
  return passages.flatMap((passage) => {
    const inWords = words.has(passage)
      ? contradictedShares(passage, notes)
          .concat(contradictedLists(passage))
          .concat(contradictedComponents(passage, language))
      : [];
    return inWords.concat(contradictedYears(passage, language, interpretation.plan.period)).map(finding);
  });
}

function finding({ code, severity, passage, facts, evidence }: Contradiction): Finding {
  return {
    rule: figuresCountsInWords.id,
    severity,
    place: passage.place,
    message: { code, facts },
    evidence,
    repairs: [],
  };
}
