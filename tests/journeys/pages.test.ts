import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeHtml } from '@plenary/formats/html/write-html';
import { readText } from '@plenary/formats/text/read-text';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { plenary, root } from './run-plenary.ts';

const demonstration = join(root, 'samples', 'demonstration', 'plan.json');
const example = join(root, 'samples', 'example.txt');

function book(): string {
  const read = readText(readFileSync(example), 'example.txt');
  if (!read.ok) throw new Error(read.refusal.code);
  return writeHtml(read.value, { language: 'en' });
}

describe('pages in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  const pages: readonly (readonly [string, () => string])[] = [
    ['a document', book],
    ['a report in English', () => plenary(['check', example, '--format', 'html']).out],
    ['a report in Arabic', () => plenary(['check', example, '--format', 'html', '--language', 'ar']).out],
  ];

  test.each(pages)(
    '%s can be read by everyone, wide and narrow, light and dark',
    { timeout: 60_000 },
    async (_name, html) => {
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [390, 'dark'],
      ] as const) {
        const context = await browser.newContext({
          viewport: { width, height: 900 },
          colorScheme,
          bypassCSP: true,
        });
        const page = await context.newPage();
        await page.setContent(html());
        await page.evaluate(axe.source);
        const found: unknown = await page.evaluate(
          'axe.run().then((run) => run.violations.map((one) => `${one.id}: ${one.nodes[0].html}`))',
        );
        expect(found).toEqual([]);
        const overflow: unknown = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        expect(overflow).toBeLessThanOrEqual(0);
        await context.close();
      }
    },
  );

  test.each([
    ['en', 'ltr'],
    ['zh', 'ltr'],
    ['ar', 'rtl'],
  ])(
    'the demonstration plan’s book in %s fits, wide and narrow',
    { timeout: 120_000 },
    async (language, direction) => {
      const asked = [
        'export',
        demonstration,
        '--language',
        language,
        '--scenario',
        'shown',
        '--format',
        'html',
      ];
      const html = plenary(asked).out;
      for (const width of [1280, 390]) {
        const page = await browser.newPage({ viewport: { width, height: 900 } });
        await page.setContent(html);
        const seen: unknown = await page.evaluate(`({
          overflow: Math.max(0, document.documentElement.scrollWidth - innerWidth),
          direction: getComputedStyle(document.body).direction,
          tables: document.querySelectorAll('table').length,
          lost: [...document.querySelectorAll('table')].filter((one) => {
            const box = one.parentElement;
            return one.getBoundingClientRect().width > box.clientWidth && getComputedStyle(box).overflowX !== 'auto';
          }).length,
          dead: [...document.querySelectorAll('a')].filter((one) => document.querySelector(one.hash) === null).length,
        })`);
        expect(seen).toEqual({ overflow: 0, direction, tables: 43, lost: 0, dead: 0 });
        await page.close();
      }
    },
  );
});
