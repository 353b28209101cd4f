import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@plenary/store/database/open-database';
import { commit } from '@plenary/store/plan/commit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { largePlan } from './large-plan.ts';
import { type ServedPages, servePages } from './served-pages.ts';

const budget = '/plans/large/budget?lang=en&rows=activity&columns=object&open=9';

let served: ServedPages;
let browser: Browser;
beforeAll(async () => {
  const dataFolder = join(mkdtempSync(join(tmpdir(), 'plenary-large-')), 'data');
  const opened = await openDatabase({ dataFolder });
  if (!opened.ok) throw new Error(opened.refusal.code);
  const plan = largePlan();
  const made = await commit(opened.value, {
    organization: plan.organization.id,
    plan: plan.id,
    actor: { id: 'secretary', name: 'Committee secretary', kind: 'secretary' },
    reason: 'A journey',
    at: new Date().toISOString(),
    basedOn: 0,
    edit: { kind: 'create', plan, proposals: [] },
  });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  await opened.value.close();
  [served, browser] = await Promise.all([servePages({ dataFolder }), openBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** Scrolls the grid by a step each frame, and tells how long each frame took, in milliseconds, in ascending order. */
async function scrolled(page: Page, by: number, frames: number): Promise<readonly number[]> {
  const told: unknown = await page.evaluate(`new Promise((resolve) => {
    const grid = document.querySelector('[role=treegrid]');
    const times = [];
    let last = performance.now();
    const step = (now) => {
      times.push(now - last);
      last = now;
      grid.scrollTop += ${by};
      if (times.length > ${frames}) resolve(times.slice(1).sort((a, b) => a - b));
      else requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  })`);
  return Array.isArray(told) ? told.map(Number) : [];
}

/** Presses keys before the page can draw or scroll in between, and says at which row and column the focus is then. */
function pressedAtOnce(page: Page, keys: readonly string[]): Promise<unknown> {
  return page.evaluate(`(async () => {
    for (const name of ${JSON.stringify(keys)}) {
      const key = name.split('+').at(-1);
      const event = { key, ctrlKey: name.startsWith('Control'), bubbles: true, cancelable: true };
      document.activeElement.dispatchEvent(new KeyboardEvent('keydown', event));
      for (let turn = 0; turn < 20; turn += 1) await null;
    }
    const { row, column } = document.activeElement.dataset;
    return row + ' ' + column;
  })()`);
}

describe('a table of more than 100,000 cells', () => {
  test('opens, scrolls, jumps to its end and is edited', { timeout: 240_000 }, async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    context.setDefaultTimeout(60_000);
    await context.addInitScript(
      "localStorage.setItem('plenary-actor', 'secretary'); sessionStorage.setItem('plenary-reason', 'A journey');",
    );
    const page = await context.newPage();
    await page.goto(served.address + budget);
    const grid = page.getByRole('treegrid');
    const first = grid.locator('[data-row="1"][data-column="1"]');
    await expect.poll(() => first.innerText(), { timeout: 60_000 }).toMatch(/\d/);
    const size = async (name: string): Promise<number> => Number(await grid.getAttribute(name));
    const [rows, columns] = [await size('aria-rowcount'), await size('aria-colcount')];
    expect(rows * columns).toBeGreaterThan(100_000);
    // Only what is seen is on the page.
    expect(await grid.getByRole('gridcell').count()).toBeLessThan(1_500);

    const frames = await scrolled(page, 90, 120);
    // A machine that does other things, too: half of the frames are drawn in time to be seen as motion.
    expect(frames[Math.floor(frames.length / 2)]).toBeLessThan(100);

    await page.evaluate("document.querySelector('[role=treegrid]').scrollTop = 0");
    await first.click();
    await page.keyboard.press('Control+End');
    const last = grid.locator(`[data-row="${rows - 3}"][data-column="${columns - 2}"]`);
    await expect.poll(() => last.innerText(), { timeout: 30_000 }).toMatch(/\d/);
    const total = (await last.innerText()).replaceAll(',', '');

    expect(
      await pressedAtOnce(page, ['Control+Home', 'ArrowDown', 'ArrowRight', 'ArrowRight']),
      'keys that come before the page has scrolled find the cell that they are for',
    ).toBe('1 1');
    const stood = Number((await first.innerText()).replaceAll(',', ''));
    // A hundred times as much would be asked about.
    await page.keyboard.type(`${stood + 1}`);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+End');
    await expect
      .poll(async () => Number((await last.innerText()).replaceAll(',', '')), { timeout: 60_000 })
      .toBe(Number(total) + 1);
    expect(served.errors).toEqual([]);
    await context.close();
  });
});
