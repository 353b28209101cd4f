import type { Profile } from '../profiles/profile.ts';
import { fold, isConcept, wordsOf } from '../vocabulary.ts';

/**
 * The id of the pillar a heading names: by its number ("Strategic pillar 3: …"), as the foundation, or by its title; `null` for
 * other text.
 */
export function pillarNamed(text: string, profile: Profile): string | null {
  const folded = fold(text.slice(0, 400));
  const numbered = wordsOf('pillar').find((word) => folded.startsWith(word));
  if (numbered !== undefined) {
    const number = /^\s*(\d{1,2})(?![\d.])/.exec(folded.slice(numbered.length))?.[1];
    return number ?? null;
  }
  const lead = folded.split(':')[0] ?? '';
  if (isConcept(lead, 'foundation')) {
    return profile.pillars.find((pillar) => pillar.kind === 'foundation')?.id ?? 'foundation';
  }
  const titled = profile.pillars.find((pillar) =>
    Object.values(pillar.title).some((title) => fold(title) === folded),
  );
  return titled?.id ?? null;
}

/** The pillar whose results have codes like this one: 3 for 3.2; the number after the last pillar is the foundation's. */
export function pillarOfCode(code: string, profile: Profile): string {
  const number = code.split('.')[0] ?? code;
  if (profile.pillars.some((pillar) => pillar.id === number)) return number;
  const numbered = profile.pillars.filter((pillar) => pillar.kind === 'pillar').length;
  const foundation = profile.pillars.find((pillar) => pillar.kind === 'foundation');
  return foundation && Number(number) === numbered + 1 ? foundation.id : number;
}
