import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { type BudgetWindow, cellOf, openBudget } from './budget-window.ts';
import { eventually, faults } from './on-a-page.ts';
import { type ServedPages, servePages } from './served-pages.ts';

const budget = '/plans/demonstration-2024-2025/budget';
const compared = 'compare=approved-2022/23..proposed-2024/25';
const slow = { timeout: 180_000 };

let served: ServedPages;
let browser: Browser;
beforeAll(async () => {
  [served, browser] = await Promise.all([servePages(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const opened = (query: string): Promise<BudgetWindow> =>
  openBudget(browser, `${served.address}${budget}?${query}`);

const asked = (page: Page, part: string): string | null => new URL(page.url()).searchParams.get(part);

describe('a table of the budget', () => {
  test('says what to edit where somebody types into what compares amounts', slow, async () => {
    const { page, context } = await opened(`lang=en&rows=sector&${compared}`);
    for (const [column, what] of [
      [2, 'difference'],
      [3, 'percentage'],
    ] as const) {
      await cellOf(page, /Patents and Technology/, column).click();
      await page.keyboard.type('5');
      const sentence = page.getByRole('alert').getByText(`is a ${what}: it follows from the amounts`);
      await eventually(() => sentence.innerText()).toMatch(/\(.*2022\/23.*2024\/25.*\)\. Edit those\./);
    }
    // Nothing was begun that would be saved.
    expect(await page.getByRole('treegrid').getByRole('textbox').count()).toBe(0);
    await context.close();
  });

  test('is arranged as before by going back, and folded without a step of its own', slow, async () => {
    const { page, context } = await opened(`lang=en&rows=sector,result&${compared}`);
    const shelf = page.getByRole('group', { name: 'Arrange the table' });
    await cellOf(page, /Patents and Technology/, 0).waitFor();
    await shelf.getByLabel('Figures').selectOption('by-object');
    await eventually(async () => asked(page, 'cube')).toBe('by-object');
    const head = page.getByRole('treegrid').getByRole('rowheader', { name: /Patents and Technology/ });
    await head.dblclick();
    await eventually(async () => asked(page, 'open')).not.toBeNull();
    await shelf.getByLabel('Shown in').selectOption('units');
    await eventually(async () => asked(page, 'shown')).toBe('units');
    await page.goBack();
    await eventually(async () => asked(page, 'rows')).toBe('sector,result');
    expect(asked(page, 'cube')).toBeNull();
    await page.getByRole('columnheader', { name: 'Sector › Expected result' }).waitFor();
    await page.goForward();
    await eventually(async () => asked(page, 'open')).not.toBeNull();
    expect(asked(page, 'shown')).toBe('units');
    await context.close();
  });

  test(
    'that cannot be shown as it was arranged says why, and leaves the page and the ways back',
    slow,
    async () => {
      const { page, context } = await opened(`lang=en&rows=sector`);
      const link = `${budget}?lang=en&rows=planet`;
      await page.goto(served.address + link);
      const alert = page.locator('#pivot').getByRole('alert');
      await alert.getByText('have no dimension planet').waitFor();
      await page.locator('section#flow').waitFor();
      expect(await faults(page)).toEqual([]);
      await alert.getByRole('button', { name: 'Show the usual table' }).click();
      await page.getByRole('treegrid').waitFor();
      expect(asked(page, 'rows')).toBeNull();
      await context.close();
    },
  );
});
