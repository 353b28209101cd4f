import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Language } from '@plenary/core/basics/words';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, faults } from './on-a-page.ts';
import { pagesInBrowser } from './pages-in-browser.ts';

const plan = '/plans/demonstration-2024-2025';
const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };

const open = pagesInBrowser();

/** A page of the browser at an address, and what its console and network complained of. */
async function opened(
  path: string,
  viewport = desk,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  const context = await open.browser.newContext({ viewport, colorScheme, bypassCSP: true });
  // The first to ask for what the checks say waits until they have said it.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await go(page, path);
  return { page, complaints };
}

async function go(page: Page, path: string): Promise<void> {
  await page.goto(open.served.address + path);
  await page.waitForSelector('main h1');
}

/** Every page that the menu leads to. */
async function everyWay(page: Page): Promise<readonly string[]> {
  const ways = await page.locator('nav a').all();
  const paths = await Promise.all(ways.map((way) => way.getAttribute('href')));
  return [...new Set(paths.map((path) => new URL(path ?? '', open.served.address).pathname))];
}

/** What is wrong with a text as XML; a drawing that is saved must be one that other programs open. */
function xmlFaults(page: Page, text: string): Promise<string> {
  const parsed = `new DOMParser().parseFromString(${JSON.stringify(text)}, 'image/svg+xml')`;
  return told(page, `${parsed}.querySelector('parsererror')?.textContent ?? ''`);
}

async function told(page: Page, what: string): Promise<string> {
  return String(await page.evaluate(what));
}

describe('the pages', () => {
  test.concurrent.each<[Language, 'light' | 'dark', 'desk' | 'phone']>([
    ['ar', 'dark', 'phone'],
    ['zh', 'light', 'phone'],
    ['en', 'light', 'desk'],
    ['fr', 'dark', 'desk'],
    ['ru', 'dark', 'phone'],
    ['es', 'light', 'desk'],
  ])(
    'can be read by everyone in %s, %s, on a %s, and are no wider than a phone',
    async (...given) => {
      const [language, scheme, place] = given;
      const { page, complaints } = await opened(`${plan}?lang=${language}`, desk, scheme);
      const ways = await everyWay(page);
      expect(ways.length).toBeGreaterThanOrEqual(11);
      const wrong: string[] = [];
      for (const path of ['/', ...ways, `${plan}/results/4.2`, `${plan}/sectors/copyright`]) {
        await page.setViewportSize(phone);
        await go(page, `${path}?lang=${language}`);
        const wider = await told(
          page,
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        if (Number(wider) > 0) wrong.push(`${path}: is wider than a phone by ${wider}`);
        if (place === 'desk') await page.setViewportSize(desk);
        wrong.push(...(await faults(page)).map((fault) => `${path}: ${fault}`));
      }
      expect(wrong).toEqual([]);
      expect(complaints).toEqual([]);
      expect(await told(page, 'document.documentElement.lang + document.documentElement.dir')).toBe(
        `${language}${language === 'ar' ? 'rtl' : 'ltr'}`,
      );
      await page.context().close();
    },
    300_000,
  );

  test('begin with at most 250 KB of compressed script, in one language', async () => {
    const { page } = await opened('/');
    // Whoever saves data is not sent the other pages ahead: what comes is what the page begins with, however long it takes.
    await page.addInitScript(
      "Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true })",
    );
    const scripts = new Map<string, Buffer>();
    const arriving: Promise<void>[] = [];
    page.on('response', (response) => {
      if (!response.url().endsWith('.js')) return;
      const keep = async (): Promise<void> => {
        scripts.set(new URL(response.url()).pathname, await response.body());
      };
      arriving.push(keep());
    });
    await go(page, `${plan}?lang=fr`);
    await page.waitForLoadState('networkidle');
    await Promise.all(arriving);
    const bytes = [...scripts.values()].reduce((sum, body) => sum + gzipSync(body).length, 0);
    expect(scripts.size).toBeGreaterThan(3);
    expect([...scripts.keys()].filter((path) => /words-(?:ar|zh|en|fr|ru|es)-/.test(path))).toEqual([
      expect.stringContaining('words-fr'),
    ]);
    expect(bytes).toBeLessThanOrEqual(250 * 1024);
    await page.context().close();
  });

  test('of a language there is none of are shown in the one the browser prefers, and the address is put right', async () => {
    const { page, complaints } = await opened(`${plan}/results?lang=xx&scenario=copyright-resources`);
    await page.waitForURL((url) => !url.searchParams.has('lang'));
    expect(new URL(page.url()).search).toBe('?scenario=copyright-resources');
    expect(await page.locator('main h1').innerText()).toBe('Expected results');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('keep language and scenario while moving, and lead back to where the eye was', async () => {
    const { page } = await opened(`${plan}/results?lang=es&scenario=copyright-resources`);
    // The page may have to grow first.
    await eventually(() => told(page, '(scrollTo(0, 500), scrollY)')).toBe('500');
    await page.locator('main tbody a', { hasText: '4.5' }).first().click();
    await page.waitForURL('**/results/4.5**');
    expect(new URL(page.url()).search).toBe('?lang=es&scenario=copyright-resources');
    await page.waitForFunction("document.activeElement?.tagName === 'H1'");
    await page.goBack();
    await page.waitForURL('**/results?**');
    await page.waitForFunction('scrollY > 250 && scrollY < 750');
    await page.context().close();
  });
});

describe('a figure', () => {
  test('opens its card by keyboard alone, and gives the focus back', async () => {
    const { page } = await opened(`${plan}?lang=en`);
    await page.locator('main h1').focus();
    const onFigure = (): Promise<string> =>
      told(page, "document.activeElement?.getAttribute('data-formula') ?? ''");
    for (let step = 0; step < 10 && (await onFigure()) === ''; step += 1) await page.keyboard.press('Tab');
    const formula = await onFigure();
    expect(formula).toBe('total[version=proposed-2024/25]');
    await page.keyboard.press('Enter');
    const card = page.getByRole('dialog');
    await card.getByText('857,300,000').waitFor();
    expect(new URL(page.url()).searchParams.get('figure')).toBe(formula);
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    await eventually(onFigure).toBe(formula);
    await page.context().close();
  });

  test('has an address that opens its card for somebody else', async () => {
    const { page } = await opened(`${plan}?lang=en&figure=total[version=approved-2022/23]`);
    const value = page.getByRole('dialog').getByText('793,792').first();
    await value.waitFor();
    expect(await page.getByRole('dialog').innerText()).toContain('793,792,000');
    await page.context().close();
  });

  test('shows what a scenario makes of it, and who wants it', async () => {
    const { page } = await opened(`${plan}/results/2.2?lang=en&scenario=copyright-resources`);
    const figure = page.locator('main td a[data-formula]', { hasText: '2,158' }).first();
    expect(await figure.locator('del').innerText()).toBe('1,258');
    expect(await figure.locator('ins').innerText()).toBe('2,158');
    await page.context().close();
  });

  test('of a table is reached with the arrows', async () => {
    const { page } = await opened(`${plan}/sectors/copyright?lang=ar`);
    const cells = page.locator('section#by-result table tbody tr');
    const where = (): Promise<string> =>
      told(
        page,
        "[document.activeElement.closest('tr').rowIndex, document.activeElement.closest('td').cellIndex].join('/')",
      );
    await cells.first().locator('td a').first().focus();
    expect(await where()).toBe('1/1');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowLeft');
    expect(await where()).toBe('2/2');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    expect(await where()).toBe('1/1');
    await page.context().close();
  });
});

describe('a chart', () => {
  test('is drawn, is also a table, and can be taken away', async () => {
    const { page } = await opened(`${plan}/budget?lang=en`);
    const panel = page.locator('section#flow');
    await panel.scrollIntoViewIfNeeded();
    await panel.locator('svg path').nth(20).waitFor({ state: 'attached' });
    const taken = new Map<string, Buffer>();
    for (const format of ['SVG', 'PNG']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        panel.getByRole('button', { name: format }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`flow.${format.toLowerCase()}`);
      taken.set(format, readFileSync(await download.path()));
    }
    expect(await xmlFaults(page, `${taken.get('SVG')?.toString('utf8')}`)).toBe('');
    expect(taken.get('PNG')?.subarray(1, 4).toString('latin1')).toBe('PNG');
    await panel.getByRole('button', { name: 'As a table' }).click();
    await eventually(() => panel.locator('tbody tr').count()).toBeGreaterThan(20);
    await eventually(async () => new URL(page.url()).searchParams.get('view')).toBe('table:flow');
    await page.context().close();
  });
});

/** The figures of the first row of a table that the edge cuts where nothing covers what is left of them. */
const cutFigures = `(() => {
  const region = document.querySelector('main [data-scrolls="true"]');
  const veil = region.parentElement.querySelector(':scope > [aria-hidden]')?.getBoundingClientRect();
  const { left, right } = region.getBoundingClientRect();
  const isLeft = getComputedStyle(region).direction === 'rtl';
  const from = isLeft && veil ? veil.right : left;
  const to = !isLeft && veil ? veil.left : right;
  const row = region.querySelector('tr:has(a[data-formula])');
  return [...row.querySelectorAll('a[data-formula]')].filter((figure) => {
    const box = figure.getBoundingClientRect();
    const isSeen = box.right > from + 1 && box.left < to - 1;
    return isSeen && (box.left < from - 1 || box.right > to + 1);
  }).map((figure) => figure.textContent).join();
})()`;

/** Words of tables that go on in the next line. */
const cutWords = `[...document.querySelectorAll('main :is(th, td)')].flatMap((cell) => {
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const cut = [];
  while (texts.nextNode()) {
    const { data } = texts.currentNode;
    for (const { 0: word, index } of data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, index);
      range.setEnd(texts.currentNode, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) cut.push(word);
    }
  }
  return cut;
}).join()`;

describe('a table', () => {
  test.each([
    ['performance', 'en'],
    ['performance', 'ru'],
    ['results', 'ru'],
  ])('of the page of %s in %s cuts no word on a phone', { timeout: 180_000 }, async (name, language) => {
    const { page } = await opened(`${plan}/${name}?lang=${language}`, phone);
    await page.addStyleTag({ content: '* { content-visibility: visible !important; }' });
    await page.locator('main table').first().waitFor();
    expect(await told(page, cutWords)).toBe('');
    await page.context().close();
  });

  test.each(['en', 'fr', 'ru', 'ar'])(
    'with its alternative beside it shows all its columns at a desk, in %s',
    { timeout: 180_000 },
    async (language) => {
      const { page } = await opened(`${plan}/annexes?lang=${language}`);
      await page.locator('main [data-scrolls="false"] table').first().waitFor();
      const behind = page.getByRole('button').filter({ hasText: /^\+\d+$/ });
      await eventually(() => page.locator('main [data-scrolls="true"]').count()).toBe(0);
      expect(await behind.count()).toBe(0);
      await page.context().close();
    },
  );
});

describe('a wide table', () => {
  test.each([
    ['results', 'en', phone],
    ['results', 'ar', phone],
    ['annexes', 'ar', phone],
    ['annexes', 'en', { width: 1000, height: 900 }],
  ] as const)(
    'of the page of %s in %s says that more columns follow, cuts no figure, and goes on',
    { timeout: 180_000 },
    async (name, language, viewport) => {
      const { page } = await opened(`${plan}/${name}?lang=${language}`, viewport);
      const table = page.locator('main [data-scrolls="true"]').first();
      const more = table
        .locator('xpath=../..')
        .getByRole('button')
        .filter({ hasText: /^\+\d+$/ });
      await more.waitFor();
      expect(await told(page, cutFigures)).toBe('');
      // Asked at once: whoever waits for the words of what goes away waits in vain.
      const count = async (): Promise<number> => Number((await more.allInnerTexts())[0] ?? 0);
      for (let hidden = await count(); hidden > 0; hidden = await count()) {
        await more.click();
        await eventually(count).toBeLessThan(hidden);
      }
      expect(Math.sign(Number(await table.evaluate((element) => element.scrollLeft)))).toBe(
        language === 'ar' ? -1 : 1,
      );
      await page.context().close();
    },
  );

  test('says nothing where all its columns are seen, though one is left out on a phone', async () => {
    const { page } = await opened(`${plan}/performance?lang=ar`, phone);
    const table = page.locator('main [data-scrolls="false"]').first();
    await table.waitFor();
    const around = table.locator('xpath=../..');
    expect(
      await around
        .getByRole('button')
        .filter({ hasText: /^\+\d+$/ })
        .count(),
    ).toBe(0);
    expect(await around.locator('[data-goes-on="true"]').count()).toBe(0);
    await page.context().close();
  });
});
