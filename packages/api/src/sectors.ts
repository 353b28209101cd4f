import * as z from 'zod';
import { figure, table } from './contract/figure.ts';
import { findingsKnown, noBody, ofPlan, route, shownAs } from './contract/route.ts';
import { reference, said, shownText } from './contract/said.ts';
import { shownIndicator } from './results.ts';
import { shownRisk } from './risks.ts';

/** A section of the narrative with all below it. */
export const shownSection = z.strictObject({
  id: z.string(),
  title: said,
  blocks: z.array(
    z.strictObject({ id: z.string(), kind: z.enum(['paragraph', 'item', 'view']), text: shownText }),
  ),
  get sections(): z.ZodArray<typeof shownSection> {
    return z.array(shownSection);
  },
});

/** A section of the narrative with all below it. */
export type ShownSection = z.output<typeof shownSection>;

/** A sector in a list, with its money. */
export const sectorSummary = z.strictObject({
  sector: reference,
  short: said,
  amount: figure.nullable(),
  previous: figure.nullable(),
  change: figure.nullable(),
  results: z.array(z.string()),
  indicators: z.int(),
  risks: z.int(),
  findings: z.int(),
});

/** What stands under the sectors: what all of them have, what is not allocated, and the total. */
export const sectorsFoot = z.strictObject({
  id: z.enum(['all-sectors', 'unallocated', 'total']),
  label: said,
  amount: figure.nullable(),
  previous: figure.nullable(),
  change: figure.nullable(),
});

/** A sector's chapter. */
export const chapter = z.strictObject({
  summary: sectorSummary,
  strategy: z.array(shownSection),
  priorities: table,
  risks: z.array(shownRisk),
  indicators: z.array(shownIndicator),
  byResult: table.nullable(),
  byObject: table.nullable(),
  /** Offices and other units of the sector with what they have: money, posts, people. */
  offices: table.nullable(),
  fundsInTrust: table.nullable(),
  footnotes: z.array(z.strictObject({ id: z.string(), mark: z.string(), text: said })),
  proposals: z.array(reference),
  findingsKnown,
});

/** A sector's chapter. */
export type Chapter = z.output<typeof chapter>;

/** Every sector with its money. */
export const getSectors = route({
  method: 'GET',
  path: '/api/plans/{plan}/sectors',
  summary: 'The sectors with their money',
  params: ofPlan,
  query: shownAs,
  body: noBody,
  answer: z.strictObject({
    unit: z.string(),
    findingsKnown,
    sectors: z.array(sectorSummary),
    foot: z.array(sectorsFoot),
  }),
});

/** One sector's chapter. */
export const getSector = route({
  method: 'GET',
  path: '/api/plans/{plan}/sectors/{sector}',
  summary: 'The chapter of a sector',
  params: ofPlan.extend({ sector: z.string() }),
  query: shownAs,
  body: noBody,
  answer: chapter,
});
