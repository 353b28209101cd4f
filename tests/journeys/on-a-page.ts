import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Waits for what a page will show: the machine may be busy. */
export function eventually<Value>(look: () => Promise<Value>) {
  return expect.poll(look, { timeout: 60_000, interval: 100 });
}

/** What a cell of a figure prints, without what is said after it for those who listen: what is found about it, who holds it. */
export async function printedIn(cell: Locator): Promise<string> {
  const [first = ''] = (await cell.innerText()).split('\n');
  return first;
}

/** What axe finds wrong by WCAG 2.2 AA and its best practices, in words. */
export async function faults(page: Page): Promise<readonly string[]> {
  // Parts out of sight are laid out as when they are seen: until then their places are guesses, and lie over one another.
  // Colours on their way from one to another are none that anybody reads by.
  await page.addStyleTag({
    content: '* { content-visibility: visible !important; transition: none !important; }',
  });
  await page.evaluate(axe.source);
  const found: unknown = await page.evaluate(`axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`);
  return Array.isArray(found) ? found.map(String) : ['axe did not answer'];
}
