import { letters } from '../../../basics/patterns/letters.ts';
import { matchesOf } from '../../../basics/patterns/matches.ts';
import type { Language } from '../../../basics/words.ts';
import type { Passage, Stretch } from '../../../document/passages.ts';
import { type Sentence, sentencesOf } from '../../../document/sentences.ts';
import { clausesOf, repeatedItems } from './repeated-items.ts';
import words from './words.json' with { type: 'json' };

/** A trace of an old and a new wording that stand side by side. `kind` is the code of its sentence. */
export interface Trace {
  readonly kind:
    | 'punctuation'
    | 'doubled-word'
    | 'repeated-item'
    | 'repeated-ending'
    | 'repeated-in-insertion';
  /** The words or signs that stand twice or do not go together. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The traces in a passage, in their order. */
export function tracesIn(passage: Passage, language: Language | null): readonly Trace[] {
  const { text } = passage;
  const running = passage.kind !== 'cell';
  return [
    ...impossiblePunctuation(text),
    ...doubledWords(text),
    ...(running ? sentencesOf(text).flatMap((sentence) => inSentence(sentence, language)) : []),
    ...(running ? repeatedInInsertions(passage) : []),
  ].sort((a, b) => a.start - b.start);
}

/** Signs that cannot follow one another, and a comma of a list right before its conjunction. */
function impossiblePunctuation(text: string): readonly Trace[] {
  return matchesOf(text, impossible).map((match) => ({
    kind: 'punctuation',
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const impossible =
  /[，、；：][，、；。：]|。[，、；]|(?<!。)。。(?!。)|、(?:以及|和|与|或)(?=\p{Script=Han})|(?<=\p{L})\s?(?:,\s?,|;\s?;|,\s?;|;\s?,|:\s?:|,\.(?!\.)|،\s?،)(?=\s|$)/gu;

function doubledWords(text: string): readonly Trace[] {
  const chinese = matchesOf(text, chineseDoubled).filter(
    (match) => !notDoubled.test(text.slice(match.index, match.index + 4)),
  );
  return [...chinese, ...matchesOf(text, wordDoubled)].map((match) => ({
    kind: 'doubled-word',
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const chineseDoubled = new RegExp(
  `([${words.doubledWords.zh.filter((word) => word !== '、').join('')}])\\1`,
  'gu',
);
const notDoubled = new RegExp(`^(?:${words.notDoubled.join('|')})`);
const alphabetic = Object.entries(words.doubledWords).flatMap(([language, list]) =>
  language === 'zh' ? [] : list,
);
const wordDoubled = new RegExp(
  `(?<![${letters}\\d’'-])(${[...new Set(alphabetic)].join('|')})\\s+\\1(?![${letters}\\d’'-])`,
  'g',
);

function inSentence({ text, start }: Sentence, language: Language | null): readonly Trace[] {
  const items = repeatedItems(text, language).map(
    (item): Trace => ({
      kind: 'repeated-item',
      text: item.text,
      start: start + item.start,
      end: start + item.start + item.text.length,
    }),
  );
  return [...items, ...repeatedEndings(text, start)];
}

/** Two clauses side by side that end alike and do not end the sentence: `…作出贡献，…做出贡献，`. */
function repeatedEndings(sentence: string, offset: number): readonly Trace[] {
  const clauses = clausesOf(sentence).filter(({ text }) => text.endsWith('，'));
  return clauses.slice(1).flatMap((clause, index): readonly Trace[] => {
    const before = clauses[index];
    const beside = before && before.start + before.text.length === clause.start;
    const ending = beside ? commonEnding(before.text, clause.text) : '';
    if ((ending.match(/\p{Script=Han}/gu)?.length ?? 0) < 4) return [];
    const end = offset + clause.start + clause.text.length;
    return [{ kind: 'repeated-ending', text: ending, start: end - ending.length, end }];
  });
}

/** What two clauses end with alike, without their punctuation; `作` and `做` are alike. */
function commonEnding(a: string, b: string): string {
  const left = a.replace(/[\s\p{P}]+$/u, '').replace(/做/g, '作');
  const right = b.replace(/[\s\p{P}]+$/u, '').replace(/做/g, '作');
  let length = 0;
  while (length < Math.min(left.length, right.length) && left.at(-1 - length) === right.at(-1 - length))
    length += 1;
  return length === right.length || length === left.length ? '' : right.slice(right.length - length);
}

/** Words of a stretch in bold, underlined or struck (what a source shows insertions by) that its sentence says elsewhere too. */
function repeatedInInsertions({ text, styled, kind }: Passage): readonly Trace[] {
  if (kind === 'heading') return [];
  const marked = styled.filter(
    ({ start, end }) => end - start < text.trim().length && !/[:：]\s*$/.test(text.slice(start, end)),
  );
  return marked.flatMap((stretch, index) => repeatedIn(text, stretch, marked.slice(index + 1)));
}

/** A long phrase twice within one stretch, or a shorter one in this and the next stretch of a sentence. */
function repeatedIn(text: string, { start, end }: Stretch, later: readonly Stretch[]): readonly Trace[] {
  const own = text.slice(start, end);
  const twice = longestRepeat(own);
  const traces: Trace[] = twice && twice.text.length >= 4 ? [repeatTrace(twice.text, start + twice.at)] : [];
  const next = later[0];
  if (next && !/[。.!?！？]/.test(text.slice(start, next.end - 1))) {
    const shared = text.slice(next.start, next.end).trim();
    if (shared.length >= 3 && own.includes(shared)) traces.push(repeatTrace(shared, next.start));
  }
  return traces;
}

function repeatTrace(text: string, start: number): Trace {
  return { kind: 'repeated-in-insertion', text, start, end: start + text.length };
}

/** The longest run of Chinese characters that stands twice in a text without overlap; `at` is where it stands again. */
function longestRepeat(text: string): { readonly text: string; readonly at: number } | null {
  const size = 6;
  const first = new Map<string, number>();
  let best: { readonly text: string; readonly at: number } | null = null;
  for (let at = 0; at + size <= text.length && at < longestInsertion; at += 1) {
    const key = text.slice(at, at + size);
    const known = first.get(key);
    if (known === undefined) {
      if (/^[\p{L}\p{N}（）()]+$/u.test(key)) first.set(key, at);
      continue;
    }
    let length = size;
    while (known + length < at && text[known + length] === text[at + length]) length += 1;
    if (at >= known + size && length > (best?.text.length ?? 0))
      best = { text: text.slice(at, at + length), at };
  }
  return best;
}

/** Insertions beyond this length are whole paragraphs. */
const longestInsertion = 2000;
