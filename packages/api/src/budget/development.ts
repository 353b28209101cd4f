import * as z from 'zod';
import { table } from '../contract/figure.ts';
import { noBody, ofPlan, route, shownAs } from '../contract/route.ts';
import { said } from '../contract/said.ts';

/** Development expenditure of a version under definitions, and what else could be shown. */
export const developmentPage = z.strictObject({
  /** Every definition of the plan, in the order of their dates. */
  definitions: z.array(
    z.strictObject({
      id: z.string(),
      name: said,
      /** The first day it is in force. */
      since: z.iso.date(),
      /** Where it is said; `null` where nobody told. */
      source: said.nullable(),
      /** Whether it is the one in force when the period of the version begins. */
      inForce: z.boolean(),
      /** What counts, the first that covers a figure ruling; `at` is a text of coordinates (`sector=patents;result=2.1`). */
      shares: z.array(z.strictObject({ at: z.string(), words: z.string(), percent: z.number() })),
    }),
  ),
  versions: z.array(z.strictObject({ id: z.string(), label: said })),
  /** The dimensions that rows can show. */
  dimensions: z.array(z.string()),
  /** What is shown, with what was not said filled in. */
  shown: z.strictObject({
    cube: z.string(),
    version: z.string(),
    over: z.string(),
    definitions: z.array(z.string()),
  }),
  /** `null` where the plan has no definition. */
  table: table.nullable(),
});

/** Development expenditure under definitions. */
export type DevelopmentPage = z.output<typeof developmentPage>;

/**
 * Development expenditure of a version under one or several dated definitions, over the same facts. Refuses `unknown-cube`,
 * `unknown-dimension`, and `unknown-reference` for a version or a definition.
 */
export const getDevelopment = route({
  method: 'GET',
  path: '/api/plans/{plan}/development',
  summary: 'Development expenditure by sector or result, under dated definitions side by side',
  params: ofPlan,
  query: z.strictObject({
    ...shownAs.shape,
    /** The cube, the version, and the dimension of the rows; what was not said is what the plan would show first. */
    cube: z.string().max(200).optional(),
    version: z.string().max(200).optional(),
    over: z.string().max(200).optional(),
    /** Ids with commas between; the others are measured by the first. Without it the one in force before, and the one in force. */
    definitions: z.string().max(1_000).optional(),
  }),
  body: noBody,
  answer: developmentPage,
});
