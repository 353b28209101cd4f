import * as z from 'zod';
import { figure } from './contract/figure.ts';
import { noBody, ofPlan, route, shownAs } from './contract/route.ts';
import { reference, said, shownText } from './contract/said.ts';

/** A proposal: who makes it, its words where they stand, its figures, and what it does to the totals. */
export const shownProposal = z.strictObject({
  id: z.string(),
  title: said,
  /** Empty where the document shows a change and names nobody. */
  by: z.array(reference),
  amends: z.string().nullable(),
  excludes: z.array(z.string()),
  /** The texts it inserts into or deletes from, whole, each with the place it stands in. */
  words: z.array(z.strictObject({ at: reference, text: shownText })),
  /** The figures it assigns, old and new. */
  figures: z.array(z.strictObject({ label: said, at: reference.nullable(), figure })),
  /** Other things it adds, replaces or removes. */
  others: z.array(
    z.strictObject({ kind: z.enum(['added', 'replaced', 'removed']), what: z.string(), at: reference }),
  ),
  /** Totals that move if it alone is adopted (with what it amends), by sector and result. */
  effect: z.array(z.strictObject({ label: said, at: reference.nullable(), figure })),
});

/** A proposal. */
export type ShownProposal = z.output<typeof shownProposal>;

/** Every proposal on a plan. */
export const getProposals = route({
  method: 'GET',
  path: '/api/plans/{plan}/proposals',
  summary: 'The proposals and who made them',
  params: ofPlan,
  query: shownAs,
  body: noBody,
  answer: z.strictObject({ proposals: z.array(shownProposal) }),
});
