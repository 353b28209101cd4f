import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type BudgetWindow, cellOf, openBudget } from './budget-window.ts';
import { eventually, faults, printedIn } from './on-a-page.ts';
import { pagesInBrowser } from './pages-in-browser.ts';

const budget = '/plans/demonstration-2024-2025/budget';
const version = 'proposed-2024/25';
const slow = { timeout: 240_000 };

const open = pagesInBrowser();

const editing = (path: string, viewport?: { width: number; height: number }): Promise<BudgetWindow> =>
  openBudget(open.browser, open.served.address + path, viewport);

function scenarios(page: Page): Locator {
  return page.getByRole('region', { name: 'Scenarios', exact: true }).first();
}

/** The row of a scenario in the list of them. */
function rowOf(page: Page, name: string): Locator {
  const head = page.getByRole('rowheader', { name: new RegExp(`^${name}`) });
  return scenarios(page).getByRole('row').filter({ has: head });
}

async function made(page: Page, begins: string, more: Readonly<Record<string, string>>): Promise<void> {
  const form = page.getByRole('form', { name: 'New scenario' });
  if (!(await form.isVisible())) await page.getByText('New scenario').click();
  await form.getByLabel('It begins with').selectOption(begins);
  for (const [label, text] of Object.entries(more)) await form.getByLabel(label, { exact: true }).fill(text);
  await form.getByRole('button', { name: 'Make the scenario' }).click();
}

/** Types an amount into a cell. */
async function typed(page: Page, cell: Locator, text: string): Promise<void> {
  await cell.click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

describe('a planner', () => {
  test(
    'makes scenarios, puts them beside the plan, edits one, merges a part and takes it back',
    slow,
    async () => {
      const { page, context, complaints } = await editing(`${budget}?lang=en&rows=sector`);
      const panel = scenarios(page);
      await panel.getByText('There is no scenario yet.').waitFor();
      await made(page, 'nominal', {});
      await panel.getByRole('rowheader', { name: 'Zero nominal growth' }).waitFor();
      await made(page, 'real', {
        'Rise of prices and costs, in percent': '4.5',
        'What it is for': 'What the committee asked for',
      });
      await panel
        .getByRole('rowheader', { name: /^Zero real growth ?What the committee asked for$/ })
        .waitFor();

      // Both beside the plan: seven columns under three heads, the total of the plan as it was.
      await panel.getByRole('button', { name: 'Beside the plan Zero nominal growth' }).click();
      await panel.getByRole('button', { name: 'Beside the plan Zero real growth' }).click();
      const total = (column: number): Locator => cellOf(page, /^Total/, column);
      await eventually(() => printedIn(total(4))).toBe('829,513');
      expect(await Promise.all([0, 1, 2, 3].map((column) => printedIn(total(column))))).toEqual([
        '849,100',
        '793,792',
        '(55,308)',
        '-7%',
      ]);
      expect(await faults(page)).toEqual([]);

      // One figure is edited in a scenario, beside the plan: the plan stays as it is.
      const compare = `${version}..${version}@zero-nominal-growth,${version}@zero-real-growth`;
      expect(decodeURIComponent(page.url())).toContain(`compare=${compare}`);
      await page.goto(
        `${open.served.address}${budget}?lang=en&rows=result&where=sector:patents&compare=${compare}`,
      );
      const fact = (column: number): Locator => cellOf(page, /^2\.1 /, column);
      await eventually(() => printedIn(fact(0))).toMatch(/\d/);
      const plan = await printedIn(fact(0));
      await typed(page, fact(4), '9000');
      await page.getByText(/^Saved as revision \d+$/).waitFor();
      await eventually(() => printedIn(fact(4))).toBe('9,000');
      expect(await printedIn(fact(0))).toBe(plan);

      // The strategy house has room for both figures, what was and what is.
      const house = await context.newPage();
      await house.goto(
        `${open.served.address}/plans/demonstration-2024-2025?lang=en&scenario=zero-nominal-growth`,
      );
      await house.getByRole('heading', { level: 2 }).first().waitFor();
      await eventually(() => house.locator('main del').count()).toBeGreaterThan(20);
      for (const width of [1280, 390]) {
        await house.setViewportSize({ width, height: 1000 });
        await eventually(() => house.evaluate('document.documentElement.scrollWidth')).toBe(width);
        const clipped = `[...document.querySelectorAll('main section')].filter((one) => one.scrollWidth > one.clientWidth + 1).length`;
        expect(await house.evaluate(clipped)).toBe(0);
      }
      await house.close();

      // That one figure alone is merged, and the merge is taken back.
      await panel.getByRole('button', { name: 'Merge… Zero real growth' }).click();
      const merge = page.getByRole('region', { name: 'Merging Zero real growth into the plan' });
      const count = Number(/(\d+) figures/.exec(await rowOf(page, 'Zero real growth').innerText())?.[1]);
      await merge.getByText(`${count} figures of the plan would change.`).waitFor();
      await merge.getByText('Figures that should be one, if what is ticked is merged').waitFor();
      // What the checks find comes later, with the rule, what it says of the plan as it stands, and the way to the place.
      await merge.getByRole('heading', { name: /^\d+ findings? would give other figures$/ }).waitFor();
      await merge
        .getByText(/^As the plan stands: /)
        .first()
        .waitFor();
      await merge
        .getByRole('link', { name: /Resources by result$/ })
        .first()
        .waitFor();
      // On a phone each figure is whole, with what the plan and the scenario have.
      await page.setViewportSize({ width: 390, height: 1000 });
      const printed = merge.locator('tbody tr').filter({ has: page.locator('bdi') });
      await eventually(async () => {
        const boxes = await Promise.all(
          [0, 1, 2, 3].map((column) => printed.first().locator('td bdi').nth(column).boundingBox()),
        );
        return boxes.every((box) => box !== null && box.x >= 0 && box.width > 0 && box.x + box.width <= 390);
      }).toBe(true);
      await page.setViewportSize({ width: 1280, height: 1000 });
      // Groups have what they come to, are left as one, and tell when only a part of them is taken.
      const patents = merge.getByRole('checkbox', { name: 'All figures: Patents and Technology' });
      const sums = merge.getByRole('table', { name: /^What is ticked comes to/ });
      const before = await sums.innerText();
      await patents.uncheck();
      await eventually(() => sums.innerText()).not.toBe(before);
      await merge.getByRole('button', { name: 'Patents and Technology', exact: true }).click();
      const part = merge.getByRole('checkbox', { name: /^Patents and Technology, expected result 2\.1/ });
      expect(await part.isChecked()).toBe(false);
      await part.check();
      await patents.and(page.locator(':indeterminate')).waitFor();
      expect(await faults(page)).toEqual([]);
      await patents.check();
      await eventually(() => sums.innerText()).toBe(before);
      await merge.getByLabel('Group the figures').selectOption('by expected result');
      await merge.getByRole('checkbox', { name: /^All figures: 2\.1 International rules/ }).waitFor();
      await merge.getByLabel('Group the figures').selectOption('not at all');
      const apart = merge.getByRole('list').first();
      const ofAll = await apart.innerText();
      const all = merge.getByRole('checkbox', { name: 'All figures', exact: true });
      await all.click();
      await merge
        .getByRole('checkbox', { name: /expected result 2\.1, 2024\/25 proposed budget$/ })
        .first()
        .click();
      // What is said then is of that figure alone, and the tick of all says that only a part is taken.
      await sums.getByText(`1 of ${count} figures ticked`).waitFor();
      await all.and(page.locator(':indeterminate')).waitFor();
      await merge.getByText('Figures that should be one, if what is ticked is merged').waitFor();
      await eventually(() => apart.innerText()).not.toBe(ofAll);
      await merge.getByRole('button', { name: 'Merge 1 figure' }).click();
      await eventually(() => printedIn(fact(0))).toBe('9,000');
      await rowOf(page, 'Zero real growth')
        .getByText(`${count - 1} figures`)
        .waitFor();
      await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
      await eventually(() => printedIn(fact(0))).toBe(plan);
      await rowOf(page, 'Zero real growth').getByText(`${count} figures`).waitFor();

      // Discarded, and it is gone from the table as well.
      await panel.getByRole('button', { name: 'Discard Zero nominal growth' }).click();
      await eventually(() => panel.getByRole('rowheader', { name: 'Zero nominal growth' }).count()).toBe(0);
      await eventually(async () => page.url()).not.toContain('zero-nominal-growth');
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  test(
    'is told where the plan changed the same, what is frozen, and what is merged already',
    slow,
    async () => {
      const { page, context } = await editing(
        `${budget}?lang=en&rows=result&where=sector:patents;version:${version}`,
      );
      const panel = scenarios(page);
      const fact = cellOf(page, /^2\.1 /, 0);
      await made(page, 'plan', { Name: 'Mine' });
      await panel.getByRole('button', { name: 'Show and edit it Mine' }).click();
      await page.getByText('What you edit changes the scenario, and not the plan.').waitFor();
      await typed(page, fact, '7000');
      await eventually(() => printedIn(fact)).toContain('7,000');
      await eventually(() => fact.locator('del').count()).toBe(1);
      await panel.getByRole('button', { name: 'Back to the plan Mine' }).click();
      await eventually(() => page.getByText('What you edit changes the scenario').count()).toBe(0);
      await typed(page, fact, '8000');
      await eventually(() => printedIn(fact)).toBe('8,000');
      await rowOf(page, 'Mine').getByText('1 of them was changed in the plan as well').waitFor();

      // Somebody has to say which stands.
      await panel.getByRole('button', { name: 'Merge… Mine' }).click();
      const merge = page.getByRole('region', { name: 'Merging Mine into the plan' });
      await merge.getByText(/^Changed in the plan as well/).waitFor();
      expect(await merge.getByRole('button', { name: 'Merge 1 figure' }).isEnabled()).toBe(false);
      await merge.getByRole('radio', { name: 'the scenario stands' }).check();
      await merge.getByRole('button', { name: 'Merge 1 figure' }).click();
      await eventually(() => printedIn(fact)).toBe('7,000');
      await rowOf(page, 'Mine').getByText('Merged into the plan').waitFor();

      // What is frozen is not merged, and is told before.
      await made(page, 'plan', { Name: 'Late' });
      await panel.getByRole('button', { name: 'Show and edit it Late' }).click();
      await page.getByText('What you edit changes the scenario, and not the plan.').waitFor();
      await typed(page, fact, '6000');
      await eventually(() => printedIn(fact)).toContain('6,000');
      await panel.getByRole('button', { name: 'Back to the plan Late' }).click();
      await eventually(() => printedIn(fact)).toBe('7,000');
      await fact.click();
      await page.getByRole('button', { name: 'Freeze the version' }).click();
      await rowOf(page, 'Late').getByText('1 of them is locked or frozen in the plan').waitFor();
      await panel.getByRole('button', { name: 'Merge… Late' }).click();
      const late = page.getByRole('region', { name: 'Merging Late into the plan' });
      await late.getByText(/^The version .* is frozen/).waitFor();
      expect(await late.getByRole('button', { name: /^Merge \d/ }).count()).toBe(0);
      await context.close();
    },
  );

  test.each(['ar', 'zh'])('sees scenarios in %s, at a desk and on a phone', slow, async (language) => {
    for (const viewport of [
      { width: 1280, height: 1000 },
      { width: 390, height: 844 },
    ]) {
      const compare = `${version}..${version}@mine,${version}@late`;
      const { page, context, complaints } = await editing(
        `${budget}?lang=${language}&rows=sector&compare=${compare}&branch=late`,
        viewport,
      );
      await page.locator('#scenarios').getByRole('rowheader', { name: 'Mine' }).waitFor();
      await page.locator('#scenarios section').waitFor();
      expect(await faults(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    }
  });
});
