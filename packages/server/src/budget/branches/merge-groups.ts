import type { ShownMerge } from '@plenary/api/budget/branches';
import { type Address, addressText } from '@plenary/core/basics/address';
import { inLanguage, type Language } from '@plenary/core/basics/words';
import { cubeOf } from '@plenary/core/budget/cube';
import { versionDimension } from '@plenary/core/budget/pivot/pivot-query';
import { cutOf, mergePlace } from '@plenary/core/negotiation/merge-groups';
import type { Plan } from '@plenary/core/plan/plan';
import { compareCodes } from '@plenary/core/results/strategy';
import { addressWords, memberWords } from '@plenary/core/views/address-words';
import { label } from '@plenary/core/views/labels';

type Groups = ShownMerge['groups'];

/** What figures of a merge are added up within, in the order in which they come. */
export function cutsOf(addresses: readonly Address[], plan: Plan, language: Language): ShownMerge['cuts'] {
  const cuts = new Map(addresses.map((at) => [addressText(cutOf(at)), cutOf(at)]));
  return [...cuts].map(([id, at]) => ({
    id,
    words: cutWords(at, plan, language),
    unit: cubeOf(plan.budget, at.cube)?.unit ?? 'money',
  }));
}

/** A cube of books is told in words; one that only its plan has goes by its id. */
function cutWords(at: Address, plan: Plan, language: Language): string {
  const words = addressWords(at, plan, language);
  const version = at.at[versionDimension];
  const bare = version === undefined ? '' : memberWords(versionDimension, version, plan, language);
  return words === bare ? `${at.cube} · ${words}` : words;
}

/** The groups that figures of a merge belong to, in the order of the plan; those that belong to none come last. */
export function groupsOf(addresses: readonly Address[], plan: Plan, language: Language): Groups {
  const places = addresses.map((at) => mergePlace(at, plan.organization));
  const titles = new Map(
    plan.strategy.pillars.flatMap(({ results }) => results.map((one) => [one.code, one])),
  );
  const sectors = plan.organization.sectors.map(({ id }) => id);
  const rank = (id: string): number => (sectors.includes(id) ? sectors.indexOf(id) : sectors.length);
  return {
    sector: listed(
      places.map(({ sector }) => sector),
      {
        compare: (a, b) => rank(a) - rank(b),
        words: (id) => memberWords('sector', id, plan, language),
        without: inLanguage(label('words-no-sector'), language),
      },
    ),
    result: listed(
      places.map(({ result }) => result),
      {
        compare: compareCodes,
        words: (code) => {
          const title = inLanguage(titles.get(code)?.title ?? {}, language);
          return title === '' ? memberWords('result', code, plan, language) : `${code} ${title}`;
        },
        without: inLanguage(label('words-no-result'), language),
      },
    ),
  };
}

interface Listing {
  readonly compare: (a: string, b: string) => number;
  readonly words: (id: string) => string;
  readonly without: string;
}

function listed(members: readonly (string | null)[], { compare, words, without }: Listing): Groups['sector'] {
  const ids = [...new Set(members)];
  const named = ids.filter((id) => id !== null).toSorted(compare);
  return [
    ...named.map((id) => ({ id, words: words(id) })),
    ...(ids.includes(null) ? [{ id: null, words: without }] : []),
  ];
}
