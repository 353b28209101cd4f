import { letters } from '../../../basics/patterns/letters.ts';
import { type Language, languages } from '../../../basics/words.ts';
import type { Delegation } from '../../../organization/organization.ts';
import names from '../vocabulary/delegations.json' with { type: 'json' };
import states from '../vocabulary/states.json' with { type: 'json' };
import { fold } from '../vocabulary.ts';

/** A name of a delegation in a text: positions in the folded text. */
export interface NamedDelegation {
  readonly delegation: Delegation;
  readonly start: number;
  readonly end: number;
}

/** The longest text names are looked for in: attributions are short. */
const longest = 160;

/**
 * The delegations a short text names, in its order: states (ids are their ISO 3166-1 codes), groups, the chair, the secretariat, by
 * their names in the six languages and the long and short forms of the United Nations. `folded` is text of `foldName`.
 */
export function delegationsIn(folded: string): readonly NamedDelegation[] {
  const found: NamedDelegation[] = [];
  if (folded.length > longest) return found;
  for (let position = 0; position < folded.length; position += 1) {
    const named = namedAt(folded, position);
    if (!named) continue;
    found.push(named);
    position = named.end - 1;
  }
  return found;
}

function namedAt(folded: string, position: number): NamedDelegation | null {
  if (isInsideWord(folded, position)) return null;
  for (const start of [position, position + 1, position + 2]) {
    // Arabic writes "and", "to" and "by" together with the name that follows.
    if (start > position && !'ولب'.includes(folded[start - 1] ?? ' ')) return null;
    const begun = namesByLetter(folded[start] ?? '');
    // A name as it stands before one in another case: Нигер is no form of Нигерия.
    for (const endAt of [wholeEnd, inflectedEnd]) {
      for (const name of begun) {
        const end = endAt(name, folded, start);
        if (end !== null) return { delegation: name.delegation(), start: position, end };
      }
    }
  }
  return null;
}

/** Between two letters of a script that separates words. */
function isInsideWord(text: string, position: number): boolean {
  return isSpacedLetter(text[position - 1]) && isSpacedLetter(text[position]);
}

const spaced = new RegExp(`[${letters}\\p{N}]`, 'u');

function isSpacedLetter(character: string | undefined): boolean {
  return character !== undefined && spaced.test(character);
}

/** Folds a text for comparison with names: also apostrophes. */
export function foldName(text: string): string {
  return fold(text.slice(0, 2 * longest)).replaceAll('’', "'");
}

/** A delegation that no list knows, by the name a document gives it. */
export function unknownDelegation(name: string, language: Language | null): Delegation {
  const id = name
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  return { id, name: { [language ?? 'en']: name.trim() }, kind: 'group' };
}

interface Name {
  readonly text: string;
  readonly delegation: () => Delegation;
  /** Where the name ends in a text if it stands at a position in some grammatical case; `null` for names without cases. */
  readonly inflected: ((text: string, start: number) => number | null) | null;
}

type Script = 'Han' | 'Arabic' | 'Cyrillic' | 'Latin';

const scriptOf: Readonly<Record<Language, Script>> = {
  ar: 'Arabic',
  zh: 'Han',
  en: 'Latin',
  fr: 'Latin',
  ru: 'Cyrillic',
  es: 'Latin',
};

/** A name as the lists have it. */
interface ListedName {
  readonly word: string;
  readonly delegation: () => Delegation;
}

// States are called as the United Nations calls them (UNTERM), and known by their names in CLDR and others too. They are kept as
// data: they must not depend on the Node that runs, and load faster.
const listed = new Map<Script, ReadonlyMap<string, readonly ListedName[]>>();
const known = new Map<string, readonly Name[]>();

/** Names that begin with a letter, longest first. Made on first use: a document names few. */
function namesByLetter(letter: string): readonly Name[] {
  const made = known.get(letter) ?? namesFrom(letter);
  known.set(letter, made);
  return made;
}

function namesFrom(letter: string): readonly Name[] {
  const script = scriptOfLetter(letter);
  if (script === null) return [];
  const ofScript = listed.get(script) ?? listedIn(script);
  listed.set(script, ofScript);
  return (ofScript.get(letter) ?? [])
    .map(({ word, delegation }) => namedAs(foldName(word), delegation))
    .sort((a, b) => b.text.length - a.text.length);
}

function scriptOfLetter(letter: string): Script | null {
  if (/\p{Script=Han}/u.test(letter)) return 'Han';
  if (/\p{Script=Arabic}/u.test(letter)) return 'Arabic';
  if (/\p{Script=Cyrillic}/u.test(letter)) return 'Cyrillic';
  return /[\p{Script=Latin}\d]/u.test(letter) ? 'Latin' : null;
}

function listedIn(script: Script): ReadonlyMap<string, readonly ListedName[]> {
  const all = [...stateNames(script), ...otherNames()];
  return Map.groupBy(all, ({ word }) => word.charAt(0).toLowerCase());
}

function stateNames(script: Script): readonly ListedName[] {
  const used = languages.filter((language) => scriptOf[language] === script);
  const also: Readonly<Record<string, readonly string[]>> = names.also;
  return Object.entries(states).flatMap(([code, name]) => {
    const delegation = (): Delegation => ({ id: code, name, kind: 'member-state' });
    const words = used.map((language) => name[language]).concat(also[code] ?? []);
    return words.map((word) => ({ word, delegation }));
  });
}

function otherNames(): readonly ListedName[] {
  return names.others.flatMap(({ id, kind, name, also }) => {
    const delegation = (): Delegation => ({ id, name, kind: kindOf(kind) });
    return Object.values(name)
      .concat(also)
      .map((word) => ({ word, delegation }));
  });
}

function kindOf(kind: string): Delegation['kind'] {
  return kind === 'chair' || kind === 'secretariat' ? kind : 'group';
}

function namedAs(text: string, delegation: () => Delegation): Name {
  return { text, delegation, inflected: /[а-яё]/.test(text) ? inCases(text) : null };
}

function wholeEnd(name: Name, text: string, start: number): number | null {
  const end = start + name.text.length;
  return text.startsWith(name.text, start) && !isInsideWord(text, end) ? end : null;
}

function inflectedEnd({ inflected }: Name, text: string, start: number): number | null {
  return inflected === null ? null : inflected(text, start);
}

/** Russian names in any case: the stems of their words, each with up to three letters after it. */
function inCases(name: string): (text: string, start: number) => number | null {
  const parts = name.split(/(?<=[^а-яё])(?=[а-яё])|(?<=[а-яё])(?=[^а-яё])/);
  const stems = parts.map((part) => (part.length < 4 ? part : stemOf(part)));
  return (text, start) => {
    let position = start;
    for (const [order, stem] of stems.entries()) {
      if (!text.startsWith(stem, position)) return null;
      position += stem.length;
      if ((parts[order]?.length ?? 0) < 4) continue;
      for (let more = 0; more < 3 && /[а-яё]/.test(text[position] ?? ''); more += 1) position += 1;
    }
    return isInsideWord(text, position) ? null : position;
  };
}

/** What all cases of a word have in common: of Нигерия its и too, which Нигер has not. */
function stemOf(word: string): string {
  return word.endsWith('ия') ? word.slice(0, -1) : word.replace(/[аеиоуыэюяйь]{1,2}$/, '');
}
