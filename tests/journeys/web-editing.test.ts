import { type Edit, postChanges } from '@plenary/api/changes';
import { call } from '@plenary/api/client';
import { openPlan } from '@plenary/api/plans';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, printedIn } from './on-a-page.ts';
import { pagesInBrowser } from './pages-in-browser.ts';

const id = 'demonstration-2024-2025';
const plan = `/plans/${id}`;
const slow = { timeout: 180_000 };

const open = pagesInBrowser();

interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
}

/** Somebody who edits: chosen once, with a reason. */
async function editor(who = 'secretary'): Promise<Window> {
  const context = await open.browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
  await context.addInitScript(`localStorage.setItem('plenary-actor', '${who}')`);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return { page, context };
}

async function go(page: Page, path: string): Promise<void> {
  await page.goto(open.served.address + path);
  await page.waitForSelector('main h1');
}

/** Types into a field that was opened, comes back after a reload, and saves with a reason. */
async function typed(page: Page, field: () => Locator, value: string): Promise<void> {
  const write = async (): Promise<void> => {
    await field().waitFor();
    if ((await field().locator('option').count()) > 0) await field().selectOption(value);
    else await field().fill(value);
  };
  await write();
  await page.reload();
  await page.waitForSelector('main h1');
  await eventually(() => field().inputValue()).toBe(value);
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await save.click();
  const why = page.getByLabel('Why?');
  const saved = page.getByText(/^Saved as revision \d+$/);
  await why.or(saved).first().waitFor();
  if (await why.isVisible()) {
    await why.fill('A journey');
    await save.click();
  }
  await saved.waitFor();
}

async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText(/was taken back/).waitFor();
}

async function edited(edit: Edit, actor = 'planner'): Promise<number> {
  const client = { base: open.served.address, actor, fetch };
  const opened = await call(client, openPlan, { params: { plan: id }, query: {} });
  const basedOn = opened.ok ? opened.value.revision : 0;
  const body = { basedOn, reason: 'from elsewhere', edits: [edit] };
  const done = await call(client, postChanges, { params: { plan: id }, query: {}, body });
  if (!done.ok) throw new Error(done.problem.title);
  return done.value.revision;
}

const renamed = (before: string, after: string): Edit => ({
  kind: 'sector-name',
  sector: 'infrastructure',
  language: 'en',
  before,
  after,
});

describe('editing in place, with a reload before it is sent, and the way back', () => {
  test('an amount, in the card of its figure', slow, async () => {
    const { page, context } = await editor();
    await go(page, `${plan}/sectors/patents?lang=en`);
    const cell = page.locator('#row-2\\.1 td a[data-formula]').first();
    const before = await printedIn(cell);
    await cell.click();
    const card = page.getByRole('dialog');
    await card.getByRole('button', { name: /^Edit: Amount/ }).click();
    const field = () => page.getByRole('dialog').getByRole('textbox', { name: /^Amount/ });
    await typed(page, field, '5300000');
    await page.keyboard.press('Escape');
    await eventually(() => printedIn(cell)).toBe('5,300');
    await undo(page);
    await eventually(() => printedIn(cell)).toBe(before);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await go(page, `${plan}/sectors/patents?lang=ar`);
    await cell.click();
    await page.getByRole('dialog').waitFor();
    expect(await page.getByRole('dialog').evaluate((shown) => shown.matches(':dir(rtl)'))).toBe(true);
    // What was taken back has no other reason than that, and the card says so in the language of its reader, as the log does.
    await card.getByText(/^التراجع عن المراجعة/).waitFor();
    await context.close();
  });

  test(
    'an amount that is none, or far from the one before, is asked about; a total says what it is not',
    slow,
    async () => {
      const { page, context } = await editor();
      await go(page, `${plan}/sectors/patents?lang=en`);
      const cell = page.locator('#row-2\\.1 td a[data-formula]').first();
      const before = await printedIn(cell);
      await cell.click();
      const card = page.getByRole('dialog');
      await card.getByRole('button', { name: /^Edit: Amount/ }).click();
      const field = card.getByRole('textbox', { name: /^Amount/ });
      const save = card.getByRole('button', { name: 'Save', exact: true });
      await field.fill('5300');
      await card.getByText('5,300 Swiss francs are printed as 5 in tables in thousands').waitFor();
      await save.click();
      await card.getByText('From 5,200,000 Swiss francs to 5,300 Swiss francs').waitFor();
      await card.getByLabel('Why?').fill('A journey');
      await field.fill('');
      await save.click();
      await card.getByText('Remove this amount (5,200,000 Swiss francs)?').waitFor();
      await save.click();
      await eventually(() => printedIn(cell)).toBe('n/a');
      // What is not known any more can be opened and given an amount again.
      await card.getByRole('button', { name: /^Edit: Amount/ }).click();
      await field.fill('9200000');
      await card.getByText('9,200,000 Swiss francs are printed as 9,200 in tables in thousands').waitFor();
      expect(await card.getByText('Remove this amount').count()).toBe(0);
      await save.click();
      await eventually(() => printedIn(cell)).toBe('9,200');
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'Expected results' }).first().click();
      const note = page.locator('[data-unallocated]').first();
      await eventually(() => note.innerText()).toContain('come to 861,300');
      expect(await note.innerText()).toMatch(/stated as 857,300.*4,000,000 Swiss francs/);
      await go(page, `${plan}/sectors/patents?lang=en`);
      await cell.click();
      await card.getByRole('button', { name: /^Edit: Amount/ }).click();
      await field.fill('5200000');
      await save.click();
      await eventually(() => printedIn(cell)).toBe(before);
      await go(page, `${plan}/results?lang=en`);
      // Its rows add up again, and nothing has to be said.
      const first = async (row: string): Promise<string> =>
        await printedIn(page.locator(`[id="row-${row}"] td`).first());
      await eventually(() => first('all-results')).toBe('849,100');
      expect([await first('unallocated'), await first('total')]).toEqual(['8,200', '857,300']);
      await eventually(() => note.count()).toBe(0);
      await context.close();
    },
  );

  test('a baseline and a target', slow, async () => {
    const { page, context } = await editor();
    await go(page, `${plan}/results/1.1?lang=en`);
    for (const [kind, value] of [
      ['Baseline', '13,500,000'],
      ['Target', '45%'],
    ] as const) {
      const row = page.locator('#indicators tbody tr').nth(1);
      const cell = row.locator('td').nth(kind === 'Baseline' ? 0 : 2);
      const before = await cell.innerText();
      await cell.locator('span').first().dblclick();
      await typed(page, () => page.locator('#indicators').getByRole('textbox', { name: kind }), value);
      await eventually(() => cell.innerText()).toContain(value);
      await undo(page);
      await eventually(() => cell.innerText()).toBe(before);
      await page.getByRole('button', { name: 'Close' }).click();
    }
    expect(await page.locator('#indicators input').count()).toBe(0);
    await context.close();
  });

  test('how much of a risk is accepted, and what is done about it', slow, async () => {
    const { page, context } = await editor();
    await go(page, `${plan}/risks?lang=en`);
    const row = page.locator('main tbody tr').first();
    const level = row.locator('td').first();
    expect(await level.innerText()).toContain('medium');
    await level.locator('span').first().dblclick();
    await typed(page, () => page.locator('main').getByRole('combobox'), 'high');
    await eventually(() => level.innerText()).toContain('high');
    await undo(page);
    await eventually(() => level.innerText()).toContain('medium');
    await page.getByRole('button', { name: 'Close' }).click();
    const response = row.locator('td').nth(1);
    const before = await response.innerText();
    await response.locator('span').first().dblclick();
    await typed(page, () => page.locator('main').getByRole('textbox'), 'Watched day and night.');
    await eventually(() => response.innerText()).toContain('Watched day and night.');
    await undo(page);
    await eventually(() => response.innerText()).toBe(before);
    await context.close();
  });

  test('a paragraph of a chapter', slow, async () => {
    const { page, context } = await editor();
    await go(page, `${plan}/sectors/copyright?lang=en`);
    const paragraph = page.locator('#strategy p').first();
    const before = await paragraph.innerText();
    await paragraph.locator('span').first().dblclick();
    await typed(page, () => page.locator('#strategy textarea'), 'The creative economy is for everybody.');
    await eventually(() => paragraph.innerText()).toContain('is for everybody');
    await undo(page);
    await eventually(() => paragraph.innerText()).toBe(before);
    await go(page, `${plan}/log?lang=en`);
    expect(await page.locator('main').innerText()).toContain('The chain holds');
    await context.close();
  });

  test(
    'a name, while the server is away: told in words what is kept, and saved when it is back',
    slow,
    async () => {
      const { page, context } = await editor();
      await go(page, `${plan}/sectors/brands?lang=en`);
      await page.locator('h1 span').first().dblclick();
      await page.locator('h1 input').fill('Brands, away');
      const save = page.getByRole('button', { name: 'Save', exact: true });
      await save.click();
      await page.getByLabel('Why?').fill('A journey');
      await context.setOffline(true);
      await save.click();
      await page.getByRole('alert').getByText('What you entered is kept: try again').waitFor();
      const field = page.getByRole('textbox', { name: 'Title of brands' });
      expect(await field.inputValue()).toBe('Brands, away');
      await context.setOffline(false);
      await save.click();
      await page.getByText(/^Saved as revision \d+$/).waitFor();
      await eventually(() => page.locator('h1').innerText()).toContain('Brands, away');
      await undo(page);
      await context.close();
    },
  );

  test('what was begun and not sent is named on other pages, and leads back', slow, async () => {
    const { page, context } = await editor();
    await go(page, `${plan}/sectors/brands?lang=en`);
    await page.locator('h1 span').first().dblclick();
    await page.locator('h1 input').fill('Brands, begun');
    await go(page, `${plan}/risks?lang=en`);
    await page.getByText('1 edit was not sent').waitFor();
    await page.getByRole('link', { name: 'Title of brands' }).click();
    await eventually(() => page.locator('h1 input').inputValue()).toBe('Brands, begun');
    await page.getByRole('button', { name: 'Leave it' }).click();
    await eventually(() => page.locator('h1 input').count()).toBe(0);
    expect(await page.locator('h1').innerText()).toContain('Brands and Designs');
    await context.close();
  });
});

test(
  'a finding that is no problem is waived with a reason, counts no more, and is taken back',
  slow,
  async () => {
    const { page, context } = await editor();
    const severity = page.getByRole('heading', { name: '1 error', exact: true });
    await go(page, `${plan}/findings?lang=en&only=error`);
    await severity.waitFor();
    const error = page.locator('main article', { hasText: '37,764' });
    await error.getByRole('button', { name: 'Not a problem, because …' }).click();
    const waive = error.getByRole('button', { name: 'Not a problem', exact: true });
    await waive.click();
    await error.getByRole('alert').filter({ hasText: 'without a reason the finding stays' }).waitFor();
    await error.getByLabel('Not a problem, because …').fill('As the base document prints it.');
    await waive.click();
    await page.getByRole('heading', { name: '1 waived finding', exact: true }).waitFor();
    await eventually(() => severity.count()).toBe(0);
    await eventually(() => error.innerText()).toMatch(
      /Not a problem, because: As the base document prints it\.\s+Committee secretary/,
    );
    await go(page, `${plan}?lang=en`);
    await eventually(() => page.locator('#attention + ul').innerText()).not.toMatch(/error/);
    await go(page, `${plan}/findings?lang=en`);
    await page.getByRole('button', { name: 'Take the waiver back' }).click();
    await severity.waitFor();
    expect(await page.getByRole('heading', { name: /waived/ }).count()).toBe(0);
    await context.close();
  },
);

test('a repair of a finding is applied to the plan with a reason, and undone', slow, async () => {
  const { page, context } = await editor();
  await go(page, `${plan}/findings?lang=en&only=results-worded-differently`);
  const titles = page.locator('main article');
  await titles.getByRole('button', { name: /^Apply …/ }).click();
  await titles.getByText('The words that are marked above take the place').waitFor();
  const apply = titles.getByRole('button', { name: 'Apply to the plan' });
  await apply.click();
  await titles.getByRole('alert').filter({ hasText: 'Say why the plan is changed' }).waitFor();
  await titles.getByLabel('Why?').fill('As the framework words them');
  await apply.click();
  await page.getByText(/^Saved as revision \d+$/).waitFor();
  await eventually(() => titles.count()).toBe(0);
  await undo(page);
  await titles.getByRole('button', { name: /^Apply …/ }).waitFor();
  expect(await titles.count()).toBe(1);
  await context.close();
});

test(
  'from a finding, and from words of the document, a link leads to the passage of the chapter',
  slow,
  async () => {
    const { page, context } = await editor();
    await go(page, `${plan}/findings?lang=en&only=text-alternatives-beside`);
    const doubled = page.locator('main article', { hasText: '“and and” stands twice' });
    await doubled.getByRole('link', { name: 'Edit in the chapter' }).click();
    await page.waitForURL(/\/sectors\/partnerships\?.*at=/);
    const passage = page.locator('main [data-here="true"]');
    await eventually(() => passage.innerText()).toContain('and and');
    await eventually(() => passage.evaluate((shown) => shown.matches(':focus'))).toBe(true);
    expect(await passage.getByRole('button', { name: 'Edit: Text' }).count()).toBe(1);
    await go(page, `${plan}/document?lang=ar`);
    const link = page.getByRole('link', { name: 'تحرير هذا النص في الفصل' }).first();
    await link.waitFor({ state: 'attached' });
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sectors\/.*at=/);
    await passage.waitFor();
    await context.close();
  },
);

describe('two people', () => {
  test('see what the other changes while they look, and who did it', slow, async () => {
    const [first, second] = await Promise.all([editor(), editor('planner')]);
    await go(second.page, `${plan}/sectors/infrastructure?lang=en`);
    await go(first.page, `${plan}/sectors/infrastructure?lang=en`);
    await first.page.locator('h1 span').first().dblclick();
    // The line that tells of it goes by itself, maybe before anybody looks for it who looked for something else first.
    await Promise.all([
      second.page.getByText(/^New revision \d+ by /).waitFor(),
      typed(first.page, () => first.page.locator('h1 input'), 'Platforms for all'),
    ]);
    await eventually(() => second.page.locator('h1').innerText()).toContain('Platforms for all');
    // Also on a page that was loaded before, and is gone back to.
    await second.page.locator('nav a:visible', { hasText: 'Sectors' }).click();
    await eventually(() => second.page.locator('main table').innerText()).toContain('Platforms for all');
    await undo(first.page);
    const table = (): Promise<string> => second.page.locator('main table').innerText();
    await eventually(table).toContain('Infrastructure and Platforms');
    expect(await table()).not.toContain('Platforms for all');
    await first.context.close();
    await second.context.close();
  });

  test(
    'one of whom takes back what the other has built on, and is told that nothing was undone',
    slow,
    async () => {
      const name = 'Infrastructure and Platforms';
      const revision = await edited(renamed(name, 'Pipes'));
      const { page, context } = await editor();
      // This page hears nothing of what happens meanwhile.
      await page.route('**/api/events*', (route) => route.abort());
      await go(page, `${plan}/log?lang=en`);
      const entry = page.locator(`#revision-${revision}`);
      await entry.getByRole('button', { name: 'Undo' }).waitFor();
      await edited(renamed('Pipes', 'Pipes and cables'));
      await entry.getByRole('button', { name: 'Undo' }).click();
      await entry.getByRole('alert').filter({ hasText: 'Not undone: nothing was changed.' }).waitFor();
      await eventually(() => entry.innerText()).toContain('Can be taken back only after what came later.');
      expect(await page.locator('main article').count()).toBeGreaterThanOrEqual(3);
      await edited(renamed('Pipes and cables', name));
      await context.close();
    },
  );
});

test(
  'as many proposals as go together are shown as adopted, also by an address that says all',
  slow,
  async () => {
    const { page, context } = await editor();
    await go(page, `${plan}?lang=en&scenario=all`);
    await page.getByRole('button', { name: /^With \d+ proposals/ }).click();
    const most = page.getByRole('button', { name: /go together|all/ }).first();
    await eventually(() => most.getAttribute('aria-pressed')).toBe('true');
    expect(new URL(page.url()).searchParams.get('scenario')).toMatch(/^(all|together)$/);
    await page.getByRole('button', { name: 'As proposed' }).click();
    await eventually(async () => page.url()).not.toContain('together');
    await context.close();
  },
);
