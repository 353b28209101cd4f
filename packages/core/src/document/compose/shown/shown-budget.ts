import { addressText, type Coordinates } from '../../../basics/address.ts';
import { periodText } from '../../../basics/period.ts';
import type { Language } from '../../../basics/words.ts';
import {
  type Budget,
  cubeOf,
  type Dimension,
  type Fact,
  type Member,
  type Version,
} from '../../../budget/cube.ts';
import { type BookCube, bookCubes } from '../../../budget/figures.ts';
import type { Plan } from '../../../plan/plan.ts';
import { expectedResults } from '../../../results/strategy.ts';
import { idOf } from '../../interpret/budget/names.ts';
import { proposedVersion } from '../../interpret/budget/versions.ts';
import { withMainVersions } from './main-versions.ts';
import { nameIn } from './one-line.ts';
import { shownPriorityFacts, shownTotals } from './shown-totals.ts';
import { unitGrids } from './unit-grids.ts';

/** A cube's facts by their coordinates. */
export type Facts = readonly Fact[];

/**
 * The budget as the tables of a book show it: versions in the order of their columns, donors and memo items known by their
 * names, and in every table a fact for each row and column. What a plan has no fact of is nothing, a dash; what it has and does
 * not know the amount of stays unknown, a blank. Facts that no table has a cell for are left out.
 */
export function shownBudget(plan: Plan, language: Language): Budget {
  const budget = withMainVersions(plan.budget);
  const proposed = proposedVersion(plan.period);
  const versions = inColumnOrder([...budget.versions, proposed]);
  const named = renamedFacts(budget, versions, language);
  const order = versions.map((version) => version.id);
  const shown: readonly (readonly [BookCube, Facts])[] = [
    ...shownTotals(named, order, proposed.id, plan.organization.currency),
    ['priorities', shownPriorityFacts(plan.priorities, named('priorities'), proposed.id)],
    ['by-result', byResult(plan, named('by-result'))],
    ...byObject(plan, named),
    ...unitGrids(plan.organization.units, named('by-unit'), named('posts'), order).facts,
    ['funds-in-trust', fundsInTrust(plan, named('funds-in-trust'))],
  ];
  const cubes = shown
    .filter(([, facts]) => facts.length > 0)
    .map(([id, facts]) => ({
      id,
      dimensions: bookCubes[id],
      unit: id === 'posts' ? ('people' as const) : ('money' as const),
      facts: inOrder(facts, id),
    }));
  const used = new Set(cubes.flatMap((cube) => cube.facts.map((fact) => fact.at['version'] ?? '')));
  return {
    versions: versions.filter((version) => used.has(version.id)),
    dimensions: dimensionsOf(
      budget,
      cubes,
      language,
      plan.organization.sectors.map((sector) => sector.id),
    ),
    cubes,
  };
}

const stages: readonly Version['stage'][] = [
  'proposed',
  'approved',
  'after-transfers',
  'revised',
  'final',
  'expenditure',
];

/** Versions as columns show them: the latest period first, in it the stages of a budget's life; ids are made of both. */
function inColumnOrder(versions: readonly Version[]): readonly Version[] {
  const named = versions.map((version) => ({ ...version, id: columnId(version) }));
  const unique = [...new Map(named.map((version) => [version.id, version])).values()];
  return unique.sort(
    (a, b) =>
      b.period.from - a.period.from ||
      b.period.to - a.period.to ||
      stages.indexOf(a.stage) - stages.indexOf(b.stage),
  );
}

function columnId(version: Version): string {
  return `${version.stage}-${periodText(version.period)}`;
}

function renamedFacts(
  budget: Budget,
  versions: readonly Version[],
  language: Language,
): (cube: BookCube) => Facts {
  const version = new Map(budget.versions.map((one) => [one.id, columnId(one)]));
  const known = new Set(versions.map((one) => one.id));
  const item = namesOf(budget, 'item', language);
  const donor = namesOf(budget, 'donor', language);
  const renamed = (at: Coordinates): Coordinates => ({
    ...at,
    ...(at['version'] === undefined ? {} : { version: version.get(at['version']) ?? '' }),
    ...(at['item'] === undefined ? {} : { item: item.get(at['item']) ?? idOf(at['item']) }),
    ...(at['donor'] === undefined ? {} : { donor: donor.get(at['donor']) ?? idOf(at['donor']) }),
  });
  return (cube) => {
    const facts = (cubeOf(budget, cube)?.facts ?? []).map((fact) => ({ ...fact, at: renamed(fact.at) }));
    const there = facts.filter(({ at }) => at['version'] === undefined || known.has(at['version']));
    return [...Map.groupBy(there, ({ at }) => addressText({ cube, at })).values()].flatMap(
      (same) => same[0] ?? [],
    );
  };
}

/** The id a member gets from its name in a table. */
function namesOf(budget: Budget, dimension: string, language: Language): ReadonlyMap<string, string> {
  const members = budget.dimensions.find((one) => one.id === dimension)?.members ?? [];
  return new Map(
    members.map((member) => [member.id, idOf(nameIn(member.name, language, member.id)[language] ?? '')]),
  );
}

function byResult(plan: Plan, facts: Facts): Facts {
  const codes = new Set(expectedResults(plan.strategy).map((result) => result.code));
  const known = facts.filter(({ at }) => codes.has(at['result'] ?? ''));
  return bySector(plan, known).flatMap((own) => grid(own, ['result', 'version']));
}

/** Facts of objects; what a group has besides its objects is not shown. Memo items stand with the objects of their sector. */
function byObject(plan: Plan, named: (cube: BookCube) => Facts): readonly (readonly [BookCube, Facts])[] {
  const members = plan.budget.dimensions.find((one) => one.id === 'object')?.members ?? [];
  const parent = new Map(members.map((member) => [member.id, member.parent]));
  const known = named('by-object').filter(({ at }) => parent.has(at['object'] ?? ''));
  const sectors = bySector(plan, known).map((own) => {
    const groups = new Set(own.flatMap(({ at }) => ancestors(at['object'] ?? '', parent)));
    return own.filter(({ at }) => !groups.has(at['object'] ?? ''));
  });
  const shown = new Set(sectors.flatMap((own) => own.map(({ at }) => `${at['sector']}\t${at['version']}`)));
  const memos = named('of-which').filter(
    ({ at, amount }) => amount !== null && shown.has(`${at['sector']}\t${at['version']}`),
  );
  return [
    ['by-object', sectors.flatMap((own) => grid(own, ['object', 'version']))],
    ['of-which', memos],
  ];
}

function ancestors(id: string, parent: ReadonlyMap<string, string | undefined>): readonly string[] {
  const above: string[] = [];
  for (let next = parent.get(id); next !== undefined && !above.includes(next); next = parent.get(next))
    above.push(next);
  return above;
}

function fundsInTrust(plan: Plan, facts: Facts): Facts {
  const movements = ['opening', 'contributions', 'expenditure', 'expected-contributions'];
  const known = facts.filter(({ at }) => movements.includes(at['movement'] ?? ''));
  return bySector(plan, known).flatMap((own) => grid(own, ['donor', 'movement'], { movement: movements }));
}

function bySector(plan: Plan, facts: Facts): readonly Facts[] {
  return plan.organization.sectors.map((sector) => facts.filter(({ at }) => at['sector'] === sector.id));
}

/** Facts for every pair of members of two dimensions; those that were not there are zero. */
export function grid(
  facts: Facts,
  [rows, columns]: readonly [string, string],
  members: Readonly<Record<string, readonly string[]>> = {},
): Facts {
  const first = facts[0];
  if (!first) return [];
  const membersOf = (dimension: string): readonly string[] =>
    members[dimension] ?? [...new Set(facts.map(({ at }) => at[dimension] ?? ''))];
  const known = new Map(facts.map((fact) => [addressText({ cube: '', at: fact.at }), fact]));
  return membersOf(rows).flatMap((row) =>
    membersOf(columns).map((column) => {
      const at = { ...first.at, [rows]: row, [columns]: column };
      return known.get(addressText({ cube: '', at })) ?? { at, amount: 0, halfWidth: 0 };
    }),
  );
}

/** Facts in the order of their addresses. */
export function inOrder(facts: Facts, cube: string): Facts {
  const keyed = facts.map((fact) => ({ fact, key: addressText({ cube, at: fact.at }) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ fact }) => fact);
}

function dimensionsOf(
  budget: Budget,
  cubes: readonly { readonly facts: Facts }[],
  language: Language,
  sectors: readonly string[],
): readonly Dimension[] {
  const used = (dimension: string): ReadonlySet<string> =>
    new Set(cubes.flatMap((cube) => cube.facts.flatMap((fact) => fact.at[dimension] ?? [])));
  const dimensions = ['object', 'item', 'donor'].map((id): Dimension => {
    const all = budget.dimensions.find((one) => one.id === id)?.members ?? [];
    const parent = new Map(all.map((member) => [member.id, member.parent]));
    const known = used(id);
    const kept = new Set(
      id === 'object' ? [...known].flatMap((one) => [one, ...ancestors(one, parent)]) : [],
    );
    const members = all.flatMap((member): readonly Member[] => {
      const name = nameIn(member.name, language, member.id);
      if (id === 'object') return kept.has(member.id) ? [{ ...member, name }] : [];
      const own = idOf(name[language] ?? '');
      return known.has(own) ? [{ id: own, name }] : [];
    });
    const unique = [...new Map(members.map((member) => [member.id, member])).values()];
    return { id, members: id === 'object' ? unique : byAppearance(unique, id, cubes, sectors) };
  });
  return dimensions.filter((dimension) => dimension.members.length > 0);
}

/** Members in the order in which the chapters of sectors first name them. */
function byAppearance(
  members: readonly Member[],
  dimension: string,
  cubes: readonly { readonly facts: Facts }[],
  sectors: readonly string[],
): readonly Member[] {
  const facts = cubes.flatMap((cube) => cube.facts);
  const first = (member: Member): number =>
    sectors.findIndex((sector) =>
      facts.some(({ at }) => at[dimension] === member.id && at['sector'] === sector),
    );
  return members.toSorted((a, b) => first(a) - first(b));
}
