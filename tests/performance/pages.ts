import { gzipSync } from 'node:zlib';
import { call } from '@plenary/api/client';
import { openPlan } from '@plenary/api/plans';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../journeys/browser.ts';
import { servePages } from '../journeys/served-pages.ts';
import { markdownTable } from './measure.ts';

const plan = '/plans/demonstration-2024-2025';

/** The pages of a plan by the last part of their addresses. */
const pages: readonly (readonly [name: string, path: string])[] = [
  ['the strategy house', plan],
  ['results', `${plan}/results`],
  ['a result', `${plan}/results/4.2`],
  ['sectors', `${plan}/sectors`],
  ['a sector', `${plan}/sectors/copyright`],
  ['budget', `${plan}/budget`],
  ['document', `${plan}/document`],
  ['negotiation', `${plan}/proposals`],
  ['performance', `${plan}/performance`],
  ['risks', `${plan}/risks`],
  ['annexes', `${plan}/annexes`],
  ['findings', `${plan}/findings`],
  ['log', `${plan}/log`],
];

/** How often the house is opened, and how often one goes around all pages. */
const runs = { opened: 7, rounds: 5 } as const;

/** Measures in a browser what somebody waits for who looks at the pages. */
export async function pagesSection(): Promise<string> {
  const [served, browser] = await Promise.all([servePages(), openBrowser()]);
  try {
    await settled(served.address);
    const { cold, warm } = await opening(browser, served.address);
    const moves = await moving(browser, served.address);
    const rows: string[][] = [];
    for (const [name, path] of pages) {
      const { first, again } = moves.get(path) ?? { first: [], again: [] };
      rows.push([
        name,
        kilobytes(await scriptOf(browser, served.address + path)),
        `${middle(first).toFixed(0)} ms`,
        `${middle(again).toFixed(0)} ms`,
        `${high(again).toFixed(0)} ms`,
      ]);
    }
    const all = [...moves.values()].flatMap(({ again }) => again);
    return [
      `In Chromium ${browser.version()} beside the server on one machine. Opening the strategy house of the demonstration plan, from the`,
      `start of the navigation until its figures are painted, medians of ${runs.opened}: **${middle(cold).toFixed(0)} ms cold** (a fresh profile),`,
      `**${middle(warm).toFixed(0)} ms warm** (its scripts in the cache of the browser).`,
      '',
      'Going from page to page of a loaded plan, from the click until the other page is painted, by marks of the browser: the first',
      `time (page and answer are fetched) and later, over ${runs.rounds} rounds. Over all pages later: median **${middle(all).toFixed(0)} ms**, p95 **${high(all).toFixed(0)} ms**.`,
      '`script` is what a page needs when it is opened first, compressed by gzip, in one language.',
      '',
      markdownTable(['page', 'script', 'first time', 'later: median', 'later: p95'], rows),
      '',
    ].join('\n');
  } finally {
    await browser.close();
    await served.close();
  }
}

/** Waits until the checks have said what they find: they take the processor of everybody. */
async function settled(address: string): Promise<void> {
  for (;;) {
    const given = { params: { plan: 'demonstration-2024-2025' }, query: {} };
    const opened = await call({ base: address, actor: null, fetch }, openPlan, given);
    if (opened.ok && opened.value.findingsKnown) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Says in every page when its first figures were painted: the frame after the one that has them. */
const watchFigures = `(() => {
  const look = () => {
    if (document.querySelector('main [data-formula]') === null) return requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => performance.mark('figures-painted')));
  };
  requestAnimationFrame(look);
})()`;

async function opening(
  browser: Browser,
  address: string,
): Promise<{ readonly cold: readonly number[]; readonly warm: readonly number[] }> {
  const [cold, warm]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs.opened; run += 1) {
    const context = await browser.newContext({ bypassCSP: true });
    await context.addInitScript(watchFigures);
    for (const times of [cold, warm]) {
      const page = await context.newPage();
      await page.goto(address + plan);
      times.push(await marked(page, 'figures-painted'));
      await page.close();
    }
    await context.close();
  }
  return { cold, warm };
}

async function marked(page: Page, mark: string): Promise<number> {
  await page.waitForFunction(`performance.getEntriesByName('${mark}').length > 0`);
  return Number(await page.evaluate(`performance.getEntriesByName('${mark}')[0].startTime`));
}

/** Marks the click on a link, and the moment when the page it leads to is painted: another heading, in the frame after. */
const watchMoves = `(() => {
  let before = null;
  addEventListener('click', (event) => {
    before = document.querySelector('main h1');
    performance.mark('click', { startTime: event.timeStamp });
    const look = () => {
      const now = document.querySelector('main h1');
      if (now === null || now === before) return requestAnimationFrame(look);
      requestAnimationFrame(() => setTimeout(() => performance.measure('move', 'click')));
    };
    requestAnimationFrame(look);
  }, true);
})()`;

type Moves = ReadonlyMap<string, { readonly first: readonly number[]; readonly again: readonly number[] }>;

async function moving(browser: Browser, address: string): Promise<Moves> {
  const moves = new Map(
    pages.map(([, path]) => [path, { first: new Array<number>(), again: new Array<number>() }]),
  );
  for (let session = 0; session < 3; session += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
    await context.addInitScript(watchMoves);
    await around(context, address, (path, time, isFirst) => {
      const times = moves.get(path);
      if (isFirst) times?.first.push(time);
      else times?.again.push(time);
    });
    await context.close();
  }
  return moves;
}

/** Goes around all pages by their links, so many times. */
async function around(
  context: BrowserContext,
  address: string,
  told: (path: string, time: number, isFirst: boolean) => void,
): Promise<void> {
  const page = await context.newPage();
  await page.goto(address + plan);
  await page.waitForSelector('main [data-formula]');
  for (let round = 0; round <= runs.rounds; round += 1) {
    for (const [, path] of [...pages.slice(1), ...pages.slice(0, 1)]) {
      await page.evaluate('performance.clearMarks(); performance.clearMeasures()');
      // A person comes to a link before pressing it; what pages do with that moment is theirs, but it is short here.
      const link = page.locator(`a[href="${path}"]:visible`).first();
      await link.scrollIntoViewIfNeeded();
      await link.click();
      await page.waitForFunction("performance.getEntriesByName('move').length > 0");
      const time = await page.evaluate("performance.getEntriesByName('move')[0].duration");
      told(path, Number(time), round === 0);
    }
  }
}

/** The bytes of script that a page needs in a fresh profile, compressed. */
async function scriptOf(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const arriving: Promise<number>[] = [];
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.endsWith('.js')) return;
    arriving.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(url);
  await page.waitForSelector('main h1');
  await page.waitForLoadState('networkidle');
  const sizes = await Promise.all(arriving);
  await context.close();
  return sizes.reduce((sum, size) => sum + size, 0);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(0)} KB`;
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function high(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}
