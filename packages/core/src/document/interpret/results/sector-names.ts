import { wordsIn } from '../../../basics/words.ts';
import type { Sector } from '../../../organization/organization.ts';
import { idOf } from '../budget/names.ts';
import type { Context } from '../context.ts';
import type { Profile } from '../profiles/profile.ts';
import { fold, isConcept } from '../vocabulary.ts';

/** The sectors a cell names, in its order, and those among them that nobody knew before. */
export interface NamedSectors {
  readonly ids: readonly string[];
  readonly unknown: readonly Sector[];
}

/** Reads the sectors of a cell by their full and short names; names that are unknown make new sectors. */
export function readSectors(text: string, context: Context): NamedSectors {
  if (isConcept(text, 'all-sectors'))
    return { ids: context.profile.sectors.map((sector) => sector.id), unknown: [] };
  const { found, rest } = spotted(text, namesKnown(context));
  const unknown = rest
    .split(/[\n、,，;；/()（）\0]|(?:^|\s)(?:and|et|y|e|и|و)(?=\s|$)/u)
    .map((name) => name.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹*]+/g, '').trim())
    .filter((name) => /\p{L}{2}/u.test(name) && !/^[和与及]$/u.test(name))
    .map((name): Sector => {
      const words = wordsIn(context.language, name);
      return { id: idOf(name), name: words, short: words };
    });
  return { ids: [...new Set([...found, ...unknown.map((sector) => sector.id)])], unknown };
}

/** Says whether a text is nothing but names of known sectors. */
export function isSectorList(text: string, context: Context): boolean {
  const { found, rest } = spotted(text, namesKnown(context));
  return (
    found.length > 0 && !/\p{L}/u.test(rest.replace(/[和与及]|(?:^|\s)(?:and|et|y|e|и|و)(?=\s|$)/gu, ''))
  );
}

/** The names of the sectors of the profile and of those met so far. */
function namesKnown({ profile, known }: Context): readonly SectorName[] {
  const { sectors } = known;
  const found = namesByMet.get(sectors);
  if (found && found.profile === profile && found.count === sectors.length) return found.names;
  const names = namesOf([...profile.sectors, ...sectors]);
  namesByMet.set(sectors, { profile, count: sectors.length, names });
  return names;
}

interface NamesMet {
  readonly profile: Profile;
  readonly count: number;
  readonly names: readonly SectorName[];
}

// Cell after cell is asked for the same names; the list of sectors met grows.
const namesByMet = new WeakMap<readonly Sector[], NamesMet>();

/** Sectors by name, longest names first, in the order in which they stand; `rest` has a NUL for each. */
function spotted(
  text: string,
  names: readonly SectorName[],
): { readonly found: readonly string[]; readonly rest: string } {
  const places: { readonly id: string; readonly index: number }[] = [];
  let rest = fold(text);
  for (const { id, word } of names) {
    for (let index = rest.indexOf(word); index >= 0; index = rest.indexOf(word, index + 1)) {
      if (!standsAlone(rest, index, word)) continue;
      places.push({ id, index });
      rest = rest.slice(0, index) + '\0'.repeat(word.length) + rest.slice(index + word.length);
    }
  }
  const found = places.sort((a, b) => a.index - b.index).map((place) => place.id);
  return { found: [...new Set(found)], rest };
}

interface SectorName {
  readonly id: string;
  readonly word: string;
}

const namesBySector = new WeakMap<Sector, readonly SectorName[]>();

/** Full and short names in all languages, longest first. */
function namesOf(sectors: readonly Sector[]): readonly SectorName[] {
  return sectors
    .flatMap((sector) => {
      const known = namesBySector.get(sector);
      if (known) return known;
      const words = [...Object.values(sector.name), ...Object.values(sector.short)].map(fold);
      const made = words.filter((word) => word !== '').map((word): SectorName => ({ id: sector.id, word }));
      namesBySector.set(sector, made);
      return made;
    })
    .sort((a, b) => b.word.length - a.word.length);
}

function standsAlone(text: string, index: number, word: string): boolean {
  const letter = /\p{L}/u;
  return !letter.test(text.charAt(index - 1)) && !letter.test(text.charAt(index + word.length));
}
