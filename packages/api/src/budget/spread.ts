import { coordinates, language } from '@plenary/core/basics/basics-schema';
import * as z from 'zod';
import { none, ofPlan, route } from '../contract/route.ts';

/** By what an amount is spread over cells: the same for each, or as figures stand elsewhere (another version, another cube). */
export const spreadKey = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('equal') }),
  z.strictObject({ kind: z.literal('by-figures'), cube: z.string(), at: coordinates }),
]);

/** An amount that shall stand at an address, in minor units, and how it comes to stand in the cells under it. */
const order = {
  cube: z.string(),
  at: coordinates,
  amount: z.int(),
  key: spreadKey,
  /** What each cell is a multiple of, in minor units. */
  unit: z.int().min(1).default(1),
};

/** What spreading would do, cell by cell. */
export const spreadPreview = z.strictObject({
  cells: z.array(
    z.strictObject({
      at: coordinates,
      words: z.string(),
      before: z.int().nullable(),
      after: z.int().nullable(),
    }),
  ),
  /** How many cells under the address stay as they are. */
  kept: z.int(),
});

/** What spreading would do. */
export type SpreadPreview = z.output<typeof spreadPreview>;

/** What spreading an amount would do; nothing is changed. Refuses what spreading refuses, with why. */
export const previewSpread = route({
  method: 'POST',
  path: '/api/plans/{plan}/spread/preview',
  summary: 'What spreading an amount over the cells under a figure would do',
  params: ofPlan,
  query: none,
  body: z.strictObject({ ...order, language: language.default('en') }),
  answer: spreadPreview,
});

/** Spreads an amount over the cells under a figure, as one revision. */
export const postSpread = route({
  method: 'POST',
  path: '/api/plans/{plan}/spread',
  summary: 'Spread an amount over the cells under a figure',
  params: ofPlan,
  query: none,
  body: z.strictObject({ ...order, basedOn: z.int(), reason: z.string().max(2_000) }),
  answer: z.strictObject({ revision: z.int(), hash: z.string(), cells: z.int() }),
});
