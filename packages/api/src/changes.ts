import { coordinates, language } from '@plenary/core/basics/basics-schema';
import { bridgeReasons } from '@plenary/core/budget/bridge-step';
import { longestSaid } from '@plenary/core/wording/said-length';
import * as z from 'zod';
import { noBody, none, ofPlan, route } from './contract/route.ts';

/** How many edits there are at most in one revision. */
export const mostEdits = 10_000;

const words = { language, before: z.string().nullable(), after: z.string() };

const stepSaid = z.strictObject({
  reason: z.enum(bridgeReasons),
  explanation: z.string().max(longestSaid.words),
  /** Exact, in minor units: what the step comes to at the coordinates. */
  amount: z.int(),
});

const definitionSaid = z.strictObject({
  name: z.string().max(longestSaid.name),
  /** The first day it is in force, `2024-01-01`. */
  since: z.string().max(20),
  /** Where it is said; empty where nobody tells. */
  source: z.string().max(longestSaid.words),
});

/**
 * What is edited in place. `before` is what the editor saw; where something else stands by then, the edit is refused and
 * nothing is overwritten.
 */
export const edit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('plan-title'), ...words }),
  z.strictObject({ kind: z.literal('pillar-title'), pillar: z.string(), ...words }),
  z.strictObject({ kind: z.literal('result-title'), code: z.string(), ...words }),
  z.strictObject({ kind: z.literal('sector-name'), sector: z.string(), ...words }),
  z.strictObject({ kind: z.literal('indicator-title'), indicator: z.string(), ...words }),
  z.strictObject({ kind: z.literal('block'), block: z.string(), ...words }),
  z.strictObject({
    kind: z.enum(['baseline', 'target']),
    indicator: z.string(),
    sector: z.string(),
    component: z.int(),
    language,
    before: z.string().nullable(),
    after: z.string(),
  }),
  z.strictObject({ kind: z.enum(['risk-text', 'risk-response']), risk: z.string(), ...words }),
  z.strictObject({
    kind: z.enum(['risk-appetite', 'risk-target']),
    risk: z.string(),
    before: z.enum(['low', 'medium', 'high']).nullable(),
    after: z.enum(['low', 'medium', 'high']).nullable(),
  }),
  z.strictObject({
    kind: z.literal('amount'),
    cube: z.string(),
    at: coordinates,
    /** Exact, in minor units. */
    before: z.int().nullable(),
    after: z.int().nullable(),
  }),
  z.strictObject({
    /** A limit over the figure at an address, in minor units; `null`: none. `note` is the reason. */
    kind: z.literal('ceiling'),
    cube: z.string(),
    at: coordinates,
    before: z.int().nullable(),
    after: z.int().nullable(),
    note: z.string().max(2_000),
    language,
  }),
  z.strictObject({
    /** Whether the cells under an address must stay as they are. */
    kind: z.literal('lock'),
    cube: z.string(),
    at: coordinates,
    before: z.boolean(),
    after: z.boolean(),
    note: z.string().max(2_000),
    language,
  }),
  z.strictObject({
    /** Whether no figure of a version may change any more. */
    kind: z.literal('freeze'),
    version: z.string(),
    before: z.boolean(),
    after: z.boolean(),
  }),
  z.strictObject({
    /** A step of the bridge from one version to another: a new one without `step`, none any more without `after`. */
    kind: z.literal('bridge-step'),
    step: z.string().nullable(),
    from: z.string(),
    to: z.string(),
    cube: z.string(),
    at: coordinates,
    language,
    /** What the editor saw; where it is said, and something else stands, the edit is refused. */
    before: stepSaid.nullable().exactOptional(),
    after: stepSaid.nullable(),
  }),
  z.strictObject({
    /** Puts a step of a bridge before another one, or last. */
    kind: z.literal('bridge-order'),
    step: z.string(),
    ahead: z.string().nullable(),
  }),
  z.strictObject({
    /** A definition of development expenditure: a new one without `definition`, with the shares of `like`; none any more without `after`. */
    kind: z.literal('definition'),
    definition: z.string().nullable(),
    language,
    before: definitionSaid.nullable(),
    after: definitionSaid.nullable(),
    like: z.string().exactOptional(),
  }),
  z.strictObject({
    /** What part of a member's or a fact's money counts under a definition, in percent. */
    kind: z.literal('definition-share'),
    definition: z.string(),
    at: coordinates,
    before: z.number().nullable(),
    after: z.number().nullable(),
  }),
  z.strictObject({
    /** Puts a share of a definition before another one, or last: the first that covers a fact rules. */
    kind: z.literal('share-order'),
    definition: z.string(),
    at: coordinates,
    ahead: coordinates.nullable(),
  }),
  z.strictObject({
    /** How tables of the plan are rounded: each figure to the nearest, or so that tables add up. */
    kind: z.literal('rounding'),
    before: z.enum(['plain', 'controlled']),
    after: z.enum(['plain', 'controlled']),
  }),
]);

/** What is edited in place. */
export type Edit = z.output<typeof edit>;

const committed = z.strictObject({ revision: z.int(), hash: z.string() });

/** Edits, all or none, as one revision. Refuses with 409 and the standing revision where somebody was faster. */
export const postChanges = route({
  method: 'POST',
  path: '/api/plans/{plan}/changes',
  summary: 'Edit a plan',
  params: ofPlan,
  query: none,
  body: z.strictObject({
    basedOn: z.int(),
    reason: z.string().max(2_000),
    edits: z.array(edit).min(1).max(mostEdits),
  }),
  answer: committed,
});

/** Takes a revision back, as a revision of its own. */
export const postUndo = route({
  method: 'POST',
  path: '/api/plans/{plan}/undo',
  summary: 'Take a revision back',
  params: ofPlan,
  query: none,
  body: z.strictObject({ basedOn: z.int(), revision: z.int(), reason: z.string().max(2_000) }),
  answer: committed,
});

/** The people somebody can act as; in the demonstration everybody on this machine may choose. */
export const getPeople = route({
  method: 'GET',
  path: '/api/people',
  summary: 'Who can act here',
  params: none,
  query: z.strictObject({ language: language.default('en') }),
  body: noBody,
  answer: z.strictObject({
    people: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        kind: z.enum(['planner', 'delegation', 'chair', 'secretary', 'controller', 'reader']),
        delegation: z.string().nullable(),
        mayEdit: z.boolean(),
      }),
    ),
  }),
});

/** The header that says who acts. */
export const actorHeader = 'plenary-actor';
