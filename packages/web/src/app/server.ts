import { type Client, call, type Given, type Unanswered } from '@plenary/api/client';
import type { Problem } from '@plenary/api/contract/problem';
import type { Route } from '@plenary/api/contract/route';
import { queryOptions } from '@tanstack/react-query';
import type * as z from 'zod';
import { chosenActor } from '../people/chosen-actor.ts';
import { sayNow, spokenLanguage } from './words.ts';

/** A refusal of the server on its way to the page that shows it. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** The server these pages come from, asked in the name of whoever acts now. */
export function server(): Client {
  const actor = chosenActor.get();
  const language = spokenLanguage();
  return {
    base: '',
    actor: actor === '' ? null : actor,
    ...(language === null ? {} : { language }),
    fetch: (input, init) => fetch(input, init),
    words: unansweredWords,
  };
}

/** What is kept is said where something was to be saved; who only looked has nothing to lose. */
function unansweredWords(code: Unanswered, method: string): string {
  if (code === 'answer-unreadable') return sayNow('app.unreadable');
  return sayNow(method === 'GET' ? 'app.unreachable' : 'app.not-sent');
}

/** Calls a route and answers what it says; a refusal is thrown. */
export async function ask<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(route: Route<Params, Query, Body, Answer>, given: Given<Params, Query, Body>): Promise<z.output<Answer>> {
  const called = await call(server(), route, given);
  if (called.ok) return called.value;
  throw new ProblemError(called.problem);
}

/** Where the answers about a plan are kept: all of them fall when it has a new revision. */
export function keyOfPlan(plan: string): readonly [string, string] {
  return ['plan', plan];
}

/** A question about a plan, for loaders and pages alike. */
export function aboutPlan<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(plan: string, route: Route<Params, Query, Body, Answer>, given: Given<Params, Query, Body>) {
  return queryOptions({
    queryKey: [...keyOfPlan(plan), route.path, given.params, given.query],
    queryFn: ({ signal }) => ask(route, { ...given, signal }),
  });
}
