import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import swagger from '@fastify/swagger';
import { limits } from '@plenary/formats/limits';
import fastify, { type FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import type { PlanHeads } from './answers.ts';
import { Answers } from './answers.ts';
import { contentPolicy } from './content-policy.ts';
import { guard } from './guard.ts';
import type { Context } from './handler.ts';
import { servePages } from './pages.ts';
import { refuseErrors } from './refused.ts';
import { type Acting, register } from './register.ts';
import type { Runner } from './runner.ts';

/** What an application is made of. */
export interface AppParts extends Acting {
  readonly runners: readonly Runner[];
  readonly heads: PlanHeads;
  readonly open: Context['open'];
  /** The folder with the built pages; `null` where there are none. */
  readonly pages: string | null;
  /** Names that the server may be called by, beside those of this machine for itself. */
  readonly hosts: readonly string[];
  /** Hears of what went wrong inside. */
  readonly tell: (error: unknown) => void;
  /** Registers what answers in other ways than by a route of the contract. */
  readonly more?: (app: FastifyInstance) => void;
}

/** The most that a body of JSON may have, in bytes. */
const jsonLimit = 4 * 1024 * 1024;

/** The application: every route of the contract, its description, and the pages. It does not listen yet. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: jsonLimit,
    forceCloseConnections: true,
    requestTimeout: 120_000,
    routerOptions: { maxParamLength: 400 },
  });
  // Requests are looked at by the routes' own schemas, and answers are written by the app: these are for the description.
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    app.getDefaultJsonParser('error', 'error'),
  );
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: limits.bytes },
    (_request, body, done) => done(null, body),
  );
  refuseErrors(app, parts.tell);
  guard(app, parts.hosts);
  await app.register(helmet, { contentSecurityPolicy: contentPolicy, strictTransportSecurity: false });
  await app.register(compress, { globalDecompression: false });
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Plenary', version: '1' } },
    transform: jsonSchemaTransform,
  });
  const answers = new Answers(parts.heads);
  for (const one of parts.runners) register(app, one, answers, parts);
  parts.more?.(app);
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
  await servePages(app, parts.pages);
  return app;
}
