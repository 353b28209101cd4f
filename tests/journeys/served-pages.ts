import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '@plenary/server/app/start';
import { root } from './run-plenary.ts';

/** The built pages, served over the demonstration plan in a folder of their own. */
export interface ServedPages {
  readonly address: string;
  /** What went wrong inside the server. */
  readonly errors: readonly unknown[];
  readonly close: () => Promise<void>;
}

/**
 * Builds the pages and serves them, over plans that are in a folder already where one is given. Throws where they cannot be built: pages that do not build are not
 * served as they were.
 */
export async function servePages(given: { readonly dataFolder?: string } = {}): Promise<ServedPages> {
  const folder = mkdtempSync(join(tmpdir(), 'plenary-pages-'));
  const pages = join(folder, 'pages');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', join(root, 'packages/web'), '--outDir', pages, '--logLevel', 'error'];
  const built = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: '' },
  });
  if (built.status !== 0) throw new Error(built.stderr + built.stdout);
  const errors: unknown[] = [];
  const running = await startServer({
    dataFolder: given.dataFolder ?? join(folder, 'data'),
    host: '127.0.0.1',
    port: 0,
    pages,
    tell: (error) => errors.push(error),
  });
  if (!running.ok) throw new Error(running.refusal.code);
  return {
    address: running.value.address,
    errors,
    close: async () => {
      await running.value.close();
      rmSync(folder, { recursive: true, maxRetries: 5, retryDelay: 500 });
    },
  };
}
