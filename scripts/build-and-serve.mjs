// The second half of `npm start`, under the project's own Node.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { buildPages } from './build-pages.mjs';
import { root } from './set-up.mjs';

if (!buildPages()) {
  console.error('The pages could not be built (see above).');
  process.exit(1);
}
// What was compiled once is compiled for the next start, too.
enableCompileCache();
const { main } = await import('../packages/cli/src/plenary.ts');
await main(['serve', '--data', join(root, 'plenary-data'), ...process.argv.slice(2)]);
