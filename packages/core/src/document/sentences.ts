import { matchesOf } from '../basics/patterns/matches.ts';
/** A sentence and where it begins in its text. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/**
 * The sentences of a text in order, with their closing punctuation. A full stop ends one where a space and no lower-case
 * letter follow, so that most abbreviations do not; line feeds end one always.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const push = (end: number): void => {
    const words = text.slice(start, end);
    const lead = words.length - words.trimStart().length;
    if (words.trim() !== '') sentences.push({ text: words.trim(), start: start + lead });
    start = end;
  };
  for (const match of matchesOf(text, sentenceEnd)) push(match.index + match[0].length);
  push(text.length);
  return sentences;
}

const sentenceEnd = /[。！？]+[”»）)』」]*|[.!?؟]+[”»)"]*(?=\s+[^\s\p{Ll}])|\n+/gu;
