// `npm start`: sets up and does the main job, which is to check the example document and print the report.
import { join } from 'node:path';
import { root, run, setUp } from './set-up.mjs';

setUp();
const code = run([join(root, 'packages/cli/bin/plenary.js'), 'check', join('samples', 'example.txt')]);
// Findings are the expected outcome here: the example has planted errors, and the command says so with exit code 1.
process.exit(code === 1 ? 0 : code);
