import * as z from 'zod';
import { table } from './contract/figure.ts';
import { noBody, ofPlan, route, shownAs } from './contract/route.ts';
import { reference, said } from './contract/said.ts';

/** An annex; one table, or several alternatives of which the first is the base text. */
export const annex = z.strictObject({
  id: z.string(),
  title: said,
  alternatives: z.array(
    z.strictObject({
      /** The proposals that make this alternative; empty for the base text. */
      proposals: z.array(reference),
      by: z.array(reference),
      tables: z.array(table),
    }),
  ),
});

/** An annex. */
export type Annex = z.output<typeof annex>;

/** Every annex, with its alternatives. */
export const getAnnexes = route({
  method: 'GET',
  path: '/api/plans/{plan}/annexes',
  summary: 'The annexes, alternatives side by side',
  params: ofPlan,
  query: shownAs,
  body: noBody,
  answer: z.strictObject({ annexes: z.array(annex) }),
});
