import type { Route } from '@plenary/api/contract/route';
import type { Actor } from '@plenary/core/access/actor';
import type { Result } from '@plenary/core/basics/result';
import type { Finding } from '@plenary/core/checks/finding';
import type { Document } from '@plenary/core/document/document';
import type { Interpretation } from '@plenary/core/document/interpretation';
import type { Branch } from '@plenary/core/negotiation/branch';
import type { Proposal } from '@plenary/core/negotiation/proposal';
import type { Plan } from '@plenary/core/plan/plan';
import type * as z from 'zod';

/** What a route was asked, looked at by its schemas. */
export interface Asked<Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType> {
  readonly params: z.output<Params>;
  readonly query: z.output<Query>;
  readonly body: z.output<Body>;
}

/** What a handler may use: the plans, and who asks. */
export interface Context {
  readonly open: (plan: string) => Promise<Result<OpenedPlan>>;
  readonly actor: Actor;
  /** The name of the file in the body, where the request says one. */
  readonly fileName: string | null;
}

/** A plan at its newest revision, and what is computed of it once. */
export interface OpenedPlan {
  /** The organization it is kept under. */
  readonly organization: string;
  readonly plan: Plan;
  /** What is proposed; branches of planners are apart. */
  readonly proposals: readonly Proposal[];
  readonly branches: readonly Branch[];
  readonly revision: number;
  /** When the revision was made, as an ISO text with its zone. */
  readonly changedAt: string;
  /** The same object at every revision for as long as the plan is kept open: what is carried from one to the next is known by it. */
  readonly carrier: object;
  /** The file it was imported from. */
  readonly source: { readonly file: string; readonly digest: string } | null;
  /**
   * Its document, understood and checked, off the main thread; kept for as long as the revision stands. A book is composed in
   * the plan's own language; a source is in the language it is in.
   */
  readonly checked: () => Promise<Result<CheckedDocument>>;
  /** The same where it is known already; `null` while the checks work. */
  readonly checkedSoFar: () => Result<CheckedDocument> | null;
  /** Its document as the checks would find it if the plan stood so, off the main thread too. Nothing of it is kept. */
  readonly checkedAs: (tried: Plan) => Promise<Result<CheckedDocument>>;
}

/** The document of a plan with what the checks say of it: the imported file, or the book that is composed of the plan. */
export interface CheckedDocument {
  readonly which: 'source' | 'book';
  readonly document: Document;
  readonly interpretation: Interpretation;
  readonly findings: readonly Finding[];
}

/** Answers a route: with what the route says, or with a refusal. */
export interface Handled<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> {
  readonly route: Route<Params, Query, Body, Answer>;
  readonly handle: (
    asked: Asked<Params, Query, Body>,
    context: Context,
  ) => Promise<Result<z.output<Answer>>> | Result<z.output<Answer>>;
  /** The media type of an answer that is no JSON but a text. */
  readonly media?: (query: z.output<Query>) => string;
}

/** The handler of a route, for functions that make one. */
export type HandledRoute<Of extends Route> = Handled<Of['params'], Of['query'], Of['body'], Of['answer']>;

/** Keeps the types of a route and its handler together. */
export function handled<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(
  route: Route<Params, Query, Body, Answer>,
  handle: Handled<Params, Query, Body, Answer>['handle'],
  media?: Handled<Params, Query, Body, Answer>['media'],
): Handled<Params, Query, Body, Answer> {
  return media ? { route, handle, media } : { route, handle };
}
