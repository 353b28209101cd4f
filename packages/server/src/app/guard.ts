import { isIP } from 'node:net';
import { refuse } from '@plenary/core/basics/result';
import type { FastifyInstance } from 'fastify';
import { sendRefusal } from './refused.ts';

/**
 * Refuses what another site makes a browser send: requests under a name that is not this server's (a name that was bent to
 * this address), and writing from a page of another origin.
 */
export function guard(app: FastifyInstance, hosts: readonly string[]): void {
  const own = new Set(['localhost', ...hosts.map((host) => host.toLowerCase())]);
  app.addHook('onRequest', async (request, reply) => {
    const host = request.headers.host ?? '';
    const name = host
      .replace(/:\d+$/, '')
      .replace(/^\[(.*)\]$/, '$1')
      .toLowerCase();
    if (!own.has(name) && isIP(name) === 0) {
      return sendRefusal(request, reply, refuse('host-foreign', { host }).refusal);
    }
    if (request.method === 'GET' || request.method === 'HEAD') return undefined;
    const { origin } = request.headers;
    const site = request.headers['sec-fetch-site'] ?? 'same-origin';
    const sameSite = site === 'same-origin' || site === 'none';
    if (!sameSite || (origin !== undefined && hostOf(origin) !== host)) {
      return sendRefusal(request, reply, refuse('origin-foreign', { origin: origin ?? site }).refusal);
    }
    return undefined;
  });
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
