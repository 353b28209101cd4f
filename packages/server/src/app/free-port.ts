import { createServer } from 'node:net';
import { ok, type Result, refuse } from '@plenary/core/basics/result';

/**
 * The first port from one on that is free at an address. Refuses `port-taken` where none of them is, `port-not-allowed` and
 * `host-not-here`.
 */
export async function freePort(host: string, from: number, further: number): Promise<Result<number>> {
  const last = Math.min(from + further, 65_535);
  for (let port = from; ; port += 1) {
    try {
      await tried(host, port);
      return ok(port);
    } catch (error) {
      const refused = refusedPort(error, host, port);
      if (refused.refusal.code !== 'port-taken' || port >= last) return refused;
    }
  }
}

/** Why a port could not be listened on; throws what has another reason. */
export function refusedPort(
  error: unknown,
  host: string,
  port: number,
): Result<never> & { readonly ok: false } {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE') return refuse('port-taken', { port: String(port) });
  if (code === 'EACCES') return refuse('port-not-allowed', { port: String(port) });
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return refuse('host-not-here', { host });
  throw error;
}

async function tried(host: string, port: number): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => server.close(() => resolve()));
  });
}
