import type { Version } from '@plenary/core/budget/cube';
import profile from '@plenary/core/document/interpret/profiles/wipo.json' with { type: 'json' };
import type { Interpretation } from '@plenary/core/document/interpretation';
import { readPlanJson } from '@plenary/formats/json/plan-json';
import { planJsonVersion } from '@plenary/formats/json/plan-json-schema';
import delegations from '../structure/delegations.json' with { type: 'json' };
import { indicators, narrative, priorities, risks } from './content.ts';
import { cubes } from './figures.ts';
import { planning } from './planning.ts';
import { proposals } from './proposals.ts';
import { hasWords, wordsOf } from './words.ts';

const versions: readonly Version[] = [
  { id: 'proposed-2024/25', stage: 'proposed', period: { from: 2024, to: 2025 } },
  { id: 'approved-2022/23', stage: 'approved', period: { from: 2022, to: 2023 } },
  { id: 'after-transfers-2022/23', stage: 'after-transfers', period: { from: 2022, to: 2023 } },
];

const results: Readonly<Record<string, readonly string[]>> = {
  1: ['1.1'],
  2: ['2.1', '2.2', '2.3', '2.4'],
  3: ['3.1', '3.2', '3.3'],
  4: ['4.1', '4.2', '4.3', '4.4', '4.5'],
  foundation: ['5.1', '5.2', '5.3'],
};

/** What the plan holds of each sector's chapter: what the source has, and the resources and narrative that were completed. */
const scope = {
  kind: 'extract',
  parts: profile.sectors.map((sector) => sector.id),
  sectors: {
    patents: ['strategy', 'risks', 'indicators', 'by-result', 'by-object'],
    brands: ['strategy', 'indicators', 'by-result', 'by-object'],
    copyright: ['strategy', 'risks', 'indicators', 'by-result', 'by-object'],
    development: ['strategy', 'risks', 'indicators', 'by-result', 'by-object'],
    infrastructure: ['strategy', 'by-result', 'by-object'],
    partnerships: ['strategy', 'by-result', 'by-object', 'funds-in-trust'],
    ecosystems: ['strategy', 'risks', 'indicators', 'by-result', 'by-object'],
    administration: ['strategy', 'by-result', 'by-object'],
    'director-general': ['strategy', 'risks', 'indicators', 'by-result', 'by-object'],
  },
};

/**
 * The demonstration plan and the proposals on it. It is put together as `plan.json` has it and read as one, so that what is
 * in it is what the schema allows. Throws where data are missing or wrong.
 */
export function demonstration(): Interpretation {
  const whole = {
    format: 'plenary-plan',
    version: planJsonVersion,
    profile: profile.id,
    plan: {
      id: 'demonstration-2024-2025',
      period: { from: 2024, to: 2025 },
      publication: { title: wordsOf('publication'), original: 'en', scope },
      organization: organization(),
      strategy: { pillars: pillars() },
      priorities: priorities(),
      indicators: indicators(),
      budget: { versions, dimensions: dimensions(), cubes: cubes(), ...planning() },
      risks: risks(),
      narrative: narrative(),
    },
    proposals: proposals(),
    stated: [],
    readings: [],
    wordings: [],
    places: {},
  };
  const read = readPlanJson(JSON.stringify(whole));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

function organization() {
  const { id, name, currency, sectors, units } = profile;
  return { id, name, currency, sectors, units, delegations };
}

function pillars() {
  return profile.pillars.map((pillar) => ({
    ...pillar,
    results: (results[pillar.id] ?? []).map((code) => ({ code, title: wordsOf(code), ...wordings(code) })),
  }));
}

/** What chapters word otherwise has words of its own: `3.2@patents/risks`. */
function wordings(code: string) {
  const own = profile.sectors.flatMap(({ id: sector }) =>
    ['risks', 'indicators'].flatMap((part) => {
      const key = `${code}@${sector}/${part}`;
      return hasWords(key) ? [{ sector, part, title: wordsOf(key) }] : [];
    }),
  );
  return own.length === 0 ? {} : { wordings: own };
}

function dimensions() {
  const members = (kind: string, ids: readonly string[]) =>
    ids.map((id) => ({ id, name: wordsOf(`${kind}:${id}`) }));
  return [
    {
      id: 'object',
      members: profile.objects.map(({ id, name, parent }) => ({ id, name, parent })),
    },
    { id: 'item', members: members('item', ['development-agenda-projects']) },
    {
      id: 'donor',
      members: members('donor', ['accredited-communities', 'italy', 'korea-copyright', 'korea-justice']),
    },
  ];
}
