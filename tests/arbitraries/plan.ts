import type { Text } from '@plenary/core/basics/text';
import type { Cube, Dimension, Fact, Version } from '@plenary/core/budget/cube';
import { unallocated } from '@plenary/core/budget/unallocated';
import type { Component, Indicator, Measure } from '@plenary/core/indicators/indicator';
import type { Narrative, Section } from '@plenary/core/narrative/narrative';
import type { Organization } from '@plenary/core/organization/organization';
import type { Plan, Publication } from '@plenary/core/plan/plan';
import type { Bullet, ExpectedResult, Pillar, Priority } from '@plenary/core/results/strategy';
import type { Risk } from '@plenary/core/risks/risk';
import * as fc from 'fast-check';
import { planning } from './planning.ts';
import { waiver } from './waiver.ts';
import { string, words } from './words.ts';

/** Small plans in which every reference leads somewhere; two of them share many ids, so that they can be compared. */
export function arbitraryPlan(): fc.Arbitrary<Plan> {
  return fc
    .record({
      sectors: fc.shuffledSubarray(['north', 'south', 'sea'], { minLength: 1 }),
      codes: fc.shuffledSubarray(['1.1', '1.2', '2.1', '2.2'], { minLength: 1 }),
      objects: fc.shuffledSubarray(['posts', 'travel', 'rent;=%']),
    })
    .chain((pool) =>
      fc.record({
        id: fc.constantFrom('plan', 'plan 2'),
        period: fc.constantFrom({ from: 2024, to: 2025 }, { from: 2026, to: 2026 }),
        publication: publication(pool.sectors),
        organization: organization(pool.sectors),
        pillars: pillars(pool),
        budget: budget(pool),
        indicators: collected(['1.1/1', '1.1/2', 'alone'], (id) => indicator(id, pool)),
        risks: collected(['north/1', 'far', 'sea/3'], (id) => risk(id, pool)),
        narrative: narrative(pool.sectors),
        priorities: collected(['a', 'b'], (id) => priority(id, pool.sectors)),
        waivers: collected(['rule-0a', 'rule b'], waiver),
      }),
    )
    .map((parts) => {
      const known = new Set(parts.pillars.map((pillar) => pillar.id));
      const { id, period, publication: published, organization: owner, indicators, risks } = parts;
      return {
        id,
        period,
        publication: published,
        organization: owner,
        strategy: { pillars: parts.pillars },
        priorities: parts.priorities.filter((one) => known.has(one.pillar)),
        indicators,
        budget: parts.budget,
        risks,
        narrative: parts.narrative,
        ...(parts.waivers.length > 0 ? { waivers: parts.waivers } : {}),
      };
    });
}

interface Pool {
  readonly sectors: readonly string[];
  readonly codes: readonly string[];
  readonly objects: readonly string[];
}

/** Some of these ids, in any order, each made into a thing. */
function collected<Thing>(
  ids: readonly string[],
  of: (id: string) => fc.Arbitrary<Thing>,
): fc.Arbitrary<Thing[]> {
  return fc.shuffledSubarray([...ids]).chain((some) => fc.tuple(...some.map(of)));
}

const run = fc.oneof(
  fc.record({ text: string }),
  fc.record({
    text: string,
    style: fc.constantFrom('bold' as const, 'underlined' as const, 'struck' as const),
  }),
);

const element = fc.record({
  value: run,
  insertedBy: fc.subarray(['p 1', 'p2']),
  deletedBy: fc.subarray(['p2', 'p,3']),
});

const text: fc.Arbitrary<Text> = fc.record(
  { en: fc.array(element, { maxLength: 3 }), zh: fc.array(element, { maxLength: 2 }) },
  { requiredKeys: [] },
);

function publication(sectors: readonly string[]): fc.Arbitrary<Publication> {
  const parts = fc.subarray(['risks' as const, 'by-result' as const]);
  const extract = fc.record({
    kind: fc.constant('extract' as const),
    parts: fc.subarray(['annex a', 'framework']),
    sectors: fc.dictionary(fc.constantFrom(...sectors), parts, { noNullPrototype: true }),
  });
  return fc.record(
    {
      title: words,
      symbol: fc.constant('X/PBC/35/3 "add"'),
      rounding: fc.constantFrom('plain' as const, 'controlled' as const),
      original: fc.constantFrom('en' as const, 'zh' as const),
      scope: fc.oneof(fc.constant({ kind: 'whole' as const }), extract),
    },
    { requiredKeys: ['title', 'original', 'scope'] },
  );
}

function organization(sectors: readonly string[]): fc.Arbitrary<Organization> {
  return fc.record({
    id: fc.constantFrom('plan', 'house'),
    name: words,
    currency: fc.constantFrom({ code: 'CHF', digits: 2 }, { code: 'JPY', digits: 0 }),
    sectors: fc.tuple(...sectors.map((id) => fc.record({ id: fc.constant(id), name: words, short: words }))),
    units: collected(['u1', 'u2'], (id) =>
      fc.record({
        id: fc.constant(id),
        sector: fc.constantFrom(...sectors),
        name: words,
        kind: fc.constantFrom('division' as const, 'external-office' as const),
      }),
    ),
    delegations: collected(['d1', 'd2'], (id) =>
      fc.record({
        id: fc.constant(id),
        name: words,
        kind: fc.constantFrom('group' as const, 'chair' as const),
      }),
    ),
  });
}

function pillars({ codes, sectors }: Pool): fc.Arbitrary<Pillar[]> {
  const split = fc.nat({ max: codes.length });
  return fc
    .tuple(split, words, fc.boolean(), fc.tuple(...codes.map((code) => result(code, sectors))))
    .map(([cut, title, swapped, results]) => {
      const both: Pillar[] = [
        { id: '1', kind: 'pillar', title, results: results.slice(0, cut) },
        { id: 'foundation', kind: 'foundation', title: {}, results: results.slice(cut) },
      ];
      const some = both.filter((pillar) => pillar.results.length > 0);
      return swapped ? some.toReversed() : some;
    });
}

function result(code: string, sectors: readonly string[]): fc.Arbitrary<ExpectedResult> {
  const wording = fc.record({
    sector: fc.constantFrom(...sectors),
    part: fc.constantFrom('risks' as const, 'indicators' as const),
    title: words,
  });
  return fc.record(
    { code: fc.constant(code), title: words, wordings: fc.array(wording, { minLength: 1, maxLength: 2 }) },
    { requiredKeys: ['code', 'title'] },
  );
}

function priority(id: string, sectors: readonly string[]): fc.Arbitrary<Priority> {
  const leaf: fc.Arbitrary<Bullet> = fc.record({ text, bullets: fc.constant([]) });
  const bullet: fc.Arbitrary<Bullet> = fc.record({ text, bullets: fc.array(leaf, { maxLength: 2 }) });
  return fc.record({
    id: fc.constant(id),
    pillar: fc.constantFrom('1', 'foundation'),
    bullets: fc.array(bullet, { maxLength: 2 }),
    sectors: fc.subarray([...sectors]),
  });
}

function budget({ sectors, codes, objects }: Pool): fc.Arbitrary<Plan['budget']> {
  const versions: Version[] = [
    { id: 'proposed-2024/25', stage: 'proposed', period: { from: 2024, to: 2025 } },
    { id: 'old', stage: 'after-transfers', period: { from: 2022, to: 2023 } },
  ];
  const dimension = fc.boolean().map((nested): Dimension[] =>
    objects.length === 0
      ? []
      : [
          {
            id: 'object',
            members: objects.map((id, index) => member(id, nested && index > 0 ? objects[0] : undefined)),
          },
        ],
  );
  const named = fc
    .shuffledSubarray(versions, { minLength: 1 })
    .chain((some) =>
      fc.tuple(
        ...some.map((version) =>
          fc.constantFrom<Version>(
            version,
            { ...version, frozen: true },
            { ...version, name: { en: 'Second "draft"', zh: '二稿' } },
          ),
        ),
      ),
    );
  return named.chain((some) => {
    const ids = some.map((version) => version.id);
    const cubes = fc
      .tuple(
        cube('by-result', 'money', { sector: [...sectors, unallocated], result: codes, version: ids }),
        cube('by-object', 'money', { sector: sectors, object: objects, version: ids }),
        cube('posts', 'people', { place: ['here', 'there; 9'], version: ids }),
      )
      .chain((all) => fc.shuffledSubarray([...all]));
    return cubes.chain((list) => {
      const pool = { sector: sectors, result: codes, version: ids };
      const held = planning(
        list.map((one) => one.id),
        pool,
      );
      return fc
        .record({ versions: fc.constant(some), dimensions: dimension, cubes: fc.constant(list), held })
        .map(({ held: lists, ...parts }) => ({ ...parts, ...lists }));
    });
  });
}

function member(id: string, parent: string | undefined): Dimension['members'][number] {
  return parent === undefined ? { id, name: { en: id } } : { id, name: { zh: id }, parent };
}

function cube(
  id: string,
  unit: Cube['unit'],
  dimensions: Readonly<Record<string, readonly string[]>>,
): fc.Arbitrary<Cube> {
  const names = Object.keys(dimensions);
  const at = names.reduce<readonly Readonly<Record<string, string>>[]>(
    (all, name) =>
      all.flatMap((one) => (dimensions[name] ?? []).map((named) => Object.assign({ [name]: named }, one))),
    [{}],
  );
  const value = fc.oneof(
    fc.record({
      amount: fc.integer({ min: -999, max: 9999 }).map(inThousands),
      halfWidth: fc.constant(50_000),
    }),
    fc.record({
      amount: fc.maxSafeInteger().map((n) => n % 1e12 || 0),
      halfWidth: fc.constantFrom(0, 0.5, 5000),
    }),
    fc.record({ amount: fc.constant(null), halfWidth: fc.constantFrom(0, 50_000) }),
  );
  const facts: fc.Arbitrary<Fact[]> = fc
    .shuffledSubarray([...at], { maxLength: Math.min(5, at.length) })
    .chain((some) =>
      fc.tuple(...some.map((one) => value.map(({ amount, halfWidth }) => ({ at: one, amount, halfWidth })))),
    );
  return fc.tuple(facts, fc.boolean()).map(([list, turned]) => ({
    id,
    dimensions: turned ? names.toReversed() : names,
    unit,
    facts: list,
  }));
}

function inThousands(thousands: number): number {
  return thousands === 0 ? 0 : thousands * 100_000;
}

const measure: fc.Arbitrary<Measure> = fc.oneof(
  fc.constantFrom<Measure>(
    { kind: 'percentage', value: 88, comparison: 'exactly', text: '88%' },
    { kind: 'percentage', value: 90.5, comparison: 'at-least', text: '≥90.5% satisfied' },
    { kind: 'count', value: 12, comparison: 'at-most', flow: 'new-in-period', text: '12 more' },
    { kind: 'count', value: -3, comparison: 'exactly', flow: 'stock', text: '-3' },
    { kind: 'money', value: 4.5, currency: 'CHF', text: 'CHF 4.5' },
    { kind: 'growth', percent: -2.5, text: 'growth of -2.5%' },
    { kind: 'per-year', years: { '2022': 5, '2023': -6.5 }, text: '5 (2022), then fewer' },
    { kind: 'milestone', text: 'draft "ready" -> shown' },
    { kind: 'milestone', text: 'shown', words: { en: 'shown', ru: 'показан', ar: 'عُرض' } },
    { kind: 'to-be-determined', text: 'tbd' },
    { kind: 'not-available', text: 'N/A' },
  ),
);

const component: fc.Arbitrary<Component> = fc.record({
  label: words,
  baseline: fc.option(measure),
  target: fc.option(measure),
});

function indicator(id: string, { sectors, codes }: Pool): fc.Arbitrary<Indicator> {
  const contribution = fc.record(
    {
      sector: fc.constantFrom(...sectors),
      result: fc.constantFrom(...codes),
      title: words,
      components: fc.array(component, { maxLength: 2 }),
    },
    { requiredKeys: ['sector', 'title', 'components'] },
  );
  return fc.record({
    id: fc.constant(id),
    result: fc.constantFrom(...codes),
    title: words,
    responsible: fc.subarray([...sectors]),
    inFramework: fc.boolean(),
    polarity: fc.constantFrom('more-is-better' as const, 'floor' as const),
    contributions: fc.array(contribution, { maxLength: 2 }),
  });
}

function risk(id: string, { sectors, codes }: Pool): fc.Arbitrary<Risk> {
  const level = fc.option(fc.constantFrom('low' as const, 'high' as const));
  return fc.record(
    {
      id: fc.constant(id),
      sector: fc.constantFrom(...sectors),
      result: fc.constantFrom(...codes),
      text: words,
      appetite: level,
      response: words,
      target: fc.option(
        fc.record({ level, relation: fc.option(fc.constantFrom('below' as const, 'within' as const)) }),
      ),
    },
    { requiredKeys: ['id', 'text', 'appetite', 'response', 'target'] },
  );
}

function narrative(sectors: readonly string[]): fc.Arbitrary<Narrative> {
  const block = (id: string): fc.Arbitrary<Section['blocks'][number]> =>
    fc.oneof(
      fc.record({ id: fc.constant(id), kind: fc.constantFrom('paragraph' as const, 'item' as const), text }),
      fc.record({
        id: fc.constant(id),
        kind: fc.constant('view' as const),
        text,
        view: fc.constant('by result'),
      }),
    );
  const section = (id: string, sections: fc.Arbitrary<Section[]> = fc.constant([])): fc.Arbitrary<Section> =>
    fc.record(
      {
        id: fc.constant(id),
        title: words,
        sector: fc.constantFrom(...sectors),
        blocks: collected([`${id}/1`, `${id}/2`], block),
        sections,
      },
      { requiredKeys: ['id', 'title', 'blocks', 'sections'] },
    );
  return fc.record({
    sections: collected(['s1', 's2'], (id) =>
      section(
        id,
        collected([`${id}.1`], (inner) => section(inner)),
      ),
    ),
    footnotes: collected(['f1', 'f2'], (id) =>
      fc.record({ id: fc.constant(id), mark: fc.constantFrom('1', '*'), text: words }),
    ),
  });
}
