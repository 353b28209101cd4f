import { actorHeader } from '@plenary/api/changes';
import { allRoutes } from '@plenary/api/contract/all-routes';
import { problem } from '@plenary/api/contract/problem';
import { fileNameHeader } from '@plenary/api/imports';
import type { Actor } from '@plenary/core/access/actor';
import type { Refusal, Result } from '@plenary/core/basics/result';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type * as z from 'zod';
import { heldRefusal } from '../budget/holds/held-words.ts';
import type { Holders } from '../budget/holds/holders.ts';
import type { Answer, Answers } from './answers.ts';
import type { Context } from './handler.ts';
import { languageOf, sendRefusal } from './refused.ts';
import type { RawRequest, Runner } from './runner.ts';

/** Who acts, and what may be opened. */
export interface Acting {
  readonly actorOf: (id: string | null) => Result<Actor>;
  readonly open: Context['open'];
  /** Who set what figures are held by: a refusal tells. */
  readonly holders: Holders;
}

/** Registers a route of the contract. What is read of a plan carries a tag, and is not computed for those who have it. */
export function register(app: FastifyInstance, one: Runner, answers: Answers, acting: Acting): void {
  const { route } = one;
  const ofPlan = route.method === 'GET' && route.path.startsWith('/api/plans/{plan}');
  app.route({
    method: route.method,
    url: route.path.replace(/\{(\w+)\}/g, ':$1'),
    schema: described(one),
    ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
    handler: async (request, reply) => {
      const actor = acting.actorOf(headerOf(request, actorHeader));
      if (!actor.ok) return refused(request, reply, actor.refusal);
      const context: Context = {
        open: acting.open,
        actor: actor.value,
        fileName: headerOf(request, fileNameHeader),
      };
      if (!ofPlan) {
        const answer = await answered(one, request, context);
        if (!answer.ok) return refused(request, reply, await worded(request, answer.refusal, acting));
        return send(reply.header('cache-control', 'no-store'), answer.value);
      }
      return await answerOfPlan(one, request, reply, answers, context);
    },
  });
}

async function answerOfPlan(
  one: Runner,
  request: FastifyRequest,
  reply: FastifyReply,
  answers: Answers,
  context: Context,
): Promise<FastifyReply> {
  const plan = planOf(request.params);
  const head = await answers.heads(plan);
  if (!head.ok) return refused(request, reply, head.refusal);
  if (!head.value.settled) return await answerForNow(one, request, reply, context);
  const tag = answers.tag(plan, head.value, request.url);
  void reply.header('etag', tag).header('cache-control', 'no-cache');
  if (isKnown(request.headers['if-none-match'], tag)) return reply.code(304).send();
  const kept = answers.get(tag);
  if (kept) return send(reply, kept);
  const answer = await answered(one, request, context);
  if (!answer.ok) {
    void reply.removeHeader('etag');
    return refused(request, reply, answer.refusal);
  }
  answers.keep(tag, answer.value);
  return send(reply, answer.value);
}

/** What is true as long as the checks work is not kept by anybody. */
async function answerForNow(
  one: Runner,
  request: FastifyRequest,
  reply: FastifyReply,
  context: Context,
): Promise<FastifyReply> {
  const answer = await answered(one, request, context);
  if (!answer.ok) return refused(request, reply, answer.refusal);
  return send(reply.header('cache-control', 'no-store'), answer.value);
}

async function answered(one: Runner, request: FastifyRequest, context: Context): Promise<Result<Answer>> {
  const raw: RawRequest = { params: request.params, query: request.query, body: request.body };
  const answer = await one.run(raw, context);
  if (!answer.ok) return answer;
  const { value } = answer;
  const isRaw = typeof value === 'string' || value instanceof Uint8Array;
  const body = Buffer.from(isRaw ? value : JSON.stringify(value));
  return { ok: true, value: { body, media: one.mediaOf(request.query) } };
}

function send(reply: FastifyReply, { body, media }: Answer): FastifyReply {
  return reply.type(media).send(body);
}

function refused(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const standing = refusal.code === 'revision-conflict' ? refusal.facts['current'] : undefined;
  return sendRefusal(request, reply, refusal, typeof standing === 'number' ? standing : undefined);
}

/** A refusal to write to a plan, with its figures in words, and who holds them. */
async function worded(
  request: FastifyRequest,
  refusal: Refusal,
  { open, holders }: Acting,
): Promise<Refusal> {
  if (!['at', 'cell', 'version'].some((fact) => refusal.facts[fact] !== undefined)) return refusal;
  const opened = await open(planOf(request.params));
  if (!opened.ok) return refusal;
  return heldRefusal(refusal, opened.value.plan, await holders(opened.value), languageOf(request));
}

function headerOf(request: FastifyRequest, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

function planOf(params: unknown): string {
  return typeof params === 'object' && params !== null && 'plan' in params ? String(params.plan) : '';
}

function isKnown(header: string | undefined, tag: string): boolean {
  return (
    header !== undefined &&
    header.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag.slice(2))
  );
}

function described({ route }: Runner): object {
  const parts: Record<string, z.ZodType> = {};
  if (Object.keys(route.params.shape).length > 0) parts['params'] = route.params;
  if (Object.keys(route.query.shape).length > 0) parts['querystring'] = route.query;
  if (route.body.type !== 'undefined') parts['body'] = route.body;
  const consumes = route.body.safeParse(new Uint8Array()).success
    ? ['application/octet-stream']
    : ['application/json'];
  const [operationId] =
    Object.entries(allRoutes).find(
      ([, known]) => known.path === route.path && known.method === route.method,
    ) ?? [];
  return {
    operationId,
    summary: route.summary,
    consumes,
    ...parts,
    response: { 200: route.answer, default: problem },
  };
}
