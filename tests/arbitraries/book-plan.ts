import { type Language, languages, type Words } from '@plenary/core/basics/words';
import type { Cube, Dimension, Fact, Version } from '@plenary/core/budget/cube';
import type { Component, Indicator } from '@plenary/core/indicators/indicator';
import type { Block, Narrative, Section } from '@plenary/core/narrative/narrative';
import type { Sector, Unit } from '@plenary/core/organization/organization';
import type { Plan } from '@plenary/core/plan/plan';
import type { Bullet, ExpectedResult, Pillar, Priority } from '@plenary/core/results/strategy';
import type { Risk } from '@plenary/core/risks/risk';
import * as fc from 'fast-check';
import { measure, prose } from './book-words.ts';

/** A plan and a language to print it in. */
export interface GivenBook {
  readonly plan: Plan;
  readonly language: Language;
}

/**
 * Plans whose things have names that differ, as those of an organization do, and whose texts look like anything: headings,
 * totals, rows, attributions, brackets, footnotes. `wholeThousands`: amounts behind the printed ones are what is printed.
 * `either`: tables are rounded plainly, or so that they add up.
 */
export function givenBook(
  amounts: 'thousands' | 'exact' = 'exact',
  rounding: 'plain' | 'either' = 'plain',
): fc.Arbitrary<GivenBook> {
  return fc.constantFrom(...languages).chain((language) =>
    fc
      .record({
        sectors: fc.shuffledSubarray(['rivers', 'lakes', 'office'], { minLength: 1 }),
        pillars: fc.constantFrom(
          ['1'],
          ['2'],
          ['1', '2'],
          ['1', 'foundation'],
          ['1', '2', 'foundation'],
          ['foundation'],
        ),
      })
      .chain((pool) => plans({ ...pool, language, codes: codesOf(pool.pillars), amounts, rounding }))
      .map((plan) => ({ plan, language })),
  );
}

interface Pool {
  readonly language: Language;
  readonly sectors: readonly string[];
  readonly pillars: readonly string[];
  readonly codes: readonly string[];
  readonly amounts: 'thousands' | 'exact';
  readonly rounding: 'plain' | 'either';
}

function codesOf(pillars: readonly string[]): readonly string[] {
  const numbered = pillars.filter((id) => id !== 'foundation');
  const numbers = [...numbered, ...(pillars.includes('foundation') ? [String(numbered.length + 1)] : [])];
  return numbers.flatMap((number) => [`${number}.1`, `${number}.2`]);
}

const names: Readonly<Record<string, string>> = {
  rivers: 'Rivers and Basins',
  lakes: 'Lakes and Reservoirs',
  office: 'Central Office',
};

const run = fc.record(
  { text: prose, style: fc.constantFrom('bold' as const, 'underlined' as const, 'struck' as const) },
  { requiredKeys: ['text'] },
);

function plans(pool: Pool): fc.Arbitrary<Plan> {
  return fc
    .record({
      pillars: fc.constant(pool.pillars.map((id) => pillar(id, pool))),
      priorities: collected(['a', 'b', 'c'], (id) => priority(id, pool)),
      indicators: collected(Object.keys(titles), (id) => indicator(id, pool)),
      risks: collected(['r1', 'r2', 'r3', 'r4'], (id) => risk(id, pool)),
      budget: budget(pool),
      narrative: narrative(pool),
      period: fc.constantFrom({ from: 2026, to: 2027 }, { from: 2026, to: 2026 }),
      currency: fc.constantFrom({ code: 'CHF', digits: 2 }, { code: 'JPY', digits: 0 }),
      rounding:
        pool.rounding === 'plain'
          ? fc.constant({})
          : fc.constantFrom({}, { rounding: 'controlled' as const }),
    })
    .map((parts) => ({
      id: 'plan',
      period: parts.period,
      publication: {
        title: { [pool.language]: 'Work of the Water Agency' },
        original: pool.language,
        scope: { kind: 'whole' },
        ...parts.rounding,
      },
      organization: {
        id: 'water',
        name: { [pool.language]: 'Water Agency' },
        currency: parts.currency,
        sectors: pool.sectors.map((id) => sector(id, pool.language)),
        units: units(pool),
        delegations: [],
      },
      strategy: { pillars: parts.pillars },
      priorities: parts.priorities,
      indicators: parts.indicators,
      budget: parts.budget,
      risks: parts.risks,
      narrative: parts.narrative,
    }));
}

function collected<Thing>(
  ids: readonly string[],
  of: (id: string) => fc.Arbitrary<Thing>,
): fc.Arbitrary<Thing[]> {
  return fc.shuffledSubarray([...ids]).chain((some) => fc.tuple(...some.map(of)));
}

function sector(id: string, language: Language): Sector {
  return { id, name: { [language]: names[id] ?? id }, short: { [language]: id } };
}

function units({ sectors, language }: Pool): readonly Unit[] {
  const [first = ''] = sectors;
  return [
    { id: 'lima', sector: first, name: { [language]: 'Lima Station' }, kind: 'external-office' },
    { id: 'cairo', sector: first, name: { [language]: 'Cairo Station' }, kind: 'coordination-office' },
    { id: 'audit', sector: first, name: { [language]: 'Audit Division' }, kind: 'division' },
  ];
}

function pillar(id: string, { language, codes, pillars, sectors }: Pool): Pillar {
  const numbered = pillars.filter((one) => one !== 'foundation').length;
  const at = id === 'foundation' ? numbered : pillars.indexOf(id);
  const number = codes[at * 2]?.split('.')[0];
  return {
    id,
    kind: id === 'foundation' ? 'foundation' : 'pillar',
    title: { [language]: `Purpose of ${id}` },
    results: codes
      .filter((code) => code.split('.')[0] === number)
      .map((code) => ({ code, title: titleOf(code), ...wordingsOf(code) })),
  };

  function titleOf(code: string, more = ''): Words {
    return { [language]: `What ${code.replace('.', ' and ')} brings${more}` };
  }

  /** Chapters word the results of even numbers otherwise, one table in one sector, the other in another. */
  function wordingsOf(code: string): Pick<ExpectedResult, 'wordings'> {
    if (Number(code.split('.')[1]) % 2 === 1) return {};
    const [first = '', second = first] = sectors;
    return {
      wordings: [
        { sector: second, part: 'indicators', title: titleOf(code, ` to “${second}”`) },
        { sector: first, part: 'risks', title: { [language]: 'Prefer what others leave' } },
      ],
    };
  }
}

function words(language: Language): fc.Arbitrary<Words> {
  return prose.map((text) => ({ [language]: text }));
}

function priority(id: string, { language, pillars, sectors }: Pool): fc.Arbitrary<Priority> {
  const text = fc.array(run, { maxLength: 2 }).map((runs) => ({
    [language]: runs.map((value) => ({ value, insertedBy: [], deletedBy: [] })),
  }));
  const leaf: fc.Arbitrary<Bullet> = fc.record({ text, bullets: fc.constant([]) });
  return fc.record({
    id: fc.constant(id),
    pillar: fc.constantFrom(...pillars),
    bullets: fc.array(fc.record({ text, bullets: fc.array(leaf, { maxLength: 2 }) }), { maxLength: 3 }),
    sectors: fc.subarray([...sectors]),
  });
}

/** Titles of indicators that nobody would take for one another. */
const titles: Readonly<Record<string, string>> = {
  i1: 'Households drinking from protected springs',
  i2: 'Gauges answering within the hour',
  i3: 'Treaties signed on shared basins',
  i4: 'Fish counted below the dam',
  i5: 'Days without any supply',
};

function component(label: string, language: Language): fc.Arbitrary<Component> {
  return fc.record({
    label: fc.constant(label === '' ? {} : { [language]: label }),
    baseline: fc.option(measure),
    target: measure,
  });
}

function indicator(id: string, { sectors, codes, language }: Pool): fc.Arbitrary<Indicator> {
  const title = { [language]: titles[id] ?? id };
  const several = fc
    .subarray(['North', '2026', 'South (base: 2024)'], { minLength: 1 })
    .chain((labels) => fc.tuple(...labels.map((label) => component(label, language))));
  const one = component('', language).map((only) => [only]);
  const contributions = fc.subarray([...sectors]).chain((some) =>
    fc.tuple(
      ...some.map((id2) =>
        fc.record({
          sector: fc.constant(id2),
          title: fc.constant(title),
          components: fc.oneof(several, one, fc.constant([])),
        }),
      ),
    ),
  );
  return fc.record({
    id: fc.constant(id),
    result: fc.constantFrom(...codes),
    title: fc.constant(title),
    responsible: fc.subarray([...sectors]),
    inFramework: fc.boolean(),
    polarity: fc.constant('more-is-better' as const),
    contributions,
  });
}

function risk(id: string, { sectors, codes, language }: Pool): fc.Arbitrary<Risk> {
  const level = fc.option(fc.constantFrom('low' as const, 'medium' as const, 'high' as const));
  return fc.record(
    {
      id: fc.constant(id),
      sector: fc.constantFrom(...sectors),
      result: fc.constantFrom(...codes),
      text: words(language),
      appetite: level,
      response: words(language),
      target: fc.option(
        fc.record({
          level,
          relation: fc.option(fc.constantFrom('below' as const, 'within' as const, 'above' as const)),
        }),
      ),
    },
    { requiredKeys: ['id', 'text', 'appetite', 'response', 'target'] },
  );
}

const versions: readonly Version[] = [
  { id: 'p', stage: 'proposed', period: { from: 2026, to: 2027 } },
  { id: 'a', stage: 'approved', period: { from: 2024, to: 2025 } },
  { id: 't', stage: 'after-transfers', period: { from: 2024, to: 2025 } },
  { id: 'r', stage: 'revised', period: { from: 2024, to: 2025 } },
  { id: 'f', stage: 'final', period: { from: 2022, to: 2023 } },
  { id: 'e', stage: 'expenditure', period: { from: 2022, to: 2023 } },
];

function budget(pool: Pool): fc.Arbitrary<Plan['budget']> {
  const { language, sectors, codes } = pool;
  return fc.shuffledSubarray([...versions], { minLength: 1, maxLength: 4 }).chain((some) => {
    const version = some.map(({ id }) => id);
    const cubes = fc.tuple(
      cube('total', { version }, pool),
      cube('development-share', { version }, pool),
      cube('unallocated', { version }, pool),
      cube('priorities', { priority: ['a', 'b', 'c'], bullet: ['all', '1', '2'], version }, pool),
      cube('by-result', { sector: sectors, result: codes, version }, pool),
      cube('by-object', { sector: sectors, object: leaves, version }, pool),
      cube('of-which', { sector: sectors, item: ['gender'], version }, pool),
      cube(
        'by-unit',
        { unit: ['lima', 'cairo', 'audit'], category: ['personnel', 'non-personnel'], version },
        pool,
      ),
      cube('posts', { unit: ['lima', 'cairo', 'audit'], contract: ['posts', 'temporary'], version }, pool),
      cube('funds-in-trust', { sector: sectors, donor: ['norway', 'bank'], movement: movements }, pool),
    );
    return cubes.map((all) => ({
      versions: some,
      dimensions: dimensions(language),
      cubes: all.map(withEveryDonor),
    }));
  });
}

/** A sector that has money of one donor has an account of each, so that donors have one order in all sectors. */
function withEveryDonor(one: Cube): Cube {
  if (one.id !== 'funds-in-trust') return one;
  const missing = [...new Set(one.facts.map(({ at }) => at['sector'] ?? ''))].flatMap((own) =>
    ['norway', 'bank']
      .filter((donor) => !one.facts.some(({ at }) => at['sector'] === own && at['donor'] === donor))
      .map((donor) => ({ at: { sector: own, donor, movement: 'opening' }, amount: 0, halfWidth: 0 })),
  );
  return { ...one, facts: [...one.facts, ...missing] };
}

const leaves = ['posts', 'short-term', 'travel', 'fellows', 'interest'];
const movements = ['opening', 'contributions', 'expenditure', 'expected-contributions'];

function dimensions(language: Language): readonly Dimension[] {
  const member = (id: string, name: string, parent?: string): Dimension['members'][number] => ({
    id,
    name: { [language]: name },
    ...(parent === undefined ? {} : { parent }),
  });
  return [
    {
      id: 'object',
      members: [
        member('staff', 'Staff costs'),
        member('posts', 'Established posts', 'staff'),
        member('short-term', 'Short contracts', 'staff'),
        member('other', 'Running costs'),
        member('journeys', 'Journeys and study', 'other'),
        member('travel', 'Journeys', 'journeys'),
        member('fellows', 'Study stays', 'journeys'),
        member('interest', 'Bank interest', 'other'),
      ],
    },
    { id: 'item', members: [member('gender', 'Gender projects')] },
    { id: 'donor', members: [member('norway', 'Norway'), member('bank', 'River Bank')] },
  ];
}

function cube(
  id: string,
  dimensionsOf: Readonly<Record<string, readonly string[]>>,
  { amounts }: Pool,
): fc.Arbitrary<Cube> {
  const unit = id === 'posts' ? 'people' : 'money';
  const keys = Object.keys(dimensionsOf);
  const at = keys.reduce<readonly Readonly<Record<string, string>>[]>(
    (all, name) =>
      all.flatMap((one) => (dimensionsOf[name] ?? []).map((named) => Object.assign({ [name]: named }, one))),
    [{}],
  );
  const thousands = fc.integer({ min: -500, max: 900_000 });
  const amount =
    unit === 'people'
      ? fc.nat({ max: 300 })
      : amounts === 'thousands'
        ? thousands.map((n) => n * 100_000 || 0)
        : fc.oneof(thousands, fc.integer({ min: -1e9, max: 1e11 })).map((n) => n || 0);
  const halfWidth = unit === 'people' ? fc.constant(0) : fc.constantFrom(0, 50_000, 5_000_000);
  const value = fc.oneof(
    { weight: 8, arbitrary: fc.record({ amount, halfWidth }) },
    { weight: 1, arbitrary: fc.constant({ amount: null, halfWidth: 0 }) },
  );
  return fc
    .shuffledSubarray([...at], { maxLength: Math.min(8, at.length) })
    .chain((some) => fc.tuple(...some.map((one) => value.map((known): Fact => ({ at: one, ...known })))))
    .map((facts) => ({ id, dimensions: keys, unit, facts }));
}

function narrative({ language, sectors }: Pool): fc.Arbitrary<Narrative> {
  const text = fc.array(run, { maxLength: 2 }).map((runs) => ({
    [language]: runs.map((value) => ({ value, insertedBy: [], deletedBy: [] })),
  }));
  const block = (id: string): fc.Arbitrary<Block> =>
    fc.record({ id: fc.constant(id), kind: fc.constantFrom('paragraph' as const, 'item' as const), text });
  const section = (id: string, sections: fc.Arbitrary<Section[]>): fc.Arbitrary<Section> =>
    fc.record(
      {
        id: fc.constant(id),
        title: words(language),
        sector: fc.constantFrom(...sectors),
        blocks: collected([`${id}/1`, `${id}/2`], block),
        sections,
      },
      { requiredKeys: ['id', 'title', 'blocks', 'sections'] },
    );
  const inner = (id: string): fc.Arbitrary<Section> =>
    section(
      id,
      collected([`${id}.1`], (below) => section(below, fc.constant([]))),
    );
  return fc.record({
    sections: collected(['s1', 's2', 's3'], (id) =>
      section(
        id,
        collected([`${id}.1`, `${id}.2`], (below) => inner(below)),
      ),
    ),
    footnotes: collected(['n1', 'n2', 'n3'], (id) =>
      fc.record({ id: fc.constant(id), mark: fc.constantFrom('1', '2', '*'), text: words(language) }),
    ),
  });
}
