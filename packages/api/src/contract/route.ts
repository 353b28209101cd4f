import { language } from '@plenary/core/basics/basics-schema';
import * as z from 'zod';

/** A route: what it takes and what it answers. Server, client and description are made from it. */
export interface Route<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** With parameters as `{plan}`. */
  readonly path: string;
  readonly summary: string;
  readonly params: Params;
  readonly query: Query;
  /** `z.undefined()` where it takes none. */
  readonly body: Body;
  /** How many bytes the body may have, where that is more than usual. */
  readonly bodyLimit?: number;
  readonly answer: Answer;
}

/** Keeps the types of a route's schemas. */
export function route<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(given: Route<Params, Query, Body, Answer>): Route<Params, Query, Body, Answer> {
  return given;
}

/** No parameters, or no query. */
export const none = z.strictObject({});

/** No body. */
export const noBody = z.undefined();

/** The plan a path names. */
export const ofPlan = z.strictObject({ plan: z.string().min(1).max(200) });

/**
 * How a plan is asked for: in which language, and in which scenario: `none`, `all`, `together` (as many as go together, earlier
 * ones before later ones), or the ids of the adopted proposals with commas between.
 */
export const shownAs = z.strictObject({
  language: language.default('en'),
  scenario: z.string().max(10_000).default('none'),
});

/**
 * Whether the checks have said what they find. Where they still work, an answer names no findings and counts none, and an event
 * (`checked`) tells when they are known.
 */
export const findingsKnown = z.boolean();

/** How many findings of each severity. */
export const findingCounts = z.strictObject({ error: z.int(), warning: z.int(), question: z.int() });

/** How many findings of each severity. */
export type FindingCounts = z.output<typeof findingCounts>;
