import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

/** A window on the budget page, and what went wrong in it. */
export interface BudgetWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: string[];
}

/** A window in which the secretary of the committee edits, and has said why. */
export async function openBudget(
  browser: Browser,
  address: string,
  viewport = { width: 1280, height: 1000 },
): Promise<BudgetWindow> {
  const context = await browser.newContext({
    viewport,
    bypassCSP: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(60_000);
  await context.addInitScript(
    "localStorage.setItem('plenary-actor', 'secretary'); sessionStorage.setItem('plenary-reason', 'A journey');",
  );
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(address);
  await page.getByRole('treegrid').waitFor();
  return { page, context, complaints };
}

/** The cell of a row, by its words, and a column from 0. */
export function cellOf(page: Page, row: string | RegExp, column: number): Locator {
  const grid = page.getByRole('treegrid');
  return grid.getByRole('row', { name: row }).first().locator(`[data-column="${column}"]`);
}
