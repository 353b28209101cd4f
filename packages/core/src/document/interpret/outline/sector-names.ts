import type { Sector } from '../../../organization/organization.ts';
import type { Profile } from '../profiles/profile.ts';
import { fold, wordsIn, wordsOf } from '../vocabulary.ts';
import { WordsByWriting, writingsIn } from '../writings.ts';

/** How a heading names a sector: as the sector's own heading, or as the caption of something of the sector. */
export interface NamedSector {
  readonly sector: string;
  readonly kind: 'heading' | 'caption';
}

/**
 * The sector a heading names: its name alone ("Patents and Technology Sector"), or its name and, after a colon or dash,
 * what of it follows ("Patents and Technology: resources by result"). `null` for other text.
 */
export function sectorNamed(text: string, profile: Profile): NamedSector | null {
  const folded = withoutAnnex(fold(text.slice(0, 300)));
  for (const { sector, name } of looked.of(profile, writingsIn(folded))) {
    const start = startAfterSectorWord(folded, name);
    if (start === null) continue;
    const rest = withoutSectorWord(folded.slice(start + name.length));
    if (rest === '') return { sector: sector.id, kind: 'heading' };
    if (/^[:—–-]/.test(rest)) return { sector: sector.id, kind: 'caption' };
  }
  return null;
}

/** Says whether a heading opens an annex: the word and a number. */
export function isAnnexHeading(text: string): boolean {
  const folded = fold(text.slice(0, 100));
  return withoutAnnex(folded) !== folded;
}

/** How often texts mention a sector or a unit of it, by sector; most first. */
export function sectorMentions(
  texts: readonly string[],
  profile: Profile,
): readonly { readonly sector: string; readonly count: number }[] {
  const all = fold(texts.join('\n').slice(0, 200_000));
  const counts = new Map<string, number>();
  const units = profile.units.flatMap((unit) =>
    Object.values(unit.name).map((name) => ({ sector: unit.sector, name: fold(name) })),
  );
  const sectors = sectorNames(profile).map(({ sector, name }) => ({ sector: sector.id, name }));
  for (const { sector, name } of [...sectors, ...units]) {
    if (name.length < 4) continue;
    counts.set(sector, (counts.get(sector) ?? 0) + all.split(name).length - 1);
  }
  return [...counts].map(([sector, count]) => ({ sector, count })).sort((a, b) => b.count - a.count);
}

interface SectorName {
  readonly sector: Sector;
  readonly name: string;
}

const namesByProfile = new WeakMap<Profile, readonly SectorName[]>();

/** Full names, longest first, so that a name that begins another does not hide it. */
function sectorNames(profile: Profile): readonly SectorName[] {
  const known = namesByProfile.get(profile);
  if (known) return known;
  const all = profile.sectors
    .flatMap((sector) => Object.values(sector.name).map((name) => ({ sector, name: fold(name) })))
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.name.length - a.name.length);
  namesByProfile.set(profile, all);
  return all;
}

const looked = new WordsByWriting(sectorNames, ({ name }) => name);

function startAfterSectorWord(folded: string, name: string): number | null {
  if (folded.startsWith(name)) return 0;
  const start = folded.indexOf(name);
  if (start <= 0 || start > 30) return null;
  const before = folded.slice(0, start).trim();
  const words = before.replace(/ ?(?:de la|de los|de las|de l'|de l’|des|del|du|de|of|:|-)$/u, '');
  return wordsOf('sector-word').includes(words) || /^(?:\d{1,2}|[ivx]{1,5})[.)]?$/.test(words) ? start : null;
}

function withoutSectorWord(rest: string): string {
  const trimmed = rest.trim();
  const word = wordsOf('sector-word').find((one) => trimmed.startsWith(one));
  return word === undefined ? trimmed : trimmed.slice(word.length).trim();
}

function withoutAnnex(folded: string): string {
  const word = wordsIn('heading-annex', writingsIn(folded)).find((one) => folded.startsWith(one));
  if (word === undefined) return folded;
  const number =
    /^\s*(?:[\dⅰ-ⅿ]{1,3}|[ivxl]{1,6}|[一二三四五六七八九十百]{1,4}|\p{Script=Arabic}{3,12}|[a-z])(?![\p{L}\p{N}])[\s.:,—–-]*/u.exec(
      folded.slice(word.length).replace(/^([一二三四五六七八九十百]{1,4})/u, '$1 '),
    );
  return number === null ? folded : folded.slice(word.length + number[0].trimEnd().length).trim();
}
