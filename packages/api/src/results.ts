import * as z from 'zod';
import { figure, table } from './contract/figure.ts';
import { findingsKnown, noBody, ofPlan, route, shownAs } from './contract/route.ts';
import { reference, said, shownText } from './contract/said.ts';
import { floor } from './house.ts';
import { shownRisk } from './risks.ts';

/** A baseline or a target; `value` where it is a number that a scale can show. */
export const measure = z.strictObject({
  kind: z.enum([
    'percentage',
    'count',
    'money',
    'growth',
    'per-year',
    'milestone',
    'to-be-determined',
    'not-available',
  ]),
  text: said,
  value: z.number().nullable(),
});

/** A baseline or a target. */
export type ShownMeasure = z.output<typeof measure>;

/** An indicator with what each sector contributes to it. */
export const shownIndicator = z.strictObject({
  id: z.string(),
  title: said,
  result: reference,
  responsible: z.array(reference),
  inFramework: z.boolean(),
  polarity: z.enum(['more-is-better', 'less-is-better', 'band', 'floor']),
  contributions: z.array(
    z.strictObject({
      sector: reference,
      /** The title as the chapter words it. */
      title: said,
      components: z.array(
        z.strictObject({
          label: said.nullable(),
          baseline: measure.nullable(),
          target: measure.nullable(),
        }),
      ),
    }),
  ),
  findings: z.array(z.string()),
});

/** An indicator with what each sector contributes to it. */
export type ShownIndicator = z.output<typeof shownIndicator>;

/** The page of an expected result. */
export const resultPage = z.strictObject({
  floor,
  pillar: reference,
  /** Money by sector, a column for each version and the differences. */
  bySector: table,
  total: figure.nullable(),
  indicators: z.array(shownIndicator),
  risks: z.array(shownRisk),
  /** The blocks of the narrative that speak of it. */
  mentions: z.array(z.strictObject({ section: reference, block: z.string(), text: shownText })),
  proposals: z.array(reference),
  findingsKnown,
  findings: z.array(z.string()),
});

/** The page of an expected result. */
export type ResultPage = z.output<typeof resultPage>;

/** The results framework: every pillar and result with its money. */
export const getFramework = route({
  method: 'GET',
  path: '/api/plans/{plan}/results',
  summary: 'The results framework with its money and indicators',
  params: ofPlan,
  query: shownAs,
  body: noBody,
  answer: z.strictObject({ framework: table, priorities: table, indicators: z.array(shownIndicator) }),
});

/** One expected result. */
export const getResult = route({
  method: 'GET',
  path: '/api/plans/{plan}/results/{code}',
  summary: 'An expected result',
  params: ofPlan.extend({ code: z.string() }),
  query: shownAs,
  body: noBody,
  answer: resultPage,
});
