import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually } from './on-a-page.ts';
import { pagesInBrowser } from './pages-in-browser.ts';
import { root } from './run-plenary.ts';

const plan = '/plans/demonstration-2024-2025';
const source = join(root, '../shared/seeds/000_5bb984d9797e0fe9.txt');
const why = existsSync(source) ? '' : ' (skipped: the source document is not here)';
const slow = { timeout: 180_000 };

const open = pagesInBrowser();

async function inWindow(): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
  const context = await open.browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return { page, context };
}

async function go(page: Page, path: string): Promise<void> {
  await page.goto(open.served.address + path);
  await page.waitForSelector('main h1');
}

async function faults(page: Page): Promise<unknown> {
  await page.evaluate(axe.source);
  return await page.evaluate(
    'axe.run().then((run) => run.violations.map((one) => `${one.id}: ${one.nodes[0].html}`))',
  );
}

/** Somebody who may edit, and why, as the page asks for them. */
async function whoAndWhy(page: Page): Promise<void> {
  await page.getByLabel('Who edits?').selectOption('secretary');
  await page.getByLabel('Why?').fill('A journey');
}

/** Opens the name of a sector, writes another and says who and why. */
async function rename(page: Page, sector: string, name: string): Promise<void> {
  await go(page, `${plan}/sectors/${sector}?lang=en`);
  await page.locator('h1 span').first().dblclick();
  await page.getByLabel(`Title of ${sector}`).last().fill(name);
}

describe('editing in place', () => {
  test('survives a reload, is saved, and can be taken back', slow, async () => {
    const { page, context } = await inWindow();
    await rename(page, 'patents', 'Patents and what they are for');
    await page.reload();
    const field = page.locator('h1 input').first();
    await eventually(() => field.inputValue()).toBe('Patents and what they are for');
    await field.press('Enter');
    await whoAndWhy(page);
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/^Saved as revision \d+$/).waitFor();
    await eventually(() => page.locator('h1').innerText()).toContain('Patents and what they are for');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/was taken back/).waitFor();
    await eventually(() => page.locator('h1').innerText()).not.toContain('what they are for');
    await go(page, `${plan}/log?lang=en`);
    expect(await page.locator('main').innerText()).toContain('The chain holds');
    expect(await page.locator('main article').count()).toBeGreaterThanOrEqual(3);
    await context.close();
  });

  test('shows what stands where somebody was faster, and keeps what was meant', slow, async () => {
    const [first, second] = await Promise.all([inWindow(), inWindow()]);
    await rename(second.page, 'copyright', 'Creators first');
    await rename(first.page, 'copyright', 'Copyright for all');
    await first.page.locator('h1 input').first().press('Enter');
    await whoAndWhy(first.page);
    await first.page.getByRole('button', { name: 'Save' }).click();
    await first.page.getByText(/^Saved as revision/).waitFor();
    await second.page.locator('h1 input').first().press('Enter');
    await whoAndWhy(second.page);
    await second.page.getByRole('button', { name: 'Save' }).click();
    const conflict = second.page.getByText('Somebody was faster. Nothing is lost.');
    await conflict.waitFor();
    const sides = await second.page.locator('h1').innerText();
    expect(sides).toContain('Copyright for all');
    expect(sides).toContain('Creators first');
    await second.page.getByRole('button', { name: 'Put mine in its place' }).click();
    await eventually(() => first.page.locator('h1').innerText()).toContain('Creators first');
    await first.context.close();
    await second.context.close();
  });
});

describe('finding one’s way', () => {
  test('by the palette, with the keyboard alone, in another language', slow, async () => {
    const { page, context } = await inWindow();
    await go(page, `${plan}/log?lang=en`);
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: 'Find' });
    await field.waitFor();
    await page.keyboard.type('战略');
    await eventually(() => page.getByRole('option').first().innerText()).toContain('Strategy house');
    await field.fill('copyright');
    await page
      .getByRole('option', { name: /Copyright and Creative Industries.*Sector|Creators first/ })
      .first()
      .waitFor();
    expect(await faults(page)).toEqual([]);
    const active = async (): Promise<string> =>
      page.locator(`[id="${await field.getAttribute('aria-activedescendant')}"]`).innerText();
    const before = await active();
    await page.keyboard.press('ArrowDown');
    expect(await active()).not.toBe(before);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/sectors\/copyright/);
    // Typed at once, before anything was waited for, and gone to at once.
    await page.keyboard.press('Control+k');
    await page.keyboard.type('findings', { delay: 10 });
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/findings/);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Escape');
    await eventually(() => page.getByRole('combobox').count()).toBe(0);
    await context.close();
  });

  test('from a finding to its cell in the document, and back', slow, async () => {
    const { page, context } = await inWindow();
    await go(page, `${plan}/findings?lang=en&only=error`);
    // As long as the checks are at work another may come before it.
    await page.getByText('The checks are at work').waitFor({ state: 'detached' });
    const finding = page.locator('main article').first();
    const id = await finding.getAttribute('id');
    expect(id).toMatch(/^finding-figures-/);
    await finding.getByRole('link', { name: 'Go there' }).click();
    await page.waitForURL(/\/document\?.*at=.*#n\d+/);
    const cell = page.locator('main article [data-here="true"]').first();
    await cell.waitFor();
    await eventually(async () => {
      const box = await cell.boundingBox();
      return box !== null && box.y > 0 && box.y < 900;
    }).toBe(true);
    await page.getByRole('link', { name: 'Back to the finding' }).click();
    await page.waitForURL(/\/findings/);
    await eventually(() => page.evaluate('document.activeElement.id')).toBe(id);
    await context.close();
  });

  test('the contents of the document lead to a part and mark the one that is read', slow, async () => {
    const { page, context } = await inWindow();
    await go(page, `${plan}/document?lang=en`);
    const contents = page.getByRole('navigation', { name: 'Contents' });
    const marked = () => contents.locator('[aria-current="true"]').innerText();
    await contents.getByRole('link', { name: 'Traditional knowledge' }).click();
    await eventually(marked).toContain('Traditional knowledge');
    const heading = page.locator('main article').getByRole('heading', { name: 'Traditional knowledge' });
    // Under the bar of the page, not in the middle of the window.
    await eventually(async () => (await heading.first().boundingBox())?.y ?? 0).toBeLessThan(128);
    await page.evaluate("document.querySelector('main article h2').scrollIntoView()");
    await eventually(marked).not.toContain('Traditional knowledge');
    expect(await contents.locator('[aria-current="true"]').count()).toBe(1);
    await context.close();
  });

  test('from a proposal to its words, and what it would do to the figures', slow, async () => {
    const { page, context } = await inWindow();
    await go(page, `${plan}/proposals?lang=en`);
    // Of a text that two propose, the words of the one it is looked at for stand out.
    const own = page.locator('#proposal-green-technology-ng ins[data-other="false"]');
    await own.first().waitFor();
    expect((await own.allTextContents()).map((text) => text.trim())).toEqual(['lately made available']);
    await go(page, `${plan}/proposals?lang=en&only=CN`);
    await page.locator('main article').first().getByRole('checkbox').check();
    await page.waitForURL(/scenario=/);
    await go(page, `${plan}/annexes${new URL(page.url()).search.replace(/only=CN&?/, '')}`);
    expect(await page.locator('main').innerText()).toContain('New York');
    await go(page, `${plan}/proposals?lang=en&at=igc-participation-grulac`);
    await page
      .locator('#proposal-igc-participation-grulac')
      .getByRole('link', { name: 'In the document' })
      .click();
    await page.locator('main article [data-here="true"]').first().waitFor();
    await context.close();
  });
});

describe.skipIf(!existsSync(source))(`a document that is dropped${why}`, () => {
  test('is understood, becomes a plan, and is read in Chinese', slow, async () => {
    const { page, context } = await inWindow();
    await go(page, '/?lang=en');
    const text = JSON.stringify(readFileSync(source, 'utf8'));
    const data = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([${text}], 'source.txt', { type: 'text/plain' }));
      return transfer;
    })()`);
    await page.dispatchEvent('body', 'drop', { dataTransfer: data });
    await page.getByLabel('Who edits?').selectOption('secretary');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForURL(/\/imports\//);
    await page.getByRole('heading', { name: 'What was understood' }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByLabel('Why?').fill('A journey');
    const id = page.getByLabel('Id of the plan');
    const free = await id.inputValue();
    await id.fill(plan.split('/').at(-1) ?? '');
    await page.getByText('There is a plan of this id already').waitFor();
    expect(await page.getByRole('button', { name: 'Accept' }).isDisabled()).toBe(true);
    await page.getByLabel('Replace it').check();
    expect(await page.getByRole('button', { name: 'Accept' }).isEnabled()).toBe(true);
    await id.fill(free);
    await page.getByText('There is a plan of this id already').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.waitForURL(/\/plans\/[^/?]+/);
    const made = new URL(page.url()).pathname;
    await go(page, `${made}/document?lang=zh&view=source`);
    // What is below the window is made after the page is seen.
    await eventually(() => page.locator('main article table').count()).toBe(32);
    expect(await page.locator('main article').getAttribute('lang')).toBeNull();
    await page.locator('main article a[data-formula]').first().click();
    await page.getByRole('dialog').waitFor();
    expect(await faults(page)).toEqual([]);
    await context.close();
  });
});
