import { coordinates, language } from '@plenary/core/basics/basics-schema';
import * as z from 'zod';
import { none, ofPlan, route } from '../contract/route.ts';

/**
 * By what an amount is shared out over cells: the same for each; as figures stand elsewhere (another version, or another cube, as a
 * driver); by weights of the cells under some coordinates.
 */
export const spreadKey = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('equal') }),
  z.strictObject({ kind: z.literal('by-figures'), cube: z.string(), at: coordinates }),
  z.strictObject({
    kind: z.literal('by-weights'),
    weights: z.array(z.strictObject({ at: coordinates, weight: z.number() })).max(10_000),
  }),
]);

/** By what an amount is shared out over cells. */
export type SpreadKey = z.output<typeof spreadKey>;

const figure = { cube: z.string(), at: coordinates };

/** What each cell is a multiple of, in minor units. */
const unit = z.int().min(1).default(1);

/** One of the ways in which the cells under a figure come to their amounts. Amounts are in minor units, or people. */
export const spreadOrder = z.discriminatedUnion('kind', [
  z.strictObject({
    /** An amount that shall stand at the figure, by a key; first over the members of a profile (years), by their weights. */
    kind: z.literal('spread'),
    ...figure,
    amount: z.int(),
    key: spreadKey,
    unit,
    profile: z
      .strictObject({ dimension: z.string(), weights: z.record(z.string(), z.number()) })
      .exactOptional(),
  }),
  /** The figure of another version and so many percent. */
  z.strictObject({ kind: z.literal('grow'), ...figure, base: z.string(), percent: z.number(), unit }),
  /** The sums of a cube that tells more apart. */
  z.strictObject({ kind: z.literal('gather'), ...figure, from: z.string() }),
  /** So much of what is not allocated under the figure goes to its cells; `null`: all of it. */
  z.strictObject({
    kind: z.literal('allocate'),
    ...figure,
    amount: z.int().nullable(),
    key: spreadKey,
    unit,
  }),
  /** So much stands under the figure as not allocated. */
  z.strictObject({ kind: z.literal('set-aside'), ...figure, amount: z.int() }),
]);

/** One of the ways in which the cells under a figure come to their amounts. */
export type SpreadOrder = z.output<typeof spreadOrder>;

/** How many cells a preview tells at most: those that change first. */
export const mostPreviewed = 500;

/** What an order would do, cell by cell. */
export const spreadPreview = z.strictObject({
  cells: z.array(
    z.strictObject({
      at: coordinates,
      words: z.string(),
      before: z.int().nullable(),
      after: z.int().nullable(),
      /** Why it stays where it must: a lock, in words. */
      held: z.string().nullable(),
      /** Whether it is what nobody has been given. */
      unallocated: z.boolean(),
    }),
  ),
  /** How many cells change, and how many under the figure stay as they are. */
  changed: z.int(),
  kept: z.int(),
  /** What the figure is, and what it would be. */
  before: z.int(),
  after: z.int(),
  /** What of it is in cells that must stay, and what is not allocated, then. */
  held: z.int(),
  unallocated: z.int(),
});

/** What an order would do. */
export type SpreadPreview = z.output<typeof spreadPreview>;

/** The branch in which an order is done, if not in the plan. */
const branch = z.string().max(200).optional();

/** What an order would do; nothing is changed. Refuses what spreading refuses, with why. */
export const previewSpread = route({
  method: 'POST',
  path: '/api/plans/{plan}/spread/preview',
  summary: 'What spreading, gathering, growing or allocating under a figure would do',
  params: ofPlan,
  query: none,
  body: z.strictObject({ order: spreadOrder, branch, language: language.default('en') }),
  answer: spreadPreview,
});

/** Does what an order says, as one revision. */
export const postSpread = route({
  method: 'POST',
  path: '/api/plans/{plan}/spread',
  summary: 'Spread, gather, grow or allocate under a figure',
  params: ofPlan,
  query: none,
  body: z.strictObject({ order: spreadOrder, branch, basedOn: z.int(), reason: z.string().max(2_000) }),
  answer: z.strictObject({ revision: z.int(), hash: z.string(), cells: z.int() }),
});
