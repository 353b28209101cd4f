// `npm test`: sets up and runs everything that must pass. The last line counts it.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { browser } from './browser.mjs';
import { root, run, setUp } from './set-up.mjs';

setUp();
const browserPath = browser();
if (browserPath === null) console.error('✗ No browser could be installed: the tests of pages will fail.');

const report = join(root, '.cache', 'tests.json');
mkdirSync(join(root, '.cache'), { recursive: true });
rmSync(report, { force: true });

const bin = (name) => join(root, 'node_modules', name);
const steps = [
  { name: 'format', args: [bin('@biomejs/biome/bin/biome'), 'check', '.'] },
  { name: 'lint', args: [bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'] },
  { name: 'types', args: [bin('typescript/bin/tsc'), '-p', '.'] },
  { name: 'types of the pages', args: [bin('typescript/bin/tsc'), '-p', 'packages/web'] },
  { name: 'dead code', args: [bin('knip/bin/knip.js')] },
];

let passed = 0;
let failed = 0;
let skipped = 0;
for (const { name, args } of steps) {
  console.log(`\n— ${name}`);
  if (run(args) === 0) passed += 1;
  else {
    failed += 1;
    console.error(`✗ ${name}`);
  }
}

console.log('\n— tests');
const vitest = [
  bin('vitest/vitest.mjs'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
];
const env = browserPath === null ? {} : { PLENARY_BROWSER: browserPath };
const code = run([...vitest, ...process.argv.slice(2)], { env });
if (existsSync(report)) {
  const counts = JSON.parse(readFileSync(report, 'utf8'));
  passed += counts.numPassedTests;
  failed += counts.numFailedTests;
  skipped += counts.numPendingTests + counts.numTodoTests;
  // A file that cannot be loaded fails without a failed test.
  if (code !== 0 && counts.numFailedTests === 0) failed += Math.max(1, counts.numFailedTestSuites);
} else failed += 1;

console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 ? 1 : 0);
