import { createRequire } from 'node:module';

/** The version of Plenary, as its package says. */
export function version(): string {
  const data: unknown = createRequire(import.meta.url)('../../package.json');
  const found = typeof data === 'object' && data !== null && 'version' in data ? data.version : null;
  return typeof found === 'string' ? found : '';
}
