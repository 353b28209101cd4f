import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { eventually, faults } from './on-a-page.ts';
import { type ServedPages, servePages } from './served-pages.ts';

const path = '/plans/demonstration-2024-2025/budget?lang=en&rows=sector,result';

let served: ServedPages;
let browser: Browser;
beforeAll(async () => {
  [served, browser] = await Promise.all([servePages(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** A budget with a title, a scale and a total, one line that cannot be read and one that is there twice. */
const rows = Array.from(
  { length: 20 },
  (_, at) => `${at + 101};Chapter ${'ABCDEFGHIJKLMNOPQRST'.charAt(at)};1 000,5`,
);
const budget = [
  'Budget 2024 (in thousands of Swiss francs)',
  'Code;Name;Budget',
  ...rows,
  '150;Broken;about ten',
  rows[0],
  'Total;;21 010,5',
].join('\n');
const long = [
  'Code;Name;Budget',
  ...Array.from({ length: 900_000 }, (_, at) => `${at % 97};Chapter;${at},5`),
].join('\n');

test('a planner looks at lines, keeps their mapping, gives a long file up, and takes them', {
  timeout: 240_000,
}, async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, bypassCSP: true });
  context.setDefaultTimeout(60_000);
  await context.addInitScript(
    "localStorage.setItem('plenary-actor', 'secretary'); sessionStorage.setItem('plenary-reason', 'A journey');",
  );
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(served.address + path);
  await page.getByRole('treegrid').waitFor();
  const panel = page.getByRole('region', { name: 'Lines of budget.csv' });
  const field = page.locator('input[type=file][aria-label="Read lines"]');

  await field.setInputFiles({ name: 'long.csv', mimeType: 'text/csv', buffer: Buffer.from(long) });
  await page.getByText(/[1-9][\d,]* lines so far/).waitFor();
  await eventually(() => page.getByRole('progressbar').getAttribute('value')).not.toBe('0');
  await page.getByRole('button', { name: 'Leave' }).click();
  await eventually(() => page.getByText('lines so far').count()).toBe(0);

  await field.setInputFiles({ name: 'budget.csv', mimeType: 'text/csv', buffer: Buffer.from(budget) });
  await page.getByRole('heading', { name: 'Lines of budget.csv' }).waitFor();
  await page.getByText('Lines that state totals, compared and not added: 1').waitFor();
  await page.getByText('Lines that cannot be taken: 1').waitFor();
  await page.getByText('Lines that are there twice: 1').waitFor();
  await page.getByText('Mapping of columns').first().click();
  await panel.getByLabel('Name', { exact: true }).fill('Chapters');
  await page.getByRole('button', { name: 'Keep the mapping' }).click();
  await eventually(() => page.getByLabel('Kept mappings').inputValue()).toBe('Chapters');
  expect(await faults(page)).toEqual([]);

  await panel.getByLabel('Name', { exact: true }).fill('Chapters, yearly');
  await page.getByRole('button', { name: 'Rename Chapters' }).click();
  await eventually(() => page.getByLabel('Kept mappings').inputValue()).toBe('Chapters, yearly');
  await page.getByRole('button', { name: 'Read again by this' }).first().click();
  await page.getByRole('button', { name: /^Take/ }).click();
  await eventually(() => page.getByRole('heading', { name: 'Lines of budget.csv' }).count()).toBe(0);
  const { pathname } = new URL(page.url());
  await page.goto(`${served.address}${pathname}?lang=en&cube=lines&rows=code`);
  await page.getByRole('treegrid').getByText('Chapter A').waitFor();
  expect(complaints).toEqual([]);
  expect(served.errors).toEqual([]);
  await context.close();
});
