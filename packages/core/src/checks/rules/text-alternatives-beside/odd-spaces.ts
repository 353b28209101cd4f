import type { Passage } from '../../../document/passages.ts';

/**
 * Where a space stands between two Chinese characters of a running text, by passage: words were taken out or put in there.
 * Empty where spaces are so frequent that the file was simply converted with them.
 */
export function oddSpaces(passages: readonly Passage[]): ReadonlyMap<Passage, number> {
  const running = passages.filter(
    ({ kind, text }) =>
      (kind === 'paragraph' || kind === 'item') && text.length >= shortest && endsSentence.test(text),
  );
  const found = running.flatMap((passage): readonly (readonly [Passage, number])[] => {
    const at = passage.text.search(spaced);
    return at < 0 ? [] : [[passage, at + 1]];
  });
  return found.length > Math.max(2, running.length / 20) ? new Map() : new Map(found);
}

/** Shorter texts are headings and labels, where a space may separate parts. */
const shortest = 30;
const endsSentence = /[。；;：:！？]\s*$/;
const spaced = /\p{Script=Han} (?=\p{Script=Han})/u;
