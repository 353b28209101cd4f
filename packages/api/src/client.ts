import type { Language } from '@plenary/core/basics/words';
import type * as z from 'zod';
import { actorHeader } from './changes.ts';
import { type Problem, problem } from './contract/problem.ts';
import type { Route } from './contract/route.ts';
import { fileNameHeader } from './imports.ts';

/** What a call gives a route. */
export interface Given<Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType> {
  readonly params: z.input<Params>;
  readonly query: z.input<Query>;
  readonly body?: z.input<Body>;
  /** The name of the file in the body, for imports. */
  readonly fileName?: string;
  readonly signal?: AbortSignal;
}

/** What came of a call: the answer, or why not. */
export type Called<Answer extends z.ZodType> =
  | { readonly ok: true; readonly value: z.output<Answer> }
  | { readonly ok: false; readonly problem: Problem };

/** How calls are made: where the server is, who acts, and what fetches. */
export interface Client {
  readonly base: string;
  readonly actor: string | null;
  /** In which refusals are said, where a route does not ask for another. */
  readonly language?: Language;
  readonly fetch: typeof fetch;
  /** What says in the reader's language what no server could say; without it the code stands for it. */
  readonly words?: (code: Unanswered, method: Method) => string;
}

/** Why there is no answer: nothing came from the server, or nothing that can be read. */
export type Unanswered = 'server-unreachable' | 'answer-unreadable';

type Method = Route['method'];

/** Calls a route. Answers are looked at before they are believed; a server that cannot be reached is a problem, too. */
export async function call<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(
  client: Client,
  route: Route<Params, Query, Body, Answer>,
  given: Given<Params, Query, Body>,
): Promise<Called<Answer>> {
  const url = urlOf(client.base, route.path, given.params, given.query);
  const response = await sent(client, route.method, url, given);
  const unanswered = (code: Unanswered, status: number): Problem => {
    const title = client.words?.(code, route.method) ?? code;
    return { type: 'about:blank', title, status, code, facts: {} };
  };
  if (response === null) return { ok: false, problem: unanswered('server-unreachable', 0) };
  const { status } = response;
  const text = await response.text();
  if (!response.ok) {
    const read = problem.safeParse(json(text));
    return { ok: false, problem: read.success ? read.data : unanswered('answer-unreadable', status) };
  }
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  const answer = route.answer.safeParse(isJson ? json(text) : text);
  return answer.success
    ? { ok: true, value: answer.data }
    : { ok: false, problem: { ...unanswered('answer-unreadable', status), detail: answer.error.message } };
}

/** The address of a path with its parameters and query, for links and downloads. */
export function urlOf(base: string, path: string, params: object, query: object): string {
  const values = new Map(Object.entries(params));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(`${values.get(name)}`));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) search.set(key, `${value}`);
  const suffix = search.toString();
  return `${base}${filled}${suffix === '' ? '' : `?${suffix}`}`;
}

interface Sent {
  readonly body?: unknown;
  readonly fileName?: string;
  readonly signal?: AbortSignal;
}

async function sent(client: Client, method: string, url: string, given: Sent): Promise<Response | null> {
  const { body, fileName, signal } = given;
  const headers: Record<string, string> = { accept: 'application/json' };
  if (client.actor !== null) headers[actorHeader] = client.actor;
  if (client.language !== undefined) headers['accept-language'] = client.language;
  if (fileName !== undefined) headers[fileNameHeader] = encodeURIComponent(fileName);
  const bytes = body instanceof Uint8Array ? new Uint8Array(body) : null;
  if (body !== undefined) headers['content-type'] = bytes ? 'application/octet-stream' : 'application/json';
  try {
    return await client.fetch(url, {
      method,
      headers,
      ...(body === undefined ? {} : { body: bytes ?? JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    return null;
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
