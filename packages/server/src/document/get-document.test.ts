import type { DocumentNode, ShownDocument } from '@plenary/api/document';
import { ok } from '@plenary/core/basics/result';
import { languages } from '@plenary/core/basics/words';
import { allSections } from '@plenary/core/narrative/narrative';
import { describe, expect, test } from 'vitest';
import type { Context } from '../app/handler.ts';
import { answer, asked, givenContext, sourceIsThere, valueOf } from '../app/reading/given-context.ts';
import { handleDocument } from './get-document.ts';

const context = await givenContext();
const documentOf = (plan: string, query: object = {}): Promise<ShownDocument> =>
  answer(handleDocument, context, { params: { plan }, query });

type Cells = (DocumentNode & { kind: 'table' })['rows'][number]['cells'];

function cellsOf(document: ShownDocument): Cells {
  return document.nodes.flatMap((node) =>
    node.kind === 'table' ? node.rows.flatMap((row) => row.cells) : [],
  );
}

function withoutSigns(text: string): string {
  return text.replace(/[\s\u2060[\]]/g, '');
}

function textOf(runs: readonly { readonly text: string }[]): string {
  return runs.map((run) => run.text).join('');
}

describe('the book of the demonstration plan', () => {
  test('has the same anchors in every language, and figures and findings behind its cells', async () => {
    const english = await documentOf('demo');
    const formulas = cellsOf(english).map((cell) => cell.formula);
    expect(formulas.filter((one) => one !== null).length).toBeGreaterThan(500);
    for (const language of languages) {
      const own = await documentOf('demo', { language });
      expect(own.language).toBe(language);
      expect(own.nodes.map(({ id, kind }) => `${id} ${kind}`)).toEqual(
        english.nodes.map(({ id, kind }) => `${id} ${kind}`),
      );
      expect(cellsOf(own).map((cell) => cell.formula)).toEqual(formulas);
    }
  });

  test('says of the words of chapters where they can be edited, in every language', async () => {
    const opened = valueOf(await context.open('demo'));
    const blocks = allSections(opened.plan.narrative).flatMap((section) => section.blocks);
    const ways = new Set<string>();
    for (const language of languages) {
      const { nodes } = await documentOf('demo', { language });
      const texts = nodes.flatMap((node) => (node.kind === 'table' || node.passage === null ? [] : [node]));
      ways.add(texts.map(({ id, passage }) => `${id} ${passage?.sector} ${passage?.block}`).join());
      expect(texts.length).toBeGreaterThan(40);
      for (const { runs, passage } of texts) {
        const block = blocks.find(({ id }) => id === passage?.block);
        const own = (block?.text[language] ?? []).map(({ value }) => value.text).join('');
        expect(withoutSigns(textOf(runs))).toBe(withoutSigns(own));
      }
    }
    expect(ways.size).toBe(1);
  });

  test('is that of the revision that stands while the checks still know the one before', async () => {
    await documentOf('demo');
    const opened = valueOf(await context.open('demo'));
    const { publication } = opened.plan;
    const title = { ...publication.title, en: 'A book of another name' };
    const plan = { ...opened.plan, publication: { ...publication, title } };
    const renamed: Context = {
      ...context,
      open: async () => ok({ ...opened, plan, revision: opened.revision + 1, checkedSoFar: () => null }),
    };
    const book: ShownDocument = await answer(handleDocument, renamed, { params: { plan: 'demo' } });
    expect(book.findingsKnown).toBe(false);
    expect(JSON.stringify(book.nodes)).toContain('A book of another name');
  });

  test('has contents of what is a heading, and not of units in brackets', async () => {
    for (const language of ['en', 'zh', 'ar'] as const) {
      const document = await documentOf('demo', { language });
      const { contents } = document;
      expect(contents.length).toBeGreaterThan(30);
      expect(contents.filter(({ text }) => /^[(（]/.test(text))).toEqual([]);
      const found = new Set(cellsOf(document).flatMap((cell) => cell.findings));
      expect(contents.reduce((sum, one) => sum + one.findings, 0)).toBeGreaterThanOrEqual(found.size);
    }
  });

  test('says by which proposals words and figures stand', async () => {
    const { nodes } = await documentOf('demo');
    const texts = nodes.flatMap((node) => (node.kind === 'table' ? [] : node.runs));
    expect(texts.filter((run) => run.insertedBy.includes('green-technology-ng')).length).toBe(0);
    expect(texts.some((run) => run.insertedBy.includes('igc-participation-grulac'))).toBe(true);
    const runs = cellsOf({ ...(await documentOf('demo')) }).flatMap((cell) =>
      cell.parts.flatMap((part) => part.runs),
    );
    expect(
      runs.filter((run) => run.insertedBy.includes('copyright-resources')).map(({ text }) => text),
    ).toEqual(['9,155', '2,158']);
    expect(
      runs.filter((run) => run.deletedBy.includes('copyright-resources')).map(({ text }) => text),
    ).toEqual(['10,155', '1,258']);
    expect(runs.some((run) => run.insertedBy.includes('green-technology-ng'))).toBe(true);
  });

  test('stands clean in a scenario, its figures known', async () => {
    const document = await documentOf('demo', { scenario: 'copyright-resources' });
    const cells = cellsOf(document).filter(
      (cell) => cell.formula === 'by-result[result=2.2;sector=copyright;version=proposed-2024/25]',
    );
    expect(cells.map((cell) => cell.parts.map((part) => textOf(part.runs)).join())).toEqual(['2,158']);
    expect(
      document.nodes
        .flatMap((node) => (node.kind === 'table' ? [] : node.runs))
        .every((run) => run.style !== 'struck'),
    ).toBe(true);
  });

  test('comes in parts that make the whole', async () => {
    const whole = await documentOf('demo');
    const parts: DocumentNode[] = [];
    for (let from: number | null = 0; from !== null; ) {
      const part: ShownDocument = await documentOf('demo', { from, limit: 70 });
      expect(part.contents).toEqual(whole.contents);
      parts.push(...part.nodes);
      from = part.next;
    }
    expect(parts).toEqual(whole.nodes);
  });

  test('has headings that count what is found below them', async () => {
    const { contents } = await documentOf('demo');
    expect(contents.length).toBeGreaterThan(40);
    expect(contents.filter((heading) => heading.findings > 0).length).toBeGreaterThan(10);
  });

  test('has no source', async () => {
    const refused = await asked(handleDocument, context, {
      params: { plan: 'demo' },
      query: { which: 'source' },
    });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'source-missing' } });
  });
});

describe.skipIf(!sourceIsThere)('the imported source', () => {
  test('is the file as it was read', async () => {
    const document = await documentOf('source', { which: 'source' });
    expect(document).toMatchObject({ which: 'source', file: 'source.txt', language: 'zh', next: null });
    expect(document.nodes.filter((node) => node.kind === 'table')).toHaveLength(32);
    const cells = cellsOf(document);
    expect(cells.filter((cell) => cell.formula !== null).length).toBeGreaterThan(350);
    expect(cells.some((cell) => cell.notUnderstood)).toBe(false);
    const changed = cells.find(
      (cell) => cell.formula === 'by-result[result=2.2;sector=copyright;version=proposed-2024/25]',
    );
    expect(changed?.parts.map((part) => textOf(part.runs)).join()).toMatch(/1[,\s]?258.*2[,\s]?158/su);
  });

  test('has a book beside it, of which its findings do not speak', async () => {
    const book = await documentOf('source', { which: 'book', language: 'zh' });
    expect(book.which).toBe('book');
    expect(book.contents.every((heading) => heading.findings === 0)).toBe(true);
  });
});
