import type { Profile } from './profile.ts';

/** A profile as a JSON module types it: the words of closed sets are plain strings there. */
type ProfileData = Omit<Profile, 'units' | 'pillars'> & {
  readonly units: readonly (Omit<Profile['units'][number], 'kind'> & { readonly kind: string })[];
  readonly pillars: readonly (Omit<Profile['pillars'][number], 'kind'> & { readonly kind: string })[];
};

/** The profile of a JSON module. Throws where a kind is none of the known ones: a profile is part of the program. */
export function readProfile(data: ProfileData): Profile {
  return {
    ...data,
    units: data.units.map((unit) => ({
      ...unit,
      kind: oneOf(unit.kind, ['division', 'external-office', 'coordination-office']),
    })),
    pillars: data.pillars.map((pillar) => ({
      ...pillar,
      kind: oneOf(pillar.kind, ['pillar', 'foundation']),
    })),
  };
}

function oneOf<Word extends string>(word: string, known: readonly Word[]): Word {
  const match = known.find((one) => one === word);
  if (match === undefined) throw new Error(`profile: ${word} is none of ${known.join(', ')}`);
  return match;
}
