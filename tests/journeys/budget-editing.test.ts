import { describe, expect, test } from 'vitest';
import { type BudgetWindow, cellOf, openBudget } from './budget-window.ts';
import { eventually, faults, printedIn } from './on-a-page.ts';
import { pagesInBrowser } from './pages-in-browser.ts';

const budget = '/plans/demonstration-2024-2025/budget';
const slow = { timeout: 180_000 };

const open = pagesInBrowser();

const editing = (path: string, viewport?: { width: number; height: number }): Promise<BudgetWindow> =>
  openBudget(open.browser, open.served.address + path, viewport);

/** At the objects of expenditure of one sector, by version. */
async function atObjects() {
  const path = `${budget}?lang=en&cube=by-object&rows=sector,object&where=sector:brands&columns=version&open=2`;
  const { page, context } = await editing(path);
  const [posts, temporary] = [cellOf(page, /^Posts/, 0), cellOf(page, /^Temporary staff/, 0)];
  // Amounts come after the table.
  for (const cell of [posts, temporary]) await eventually(() => printedIn(cell)).toMatch(/\d/);
  return { page, context, posts, temporary };
}

describe('a budget officer', () => {
  test(
    'locks a sector, is refused with who and why, unlocks, and spreads in every way with one undo each',
    slow,
    async () => {
      const { page, context } = await editing(
        `${budget}?lang=en&rows=sector,result&where=sector:copyright&compare=approved-2022/23..proposed-2024/25&open=3`,
      );
      const sector = cellOf(page, /Copyright and Creative/, 1);
      const copyright = page.locator('[role=row]', { hasText: 'Copyright and Creative' }).first();
      const rows = page.getByRole('treegrid').getByRole('row');
      const from = Number(await copyright.getAttribute('aria-rowindex'));
      const marked = () => rows.locator('[data-column="1"][data-locked="true"]').count();
      let last = 0;
      /** The answer to what was done last: the table may show it before, since others are told of a revision, too. */
      const saved = async (): Promise<void> => {
        const revision = async (): Promise<number> => {
          const [told = ''] = await page.getByText(/Saved as revision \d/).allInnerTexts();
          return Number(/\d+/.exec(told)?.[0] ?? 0);
        };
        await eventually(revision).toBeGreaterThan(last);
        last = await revision();
      };
      await sector.click();
      await page.getByRole('button', { name: 'Lock', exact: true }).click();
      await saved();
      // The sector, four pillars and nine results, however few of them are exactly what was locked.
      await eventually(marked).toBeGreaterThan(8);
      const fact = rows.locator(`[data-row="${from + 1}"][data-column="1"]`);
      await eventually(() => fact.getAttribute('data-locked')).toBe('true');
      await eventually(() => fact.getAttribute('title')).toMatch(
        /locked · by Committee secretary, .* · A journey/,
      );
      await fact.click();
      await page.keyboard.type('7');
      await page.getByText(/^This cell must stay as it is\..*by Committee secretary/).waitFor();
      expect(await faults(page)).toEqual([]);
      await page.getByRole('button', { name: /^Unlock/ }).click();
      await saved();
      await eventually(marked).toBe(0);

      // Every way shows what it would do first, and is one revision.
      const exact = () => sector.locator('bdi').last().innerText();
      const stands = await exact();
      const form = page.getByRole('form', { name: 'Spread' });
      const way = async (chosen: string): Promise<void> => {
        await sector.click();
        await page.getByRole('button', { name: 'Spread', exact: true }).click();
        await form.getByLabel(/^How/).selectOption(chosen);
      };
      await way('set-aside');
      await form.getByRole('textbox', { name: /^Amount/ }).fill('500');
      await form.getByText('Not allocated then: 500.').waitFor();
      await form.getByRole('button', { name: 'Apply' }).click();
      await saved();
      await eventually(exact).not.toBe(stands);
      await page
        .getByRole('rowheader', { name: /Unallocated/ })
        .first()
        .waitFor();
      await way('allocate');
      await form.getByRole('combobox', { name: 'By', exact: true }).selectOption('equal');
      await form.getByText('Not allocated then: -.').waitFor();
      await eventually(() => form.getByRole('table').innerText()).toContain('not allocated');
      expect(await faults(page)).toEqual([]);
      const before = await exact();
      await form.getByRole('button', { name: 'Apply' }).click();
      await saved();
      await eventually(exact).toBe(before);
      await way('grow');
      await form.getByLabel('By percent').fill('10');
      await form.getByText(/cells change/).waitFor();
      await form.getByRole('button', { name: 'Apply' }).click();
      await saved();
      await eventually(exact).not.toBe(before);
      // Pressed one after the other, without waiting for what each does.
      for (let left = 3; left > 0; left -= 1) {
        await page.locator('#pivot').getByRole('button', { name: 'Undo' }).click();
      }
      await eventually(exact).toBe(stands);
      await eventually(() => page.getByRole('rowheader', { name: /Unallocated/ }).count()).toBe(0);
      await context.close();
    },
  );

  test(
    'edits as in a spreadsheet: sums that are typed, fills, what cannot be pasted and where, several steps back',
    slow,
    async () => {
      const { page, context, posts, temporary } = await atObjects();
      const pasted = async (text: string): Promise<void> => {
        await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
        await page.keyboard.press('Control+v');
      };
      await posts.click();
      const [before, beforeThat] = [await printedIn(posts), await printedIn(temporary)];
      await page.keyboard.type('=60000+1,234');
      await page.keyboard.press('Enter');
      await eventually(() => printedIn(posts)).toBe('61,234');
      // Down from the first of two, and on from the first of two versions.
      await posts.click();
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Control+d');
      await eventually(() => printedIn(temporary)).toBe('61,234');
      await posts.click();
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Control+r');
      await eventually(() => printedIn(cellOf(page, /^Posts/, 1))).toBe('61,234');
      // A block as German Excel copies it, with a blank and a negative.
      await posts.click();
      await pasted('1.234.567,5\t(12)\r\n\t7,5-\r\n');
      await eventually(() => printedIn(posts)).toBe('1,234,568');
      await eventually(() => printedIn(cellOf(page, /^Posts/, 1))).toBe('(12)');
      await eventually(() => printedIn(temporary)).toBe('');
      await eventually(() => printedIn(cellOf(page, /^Temporary staff/, 1))).toBe('(8)');
      // Nothing of these is pasted, and it is said why and where.
      await posts.click();
      await pasted('1\t12%');
      await page.getByText(/Posts.*“12%” is not an amount/).waitFor();
      await pasted('=SUM(A1:A9)');
      await page.getByText('“=SUM(A1:A9)” is not an amount').waitFor();
      await pasted(Array.from({ length: 400 }, () => '1').join('\n'));
      await page.getByText('What is pasted (400 × 1) reaches beyond the table').waitFor();
      expect(await printedIn(posts)).toBe('1,234,568');
      // Four steps back, as fast as keys go; and one made again.
      for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+z');
      await eventually(() => printedIn(posts)).toBe(before);
      await eventually(() => printedIn(temporary)).toBe(beforeThat);
      await page.keyboard.press('Control+y');
      await eventually(() => printedIn(posts)).toBe('61,234');
      await page.keyboard.press('Control+z');
      await eventually(() => printedIn(posts)).toBe(before);
      await context.close();
    },
  );

  test(
    'is asked about a slip of a thousand before it is saved, and answers or goes back by the keyboard alone',
    slow,
    async () => {
      const { page, context, posts, temporary } = await atObjects();
      await posts.click();
      const before = await printedIn(posts);
      expect(before).toMatch(/^\d\d,\d{3}$/);
      const field = page.getByRole('treegrid').getByRole('textbox');
      const asked = page
        .getByRole('alert')
        .getByText(/^From [\d,.]+ Swiss francs to 58,488 Swiss francs: is this far/);
      await page.keyboard.type('58.488');
      await page.keyboard.press('Enter');
      await asked.waitFor();
      expect(await faults(page)).toEqual([]);
      // Back to the field, where what was typed still stands; and asked again.
      await page.keyboard.press('Escape');
      await eventually(() => asked.count()).toBe(0);
      expect(await field.inputValue()).toBe('58.488');
      await page.keyboard.press('Enter');
      await asked.waitFor();
      // Whoever goes to another cell has not answered: the keyboard stays, and the table as it was.
      await temporary.click();
      await eventually(() => field.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
      expect(await asked.count()).toBe(1);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await eventually(() => field.count()).toBe(0);
      expect(await printedIn(posts)).toBe(before);
      // The same once more is the answer.
      await page.keyboard.type('58.488');
      await page.keyboard.press('Enter');
      await asked.waitFor();
      await page.keyboard.press('Enter');
      await eventually(() => printedIn(posts)).not.toBe(before);
      await eventually(() => page.evaluate("document.activeElement.getAttribute('data-row')")).not.toBe(
        await posts.getAttribute('data-row'),
      );
      await page.keyboard.press('Control+z');
      await eventually(() => printedIn(posts)).toBe(before);
      // By the pointer: what is typed whole is saved by going to another cell, and a question is answered by its button.
      await posts.click();
      await page.keyboard.type('61234');
      await temporary.click();
      await eventually(() => printedIn(posts)).toBe('61,234');
      await posts.click();
      await page.keyboard.type('-5');
      await temporary.click();
      await page.getByRole('alert').getByText('is the other sign meant?').waitFor();
      await page.getByRole('treegrid').getByRole('button', { name: 'Save' }).click();
      await eventually(() => printedIn(posts)).toBe('(5)');
      await page.keyboard.press('Control+z');
      await eventually(() => printedIn(posts)).toBe('61,234');
      await page.keyboard.press('Control+z');
      await eventually(() => printedIn(posts)).toBe(before);
      await context.close();
    },
  );

  test(
    'keeps what was entered while the server is away, and is told when somebody else was faster',
    slow,
    async () => {
      const { page, context, posts } = await atObjects();
      await posts.click();
      const before = await printedIn(posts);
      await context.setOffline(true);
      await page.keyboard.type('55555');
      await page.keyboard.press('Enter');
      await page.getByText('The server does not answer, so nothing was saved').waitFor();
      expect(await printedIn(posts)).toBe(before);
      await context.setOffline(false);
      await page.getByRole('button', { name: 'Try again' }).click();
      await eventually(() => printedIn(posts)).toBe('55,555');
      await eventually(() => page.getByText('The server does not answer').count()).toBe(0);

      // Somebody else changes the cell while the edit is on its way.
      await page.route(
        '**/changes',
        async (route) => {
          const sent: unknown = route.request().postDataJSON();
          const response = await fetch(`${open.served.address}/api/plans/demonstration-2024-2025/changes`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'plenary-actor': 'planner' },
            body: JSON.stringify(sent).replaceAll('4444400000', '3333300000'),
          });
          expect(response.status).toBe(200);
          await route.continue();
        },
        { times: 1 },
      );
      await posts.click();
      await page.keyboard.type('44444');
      await page.keyboard.press('Enter');
      await page.getByText('Somebody changed these figures meanwhile').waitFor();
      await eventually(() => printedIn(posts)).toBe('33,333');
      await context.close();
    },
  );

  test('goes on typing in its row when somebody else adds one above it', slow, async () => {
    const path = `${budget}?lang=en&cube=by-result&rows=sector,result&where=sector:brands&columns=version&open=3`;
    const { page, context, complaints } = await editing(path);
    const [typed, below] = [cellOf(page, /^3\.1/, 0), cellOf(page, /^3\.2/, 0)];
    for (const cell of [typed, below]) await eventually(() => printedIn(cell)).toMatch(/\d/);
    const [before, beforeBelow] = [await printedIn(typed), await printedIn(below)];
    await typed.click();
    await page.keyboard.type('212,3');
    const plan = `${open.served.address}/api${budget.replace(/\/budget$/, '')}`;
    const by = async (what: string, body: object): Promise<number> => {
      const header: unknown = await (await fetch(plan)).json();
      const basedOn = Object(header).revision;
      const response = await fetch(`${plan}/${what}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'plenary-actor': 'planner' },
        body: JSON.stringify({ basedOn, reason: 'Another result', ...body }),
      });
      expect(response.status).toBe(200);
      return Number(Object(await response.json()).revision);
    };
    const at = { sector: 'brands', result: '2.2', version: 'proposed-2024/25' };
    const edits = [{ kind: 'amount', cube: 'by-result', at, before: null, after: 700_000_00 }];
    const added = await by('changes', { edits });
    await cellOf(page, /^2\.2/, 0).waitFor();
    // The field is where it was, with what was typed, and the keyboard in it.
    await page.keyboard.type('45');
    await page.keyboard.press('Enter');
    await eventually(() => printedIn(typed)).toBe('212,345');
    expect(await printedIn(below)).toBe(beforeBelow);
    await eventually(() => printedIn(cellOf(page, /^2\.2/, 0))).toBe('700');
    await page.keyboard.press('Control+z');
    await eventually(() => printedIn(typed)).toBe(before);

    // Where the row itself goes while somebody types in it, that is told.
    await cellOf(page, /^2\.2/, 0).click();
    await page.keyboard.type('9');
    await by('undo', { revision: added });
    await page.getByText('Somebody changed these figures meanwhile').waitFor();
    await eventually(() => page.getByRole('treegrid').getByRole('row', { name: /^2\.2/ }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test.each(['en', 'ar'])(
    'sees on a phone in %s that more columns follow, and goes on to them',
    slow,
    async (language) => {
      const path = `${budget}?lang=${language}&rows=sector&compare=approved-2022/23..proposed-2024/25`;
      const { page, context } = await editing(path, { width: 390, height: 844 });
      const more = page.locator('#pivot button').filter({ hasText: /^\+\d+$/ });
      // Four columns and two beside them, of which at most two are seen at first.
      await eventually(() => more.innerText()).toMatch(/^\+[45]$/);
      const grid = page.getByRole('treegrid');
      // Asked at once: whoever waits for the words of what goes away waits in vain.
      const hint = async (): Promise<string> => (await more.allInnerTexts())[0] ?? '';
      for (let hidden = 6; (await hint()) !== ''; hidden -= 1) {
        const before = await hint();
        expect(hidden).toBeGreaterThan(0);
        await more.click();
        await eventually(hint).not.toBe(before);
      }
      expect(await grid.evaluate((element) => Math.sign(element.scrollLeft))).toBe(
        language === 'ar' ? -1 : 1,
      );
      expect(await faults(page)).toEqual([]);
      await context.close();
    },
  );

  test('prints the whole table on paper that is narrower, without what it is worked with', slow, async () => {
    const path = `${budget}?lang=en&rows=sector,result&compare=approved-2022/23..proposed-2024/25`;
    // As wide as A4 is between its margins.
    const { page, context } = await editing(path, { width: 718, height: 1000 });
    const last = page.getByRole('treegrid').getByRole('columnheader').last();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await eventually(() => last.innerText()).toContain('Room left');
    const edge = async (): Promise<number> => {
      const box = await last.boundingBox();
      return box === null ? Number.POSITIVE_INFINITY : box.x + box.width;
    };
    await eventually(edge).toBeLessThanOrEqual(718);
    const worked = ['Copy with heads', 'Undo', 'Read lines'].map((name) =>
      page.getByRole('button', { name, exact: true }).count(),
    );
    expect(await Promise.all(worked)).toEqual([0, 0, 0]);
    expect(await page.getByText('Arrange the table').isVisible()).toBe(false);
    await context.close();
  });
});
