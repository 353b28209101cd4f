import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { givenReport } from './given-report.ts';
import { hostileReport } from './hostile.ts';
import { htmlReport } from './html.ts';

describe('the report as a page', () => {
  test('shows everything', async () => {
    await expect(htmlReport(givenReport('en'))).toMatchFileSnapshot('golden/report.en.html');
  });

  test.each([
    ['ar', 'rtl'],
    ['zh', 'ltr'],
  ] as const)('in %s runs %s', (language, direction) => {
    expect(htmlReport(givenReport(language))).toContain(`<html lang="${language}" dir="${direction}">`);
  });

  test('needs nothing from elsewhere', () => {
    const page = htmlReport(givenReport('fr'));
    expect(page).not.toMatch(/https?:|<script|<link|<img|url\(/);
  });

  test('cannot be steered by a document', () => {
    const page = htmlReport(hostileReport());
    expect(page).not.toContain('<img');
    expect(page.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066\u2067]/u);
    const known =
      'html head meta title style body header main h1 h2 h3 ul li p section article span bdi a code table thead tbody tfoot tr th td figure blockquote figcaption ol del ins mark';
    expect(elementNames(page)).toEqual(new Set(known.split(' ')));
  });

  test('closes what it opens', () => {
    const page = htmlReport(givenReport('ru'));
    const opened = [...page.matchAll(/<([a-z][a-z0-9]*)\b/g)].map((match) => match[1]);
    const closed = [...page.matchAll(/<\/([a-z][a-z0-9]*)>/g)].map((match) => match[1]);
    const single = new Set(['meta', 'br']);
    expect(opened.filter((name) => !single.has(name ?? '')).toSorted(byName)).toEqual(
      closed.toSorted(byName),
    );
  });
});

function byName(a = '', b = ''): number {
  return a.localeCompare(b, 'en');
}

function elementNames(page: string): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (nodes: ReturnType<typeof parseDocument>['children']): void => {
    for (const node of nodes) {
      if (!('name' in node) || !('children' in node)) continue;
      names.add(node.name);
      visit(node.children);
    }
  };
  visit(parseDocument(page).children);
  return names;
}
