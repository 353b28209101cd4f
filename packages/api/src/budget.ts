import * as z from 'zod';
import { figure, table } from './contract/figure.ts';
import { noBody, ofPlan, route, shownAs } from './contract/route.ts';
import { reference, said } from './contract/said.ts';

/** The budget as a whole: every table that charts are drawn from. */
export const budgetPage = z.strictObject({
  /** Sectors as rows, versions and differences as columns. */
  bySector: table,
  /**
   * What all sectors have with what is unallocated, and by how much the total of a version is more: `rounded` where that is no more than
   * rounding explains.
   */
  footings: z.array(
    z.strictObject({
      version: z.string(),
      total: figure,
      parts: figure,
      apart: figure,
      state: z.enum(['equal', 'rounded', 'apart']),
    }),
  ),
  /** Pillars as rows. */
  byPillar: table,
  /** Objects of expenditure over all sectors as a tree of rows. */
  byObject: table.nullable(),
  /** Sectors as rows, results as columns, of the version that is proposed. */
  sectorByResult: table,
  /** Money from results over sectors to objects of expenditure: the links of a flow, and what they join, named by kind and id. */
  flow: z.strictObject({
    nodes: z.array(reference),
    links: z.array(
      z.strictObject({
        kind: z.enum(['result-sector', 'sector-object']),
        from: z.string(),
        to: z.string(),
        figure,
      }),
    ),
  }),
  versions: z.array(z.strictObject({ id: z.string(), label: said })),
  /** The ids of the versions, the earliest first: by their period, then by where in its life each stands. */
  timeline: z.array(z.string()),
  /** Digits of the minor unit of the currency. */
  minorDigits: z.int(),
});

/** The budget as a whole. */
export type BudgetPage = z.output<typeof budgetPage>;

/** The budget as a whole. */
export const getBudget = route({
  method: 'GET',
  path: '/api/plans/{plan}/budget',
  summary: 'The budget by sector, pillar, result and object of expenditure',
  params: ofPlan,
  query: shownAs,
  body: noBody,
  answer: budgetPage,
});
