import type { Passage } from '../document/passages.ts';
import type { Evidence } from './finding.ts';

/** The words of a text from `start` to `end` with some of their surroundings; `…` where more stands beside. */
export function wordsAround(text: string, start: number, end: number, width = 24): string {
  const from = whole(text, Math.max(0, start - width));
  const to = whole(text, Math.min(text.length, end + width));
  const middle = text.slice(from, to).replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${middle}${to < text.length ? '…' : ''}`;
}

/** A quotation of a passage as evidence: the words from `start` to `end` with their surroundings. */
export function quoteFrom(passage: Passage, start: number, end: number, width = 40): Evidence {
  return { kind: 'quote', place: passage.place, text: wordsAround(passage.text, start, end, width) };
}

/** A quotation of the beginning of a passage. */
export function quoteStart(passage: Passage, length = 100): Evidence {
  return quoteFrom(passage, 0, Math.min(length, passage.text.length), 0);
}

/** Moves a cut out of a surrogate pair. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
