import type { Found } from './context.ts';

/** Nothing found yet. */
export const nothing: Found = {
  sectors: [],
  units: [],
  delegations: [],
  results: [],
  resultWordings: [],
  priorities: [],
  indicators: [],
  risks: [],
  versions: [],
  members: [],
  facts: [],
  proposals: [],
  stated: [],
  readings: [],
  wordings: [],
  places: {},
  parts: [],
};

/** What two parts of a document say together. The first mention of a thing that has an id stands. */
export function merged(a: Found, b: Partial<Found>): Found {
  return {
    sectors: unique(a.sectors, b.sectors, (one) => one.id),
    units: unique(a.units, b.units, (one) => one.id),
    delegations: unique(a.delegations, b.delegations, (one) => one.id),
    results: unique(a.results, b.results, (one) => one.code),
    resultWordings: joined(a.resultWordings, b.resultWordings),
    priorities: joined(a.priorities, b.priorities),
    indicators: joined(a.indicators, b.indicators),
    risks: joined(a.risks, b.risks),
    versions: unique(a.versions, b.versions, (one) => one.id),
    members: unique(a.members, b.members, (one) => `${one.dimension}/${one.id}`),
    facts: joined(a.facts, b.facts),
    proposals: unique(a.proposals, b.proposals, (one) => one.id),
    stated: joined(a.stated, b.stated),
    readings: joined(a.readings, b.readings),
    wordings: joined(a.wordings, b.wordings),
    places: b.places ? { ...b.places, ...a.places } : a.places,
    parts: joined(a.parts, b.parts),
  };
}

function joined<One>(first: readonly One[], more: readonly One[] | undefined): readonly One[] {
  return !more || more.length === 0 ? first : first.concat(more);
}

function unique<One>(
  first: readonly One[],
  more: readonly One[] | undefined,
  key: (one: One) => string,
): readonly One[] {
  if (!more || more.length === 0) return first;
  const all = new Map<string, One>();
  for (const ones of [first, more]) {
    for (const one of ones) {
      const name = key(one);
      if (!all.has(name)) all.set(name, one);
    }
  }
  return [...all.values()];
}
