import { addressText } from '../../basics/address.ts';
import type { Period } from '../../basics/period.ts';
import type { Language, Words } from '../../basics/words.ts';
import type { Budget, Cube, Dimension, Fact, Member } from '../../budget/cube.ts';
import { type BookCube, bookCubes } from '../../budget/figures.ts';
import type { Narrative } from '../../narrative/narrative.ts';
import type { Plan, Rounding, Scope, SectorPart } from '../../plan/plan.ts';
import {
  compareCodes,
  type ExpectedResult,
  type Pillar,
  type ResultWording,
  sameTitle,
} from '../../results/strategy.ts';
import type { Found } from './context.ts';
import type { Profile } from './profiles/profile.ts';

/** What a document says of itself. */
export interface Identified {
  readonly title: Words;
  readonly language: Language;
  readonly period: Period;
  /** How it says that its figures are rounded, where it does. */
  readonly rounding?: Rounding;
}

/** The plan that a document's parts make together. */
export function assemblePlan(
  found: Found,
  narrative: Narrative,
  profile: Profile,
  identified: Identified,
): Plan {
  return {
    id: `${profile.id}-${identified.period.from}-${identified.period.to}`,
    period: identified.period,
    publication: {
      title: identified.title,
      original: identified.language,
      scope: scopeOf(found, profile),
      ...(identified.rounding ? { rounding: identified.rounding } : {}),
    },
    organization: {
      id: profile.id,
      name: profile.name,
      currency: profile.currency,
      sectors: [
        ...profile.sectors,
        ...found.sectors.filter((one) => !profile.sectors.some((known) => known.id === one.id)),
      ],
      units: found.units,
      delegations: found.delegations,
    },
    strategy: { pillars: pillarsOf(found, profile) },
    priorities: found.priorities,
    indicators: found.indicators,
    budget: budgetOf(found, profile),
    risks: found.risks,
    narrative,
  };
}

function pillarsOf(found: Found, profile: Profile): readonly Pillar[] {
  const known = new Map<string, Omit<Pillar, 'results'>>(
    profile.pillars.map((pillar) => [pillar.id, pillar]),
  );
  for (const { pillar } of found.results) {
    if (!known.has(pillar)) known.set(pillar, { id: pillar, kind: 'pillar', title: {} });
  }
  const results = found.results.toSorted((a, b) => compareCodes(a.code, b.code));
  return [...known.values()].map((pillar) => ({
    ...pillar,
    results: results
      .filter((result) => result.pillar === pillar.id)
      .map(({ code, title }) => withWordings({ code, title }, found)),
  }));
}

/** A result with the first wording in each chapter's table that is not its title. */
function withWordings(result: ExpectedResult, found: Found): ExpectedResult {
  const title = Object.values(result.title)[0] ?? '';
  const first = new Map<string, ResultWording>();
  for (const { code, ...one } of found.resultWordings) {
    const key = `${one.sector} ${one.part}`;
    if (code === result.code && !first.has(key)) first.set(key, one);
  }
  const wordings = [...first.values()].filter((one) => !sameTitle(Object.values(one.title)[0] ?? '', title));
  return wordings.length === 0 ? result : { ...result, wordings };
}

function budgetOf(found: Found, profile: Profile): Budget {
  const objects: readonly Member[] = profile.objects.map(memberOf);
  const members = [...objects.map((member) => ({ ...member, dimension: 'object' })), ...found.members];
  const byDimension = Map.groupBy(members, (member) => member.dimension);
  const dimensions: readonly Dimension[] = [...byDimension].map(([id, list]) => ({
    id,
    members: [...new Map(list.map((member) => [member.id, memberOf(member)])).values()],
  }));
  return { versions: found.versions, dimensions, cubes: cubesOf(found) };
}

/** What a member is, without what only its reader needed. */
function memberOf({ id, name, parent }: Member): Member {
  return parent === undefined ? { id, name } : { id, parent, name };
}

function cubesOf(found: Found): readonly Cube[] {
  const byCube = Map.groupBy(found.facts, (fact) => fact.cube);
  return bookCubeIds.flatMap((id): readonly Cube[] => {
    const facts = new Map<string, Fact>();
    // A fact that is stated again stays as it was first stated; whether both agree is for the checks to say.
    for (const { at, value } of byCube.get(id) ?? []) {
      const key = addressText({ cube: id, at });
      const first = facts.get(key);
      if (first === undefined || first.amount === null) facts.set(key, { at, ...value });
    }
    const unit = id === 'posts' ? 'people' : 'money';
    return facts.size === 0 ? [] : [{ id, dimensions: bookCubes[id], unit, facts: [...facts.values()] }];
  });
}

const bookCubeIds: readonly BookCube[] = [
  'total',
  'development-share',
  'unallocated',
  'priorities',
  'by-result',
  'by-object',
  'of-which',
  'by-unit',
  'posts',
  'by-line',
  'funds-in-trust',
];

/**
 * A document that lacks the indicators or the resources of some sector of its organization is an extract: what is not
 * there is not missing.
 */
function scopeOf(found: Found, profile: Profile): Scope {
  const sectors: Record<string, readonly SectorPart[]> = {};
  for (const { sector, part } of found.parts) {
    const known = sectors[sector] ?? [];
    if (!known.includes(part)) sectors[sector] = [...known, part];
  }
  const isWhole = (parts: readonly SectorPart[] = []): boolean =>
    parts.includes('indicators') && (parts.includes('by-result') || parts.includes('by-object'));
  const whole = profile.sectors.length > 0 && profile.sectors.every((sector) => isWhole(sectors[sector.id]));
  return whole ? { kind: 'whole' } : { kind: 'extract', parts: Object.keys(sectors), sectors };
}
