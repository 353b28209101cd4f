import type { Route } from '@plenary/api/contract/route';
import { type Result, refuse } from '@plenary/core/basics/result';
import type * as z from 'zod';
import type { Context, Handled } from './handler.ts';

/** What a request brings, before anybody has looked at it. */
export interface RawRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** A route that answers raw requests: it looks at them first. */
export interface Runner {
  readonly route: Route;
  /** The media type of the answer to a query. */
  readonly mediaOf: (query: unknown) => string;
  readonly run: (raw: RawRequest, context: Context) => Promise<Result<unknown>>;
}

/**
 * A route with its handler, ready to answer raw requests. Refuses `request-not-understood`, with the part of the request
 * that its schema does not take.
 */
export function runner<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>({ route, handle, media }: Handled<Params, Query, Body, Answer>): Runner {
  const run = async (raw: RawRequest, context: Context): Promise<Result<unknown>> => {
    const params = route.params.safeParse(raw.params);
    if (!params.success) return notUnderstood('path', params.error);
    const query = route.query.safeParse(raw.query);
    if (!query.success) return notUnderstood('query', query.error);
    const body = route.body.safeParse(raw.body ?? undefined);
    if (!body.success) return notUnderstood('body', body.error);
    return await handle({ params: params.data, query: query.data, body: body.data }, context);
  };
  const mediaOf = (raw: unknown): string => {
    const query = route.query.safeParse(raw);
    return media && query.success ? media(query.data) : 'application/json; charset=utf-8';
  };
  return { route, mediaOf, run };
}

function notUnderstood(part: string, error: z.ZodError): Result<never> {
  const [issue] = error.issues;
  const at = [part, ...(issue?.path ?? [])].map(String).join('.');
  return refuse('request-not-understood', { at, problem: issue?.message.slice(0, 200) ?? '' });
}
