// Builds the pages, unless those of these very sources are there.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './set-up.mjs';

const stamp = join(root, 'packages/web/dist/built-from.txt');

/** Builds the pages where what they are made of has changed; says whether they are there. */
export function buildPages() {
  const wanted = digestOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  console.log('Building the pages (when they have changed, some seconds) …');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const code = run([vite, 'build', join(root, 'packages/web'), '--logLevel', 'error']);
  if (code !== 0) return false;
  writeFileSync(stamp, wanted);
  return true;
}

function digestOfSources() {
  const digest = createHash('sha256');
  const patterns = ['packages/{api,core,web}/src/**/*', 'packages/web/*', 'packages/web/public/**/*'];
  const files = globSync(patterns, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of [...files, join(root, 'package-lock.json')].sort()) {
    if (file.includes('.test.')) continue;
    digest.update(`${file.slice(root.length)}\n`).update(readFileSync(file));
  }
  return digest.digest('hex');
}
