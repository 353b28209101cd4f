import * as z from 'zod';
import {
  address,
  amount,
  coordinates,
  halfWidth,
  language,
  list,
  period,
  text,
  words,
} from '../../basics/basics-schema.ts';
import { bridgeReasons } from '../../budget/bridge-step.ts';
import { versionStages } from '../../budget/cube.ts';
import { riskLevels } from '../../risks/risk.ts';
import { indicator } from './indicator-schema.ts';

const id = z.string();

/** A sector. */
export const sector = z.strictObject({ id, name: words, short: words });

/** A unit. */
export const unit = z.strictObject({
  id,
  sector: z.string(),
  name: words,
  kind: z.enum(['division', 'external-office', 'coordination-office']),
});

/** A delegation. */
export const delegation = z.strictObject({
  id,
  name: words,
  kind: z.enum(['member-state', 'group', 'chair', 'secretariat']),
});

const owner = {
  id,
  name: words,
  currency: z.strictObject({ code: z.string(), digits: z.int().min(0).max(6) }),
};

/** A pillar with its expected results. */
export const pillar = z.strictObject({
  id,
  kind: z.enum(['pillar', 'foundation']),
  title: words,
  results: list(
    z.strictObject({
      code: z.string(),
      title: words,
      wordings: list(
        z.strictObject({ sector: z.string(), part: z.enum(['risks', 'indicators']), title: words }),
      ).exactOptional(),
    }),
  ),
});

const bullet = z.strictObject({
  text,
  get bullets(): z.ZodReadonly<z.ZodArray<typeof bullet>> {
    return list(bullet);
  },
});

/** A priority. */
export const priority = z.strictObject({
  id,
  pillar: z.string(),
  bullets: list(bullet),
  sectors: list(z.string()),
});

const level = z.enum(riskLevels).nullable();

/** A risk. */
export const risk = z.strictObject({
  id,
  sector: z.string().exactOptional(),
  result: z.string().exactOptional(),
  text: words,
  appetite: level,
  response: words,
  target: z.strictObject({ level, relation: z.enum(['below', 'within', 'above']).nullable() }).nullable(),
});

const block = z.strictObject({
  id,
  kind: z.enum(['paragraph', 'item', 'view']),
  text,
  view: z.string().exactOptional(),
});

/** A section with all below it. */
export const section = z.strictObject({
  id,
  title: words,
  sector: z.string().exactOptional(),
  blocks: list(block),
  get sections(): z.ZodReadonly<z.ZodArray<typeof section>> {
    return list(section);
  },
});

/** A footnote. */
export const footnote = z.strictObject({ id, mark: z.string(), text: words });

/** A version of a budget. */
export const version = z.strictObject({
  id,
  stage: z.enum(versionStages),
  period,
  name: words.exactOptional(),
  frozen: z.literal(true).exactOptional(),
});

/** A dimension with its members. */
export const dimension = z.strictObject({
  id,
  members: list(z.strictObject({ id, name: words, parent: z.string().exactOptional() })),
});

/** What a fact says. */
export const factValue = z.strictObject({ amount: amount.nullable(), halfWidth });

/** A cube with its facts. */
export const cube = z.strictObject({
  id,
  dimensions: list(z.string()),
  unit: z.enum(['money', 'people']),
  facts: list(z.strictObject({ at: coordinates, ...factValue.shape })),
});

/** A limit of money at an address. */
export const ceiling = z.strictObject({ id, at: address, amount, note: words });

/** Cells that must stay. */
export const lock = z.strictObject({ id, at: address, note: words });

/** What counts as development expenditure from a date on. */
export const definition = z.strictObject({
  id,
  name: words,
  since: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  source: words.exactOptional(),
  shares: list(z.strictObject({ at: coordinates, percent: z.number().min(0).max(100) })),
});

/** A step from one version to another. */
export const bridgeStep = z.strictObject({
  id,
  from: z.string(),
  to: z.string(),
  cube: z.string(),
  reason: z.enum(bridgeReasons),
  explanation: words,
  amounts: list(z.strictObject({ at: coordinates, amount })),
});

/** A finding that somebody says is no problem. */
export const waiver = z.strictObject({
  id,
  rule: z.string(),
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  reason: words,
  by: z.strictObject({ id: z.string(), name: z.string() }),
  at: z.string(),
});

const budget = z.strictObject({
  versions: list(version),
  dimensions: list(dimension),
  cubes: list(cube),
  ceilings: list(ceiling).exactOptional(),
  locks: list(lock).exactOptional(),
  definitions: list(definition).exactOptional(),
  bridge: list(bridgeStep).exactOptional(),
});

const sectorPart = z.enum(['strategy', 'risks', 'indicators', 'by-result', 'by-object', 'funds-in-trust']);

const publication = z.strictObject({
  title: words,
  symbol: z.string().exactOptional(),
  original: language,
  scope: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('whole') }),
    z.strictObject({
      kind: z.literal('extract'),
      parts: list(z.string()),
      sectors: z.record(z.string(), list(sectorPart)),
    }),
  ]),
  rounding: z.enum(['plain', 'controlled']).exactOptional(),
});

/** What a plan says of itself. */
export const identity = z.strictObject({ id, period, publication, organization: z.strictObject(owner) });

/** A whole plan. */
export const plan = z.strictObject({
  id,
  period,
  publication,
  organization: z.strictObject({
    ...owner,
    sectors: list(sector),
    units: list(unit),
    delegations: list(delegation),
  }),
  strategy: z.strictObject({ pillars: list(pillar) }),
  priorities: list(priority),
  indicators: list(indicator),
  budget,
  risks: list(risk),
  narrative: z.strictObject({ sections: list(section), footnotes: list(footnote) }),
  waivers: list(waiver).exactOptional(),
});
