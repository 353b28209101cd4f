import { languages } from '@plenary/core/basics/words';
import { describe, expect, test } from 'vitest';
import { answer, givenContext, sourceIsThere } from '../app/reading/given-context.ts';
import { handleDocument } from '../document/get-document.ts';
import { handleFindings } from './get-findings.ts';

const context = await givenContext();

describe('the findings of the demonstration plan', () => {
  test('have a sentence in every language, and the same ids in all of them', async () => {
    const english = await answer(handleFindings, context, { params: { plan: 'demo' } });
    const ids = english.findings.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const sentences = new Set<string>();
    for (const language of languages) {
      const own = await answer(handleFindings, context, { params: { plan: 'demo' }, query: { language } });
      expect(own.findings.map(({ id }) => id)).toEqual(ids);
      expect(own.findings.every((one) => one.sentence.length > 10)).toBe(true);
      sentences.add(own.findings[0]?.sentence ?? '');
      expect(own.rules.find(({ id }) => id === own.findings[0]?.rule)?.title).not.toBe(own.findings[0]?.rule);
    }
    expect(sentences.size).toBe(languages.length);
  });

  test.each([
    ['zh', /[\u4e00-\u9fff]/, /[A-Za-z]{4}/],
    ['ar', /[\u0600-\u06ff]/, /[A-Za-z]{5}/],
    ['ru', /[\u0400-\u04ff]/, /[A-Za-z]{5}/],
  ] as const)(
    'name rows and columns of sums in %s, as the book does in that language',
    async (language, own, foreign) => {
      const { findings } = await answer(handleFindings, context, {
        params: { plan: 'demo' },
        query: { language },
      });
      const [missing] = findings;
      const sum = missing?.evidence[0];
      const labels = sum?.kind === 'sum' ? sum.lines.map(({ label }) => label) : [];
      expect(labels.length).toBeGreaterThan(5);
      expect(labels.filter((label) => !own.test(label) || foreign.test(label.replace('WIPO', '')))).toEqual(
        [],
      );
      expect(missing?.sentence).not.toMatch(/Total/);
      expect(missing?.sentence).toContain('37\u00a0764');
      expect(missing?.sentence).toContain('37\u00a0665');
      expect(JSON.stringify(missing)).not.toMatch(/\d,\d{3}/);
      const changes = findings.find(({ rule }) => rule === 'figures-changes-balance')?.evidence[0];
      const rows = changes?.kind === 'sum' ? changes.lines.map(({ label }) => label) : [];
      expect(rows.length).toBeGreaterThan(5);
      expect(rows.filter((row) => !own.test(row.split(' · ')[0] ?? ''))).toEqual([]);
      const cells = missing?.repairs.flatMap((repair) => repair.cells.map(({ label }) => label)) ?? [];
      expect(cells.filter((label) => !own.test(label))).toEqual([]);
    },
  );

  test('show the sum that misses, its repairs, and what it is about', async () => {
    const { findings, counts, which } = await answer(handleFindings, context, { params: { plan: 'demo' } });
    expect(which).toBe('book');
    expect(counts.error).toBe(1);
    const [missing] = findings;
    expect(missing).toMatchObject({ rule: 'figures-total-and-parts', severity: 'error' });
    expect(missing?.evidence[0]).toMatchObject({
      kind: 'sum',
      result: { printed: '37,764' },
      computed: '37,665',
    });
    expect(missing?.about.map(({ kind, id }) => `${kind} ${id}`)).toEqual(
      expect.arrayContaining(['sector copyright', 'result 1.1', 'result 2.2']),
    );
    expect(missing?.about.map(({ id }) => id)).not.toContain('5.1');
  });

  test('lead to the chapter whose words they speak of', async () => {
    const { findings } = await answer(handleFindings, context, { params: { plan: 'demo' } });
    const doubled = findings.find(({ sentence }) => sentence.includes('“and and” stands twice'));
    expect(doubled?.passage).toMatchObject({ sector: 'partnerships' });
    expect(findings.find(({ rule }) => rule === 'figures-total-and-parts')?.passage).toBeNull();
  });

  test('point at nodes of the document', async () => {
    const { findings } = await answer(handleFindings, context, { params: { plan: 'demo' } });
    const { nodes } = await answer(handleDocument, context, { params: { plan: 'demo' } });
    for (const finding of findings) {
      const node = nodes.find(({ id }) => id === finding.node);
      const own =
        node?.kind === 'table'
          ? node.rows.flatMap((row) => row.cells.flatMap((cell) => cell.findings))
          : (node?.findings ?? []);
      expect(own).toContain(finding.id);
    }
  });
});

describe.skipIf(!sourceIsThere)('the findings of the imported source', () => {
  test('are those of the file, at its lines, in the language of the reader', async () => {
    const { findings, which } = await answer(handleFindings, context, {
      params: { plan: 'source' },
      query: { language: 'fr' },
    });
    expect(which).toBe('source');
    expect(findings[0]).toMatchObject({ place: { file: 'source.txt', line: 354, table: 19 } });
    expect(findings[0]?.about.map(({ kind, id }) => `${kind} ${id}`)).toEqual(
      expect.arrayContaining(['sector copyright', 'result 1.1', 'result 2.2']),
    );
    const about = (rule: string): readonly string[] =>
      findings
        .filter((one) => one.rule === rule)
        .flatMap((one) => one.about.map(({ kind, id }) => `${kind} ${id}`));
    expect(about('results-money-without-indicator')).toEqual(
      expect.arrayContaining(['result 3.1', 'result 3.2', 'sector ecosystems']),
    );
    expect(about('risks-appetite-and-residual').some((one) => one.startsWith('risk '))).toBe(true);
    expect(about('indicators-growth-over-unknown').some((one) => one.startsWith('indicator '))).toBe(true);
    expect(about('text-said-twice').length).toBeGreaterThan(0);
  });
});
