import { letters } from './patterns/letters.ts';

/**
 * A text that names something, cut behind a whole word (in Chinese a whole character) where it is longer than `most` UTF-16 units, with
 * the sign that it goes on (`…`, which counts beside). A word that begins before the middle is cut itself, but no figure, letter or mark in two.
 */
export function shortened(text: string, most: number = usualMost): string {
  if (text.length <= most) return text;
  const end = lastBreak(text, most);
  const kept = text.slice(0, end > most / 2 ? end : wholeLetters(text, most));
  return `${kept.replace(openEnd, '')}…`;
}

const usualMost = 80;

/** What shows at the end of a cut text that something was to follow: spaces and signs, but none that close or belong to a figure. */
const openEnd = /(?:\s|(?![%‰\p{Pe}\p{Pf}])\p{P})+$/u;

const inWord = `[${letters}\\d\u0660-\u0669\u06f0-\u06f9]`;
/** A sign between letters without spaces: `37,764`, `l’office`, `e-mail`. */
const sign = "[.,:'’٫٬\\-‐‑]";
const lettersBefore = new RegExp(`${inWord}$`);
const lettersAfter = new RegExp(`^${inWord}`);
const signBefore = new RegExp(`${inWord}${sign}$`);
const signAfter = new RegExp(`^${sign}${inWord}`);

/** The last place up to `most` at which no word goes on. */
function lastBreak(text: string, most: number): number {
  for (let at = most; at > 0; at -= 1) {
    const isInWord = goesOn(text.slice(Math.max(0, at - 4), at), text.slice(at, at + 4));
    if (!isInWord && wholeLetters(text, at) === at) return at;
  }
  return 0;
}

function goesOn(before: string, after: string): boolean {
  if (lettersBefore.test(before)) return lettersAfter.test(after) || signAfter.test(after);
  return signBefore.test(before) && lettersAfter.test(after);
}

/** Moves a cut out of a surrogate pair, and before the marks of a letter to the letter. */
function wholeLetters(text: string, at: number): number {
  let end = at;
  while (end > 0 && /^[\udc00-\udfff\p{M}\u200d]/v.test(text.slice(end, end + 2))) end -= 1;
  return end;
}
