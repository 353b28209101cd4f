import { shortened } from '../../../basics/shortened.ts';
import { type Passage, passagesOf, worded } from '../../../document/passages.ts';
import type { Finding } from '../../finding.ts';
import { quoteFrom, wordsAround } from '../../quote.ts';
import type { CheckContext, Rule } from '../../rule.ts';
import { type Doubled, doubledPhrases } from './doubled-phrases.ts';
import { type Compared, comparedSentences, sameness } from './near-sentences.ts';

/** Sentences and phrases that a text says twice or nearly so. */
export const textSaidTwice: Rule = { id: 'text-said-twice', check };

function check({ document }: CheckContext): readonly Finding[] {
  const found: Finding[] = [];
  let before: readonly Said[] = [];
  for (const passage of worded(passagesOf(document))) {
    found.push(...doubledIn(passage));
    if (passage.kind === 'heading') {
      before = [];
      continue;
    }
    // A cell is compared with itself alone.
    const isCell = passage.kind === 'cell';
    const sentences = comparedSentences(passage.text, isCell ? 2 : 1).map(
      (sentence): Said => ({ passage, sentence }),
    );
    found.push(...twiceIn(sentences, isCell ? [] : before));
    before = isCell ? [] : sentences.slice(-reach);
  }
  return found;
}

/** A sentence and where it is said. */
interface Said {
  readonly passage: Passage;
  readonly sentence: Compared;
}

/** How many sentences back a sentence is looked for. */
const reach = 8;

/** A sentence is compared with those shortly before it; with those of the paragraph before only word for word. */
function twiceIn(sentences: readonly Said[], before: readonly Said[]): readonly Finding[] {
  const all = [...before, ...sentences];
  return all.slice(before.length).flatMap((second, index): readonly Finding[] => {
    const at = before.length + index;
    const first = all.slice(Math.max(0, at - reach), at).find((one) => {
      const how = sameness(one.sentence, second.sentence);
      return (
        how === 'same' || (how === 'nearly' && one.passage === second.passage && !areComponents(one, second))
      );
    });
    return first ? [sentenceFinding(first, second)] : [];
  });
}

/** Says whether a cell states two components, each a label of its own and its value behind a colon. */
function areComponents(first: Said, second: Said): boolean {
  if (second.passage.kind !== 'cell') return false;
  const [label, other] = [first, second].map(({ sentence }) => /^([^:：]+)[:：]/.exec(sentence.text)?.[1]);
  return label !== undefined && other !== undefined && label !== other;
}

function sentenceFinding(first: Said, second: Said): Finding {
  const how = sameness(first.sentence, second.sentence);
  return {
    rule: textSaidTwice.id,
    severity: how === 'same' ? 'warning' : 'question',
    place: second.passage.place,
    message: {
      code: how === 'same' ? 'same-sentence' : 'like-sentence',
      facts: { first: beginning(first.sentence.text), second: beginning(second.sentence.text) },
    },
    evidence: [first, second].map(({ passage, sentence: { start, text } }) =>
      quoteFrom(passage, start, start + text.length, 0),
    ),
    repairs: [],
  };
}

/** Enough of a sentence that two which begin alike can be told apart. */
const mostOfSentence = 60;

function beginning(text: string): string {
  return shortened(text.replace(/\s+/g, ' ').trim(), mostOfSentence);
}

function doubledIn(passage: Passage): readonly Finding[] {
  return doubledPhrases(passage.text)
    .filter((doubled) => !isMeant(doubled, passage))
    .map(({ phrase, start, end }) => ({
      rule: textSaidTwice.id,
      severity: 'warning',
      place: passage.place,
      message: { code: 'doubled', facts: { phrase, around: wordsAround(passage.text, start, end) } },
      evidence: [quoteFrom(passage, start, end)],
      repairs: [],
    }));
}

/** A cell may state the same of several components, one after the other; a line may end with a word the next begins with. */
function isMeant({ phrase, gap }: Doubled, { kind }: Passage): boolean {
  if (gap.includes('\n')) return true;
  if (/^\p{Lu}/u.test(phrase) && !/\s/.test(phrase)) return true;
  return (
    kind === 'cell' &&
    gap !== '' &&
    !/[[\]]/.test(gap) &&
    (/\d/.test(phrase) || /\s|\p{Script=Han}/u.test(phrase))
  );
}
