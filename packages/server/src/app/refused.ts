import type { Refusal } from '@plenary/core/basics/result';
import { isLanguage, type Language } from '@plenary/core/basics/words';
import { isLost } from '@plenary/store/database/reconnecting-pool';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from './refusals.ts';

/** The language of a request: the one it asks for in its query, or else the first of the six that its reader prefers. */
export function languageOf(request: FastifyRequest): Language {
  const { query } = request;
  const asked = typeof query === 'object' && query !== null && 'language' in query ? query.language : null;
  if (typeof asked === 'string' && isLanguage(asked)) return asked;
  const preferred = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((tag) => tag.trim().slice(0, 2).toLowerCase());
  return preferred.find(isLanguage) ?? 'en';
}

/** After how many seconds a request that found no database may come again: it is started anew in less. */
const soon = 3;

/** Answers with a refusal, as problem details in the language of the request. */
export function sendRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
  standing?: number,
): FastifyReply {
  const problem = problemOf(refusal, languageOf(request), standing);
  if (problem.status === 503) void reply.header('retry-after', `${soon}`);
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem));
}

/** Lets every error be a refusal: no answer shows what is inside. */
export function refuseErrors(app: FastifyInstance, tell: (error: unknown) => void): void {
  app.setErrorHandler((error, request, reply) => sendRefusal(request, reply, refusalOf(error, tell)));
}

function refusalOf(error: unknown, tell: (error: unknown) => void): Refusal {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return { code: 'request-too-large', facts: {} };
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return { code: 'media-not-taken', facts: {} };
  if (error instanceof Error && typeof status === 'number' && status < 500) {
    return { code: 'request-not-understood', facts: { at: 'body', problem: error.message.slice(0, 200) } };
  }
  tell(error);
  if (isLost(error)) return { code: 'database-away', facts: {} };
  return { code: 'unexpected-error', facts: {} };
}
