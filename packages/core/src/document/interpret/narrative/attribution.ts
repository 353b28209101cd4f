import type { Language } from '../../../basics/words.ts';
import type { Delegation } from '../../../organization/organization.ts';
import { isLiteral } from '../../literal.ts';
import { type Concept, conceptIn, wordsOf } from '../vocabulary.ts';
import { delegationsIn, foldName, unknownDelegation } from './delegations.ts';

/** Who a text says proposes, and whether what is proposed is an alternative to something else. */
export interface Attribution {
  readonly delegations: readonly Delegation[];
  readonly optional: boolean;
}

/** A longer text says more than who proposes; it need not be looked through. */
const longestAttribution = 300;

/**
 * Reads "proposal by X and Y" in the six languages; `null` where the text says more than that, or names nobody.
 * A name alone is no attribution: see `bracketAttribution`.
 */
export function attributionIn(text: string): Attribution | null {
  if (text.length > longestAttribution || isLiteral(text)) return null;
  const folded = foldName(text);
  return conceptIn(folded, ['proposal']) === null ? null : attribution(folded);
}

/**
 * Reads what stands in brackets after a bracketed insertion: a name alone will do, and a name that no list knows if the
 * text calls itself a proposal.
 */
export function bracketAttribution(text: string, language: Language | null): Attribution | null {
  if (text.length > longestAttribution) return null;
  const folded = foldName(text);
  const known = attribution(folded);
  if (known || conceptIn(folded, ['proposal']) === null) return known;
  const name = withoutWords(folded);
  if (!/\p{L}{2}/u.test(name) || name.length > 40 || /[.;。；]/u.test(name)) return null;
  return { delegations: [unknownDelegation(name, language)], optional: isOptional(folded) };
}

/**
 * An attribution that opens a text and ends with a colon, as in "Proposal by X: …": the attribution, and where the
 * text proper begins. `bare` also takes a name alone.
 */
export function leadAttribution(
  text: string,
  bare = false,
): { readonly attribution: Attribution; readonly start: number } | null {
  const lead = isLiteral(text) ? undefined : /^[^:：]{1,120}[:：]\s*/u.exec(text)?.[0];
  if (lead === undefined) return null;
  const found = bare ? bracketAttribution(lead, null) : attributionIn(lead);
  return found && { attribution: found, start: lead.length };
}

function attribution(folded: string): Attribution | null {
  const named = delegationsIn(folded);
  if (named.length === 0) return null;
  let rest = '';
  let position = 0;
  for (const { start, end } of named) {
    rest += `${folded.slice(position, start)} `;
    position = end;
  }
  rest += folded.slice(position);
  if (/\p{L}|\p{N}/u.test(withoutWords(rest))) return null;
  const delegations = named.map((one) => one.delegation);
  const unique = delegations.filter(
    (one, index) => delegations.findIndex(({ id }) => id === one.id) === index,
  );
  return { delegations: unique, optional: isOptional(folded) };
}

function isOptional(folded: string): boolean {
  return conceptIn(folded, ['optional']) !== null;
}

const attributionWords: readonly Concept[] = ['proposal', 'optional', 'attribution-filler', 'and'];
let removable: readonly string[] | null = null;

/** The text without the words an attribution is made of, longest first. Words of spaced scripts count only where whole. */
function withoutWords(folded: string): string {
  removable ??= attributionWords
    .flatMap(wordsOf)
    .map((word) => word.replaceAll('’', "'"))
    .sort((a, b) => b.length - a.length);
  let rest = folded;
  for (const word of removable) if (rest.includes(word)) rest = withoutWord(rest, word);
  return rest.replace(/[\s"“”«»:：/、,，.()[\]–—-]+/gu, ' ').trim();
}

function withoutWord(text: string, word: string): string {
  const anywhere = /\p{Script=Han}|^'|'$/u.test(word);
  let rest = '';
  let from = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at < from) continue;
    const end = at + word.length;
    if (!anywhere && (isLetter(text[at - 1]) || isLetter(text[end]))) continue;
    rest += `${text.slice(from, at)} `;
    from = end;
  }
  return rest + text.slice(from);
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character);
}
