import { language } from '@plenary/core/basics/basics-schema';
import * as z from 'zod';
import { noBody, ofPlan, route } from './contract/route.ts';
import { reference, said } from './contract/said.ts';

/** A hit, best first. */
export const hit = z.strictObject({
  to: reference,
  /** Where it stands: the sector, the pillar. */
  within: reference.nullable(),
  snippet: said,
  /** Stretches of the snippet that match: start and end in UTF-16 units. */
  marks: z.array(z.tuple([z.int(), z.int()])),
  score: z.number(),
});

/** A hit. */
export type Hit = z.output<typeof hit>;

/** Finds anything in the plan by name, code or words, in any language. */
export const search = route({
  method: 'GET',
  path: '/api/plans/{plan}/search',
  summary: 'Search in all languages',
  params: ofPlan,
  query: z.strictObject({
    q: z.string().min(1).max(200),
    language: language.default('en'),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  body: noBody,
  answer: z.strictObject({ hits: z.array(hit), total: z.int() }),
});
