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
    for (const name of namesByLetter(folded[start] ?? '')) {
      const end = name.endAt(folded, start);
      if (end !== null) return { delegation: name.delegation(), start: position, end };
    }
  }
  return null;
}

/** Between two letters of a script that separates words. */
function isInsideWord(text: string, position: number): boolean {
  return isSpacedLetter(text[position - 1]) && isSpacedLetter(text[position]);
}

function isSpacedLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character) && !/\p{Script=Han}/u.test(character);
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
  /** Where the name ends in a text if it stands at a position. */
  readonly endAt: (text: string, start: number) => number | null;
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

// States are called as the United Nations calls them (UNTERM), and known by their names in CLDR and others too. They are kept as
// data: they must not depend on the Node that runs, and load faster.
const built = new Map<Script, ReadonlyMap<string, readonly Name[]>>();

/** Names that begin with a letter, longest first. Built by script on first use: most documents name few. */
function namesByLetter(letter: string): readonly Name[] {
  const script = scriptOfLetter(letter);
  if (script === null) return [];
  const known = built.get(script) ?? indexOf(script);
  built.set(script, known);
  return known.get(letter) ?? [];
}

function scriptOfLetter(letter: string): Script | null {
  if (/\p{Script=Han}/u.test(letter)) return 'Han';
  if (/\p{Script=Arabic}/u.test(letter)) return 'Arabic';
  if (/\p{Script=Cyrillic}/u.test(letter)) return 'Cyrillic';
  return /[\p{Script=Latin}\d]/u.test(letter) ? 'Latin' : null;
}

function indexOf(script: Script): ReadonlyMap<string, readonly Name[]> {
  const known = [...stateNames(script), ...otherNames(script)];
  const byLetter = Map.groupBy(known, ({ text }) => text[0] ?? '');
  return new Map(
    [...byLetter].map(([letter, all]) => [letter, all.sort((a, b) => b.text.length - a.text.length)]),
  );
}

function stateNames(script: Script): readonly Name[] {
  const used = languages.filter((language) => scriptOf[language] === script);
  const also: Readonly<Record<string, readonly string[]>> = names.also;
  return Object.entries(states).flatMap(([code, name]) =>
    namesOf(
      () => ({ id: code, name, kind: 'member-state' }),
      [...used.map((language) => name[language]), ...(also[code] ?? [])],
    ),
  );
}

function otherNames(script: Script): readonly Name[] {
  return names.others.flatMap(({ id, kind, name, also }) =>
    namesOf(
      () => ({ id, name, kind: kindOf(kind) }),
      [...Object.values(name), ...also].filter((word) => scriptOfLetter(word.charAt(0)) === script),
    ),
  );
}

function kindOf(kind: string): Delegation['kind'] {
  return kind === 'chair' || kind === 'secretariat' ? kind : 'group';
}

function namesOf(delegation: () => Delegation, words: readonly string[]): readonly Name[] {
  return [...new Set(words.map(foldName))].map((text) => ({
    text,
    delegation,
    endAt: /[а-яё]/.test(text) ? inflectedEnd(text) : wholeEnd(text),
  }));
}

function wholeEnd(name: string): Name['endAt'] {
  return (text, start) => {
    const end = start + name.length;
    return text.startsWith(name, start) && !isInsideWord(text, end) ? end : null;
  };
}

/** Russian names in any case: the stems of their words, each with up to three letters after it. */
function inflectedEnd(name: string): Name['endAt'] {
  const parts = name.split(/(?<=[^а-яё])(?=[а-яё])|(?<=[а-яё])(?=[^а-яё])/);
  const stems = parts.map((part) => (part.length < 4 ? part : part.replace(/[аеиоуыэюяйь]{1,2}$/, '')));
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
