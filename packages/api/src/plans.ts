import { language, period } from '@plenary/core/basics/basics-schema';
import * as z from 'zod';
import { findingsKnown, noBody, none, ofPlan, route, shownAs } from './contract/route.ts';
import { reference, said } from './contract/said.ts';

/** A plan in a list. */
export const planSummary = z.strictObject({
  id: z.string(),
  title: said,
  organization: said,
  period,
  revision: z.int(),
  changedAt: z.iso.datetime(),
});

/** A plan in a list. */
export type PlanSummary = z.output<typeof planSummary>;

/** What stands at the top of every page of a plan. */
export const planHeader = z.strictObject({
  ...planSummary.shape,
  currency: z.string(),
  /** The languages the plan has words in, the original first. */
  languages: z.array(language),
  pillars: z.array(reference),
  results: z.array(reference),
  sectors: z.array(reference),
  delegations: z.array(reference),
  proposals: z.array(z.string()),
  /** The branches of planners. */
  branches: z.array(z.strictObject({ id: z.string(), name: said })),
  /** Those that the scenario adopts. */
  adopted: z.array(z.string()),
  findingsKnown,
  /** The file it was imported from. */
  source: z.strictObject({ file: z.string(), digest: z.string() }).nullable(),
});

/** What stands at the top of every page of a plan. */
export type PlanHeader = z.output<typeof planHeader>;

/** The plans there are, in pages: `next` is the `after` of the following one. */
export const listPlans = route({
  method: 'GET',
  path: '/api/plans',
  summary: 'The plans there are',
  params: none,
  query: z.strictObject({
    language: language.default('en'),
    after: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  body: noBody,
  answer: z.strictObject({ plans: z.array(planSummary), next: z.string().nullable() }),
});

/** One plan's identity, and what its pages are about. */
export const openPlan = route({
  method: 'GET',
  path: '/api/plans/{plan}',
  summary: 'A plan: its identity, sectors, results, languages',
  params: ofPlan,
  query: shownAs,
  body: noBody,
  answer: planHeader,
});

/** A book of the plan, as a file. The answer is its text. */
export const downloadBook = route({
  method: 'GET',
  path: '/api/plans/{plan}/book',
  summary: 'The plan as a book: a page or plain text',
  params: ofPlan,
  query: z.strictObject({
    language: language.default('en'),
    /** As in other routes, or `shown`: nothing adopted, proposals in brackets. */
    scenario: z.string().default('none'),
    format: z.enum(['html', 'text']).default('html'),
  }),
  body: noBody,
  answer: z.string(),
});
