import type { Hit } from '@plenary/api/search';
import { describe, expect, test } from 'vitest';
import { answer, givenContext, sourceIsThere } from '../app/reading/given-context.ts';
import { handleSearch } from './get-search.ts';

const context = await givenContext();

async function hitsOf(q: string, query: object = {}, plan = 'demo'): Promise<readonly Hit[]> {
  return (await answer(handleSearch, context, { params: { plan }, query: { q, ...query } })).hits;
}

describe('the first hit', () => {
  test.each([
    ['2.2', 'en', 'result', '2.2'],
    ['copyright', 'en', 'sector', 'copyright'],
    ['版权', 'zh', 'sector', 'copyright'],
    ['版权', 'en', 'sector', 'copyright'],
    ['حق المؤلف', 'ar', 'sector', 'copyright'],
    ['المؤلف والصناعات', 'ar', 'sector', 'copyright'],
    ['авторское право', 'ru', 'sector', 'copyright'],
    ["droit d'auteur", 'fr', 'sector', 'copyright'],
    ['DERECHO DE AUTOR', 'es', 'sector', 'copyright'],
    ['Brevets et techno', 'en', 'sector', 'patents'],
    ['Nigeria', 'en', 'delegation', 'NG'],
    ['new york', 'en', 'unit', 'new-york'],
    ['857,300', 'en', 'figure', 'total[version=proposed-2024/25]'],
    ['857 300', 'fr', 'figure', 'total[version=proposed-2024/25]'],
    ['183449', 'ru', 'figure', 'development-share[version=proposed-2024/25]'],
  ])('for %j in %s is %s %s', async (q, language, kind, id) => {
    const [first] = await hitsOf(q, { language });
    expect(first?.to).toMatchObject({ kind, id, name: { language } });
  });
});

test('marks are of the words that match, in a snippet of the language it was found in', async () => {
  const hits = await hitsOf('gender', { language: 'fr', limit: 50 });
  expect(hits.length).toBeGreaterThan(5);
  for (const { snippet, marks } of hits) {
    expect(marks.length).toBeGreaterThan(0);
    for (const [start, end] of marks) expect(snippet.text.slice(start, end).toLowerCase()).toMatch(/^gender/);
    expect(snippet.text.length).toBeLessThan(205);
  }
  expect(hits.every(({ snippet }) => snippet.language === 'en')).toBe(true);
});

test('what is found in every language is shown in that of the reader', async () => {
  const hits = await hitsOf('4.2', { language: 'zh', limit: 50 });
  const figures = hits.filter(({ to }) => to.kind === 'figure');
  expect(figures.length).toBeGreaterThan(5);
  expect(figures.filter(({ snippet }) => snippet.language !== 'zh')).toEqual([]);
});

test('narrative, indicators, risks, priorities, footnotes and proposals are found, each in its place', async () => {
  const kinds = new Set<string>();
  for (const q of [
    'property',
    'risk',
    'satisfaction',
    'balance',
    'switzerland',
    'offices',
    'singapore',
    'women',
  ]) {
    for (const { to } of await hitsOf(q, { limit: 100 })) kinds.add(to.kind);
  }
  for (const kind of [
    'block',
    'section',
    'indicator',
    'risk',
    'priority',
    'footnote',
    'proposal',
    'annex',
    'unit',
    'result',
  ]) {
    expect(kinds).toContain(kind);
  }
  const block = (await hitsOf('property', { limit: 100 })).find(({ to }) => to.kind === 'block');
  expect(block?.within).toMatchObject({ kind: 'section' });
});

test('the total counts what the limit cuts', async () => {
  const { hits, total } = await answer(handleSearch, context, {
    params: { plan: 'demo' },
    query: { q: 'a', limit: 3 },
  });
  expect(hits).toHaveLength(3);
  expect(total).toBeGreaterThan(3);
  const scores = hits.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(await hitsOf('¿?')).toEqual([]);
});

test.skipIf(!sourceIsThere)('the words of an imported source are found', async () => {
  const [first] = await hitsOf('知识产权与性别', { language: 'zh' }, 'source');
  expect(first?.snippet.text).toContain('知识产权与性别');
  expect((await hitsOf('8,200', { language: 'zh' }, 'source'))[0]?.to).toMatchObject({ kind: 'figure' });
});
