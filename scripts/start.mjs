// `npm start`: sets up, builds the pages where they have changed, and serves plans and pages on this computer.
import { join } from 'node:path';
import { root, runUntilEnd, setUp } from './set-up.mjs';

setUp();
// Loaded when there is a Node package to run it under: an older Node has no glob of files.
const code = await runUntilEnd([join(root, 'scripts/build-and-serve.mjs'), ...process.argv.slice(2)]);
process.exit(code);
