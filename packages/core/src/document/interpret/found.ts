import type { Place } from '../../basics/place.ts';
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
  const gathering = new Gathering();
  gathering.add(a);
  gathering.add(b);
  return gathering.found;
}

/** Gathers what the parts of a document say, in reading order; `found` grows with every part. */
export class Gathering {
  readonly #lists = {
    sectors: new FirstMentions((one: Found['sectors'][number]) => one.id),
    units: new FirstMentions((one: Found['units'][number]) => one.id),
    delegations: new FirstMentions((one: Found['delegations'][number]) => one.id),
    results: new FirstMentions((one: Found['results'][number]) => one.code),
    versions: new FirstMentions((one: Found['versions'][number]) => one.id),
    members: new FirstMentions((one: Found['members'][number]) => `${one.dimension}/${one.id}`),
    proposals: new FirstMentions((one: Found['proposals'][number]) => one.id),
    resultWordings: new Mentions<Found['resultWordings'][number]>(),
    priorities: new Mentions<Found['priorities'][number]>(),
    indicators: new Mentions<Found['indicators'][number]>(),
    risks: new Mentions<Found['risks'][number]>(),
    facts: new Mentions<Found['facts'][number]>(),
    stated: new Mentions<Found['stated'][number]>(),
    readings: new Mentions<Found['readings'][number]>(),
    wordings: new Mentions<Found['wordings'][number]>(),
    parts: new Mentions<Found['parts'][number]>(),
  };
  readonly #places: Record<string, Place> = {};

  /** Everything found so far. */
  readonly found: Found = {
    sectors: this.#lists.sectors.all,
    units: this.#lists.units.all,
    delegations: this.#lists.delegations.all,
    results: this.#lists.results.all,
    resultWordings: this.#lists.resultWordings.all,
    priorities: this.#lists.priorities.all,
    indicators: this.#lists.indicators.all,
    risks: this.#lists.risks.all,
    versions: this.#lists.versions.all,
    members: this.#lists.members.all,
    facts: this.#lists.facts.all,
    proposals: this.#lists.proposals.all,
    stated: this.#lists.stated.all,
    readings: this.#lists.readings.all,
    wordings: this.#lists.wordings.all,
    places: this.#places,
    parts: this.#lists.parts.all,
  };

  /** Adds what another part says. */
  add(part: Partial<Found>): void {
    const lists = this.#lists;
    lists.sectors.add(part.sectors);
    lists.units.add(part.units);
    lists.delegations.add(part.delegations);
    lists.results.add(part.results);
    lists.resultWordings.add(part.resultWordings);
    lists.priorities.add(part.priorities);
    lists.indicators.add(part.indicators);
    lists.risks.add(part.risks);
    lists.versions.add(part.versions);
    lists.members.add(part.members);
    lists.facts.add(part.facts);
    lists.proposals.add(part.proposals);
    lists.stated.add(part.stated);
    lists.readings.add(part.readings);
    lists.wordings.add(part.wordings);
    lists.parts.add(part.parts);
    for (const [key, place] of Object.entries(part.places ?? {}))
      if (!Object.hasOwn(this.#places, key)) this.#places[key] = place;
  }

  /** The wordings of a thing go on with these words. */
  goOn(reference: string, words: string): void {
    const { all } = this.#lists.wordings;
    for (const [index, wording] of all.entries())
      if (wording.reference === reference) all[index] = { ...wording, text: `${wording.text} ${words}` };
  }
}

/** A list that grows. */
class Mentions<One> {
  readonly all: One[] = [];

  add(more: readonly One[] | undefined): void {
    for (const one of more ?? []) this.all.push(one);
  }
}

/** A list that grows by what it has not under the same key. */
class FirstMentions<One> {
  readonly all: One[] = [];
  readonly #keys = new Set<string>();
  readonly #key: (one: One) => string;

  constructor(key: (one: One) => string) {
    this.#key = key;
  }

  add(more: readonly One[] | undefined): void {
    for (const one of more ?? []) {
      const key = this.#key(one);
      if (this.#keys.has(key)) continue;
      this.#keys.add(key);
      this.all.push(one);
    }
  }
}
