import { DomUtils, parseDocument } from 'htmlparser2';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type BudgetWindow, cellOf, openBudget } from './budget-window.ts';
import { eventually, faults } from './on-a-page.ts';
import { pagesInBrowser } from './pages-in-browser.ts';

const budget = '/plans/demonstration-2024-2025/budget';
const compared = 'compare=approved-2022/23..proposed-2024/25';
const slow = { timeout: 180_000 };

const open = pagesInBrowser();

const opened = (query: string): Promise<BudgetWindow> =>
  openBudget(open.browser, `${open.served.address}${budget}?${query}`);

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
    // It is told as long as somebody is at the cell.
    const told = page.getByRole('alert').getByText('it follows from the amounts');
    await page.keyboard.press('Escape');
    await eventually(() => told.count()).toBe(0);
    await page.keyboard.type('5');
    await told.waitFor();
    await page.keyboard.press('ArrowDown');
    await eventually(() => told.count()).toBe(0);
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
    // The address is ahead of the table.
    await page.getByRole('columnheader', { name: 'Sector › Expected result' }).waitFor({ state: 'detached' });
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
      await page.goto(open.served.address + link);
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

  test(
    'has heads of rows that are made wider by keys and by drag, kept, and whole where the focus is',
    slow,
    async () => {
      const { page, context } = await opened('lang=en&rows=result,sector&columns=version');
      const edge = page.getByRole('separator', { name: 'Width of the row heads' });
      const width = async (): Promise<number> => Number(await edge.getAttribute('aria-valuenow'));
      const head = page.getByRole('treegrid').getByRole('rowheader', { name: /2\.2 Member States/ });
      const headWidth = async (): Promise<number> => Math.round((await head.boundingBox())?.width ?? 0);
      await head.waitFor();
      // Long names take what columns leave.
      await eventually(width).toBeGreaterThan(400);
      const before = await width();
      await edge.focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      await eventually(width).toBe(112);
      await eventually(headWidth).toBe(112);
      // The name that is cut now is whole where the keyboard is, and is said over the table.
      await head.click();
      await eventually(headWidth).toBeGreaterThan(before);
      await page.getByText(/^Bring people together .* › 2\.2 Member States/).waitFor();
      await page.locator('[data-row="0"][data-column="0"]').click();
      await eventually(headWidth).toBe(112);

      // Rows are as high as their names are now: the page has followed the row, and the bar of the page lies over the edge.
      await page.evaluate('scrollTo(0, 0)');
      const box = (await edge.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 200, y, { steps: 5 });
      await page.mouse.up();
      await eventually(width).toBe(312);
      await page.reload();
      await eventually(width).toBe(312);
      expect(await faults(page)).toEqual([]);
      await edge.focus();
      await page.keyboard.press('Enter');
      await eventually(width).toBe(before);
      await context.close();
    },
  );

  test('marks sums of which a part is locked, and says which', slow, async () => {
    const { page, context } = await opened(`lang=en&rows=sector&${compared}`);
    const sector = cellOf(page, /Patents and Technology/, 1);
    await sector.click();
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await eventually(() => sector.getAttribute('data-locked')).toBe('true');
    const total = cellOf(page, /^Total/, 1);
    await eventually(() => total.getAttribute('data-locked')).toBe('partly');
    expect(await cellOf(page, /^Total/, 0).getAttribute('data-locked')).toBe('false');
    await total.click();
    await page
      .getByText(/^A part of it is locked: .*Patents and Technology.* by Committee secretary/)
      .waitFor();
    // What no lock holds anything of is not marked.
    expect(await cellOf(page, /Brands and Designs/, 1).getAttribute('data-locked')).toBe('false');
    expect(await faults(page)).toEqual([]);
    await sector.click();
    await page.getByRole('button', { name: /^Unlock/ }).click();
    await eventually(() => sector.getAttribute('data-locked')).toBe('false');
    await context.close();
  });

  test('says at its edge that more columns follow, wherever the page is scrolled to', slow, async () => {
    const phone = { width: 390, height: 844 };
    const { page, context } = await openBudget(
      open.browser,
      `${open.served.address}${budget}?lang=en`,
      phone,
    );
    // Other tables of the page have the sign, too.
    const table = page.getByRole('region', { name: 'Table', exact: true });
    const hint = table.getByRole('button', { name: /^More columns follow/ });
    await hint.waitFor();
    expect(await hint.innerText()).toMatch(/^\+\d+$/);
    for (const above of [200, -60]) {
      await page.evaluate(`(() => {
        const { top } = document.querySelector('[role=treegrid]').getBoundingClientRect();
        scrollTo(0, top + scrollY - ${above});
      })()`);
      // It lies on top of all that is there: the bar of the page does not cover it.
      const isOnTop = async (): Promise<boolean> => {
        const box = (await hint.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
        const at = `${box.x + box.width / 2}, ${box.y + box.height / 2}`;
        const found = await page.evaluate(
          `document.elementFromPoint(${at})?.closest('button')?.getAttribute('aria-label')`,
        );
        return String(found).startsWith('More columns follow');
      };
      await eventually(isOnTop).toBe(true);
    }
    await context.close();
  });

  test('is spread by a weight beside each cell', slow, async () => {
    const { page, context } = await opened(`lang=en&rows=sector,result&${compared}&where=sector:brands`);
    const sector = cellOf(page, /Brands and Designs/, 1);
    await sector.click();
    await page.getByRole('button', { name: 'Spread', exact: true }).click();
    const form = page.getByRole('form', { name: 'Spread' });
    await form.getByRole('textbox', { name: /^Amount/ }).fill('1000');
    await form.getByRole('combobox', { name: 'By', exact: true }).selectOption('weights');
    const weights = form.getByRole('group', { name: 'Weights of the cells' });
    const [first, second] = [weights.getByRole('textbox').nth(0), weights.getByRole('textbox').nth(1)];
    await first.waitFor();
    const apply = form.getByRole('button', { name: 'Apply' });
    expect(await apply.isEnabled(), 'without a weight nothing is shared out').toBe(false);
    await first.fill('1');
    await second.fill('3');
    const comesTo = (row: number): Promise<string> =>
      weights
        .getByRole('row')
        .nth(row + 1)
        .getByRole('cell')
        .last()
        .innerText();
    await eventually(() => comesTo(0)).toBe('250');
    expect(await comesTo(1)).toBe('750');
    expect(await faults(page)).toEqual([]);
    await first.fill('-1');
    await eventually(() => first.getAttribute('aria-invalid')).toBe('true');
    expect(await apply.isEnabled()).toBe(false);
    await first.fill('1');
    await eventually(() => apply.isEnabled()).toBe(true);
    await apply.click();
    await eventually(() => sector.innerText()).toMatch(/^1,000/);
    await page.locator('#pivot').getByRole('button', { name: 'Undo' }).click();
    await eventually(() => sector.innerText()).toMatch(/^79,230/);
    await context.close();
  });

  test('is copied as a table of numbers, with its heads or without', slow, async () => {
    const { page, context } = await opened(`lang=ar&rows=sector&${compared}`);
    const cell = cellOf(page, /البراءات/, 1);
    await cell.click();
    await eventually(() => cell.innerText()).toMatch(/226.400/);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Shift+ArrowLeft');
    const plain = await copiedOnPage(page);
    expect(plain.text).toBe('226400\t15500\t7.349455%\r\n79230\t-1200.46\t-1.492544%');
    expect(cellsOf(plain.html)).toEqual([
      ['226400', '15500', '0.07349455'],
      ['79230', '-1200.46', '-0.01492544'],
    ]);
    expect(plain.html).toContain('dir="rtl"');
    // The units of figures stand under each other.
    const rightEdges: unknown = await page.evaluate(
      `[...document.querySelectorAll('[role="gridcell"][data-column="0"] bdi')].map((one) => Math.round(one.getBoundingClientRect().right))`,
    );
    expect(new Set(Array.isArray(rightEdges) ? rightEdges : [])).toHaveLength(1);

    // By the keys, and by the button: both take the heads along.
    const kept = await eventCopies(page);
    await page.keyboard.press('Control+Shift+C');
    await page.getByRole('button', { name: 'نسخ مع العناوين' }).click();
    const [byKeys, byButton] = await kept();
    expect(byKeys).toEqual(byButton);
    const [heads, first, second] = cellsOf(byKeys?.html ?? '');
    expect(heads?.[0]).toBe('القطاع');
    expect(heads?.[1]).toContain('2024/25');
    expect(first?.[0]).toContain('البراءات');
    expect(first?.slice(1)).toEqual(['226400', '15500', '0.07349455']);
    expect(second).toHaveLength(4);
    expect(byKeys?.text.split('\r\n')).toHaveLength(3);
    await eventually(() => page.evaluate('navigator.clipboard.readText()')).toBe(byKeys?.text);
    await context.close();
  });
});

interface Copied {
  readonly text: string;
  readonly html: string;
}

/** What a copy of what is chosen takes along, as the event has it. */
async function copiedOnPage(page: Page): Promise<Copied> {
  const kept = await eventCopies(page);
  await page.keyboard.press('Control+c');
  const [first] = await kept();
  return first ?? { text: '', html: '' };
}

/** Listens to copies from now on; gives what those have taken along that came until it is asked. */
async function eventCopies(page: Page): Promise<() => Promise<readonly Copied[]>> {
  await page.evaluate(`(() => {
    const isListening = window.copies !== undefined;
    window.copies = [];
    if (isListening) return;
    const set = DataTransfer.prototype.setData;
    DataTransfer.prototype.setData = function (type, data) {
      if (type === 'text/plain') window.copies.push({ text: data });
      else window.copies.at(-1).html = data;
      return set.call(this, type, data);
    };
  })()`);
  return async () => {
    const found: unknown = await page.evaluate('window.copies.map(({ text, html }) => [text, html])');
    const all = Array.isArray(found) ? found : [];
    return all.map((one: unknown) => {
      const [text = '', html = ''] = Array.isArray(one) ? one.map(String) : [];
      return { text, html };
    });
  };
}

/** The cells of a table as a spreadsheet takes them: numbers by their value, the rest by its text. */
function cellsOf(html: string): readonly (readonly string[])[] {
  const rows = DomUtils.getElementsByTagName('tr', parseDocument(html));
  return rows.map((row) =>
    DomUtils.getElementsByTagName((name) => name === 'td' || name === 'th', row).map(
      (cell) => cell.attribs['sdval'] ?? DomUtils.textContent(cell),
    ),
  );
}
