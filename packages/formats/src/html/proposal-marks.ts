import { bookWords } from '@plenary/core/document/compose/book-words';

const names = String.raw`[^[\]【】]{1,120}`;

/** `Proposal by Chad` in each of the six languages, as a pattern. */
const phrases = ['proposal', 'optional-proposal']
  .flatMap((code) => Object.values(bookWords[code] ?? {}))
  .map((phrase) =>
    phrase
      .split('{names}')
      .map((words) => words.replace(/[()]/g, (bracket) => `[${bracket}]`))
      .join(names),
  );

const inBrackets = String.raw`(?<=[[【])(?:${phrases.join('|')})(?=[\]】])`;
const asLead = String.raw`(?<=[[【])(?!\u2060)[^[\]【】:：;]{1,80}[:：]`;
const named = new RegExp(`${inBrackets}|${asLead}`, 'g');

/**
 * Draws square brackets, which hold what is not agreed, and who proposes it: named in brackets of its own, or right behind an
 * opening one. A bracket with the literal sign behind it is one of the text's own. Takes and gives HTML.
 */
export function drawnProposals(html: string): string {
  return html
    .replace(named, '<span class="by">$&</span>')
    .replace(/[[\]【】](?!\u2060)/g, (bracket) => `<span class="bracket">${bracket}</span>`);
}
