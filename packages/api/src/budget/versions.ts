import { language, period } from '@plenary/core/basics/basics-schema';
import { bridgeReasons } from '@plenary/core/budget/bridge-step';
import { versionStages } from '@plenary/core/budget/cube';
import { longestSaid } from '@plenary/core/wording/said-length';
import * as z from 'zod';
import { noBody, none, ofPlan, route, shownAs } from '../contract/route.ts';
import { said } from '../contract/said.ts';

const stage = z.enum(versionStages);

/** A version that is made of another: a copy, or what it is carried forward into (and frozen then). */
export const makeVersion = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('copy'),
    from: z.string(),
    id: z.string().min(1).max(200),
    stage,
    period,
    /** What it is called, in the language of whoever makes it; without one its stage and period tell, or else its id. */
    name: z.strictObject({ text: z.string().max(longestSaid.name), language }).optional(),
  }),
  z.strictObject({ kind: z.literal('carry-forward'), from: z.string(), period }),
]);

/** Makes a version of another, as one revision. Freezing is an edit. */
export const postVersion = route({
  method: 'POST',
  path: '/api/plans/{plan}/versions',
  summary: 'Copy a version of the budget, or carry it forward into a later period',
  params: ofPlan,
  query: none,
  body: z.strictObject({ basedOn: z.int(), reason: z.string().max(2_000), make: makeVersion }),
  /** `version` is the one that was made. */
  answer: z.strictObject({ revision: z.int(), hash: z.string(), facts: z.int(), version: z.string() }),
});

const amount = z.strictObject({ value: z.number(), printed: z.string() });

/** What leads from one version to another: `from`, all steps and `unexplained` add up to `to`. */
export const bridge = z.strictObject({
  cube: z.string(),
  /** Digits of the minor unit of the currency. */
  minorDigits: z.int(),
  from: z.strictObject({ ...amount.shape, label: said }),
  steps: z.array(
    z.strictObject({
      ...amount.shape,
      id: z.string(),
      reason: z.enum(bridgeReasons),
      explanation: said,
    }),
  ),
  unexplained: z.strictObject(amount.shape),
  to: z.strictObject({ ...amount.shape, label: said }),
});

/** What leads from one version to another. */
export type ShownBridge = z.output<typeof bridge>;

/** The bridge from one version of a cube to another, whole or at coordinates. */
export const getBridge = route({
  method: 'GET',
  path: '/api/plans/{plan}/bridge',
  summary: 'What leads from one version of the budget to another, reason by reason',
  params: ofPlan,
  query: z.strictObject({
    ...shownAs.shape,
    language: language.default('en'),
    /** Without one, that of the first step between the versions. */
    cube: z.string().max(200).optional(),
    from: z.string().max(200),
    to: z.string().max(200),
    /** Coordinates as addresses have them: `sector=patents;result=2.1`. */
    at: z.string().max(2_000).default(''),
  }),
  body: noBody,
  answer: bridge,
});
