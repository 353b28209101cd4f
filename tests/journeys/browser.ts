import { type Browser, chromium } from 'playwright-core';
import { installedBrowser } from '../../scripts/browser.mjs';

/**
 * Opens the browser that `npm test` found or installed. Throws where there is none: a page that nobody looked at is not
 * tested, and that has to be seen.
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = installedBrowser();
  if (executablePath === null) {
    throw new Error('There is no Chromium, Chrome or Edge: run `npm test`, or set PLENARY_BROWSER to one.');
  }
  return await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
