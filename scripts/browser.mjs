// The browser that the tests of pages run in: one that is installed, else one that is installed for them. Without one they fail.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, run } from './set-up.mjs';

/** Names under which Chromium, Chrome and Edge are called, and where they lie on systems that keep programs elsewhere. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The path of an installed browser, `PLENARY_BROWSER` before all others; `null` where there is none.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {(path: string) => boolean} exists
 */
export function installedBrowser(env = process.env, exists = existsSync) {
  if (env.PLENARY_BROWSER) return env.PLENARY_BROWSER;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...applications].find((path) => exists(path)) ?? null;
}

/**
 * The path of a browser, after installing one where there is none: Debian's package as root, Playwright's own elsewhere. `null`
 * where that failed; why was printed by whoever failed.
 */
export function browser() {
  const found = installedBrowser();
  if (found !== null) return found;
  console.log(
    'Setting up: no Chromium, Chrome or Edge is installed; installing one (once, a minute or two) …',
  );
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const options = { env, stdio: ['ignore', 'ignore', 'inherit'] };
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
  } else {
    run([join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium-headless-shell']);
  }
  return installedBrowser() ?? playwrightBrowser();
}

function playwrightBrowser() {
  const script = "console.log(require('playwright-core').chromium.executablePath())";
  const asked = spawnSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' });
  const path = asked.stdout.trim();
  return path !== '' && existsSync(path) ? path : null;
}
