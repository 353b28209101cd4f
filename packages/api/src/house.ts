import * as z from 'zod';
import { figure } from './contract/figure.ts';
import { findingCounts, findingsKnown, noBody, ofPlan, route, shownAs } from './contract/route.ts';
import { reference, said } from './contract/said.ts';

/** A floor of the house: an expected result. */
export const floor = z.strictObject({
  code: z.string(),
  title: said,
  amount: figure.nullable(),
  previous: figure.nullable(),
  /** Difference to the previous budget, in percent. */
  change: figure.nullable(),
  /** Part of the budget by result that it takes, in percent. */
  share: figure.nullable(),
  developmentShare: figure.nullable(),
  indicators: z.strictObject({ count: z.int(), complete: z.int() }),
  sectors: z.array(z.string()),
  findings: findingCounts,
  proposals: z.array(z.string()),
});

/** A floor of the house. */
export type Floor = z.output<typeof floor>;

/** The strategy house: pillars with their floors, the foundation, four figures above, what needs attention beside. */
export const house = z.strictObject({
  vision: said.nullable(),
  total: figure.nullable(),
  developmentShare: figure.nullable(),
  developmentPercent: figure.nullable(),
  change: figure.nullable(),
  changePercent: figure.nullable(),
  unallocated: figure.nullable(),
  unit: z.string(),
  pillars: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(['pillar', 'foundation']),
      title: said,
      amount: figure.nullable(),
      previous: figure.nullable(),
      change: figure.nullable(),
      share: figure.nullable(),
      floors: z.array(floor),
    }),
  ),
  /** The sectors whose money by result the plan does not hold: without them nothing can be said of all sectors. */
  withoutMoney: z.array(reference),
  findingsKnown,
  attention: z.strictObject({
    findings: findingCounts,
    proposals: z.int(),
    /** Indicators without baseline or target. */
    incompleteIndicators: z.int(),
  }),
});

/** The strategy house. */
export type House = z.output<typeof house>;

/** The strategy house of a plan. */
export const getHouse = route({
  method: 'GET',
  path: '/api/plans/{plan}/house',
  summary: 'The strategy house',
  params: ofPlan,
  query: shownAs,
  body: noBody,
  answer: house,
});
