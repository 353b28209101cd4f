import * as z from 'zod';
import { noBody, ofPlan, route, shownAs } from './contract/route.ts';
import { reference, said } from './contract/said.ts';

const level = z.enum(['low', 'medium', 'high']);

/** A risk of the organization (no sector) or of a result within a sector. */
export const shownRisk = z.strictObject({
  id: z.string(),
  sector: reference.nullable(),
  result: reference.nullable(),
  text: said,
  appetite: level.nullable(),
  response: said,
  target: z
    .strictObject({ level: level.nullable(), relation: z.enum(['below', 'within', 'above']).nullable() })
    .nullable(),
  findings: z.array(z.string()),
});

/** A risk of the organization or of a result within a sector. */
export type ShownRisk = z.output<typeof shownRisk>;

/** Every risk of a plan, the organization's first. */
export const getRisks = route({
  method: 'GET',
  path: '/api/plans/{plan}/risks',
  summary: 'The register of risks',
  params: ofPlan,
  query: shownAs,
  body: noBody,
  answer: z.strictObject({ risks: z.array(shownRisk) }),
});
