import type { Hit } from '@plenary/api/search';
import { type SearchTerm, searchWords } from './search-words.ts';

/** How long a snippet is at most, in UTF-16 units, and how much of it stands before the first match. */
const most = { length: 180, before: 60 };

/** The stretch of a text around its first match, with the stretches in it that match. */
export function snippetOf(text: string, terms: readonly SearchTerm[]): { text: string; marks: Hit['marks'] } {
  const matches = joined(
    searchWords(text)
      .filter(({ word }) => terms.some((term) => fits(word, term)))
      .map(({ start, end }): readonly [number, number] => [start, end]),
  );
  const [first] = matches;
  const from = text.length <= most.length ? 0 : edge(text, Math.max(0, (first?.[0] ?? 0) - most.before));
  const to = text.length <= from + most.length ? text.length : edge(text, from + most.length);
  const [head, tail] = [from > 0 ? '…' : '', to < text.length ? '…' : ''];
  return {
    text: `${head}${text.slice(from, to)}${tail}`,
    marks: matches
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]) => [start - from + head.length, end - from + head.length]),
  };
}

function fits(word: string, { anyOf, prefix }: SearchTerm): boolean {
  return anyOf.some((words) =>
    words.some(
      (one, index) => word === one || (prefix && index === words.length - 1 && word.startsWith(one)),
    ),
  );
}

/** Matches in their order, those that touch as one. */
function joined(matches: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const ordered = matches.toSorted((a, b) => a[0] - b[0] || b[1] - a[1]);
  const all: [number, number][] = [];
  for (const [start, end] of ordered) {
    const last = all.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else all.push([start, end]);
  }
  return all;
}

/** The end of the word a position is in, so that none is cut; in text without spaces the position itself, between characters. */
function edge(text: string, position: number): number {
  const space = text.slice(position, position + 20).search(/\s/);
  if (space >= 0) return position + space;
  return /[\udc00-\udfff]/.test(text.charAt(position)) ? position + 1 : position;
}
