import { describe, expect, test } from 'vitest';
import { openBudget } from './budget-window.ts';
import { eventually, faults } from './on-a-page.ts';
import { pagesInBrowser } from './pages-in-browser.ts';

const budget = '/plans/demonstration-2024-2025/budget';
const slow = { timeout: 240_000 };

const open = pagesInBrowser();

describe('a budget officer', () => {
  test('edits a step of a bridge in its place, moves it, and takes both back', slow, async () => {
    const { page, context, complaints } = await openBudget(
      open.browser,
      `${open.served.address}${budget}?lang=en`,
    );
    const bridge = page.locator('section#bridge');
    await bridge.getByRole('button', { name: /^As a table/ }).click();
    const steps = (): Promise<readonly string[]> =>
      bridge.locator('tbody tr[data-kind="line"] th').allInnerTexts();
    const rest = bridge
      .getByRole('row', { name: /^Not explained/ })
      .locator('td')
      .last();
    await eventually(() => rest.innerText()).toBe('1,511');
    const stood = await steps();
    await bridge.getByRole('button', { name: 'Edit the step Services and premises cost more' }).click();
    const form = bridge.getByRole('form', { name: 'Edit the step' });
    expect(await faults(page)).toEqual([]);
    await form.getByLabel('Reason').selectOption('One-off items');
    await form.getByLabel('Amount in thousands').fill('12,077');
    await form.getByLabel('Explanation').fill('A building is repaired');
    const answeredTo = async (act: () => Promise<void>): Promise<void> => {
      const answered = page.waitForResponse(
        (response) => response.url().endsWith('/changes') && response.ok(),
      );
      await act();
      await answered;
    };
    await answeredTo(() => form.getByRole('button', { name: 'Save' }).click());
    // What is explained now is 1,511 more: nothing is left.
    await eventually(() => bridge.getByRole('row', { name: /^Not explained/ }).count()).toBe(0);
    await bridge.getByRole('row', { name: /^One-off items A building is repaired.*12,077$/ }).waitFor();
    await answeredTo(() => bridge.getByRole('button', { name: 'Move up A building is repaired' }).click());
    const moved = stood.map((one) => (one === 'Inflation' ? 'One-off items' : one)).slice(0, -1);
    const place = stood.indexOf('Inflation');
    const expected = [
      ...moved.slice(0, place - 1),
      moved[place],
      moved[place - 1],
      ...moved.slice(place + 1),
    ];
    await eventually(steps).toEqual(expected);
    // What is taken back is what was answered last; the page hears of a revision from others, too, and maybe before that.
    const undo = async (): Promise<void> => {
      const answered = page.waitForResponse((response) => response.url().endsWith('/undo') && response.ok());
      await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
      await answered;
    };
    await undo();
    await eventually(steps).toEqual(moved);
    await undo();
    await eventually(steps).toEqual(stood);
    await eventually(() => rest.innerText()).toBe('1,511');
    // The keyboard goes on from a step that it removes.
    await bridge.getByRole('button', { name: 'Remove Services and premises cost more' }).press('Enter');
    await eventually(steps).toEqual(stood.filter((one) => one !== 'Inflation'));
    const focused = (): Promise<unknown> =>
      page.evaluate("document.activeElement?.closest('tr')?.querySelector('th').innerText");
    await eventually(focused).toBe(stood[place + 1]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('writes a definition of development expenditure, sets shares, and removes it', slow, async () => {
    const { page, context, complaints } = await openBudget(
      open.browser,
      `${open.served.address}${budget}?lang=en`,
    );
    const panel = page.locator('section#development');
    await panel.getByText('New definition').click();
    const form = panel.getByRole('form', { name: 'New definition' });
    await form.getByLabel('Name').fill('Narrow definition');
    await form.getByLabel('First day in force').fill('2024-01-01');
    await form.getByLabel('Where it is said').fill('A/66/3');
    await form.getByLabel('It begins with the shares of').selectOption('no other definition');
    await form.getByRole('button', { name: 'Add the definition' }).click();
    await panel.getByRole('alert').getByText('Choose another day, or change that one.').waitFor();
    await form.getByLabel('First day in force').fill('2026-01-01');
    await form.getByRole('button', { name: 'Add the definition' }).click();
    await panel.getByText('What counts: no share yet').click();
    const share = panel.getByRole('form', { name: 'Set the share' }).locator('visible=true');
    await share.getByLabel('Sector').selectOption('Regional and National Development');
    // What is no share is said where it is typed, before anything is sent.
    for (const wrong of ['150', '-5', 'abc', '12.3456789']) {
      await share.getByLabel('Counts, in percent').fill(wrong);
      await share.getByText('A percentage from 0 to 100, with 6 decimals at most.').waitFor();
    }
    // What was said of the day before is over.
    expect(await panel.getByText('Choose another day').count()).toBe(0);
    await share.getByLabel('Counts, in percent').fill('50');
    await share.getByRole('button', { name: 'Set the share' }).click();
    await panel.getByLabel('Beside it').selectOption('Narrow definition');
    const total = panel.getByRole('row', { name: /^Total/ });
    const counted = async (): Promise<string> => (await total.getByRole('cell').nth(3).innerText()).trim();
    // Half of what the sector plans: 76,800 thousand.
    await eventually(counted).toBe('38,400');
    expect(await faults(page)).toEqual([]);
    await panel.getByLabel('Share of Regional and National Development, in percent').last().fill('25');
    await panel.getByRole('button', { name: 'Set Regional and National Development' }).last().click();
    await eventually(counted).toBe('19,200');
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
    await eventually(counted).toBe('38,400');
    // A result of it has a share of its own that rules first; moved behind the sector's by key, it counts no more, and the focus stays with it.
    await share.getByLabel('Expected result').selectOption({ index: 1 });
    await share.getByLabel('Counts, in percent').fill('100');
    await share.getByRole('button', { name: 'Set the share' }).click();
    await eventually(counted).not.toBe('38,400');
    await panel.getByRole('button', { name: /^Move down Regional and National Development, / }).focus();
    await page.keyboard.press('Enter');
    await eventually(counted).toBe('38,400');
    const up = panel.getByRole('button', { name: /^Move up Regional and National Development, / });
    await up.and(page.locator(':focus')).waitFor();
    // Where the focus was brought into view the bar at the top covers what is above.
    await page.evaluate('scrollTo(0, 0)');
    expect(await faults(page)).toEqual([]);
    await panel.getByRole('button', { name: 'Remove the definition Narrow definition' }).click();
    await eventually(() => panel.getByText('Narrow definition').count()).toBe(0);
    await eventually(async () => page.url()).not.toContain('share=');
    await panel.getByRole('row', { name: /^Total/ }).waitFor();
    // The one that was refused, and said so.
    expect(complaints).toEqual([expect.stringContaining('422')]);
    await context.close();
  });
});
