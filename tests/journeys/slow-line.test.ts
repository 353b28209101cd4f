import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { cellOf, openBudget } from './budget-window.ts';
import { eventually, printedIn } from './on-a-page.ts';
import { pagesInBrowser } from './pages-in-browser.ts';

const plan = '/plans/demonstration-2024-2025';
const objects = 'cube=by-object&rows=sector,object&where=sector:brands&columns=version&open=2';
const slow = { timeout: 180_000 };

const open = pagesInBrowser();

/** Holds answers back until what it gives is called. */
async function heldBack(page: Page, path: string): Promise<() => void> {
  const held = Promise.withResolvers<void>();
  await page.route(path, async (route) => {
    await held.promise;
    await route.continue();
  });
  return held.resolve;
}

describe('on a slow line', () => {
  test(
    'somebody types before amounts have come: nothing is lost, and what is doubtful is asked about',
    slow,
    async () => {
      const address = `${open.served.address}${plan}/budget?lang=en&${objects}`;
      const { page, context, complaints } = await openBudget(open.browser, address);
      const [posts, temporary] = [cellOf(page, /^Posts/, 0), cellOf(page, /^Temporary staff/, 0)];
      for (const cell of [posts, temporary]) await eventually(() => printedIn(cell)).toMatch(/\d/);
      const [before, beforeThat] = [await printedIn(posts), await printedIn(temporary)];
      const withoutAmounts = async (): Promise<() => void> => {
        const come = await heldBack(page, '**/pivot/cells?*');
        await page.reload();
        await posts.click();
        expect(await printedIn(posts)).toBe('···');
        return come;
      };
      const come = await withoutAmounts();
      await page.keyboard.type('58.488');
      await page.keyboard.press('Enter');
      // The next amount is typed below, where the keyboard is by then.
      await page.keyboard.type('41234');
      await page.keyboard.press('Enter');
      come();
      await eventually(() => printedIn(temporary)).toBe('41,234');
      await page
        .getByRole('alert')
        .getByText(/^From [\d,.]+ Swiss francs to 58,488 Swiss francs: is this far/)
        .waitFor();
      await page.keyboard.press('Enter');
      await eventually(() => printedIn(posts)).toBe('58');
      for (let step = 0; step < 2; step += 1) await page.keyboard.press('Control+z');
      await eventually(() => printedIn(posts)).toBe(before);
      await eventually(() => printedIn(temporary)).toBe(beforeThat);

      // A field that is opened before its amount has come is not empty: whoever takes it as it is has removed nothing.
      const comeAgain = await withoutAmounts();
      await page.keyboard.press('F2');
      comeAgain();
      const field = page.getByRole('treegrid').getByRole('textbox');
      await field.waitFor();
      expect(Number(await field.inputValue())).toBeGreaterThan(10_000);
      await page.keyboard.press('Enter');
      await eventually(() => printedIn(posts)).toBe(before);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  test(
    'a page is not seen before it is known who may edit it: what is done at once is not lost',
    slow,
    async () => {
      const context = await open.browser.newContext({ viewport: { width: 1280, height: 900 } });
      // Presses twice on the name in the moment in which it is seen.
      await context.addInitScript(`
      localStorage.setItem('plenary-actor', 'secretary');
      const watch = new MutationObserver(() => {
        const name = document.querySelector('h1');
        if (name === null) return;
        watch.disconnect();
        (name.querySelector('span') ?? name).dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
      });
      watch.observe(document, { childList: true, subtree: true });
    `);
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      const answered = page.waitForResponse('**/api/**/sectors/brands?*');
      await page.route('**/api/people?*', async (route) => {
        // A while after everything else has come.
        await answered;
        await page.waitForTimeout(1_500);
        await route.continue();
      });
      await page.goto(`${open.served.address}${plan}/sectors/brands?lang=en`);
      await page.getByRole('textbox', { name: 'Title of brands' }).waitFor();
      expect(await page.locator('h1').count()).toBe(1);
      await context.close();
    },
  );

  test(
    'what is taken back is what was done last, wherever on the page, though it is on its way',
    slow,
    async () => {
      const address = `${open.served.address}${plan}/budget?lang=en&${objects}`;
      const { page, context, complaints } = await openBudget(open.browser, address);
      const posts = cellOf(page, /^Posts/, 0);
      await eventually(() => printedIn(posts)).toMatch(/\d/);
      const before = await printedIn(posts);
      await posts.click();
      await page.keyboard.type('58488');
      await page.keyboard.press('Enter');
      await page.getByText(/^Saved as revision \d+$/).waitFor();
      await eventually(() => printedIn(posts)).toBe('58,488');
      const bridge = page.locator('section#bridge');
      await bridge.getByRole('button', { name: /^As a table/ }).click();
      const unexplained = bridge.getByRole('row', { name: /^Not explained/ });
      await unexplained.waitFor();
      const stood = await unexplained.innerText();
      await bridge.getByRole('button', { name: 'Edit the step Services and premises cost more' }).click();
      const form = bridge.getByRole('form', { name: 'Edit the step' });
      await form.getByLabel('Amount in thousands').fill('1');
      const come = await heldBack(page, '**/changes');
      await form.getByRole('button', { name: 'Save' }).click();
      const answered = (to: string) =>
        page.waitForResponse((response) => response.url().endsWith(to) && response.ok());
      const [saved, undone] = [answered('/changes'), answered('/undo')];
      await page.locator('#pivot').getByRole('button', { name: 'Undo' }).click();
      come();
      const revision: unknown = Object(await (await saved).json()).revision;
      const sent: unknown = (await undone).request().postDataJSON();
      expect(Object(sent).revision).toBe(revision);
      await eventually(() => unexplained.innerText()).toBe(stood);
      expect(await printedIn(posts)).toBe('58,488');
      await page.locator('#pivot').getByRole('button', { name: 'Undo' }).click();
      await eventually(() => printedIn(posts)).toBe(before);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  test('a name is edited twice at once: the second time from what was saved', slow, async () => {
    const context = await open.browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addInitScript(
      "localStorage.setItem('plenary-actor', 'secretary'); sessionStorage.setItem('plenary-reason', 'A journey');",
    );
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`${open.served.address}${plan}/sectors/brands?lang=en`);
    const name = page.locator('h1 span').first();
    const field = page.getByRole('textbox', { name: 'Title of brands' });
    const saved = page.getByText(/^Saved as revision \d+$/);
    await name.dblclick();
    await field.fill('Brands, once');
    const come = await heldBack(page, '**/api/**/sectors/brands?*');
    await field.press('Enter');
    await saved.waitFor();
    const first = await saved.innerText();
    await name.dblclick();
    expect(await field.inputValue()).toBe('Brands, once');
    await field.fill('Brands, twice');
    await field.press('Enter');
    await eventually(() => saved.innerText()).not.toBe(first);
    come();
    await eventually(() => page.locator('h1').innerText()).toContain('Brands, twice');
    await context.close();
  });
});
