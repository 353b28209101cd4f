import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressesOf } from '@plenary/core/basics/formula';
import type { Document } from '@plenary/core/document/document';
import { interpret } from '@plenary/core/document/interpret/interpret';
import { profiles } from '@plenary/core/document/interpret/profiles/choose-profile';
import type { Interpretation } from '@plenary/core/document/interpretation';
import { readDocument } from '@plenary/formats/read-document';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../architecture/sources.ts';

const source = join(root, '../shared/seeds/000_5bb984d9797e0fe9.txt');
const there = existsSync(source);
const list = readFileSync(join(root, 'docs/coverage.md'), 'utf8');
const router = readFileSync(join(root, 'packages/web/src/app/router.tsx'), 'utf8');

/** The rows of the table under a heading, each as its cells. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const [, part = ''] = list.split(`## ${heading}\n`);
  const [own = ''] = part.split('\n## ');
  return own
    .split('\n')
    .filter((line) => /^\| \d/.test(line))
    .map((line) =>
      line
        .slice(2, -2)
        .split(' | ')
        .map((cell) => cell.trim()),
    );
}

const chapters = rowsUnder('Chapters').map(([lines = '', chapter = '', part = '', page = '']) => {
  const [from, to] = lines.split('–').map(Number);
  return { from: from ?? 0, to: to ?? 0, chapter, part, page };
});
const tables = rowsUnder('Tables and annexes').map(
  ([number = '', line = '', what = '', part = '', view = '', page = '']) => ({
    number: Number(number),
    line: Number(line),
    what,
    parts: part.split(', '),
    view,
    page,
  }),
);

/** What a table gave the plan, as the list calls it. */
const names: Readonly<Record<string, string>> = {
  result: 'results',
  indicator: 'indicators',
  contribution: 'indicators',
  priority: 'priorities',
  risk: 'risks',
  unit: 'units',
};

describe.skipIf(!there)(
  `the coverage of the source document${there ? '' : ' (skipped: it is not here)'}`,
  () => {
    let document: Document;
    let understood: Interpretation;
    beforeAll(async () => {
      const read = await readDocument(readFileSync(source), 'source.txt');
      if (!read.ok) throw new Error(read.refusal.code);
      const interpreted = interpret(read.value, profiles);
      if (!interpreted.ok) throw new Error(interpreted.refusal.code);
      [document, understood] = [read.value, interpreted.value];
    });

    /** Things of the plan that stand in a table, and the cubes that its figures are of. */
    function partsOf(table: number): readonly string[] {
      const things = Object.entries(understood.places)
        .filter(([, place]) => place.table === table)
        .flatMap(([key]) => names[key.split(':')[0] ?? ''] ?? []);
      const cubes = understood.stated
        .filter(({ place }) => place.table === table)
        .flatMap(({ formula }) => addressesOf(formula).map(({ cube }) => `cube \`${cube}\``));
      return [...new Set([...things, ...cubes])].toSorted((a, b) => (a < b ? -1 : 1));
    }

    test('lists every table where it stands, with the parts of the plan that hold it', () => {
      const actual = document.nodes.flatMap((node) =>
        node.kind === 'table'
          ? [{ number: node.place.table, line: node.place.line, parts: partsOf(node.place.table ?? 0) }]
          : [],
      );
      expect(actual).toHaveLength(32);
      expect(
        tables.map(({ number, line, parts }) => ({
          number,
          line,
          parts: parts.toSorted((a, b) => (a < b ? -1 : 1)),
        })),
      ).toEqual(actual);
    });

    test('lists chapters that follow on one another from the first line to the last, each beginning with a heading', () => {
      const last = readFileSync(source, 'utf8').trimEnd().split('\n').length;
      expect(chapters[0]?.from).toBe(1);
      expect(chapters.at(-1)?.to).toBe(last);
      const after = chapters.slice(0, -1).map(({ to }) => to + 1);
      expect(chapters.slice(1).map(({ from }) => from)).toEqual(after);
      const headings = new Set(
        document.nodes.flatMap((node) => (node.kind === 'heading' ? [node.place.line] : [])),
      );
      expect(chapters.slice(1).filter(({ from }) => !headings.has(from))).toEqual([]);
    });

    test('gives each sector that the document has a chapter of one', () => {
      const starts = understood.plan.organization.sectors
        .filter(({ id }) => understood.plan.narrative.sections.some((section) => section.sector === id))
        .map(({ id }) => id);
      expect(chapters.filter(({ page }) => page === '`/sectors/$sector`').length).toBeGreaterThanOrEqual(
        starts.length,
      );
      expect(starts.length).toBeGreaterThanOrEqual(7);
    });
  },
);

test('the views and pages that the list names are there', () => {
  const views = tables.flatMap(({ view }) => (view === '–' ? [] : [view.replaceAll('`', '')]));
  expect(views.length).toBeGreaterThan(15);
  for (const view of new Set(views))
    expect(existsSync(join(root, 'packages/core/src/views', `${view}.ts`))).toBe(true);
  for (const page of new Set([...tables, ...chapters].map((one) => one.page.replaceAll('`', '')))) {
    expect(router).toContain(`path: '${page}'`);
  }
});
