import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { sendRefusal } from './refused.ts';

/** Says whether a folder holds built pages. */
export function hasPages(folder: string | null): folder is string {
  return folder !== null && existsSync(join(folder, 'index.html'));
}

/**
 * Serves the built pages, where there are any. Files whose names carry a digest of what is in them stay in the browser for
 * good; every address that is not of the interface leads to the one page, which finds its way by the address.
 */
export async function servePages(app: FastifyInstance, folder: string | null): Promise<void> {
  const built = hasPages(folder);
  app.setNotFoundHandler(async (request, reply) => {
    // Addresses of pages may end in what looks like the name of a file: a result is called 3.2.
    const page =
      request.method === 'GET' && !/^\/(?:api|assets)(?:\/|$)/.test(request.url.split('?')[0] ?? '');
    if (built && page) return reply.type('text/html').sendFile('index.html');
    const facts = { path: request.url.slice(0, 200) };
    return sendRefusal(request, reply, { code: 'path-unknown', facts });
  });
  if (!built) return;
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const lasting = path.startsWith(join(folder, 'assets'));
      void reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
