import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
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
  const folder = mkdtempSync(join(tmpdir(), 'plenary-served-'));
  const errors: unknown[] = [];
  const running = await startServer({
    dataFolder: given.dataFolder ?? join(folder, 'data'),
    host: '127.0.0.1',
    port: 0,
    pages: builtPages(),
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

/** The folder of the pages as the sources have them now: built once for all journeys of a process. */
function builtPages(): string {
  const state = stateOfSources();
  // The environment outlives the modules of a test file.
  const [known, folder = ''] = (process.env['PLENARY_BUILT_PAGES'] ?? '').split(' ');
  if (known === state && existsSync(folder)) return folder;
  const made = mkdtempSync(join(tmpdir(), 'plenary-pages-'));
  process.on('exit', () => rmSync(made, { recursive: true, force: true }));
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', join(root, 'packages/web'), '--outDir', made, '--logLevel', 'error'];
  const built = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: '' },
  });
  if (built.status !== 0) throw new Error(built.stderr + built.stdout);
  process.env['PLENARY_BUILT_PAGES'] = `${state} ${made}`;
  return made;
}

/** Another text whenever a source is changed, added or removed. */
function stateOfSources(): string {
  const packages = join(root, 'packages');
  const files = readdirSync(packages, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !/node_modules|[\\/]dist(?:[\\/]|$)/.test(entry.parentPath),
  );
  const times = files.map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs);
  return `${files.length}:${times.reduce((latest, time) => Math.max(latest, time), 0)}`;
}
