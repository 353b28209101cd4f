import type { Profile } from '../profiles/profile.ts';
import { fold, isConcept, wordsIn } from '../vocabulary.ts';
import { writingsIn } from '../writings.ts';

/**
 * The id of the pillar a heading names: by its number ("Strategic pillar 3: …"), as the foundation, or by its title; `null` for
 * other text.
 */
export function pillarNamed(text: string, profile: Profile): string | null {
  const folded = fold(text.slice(0, 400));
  const numbered = wordsIn('pillar', writingsIn(folded)).find((word) => folded.startsWith(word));
  if (numbered !== undefined) {
    const number = /^\s*(\d{1,2})(?![\d.])/.exec(folded.slice(numbered.length))?.[1];
    return number ?? null;
  }
  const lead = folded.split(':')[0] ?? '';
  if (isConcept(lead, 'foundation')) {
    return profile.pillars.find((pillar) => pillar.kind === 'foundation')?.id ?? 'foundation';
  }
  return pillarsByTitle(profile).get(folded) ?? null;
}

/** The ids of pillars by their titles in every language, folded. */
function pillarsByTitle(profile: Profile): ReadonlyMap<string, string> {
  const known = titled.get(profile);
  if (known) return known;
  const byTitle = new Map(
    profile.pillars
      .toReversed()
      .flatMap(({ id, title }) => Object.values(title).map((one) => [fold(one), id] as const)),
  );
  titled.set(profile, byTitle);
  return byTitle;
}

const titled = new WeakMap<Profile, ReadonlyMap<string, string>>();

/** The pillar whose results have codes like this one: 3 for 3.2; the number after the last pillar is the foundation's. */
export function pillarOfCode(code: string, profile: Profile): string {
  const number = code.split('.')[0] ?? code;
  if (profile.pillars.some((pillar) => pillar.id === number)) return number;
  const numbered = profile.pillars.filter((pillar) => pillar.kind === 'pillar').length;
  const foundation = profile.pillars.find((pillar) => pillar.kind === 'foundation');
  return foundation && Number(number) === numbered + 1 ? foundation.id : number;
}
