import { readFileSync } from 'node:fs';
import { withCells } from '@plenary/formats/excel/figures/edited-parts';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type BudgetWindow, cellOf, openBudget } from './budget-window.ts';
import { eventually, faults, printedIn } from './on-a-page.ts';
import { pagesInBrowser } from './pages-in-browser.ts';

const budget = '/plans/demonstration-2024-2025/budget';
const slow = { timeout: 180_000 };

const open = pagesInBrowser();

const editing = (path: string, viewport?: { width: number; height: number }): Promise<BudgetWindow> =>
  openBudget(open.browser, open.served.address + path, viewport);

function shelfOf(page: Page): Locator {
  return page.getByRole('group', { name: 'Arrange the table' });
}

/** What a cell prints: (811) for negatives, a dash or nothing for zero. */
function printedNumber(text = ''): number {
  // What is found about it is said after it, for those who listen.
  const [printed = ''] = text.split('\n');
  const size = Number(printed.replaceAll(/\D/g, ''));
  return text.startsWith('(') ? -size : size;
}

describe('a planner', () => {
  test(
    'sets a ceiling, spreads it, breaks it, repairs it, and takes figures to Excel and back',
    slow,
    async () => {
      const { page, context, complaints } = await editing(
        `${budget}?lang=en&rows=sector,result&compare=approved-2022/23..proposed-2024/25`,
      );
      const sector = cellOf(page, /Patents and Technology/, 1);
      await sector.click();
      await page.getByRole('button', { name: 'Ceiling', exact: true }).click();
      await page.getByLabel(/^Ceiling of/).fill('226000');
      await page.keyboard.press('Enter');
      await page.getByText('Above its ceiling of 226,000 by 400').waitFor();

      // Spread the ceiling over what is under it, as it stands.
      await page.getByRole('button', { name: 'Spread', exact: true }).click();
      const form = page.getByRole('form', { name: 'Spread' });
      await form.getByText('6 cells change, 0 stay as they are.').waitFor();
      await form.getByRole('button', { name: 'Apply' }).click();
      await eventually(() => sector.innerText()).toContain('226,000');
      await eventually(() => page.getByText('Above its ceiling').count()).toBe(0);

      // Break it with the keyboard: down to pillar 2, open it, down to result 2.1, type.
      await sector.click();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      const fact = cellOf(page, /^2\.1 /, 1);
      await fact.waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await eventually(() => page.evaluate("document.activeElement.getAttribute('data-column')")).toBe('1');
      await page.keyboard.type('6000');
      await page.keyboard.press('Enter');
      await eventually(() => sector.innerText()).toContain('226,809');
      await sector.click();
      await page.getByText(/^Above its ceiling of 226,000 by 809$/).waitFor();
      expect(await faults(page)).toEqual([]);

      // Repair it, take the repair back, make it again.
      await fact.dblclick();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('5190');
      await page.keyboard.press('Enter');
      await eventually(() => sector.innerText()).toContain('225,999');
      await fact.click();
      await page.keyboard.press('Control+z');
      await eventually(() => sector.innerText()).toContain('226,809');
      await page.keyboard.press('Control+y');
      await eventually(() => sector.innerText()).toContain('225,999');

      // Out to Excel, two cells changed there, and back.
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Excel file' }).click(),
      ]);
      const bytes = readFileSync(await download.path());
      const edited = withCells(bytes, 1, { D7: '<v>5500.25</v>', D9: '<v>15100</v>' });
      const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      const file = { name: 'edited.xlsx', mimeType, buffer: Buffer.from(edited) };
      await page.getByLabel('Read Excel back').setInputFiles(file);
      const preview = page.getByRole('region', { name: 'What was changed in edited.xlsx' });
      await eventually(() => preview.locator('tbody tr').count()).toBe(2);
      expect(await preview.innerText()).toContain('5,500,250.00');
      await preview.getByRole('button', { name: 'Take 2 changes' }).click();
      await eventually(() => fact.locator('bdi').innerText()).toBe('5,500');
      await fact.click();
      await page.getByText('5,500,250.00', { exact: true }).first().waitFor();
      await page.getByRole('link', { name: /^Last changed by Committee secretary/ }).waitFor();
      expect(complaints).toEqual([]);
      expect(open.served.errors).toEqual([]);
      await context.close();
    },
  );

  test(
    'reads the names of all rows without going there, on a phone, in a window of half a desk, and at a desk',
    slow,
    async () => {
      const cut = `[...document.querySelectorAll('[role=treegrid] [role=rowheader] > span:last-child')]
      .filter((one) => one.scrollHeight > one.clientHeight + 2).map((one) => one.textContent)`;
      const compared = '&compare=approved-2022/23..proposed-2024/25';
      for (const [width, more] of [
        [390, ''],
        [600, ''],
        [760, ''],
        [1280, compared],
      ] as const) {
        const { page, context, complaints } = await editing(`${budget}?lang=en&rows=result${more}`, {
          width,
          height: 1000,
        });
        const name = page.getByRole('rowheader', {
          name: /^2\.1 International rules on .* interests at stake$/,
        });
        await name.waitFor();
        const height = async (): Promise<number> => (await name.boundingBox())?.height ?? 0;
        await eventually(height).toBeGreaterThan(40);
        // Row after row is measured.
        await eventually(() => page.evaluate(cut)).toEqual([]);
        // What was folded away leaves no gap: rows stand one under the other, each as high as its name.
        await page.locator('[data-toggle]').first().click();
        await eventually(async () => {
          const boxes = await page
            .getByRole('treegrid')
            .getByRole('rowheader')
            .evaluateAll((heads) =>
              heads.map((head) => head.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]),
            );
          return boxes.slice(1).every(([top = 0], index) => Math.abs(top - (boxes[index]?.[1] ?? 0)) < 3);
        }).toBe(true);
        expect(complaints).toEqual([]);
        await context.close();
      }
    },
  );

  test('is told why a pillar takes no ceiling, and sets one at its result', slow, async () => {
    const { page, context } = await editing(`${budget}?lang=en&rows=result`);
    const ceiling = page.getByRole('button', { name: 'Ceiling', exact: true });
    await cellOf(page, /Bring people together/, 0).click();
    await page.getByText(/^This is only the sum of the rows or columns it groups/).waitFor();
    expect(await ceiling.count()).toBe(0);
    await cellOf(page, /^2\.1 /, 0).click();
    await ceiling.waitFor();
    expect(await page.getByText(/^This is only the sum/).count()).toBe(0);
    await context.close();
  });

  test('copies a range and pastes it, and is told where a sum cannot be pasted over', slow, async () => {
    const { page, context } = await editing(
      `${budget}?lang=en&cube=by-object&rows=sector,object&where=sector:brands&columns=version&open=2`,
    );
    const posts = cellOf(page, /^Posts/, 0);
    await posts.click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+c');
    await eventually(() => page.evaluate('navigator.clipboard.readText()')).toMatch(/^\d+(\.\d+)?\r\n\d+/);
    await page.evaluate("navigator.clipboard.writeText('50000\\n1200,5')");
    await posts.click();
    await page.keyboard.press('Control+v');
    await eventually(() => printedIn(posts)).toBe('50,000');
    await eventually(() => printedIn(cellOf(page, /^Temporary staff/, 0))).toBe('1,201');
    await cellOf(page, /Personnel resources/, 0).click();
    await page.keyboard.press('Control+v');
    const refused = page.getByText(/One of these cells cannot be edited: Personnel resources.* is a sum/);
    await refused.waitFor();
    expect(await printedIn(posts)).toBe('50,000');
    await context.close();
  });

  test('reads lines of a budget by a mapping that was guessed, and keeps it', slow, async () => {
    const { page, context } = await editing(`${budget}?lang=en`);
    const lines = Array.from(
      { length: 40 },
      (_, index) => `${101 + index};Chapter ${index};${index + 1}000,25`,
    );
    const text = ['Code;Name;Budget', ...lines, '999;Sums;not a number'].join('\n');
    const file = { name: 'lines.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
    await page.getByLabel('Read lines').setInputFiles(file);
    const panel = page.getByRole('region', { name: 'Lines of lines.csv' });
    await panel.getByRole('alert').getByText('in which currency').waitFor();
    expect(await panel.getByRole('button', { name: /^Take/ }).count()).toBe(0);
    await panel.getByLabel('Currency of the amounts').fill('chf');
    await panel.getByLabel('Currency of the amounts').press('Enter');
    await panel.getByText('only assumed').first().waitFor();
    expect(await faults(page)).toEqual([]);
    await panel.getByLabel('Years of the lines').fill('2024');
    await panel.getByLabel('Years of the lines').press('Enter');
    await panel.getByText('41 lines, of which 40 are taken').waitFor();
    await panel.getByText('Lines that cannot be taken: 1').click();
    expect(await panel.innerText()).toContain('42:');
    await panel.locator('summary', { hasText: 'The mapping as text' }).click();
    expect(await panel.locator('textarea').inputValue()).toContain('plenary-mapping-1');
    // The bar at the top may lie over the half of a field wherever the page was scrolled to.
    await page.evaluate('scrollTo(0, 0)');
    expect(await faults(page)).toEqual([]);
    await panel.getByRole('button', { name: 'Take 40 changes' }).click();
    await page.getByText('Saved as revision').waitFor();
    await context.close();
  });
});

describe('a table of the budget', () => {
  test('is arranged by keyboard alone, and its address opens the same for somebody else', slow, async () => {
    const { page, context } = await editing(`${budget}?lang=en`);
    const shelf = shelfOf(page);
    // Take hold of the second dimension of the rows, go on to the columns, let go.
    await shelf.getByRole('grid', { name: 'Rows' }).getByRole('row', { name: 'Sector' }).focus();
    const focused = (): Promise<unknown> => page.evaluate('document.activeElement.outerHTML');
    for (const key of ['ArrowRight', 'Tab', 'Enter', 'Tab', 'Enter']) {
      const before = await focused();
      await page.keyboard.press(key);
      // Nobody presses the next key before the page shows what the last one did.
      await eventually(focused).not.toBe(before);
    }
    await eventually(async () => new URL(page.url()).searchParams.get('columns')).toBe('result');
    await page.getByRole('columnheader', { name: /^1\.1/ }).first().waitFor();
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByRole('columnheader', { name: /^1\.1/ }).first().waitFor();
    const rows = shelfOf(other).getByRole('grid', { name: 'Rows' }).getByRole('row');
    expect(await rows.count()).toBe(1);
    await context.close();
  });

  test(
    'prints what adds up once the plan wants that, and the nearest after that was taken back',
    slow,
    async () => {
      const { page, context } = await editing(
        `${budget}?lang=en&cube=by-object&rows=sector,object&compare=approved-2022/23..proposed-2024/25&open=2`,
      );
      // Rows whose difference is not that of what is printed; none as long as the rows have not come.
      const misses = async (): Promise<number | null> => {
        const rows = await page.getByRole('treegrid').getByRole('row').all();
        const cells = await Promise.all(rows.map((row) => row.getByRole('gridcell').allInnerTexts()));
        const printed = cells.filter(([first]) => first !== undefined && /\d/.test(first));
        if (printed.length < 10) return null;
        return printed.filter(([from, to, difference]) => {
          return printedNumber(to) - printedNumber(from) !== printedNumber(difference);
        }).length;
      };
      await eventually(misses).toBeGreaterThan(0);
      const rounding = shelfOf(page).getByLabel('Rounding');
      await rounding.selectOption({ label: 'so that tables add up' });
      await eventually(misses).toBe(0);
      expect(await rounding.inputValue()).toBe('controlled');
      expect(await faults(page)).toEqual([]);
      await page.locator('#pivot').getByRole('button', { name: 'Undo' }).click();
      await eventually(misses).toBeGreaterThan(0);
      // Cells and what is said of their table come by two answers, in any order.
      await eventually(() => rounding.inputValue()).toBe('plain');
      await context.close();
    },
  );

  test('adds up in more directions than a network has, once a solver has found how', slow, async () => {
    const { page, context } = await editing(
      `${budget}?lang=en&cube=by-object&rows=object&columns=sector&compare=approved-2022/23..proposed-2024/25&open=2`,
      { width: 1280, height: 1600 },
    );
    await shelfOf(page).getByLabel('Rounding').selectOption({ label: 'so that tables add up' });
    await page.getByText('Every sum adds up as printed, in every direction.').waitFor();
    // Of each row the differences under all sectors but the total come to that of the total, as printed.
    const row = page
      .getByRole('treegrid')
      .getByRole('row', { name: /^Total/ })
      .last();
    await row.waitFor();
    const columns = await page.getByRole('treegrid').getAttribute('aria-colcount');
    expect(Number(columns)).toBeGreaterThan(20);
    const first = (): Promise<readonly string[]> => row.getByRole('gridcell').allInnerTexts();
    await eventually(async () => (await first()).slice(0, 3).every((text) => /\d/.test(text))).toBe(true);
    const [from, to, difference] = await first();
    expect(printedNumber(to) - printedNumber(from)).toBe(printedNumber(difference));
    await page.locator('#pivot').getByRole('button', { name: 'Undo' }).click();
    await eventually(() => page.getByText('Every sum adds up as printed').count()).toBe(0);
    await context.close();
  });

  test('opens the card of a figure with Enter, and gives the focus back', slow, async () => {
    const { page, context } = await editing(`${budget}?lang=en`);
    const cell = cellOf(page, /Patents and Technology/, 0);
    await cell.click();
    await eventually(() => cell.getAttribute('data-formula')).toContain('by-result');
    await page.keyboard.press('Enter');
    const card = page.getByRole('dialog');
    await card.getByText('210,900,000').first().waitFor();
    expect(new URL(page.url()).searchParams.get('figure')).toContain('by-result');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await eventually(() => page.evaluate("document.activeElement.getAttribute('role')")).toBe('gridcell');
    await context.close();
  });

  test.each(['en', 'zh', 'ar'])(
    'can be read by everyone in %s, at a desk and on a phone',
    slow,
    async (language) => {
      const path = `${budget}?lang=${language}&cube=by-object&rows=sector&columns=object:2&where=version:proposed-2024/25&shown=heat`;
      const { page, context, complaints } = await editing(path);
      for (const viewport of [
        { width: 1280, height: 900 },
        { width: 390, height: 844 },
      ]) {
        await page.setViewportSize(viewport);
        await page.reload();
        await page.getByRole('gridcell').first().waitFor();
        await page.locator('section#flow').waitFor();
        const wider = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
        expect(await page.evaluate(wider)).toBe(0);
        expect(await faults(page)).toEqual([]);
      }
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});
