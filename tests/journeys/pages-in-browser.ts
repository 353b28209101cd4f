import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { type ServedPages, servePages } from './served-pages.ts';

/** The pages over the demonstration plan, and a browser to see them in. */
export interface PagesInBrowser {
  readonly browser: Browser;
  readonly served: ServedPages;
}

/** Opens both before the journeys of a file, and closes them after; before and after there are none. */
export function pagesInBrowser(): PagesInBrowser {
  let both: PagesInBrowser | null = null;
  beforeAll(async () => {
    const [served, browser] = await Promise.all([servePages(), openBrowser()]);
    both = { served, browser };
  }, 180_000);
  afterAll(async () => {
    await both?.browser.close();
    await both?.served.close();
    both = null;
  });
  const open = (): PagesInBrowser => {
    if (both === null) throw new Error('The pages and the browser are there while journeys run.');
    return both;
  };
  return {
    get browser() {
      return open().browser;
    },
    get served() {
      return open().served;
    },
  };
}
