import { existsSync, readFileSync } from 'node:fs';
import { plain } from '@plenary/core/basics/text';
import type { Cell, Document } from '@plenary/core/document/document';
import { readBrackets } from '@plenary/core/document/interpret/narrative/brackets';
import { interpretNarrative } from '@plenary/core/document/interpret/narrative/narrative';
import { outlineOf } from '@plenary/core/document/interpret/outline/outline';
import { profiles, unknownOrganization } from '@plenary/core/document/interpret/profiles/choose-profile';
import { allSections } from '@plenary/core/narrative/narrative';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../read-document.ts';

const source = new URL('../../../../../shared/seeds/000_5bb984d9797e0fe9.txt', import.meta.url);
const missing = !existsSync(source);
const why = missing ? ' (skipped: ../shared/seeds is not there)' : '';
const profile = profiles[0] ?? unknownOrganization;

async function sourceDocument(): Promise<Document> {
  const read = await readDocument(readFileSync(source), 'source.txt');
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
}

function cellAt(document: Document, line: number, column: number): Cell {
  for (const node of document.nodes) {
    if (node.kind !== 'table') continue;
    const cell = node.rows.find((row) => row.place.line === line)?.cells[column - 1];
    if (cell) return cell;
  }
  throw new Error(`no cell at ${line}`);
}

describe.skipIf(missing)(`the source document${why}`, () => {
  test('how many nodes of each kind', async () => {
    const { nodes, language } = await sourceDocument();
    const counts = Map.groupBy(nodes, (node) => node.kind);
    expect(language).toBe('zh');
    expect(Object.fromEntries([...counts].map(([kind, list]) => [kind, list.length]))).toEqual({
      heading: 71,
      paragraph: 72,
      item: 69,
      footnote: 10,
      'page-number': 1,
      table: 32,
    });
    const rows = nodes.map((node) => (node.kind === 'table' ? node.rows.length : 0));
    expect(rows.filter((count) => count > 0)).toEqual([
      3, 12, 5, 2, 20, 7, 6, 24, 6, 4, 20, 8, 4, 13, 3, 38, 1, 13, 11, 5, 13, 10, 6, 5, 13, 8, 9, 8, 22, 10,
      11, 4,
    ]);
  });

  test('every line with words is in the tree', async () => {
    const { nodes } = await sourceDocument();
    const read = new Set(
      nodes.flatMap((node) =>
        node.kind === 'table' ? node.rows.map((row) => row.place.line) : [node.place.line],
      ),
    );
    const lines = readFileSync(source, 'utf8').split('\n');
    const lost = lines.flatMap((line, index) =>
      /[^\s-]/.test(line) && !read.has(index + 1) ? [index + 1] : [],
    );
    expect(lost).toEqual([]);
  });

  test('flattened lists are split into their items', async () => {
    const document = await sourceDocument();
    const items = (line: number): readonly number[] =>
      cellAt(document, line, 1).parts.map((part) => part.depth);
    expect(items(18)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(items(37)).toEqual([1, 1, 1]);
    expect(items(39)).toEqual([1, 2, 2, 2]);
    expect(items(45)).toEqual([1, 1, 1]);
    expect(items(76)).toEqual([1]);
    expect(items(120)).toEqual([1, 1, 1, 1]);
    expect(items(121)).toEqual([1, 2, 2, 2, 2, 2]);
    expect(items(150)).toEqual([0, 0]);
  });

  test('the sector of each table', async () => {
    const document = await sourceDocument();
    const outline = outlineOf(document, profile);
    const sectors = document.nodes.flatMap((node, index) =>
      node.kind === 'table' ? [outline[index]?.sector ?? '-'] : [],
    );
    const counts = Map.groupBy(sectors, (sector) => sector);
    expect([...counts].map(([sector, list]) => `${sector} ${list.length}`)).toEqual([
      '- 13',
      'patents 2',
      'brands 2',
      'copyright 3',
      'development 4',
      'partnerships 2',
      'ecosystems 4',
      'director-general 2',
    ]);
    expect(new Set(outline.map((one) => one.powerOfTen))).toEqual(new Set([3]));
    const optional = document.nodes.flatMap((node, index) =>
      node.kind === 'table' && outline[index]?.attribution ? [node.place.line] : [],
    );
    expect(optional).toEqual([746]);
  });

  test('the proposals named in priorities', async () => {
    const document = await sourceDocument();
    const read = (line: number, item: number): readonly string[] =>
      readBrackets(cellAt(document, line, 1).parts[item]?.runs ?? [], 'p').text.map(({ insertedBy }) =>
        insertedBy.join(),
      );
    expect(read(45, 1)).toEqual(['', 'p-ch', 'p-ch,p-ng', 'p-ch']);
    expect(read(73, 0)).toEqual(['', 'p-unnamed', 'p-unnamed,p-us']);
  });

  test('the narrative and its proposals', async () => {
    const document = await sourceDocument();
    const { narrative, found } = interpretNarrative(document, outlineOf(document, profile), profile, 'zh');
    const blocks = allSections(narrative).flatMap((one) => one.blocks);
    expect(
      Object.fromEntries(
        [...Map.groupBy(blocks, (one) => one.kind)].map(([kind, list]) => [kind, list.length]),
      ),
    ).toEqual({
      paragraph: 72,
      item: 69,
      view: 32,
    });
    expect(narrative.footnotes.length).toBe(10);
    expect(found.proposals.map((one) => [one.by.join(), found.places[`proposal:${one.id}`]?.line])).toEqual([
      ['', 179],
      ['', 362],
      ['GRULAC', 430],
      ['APG,SG', 436],
    ]);
    const lines = (delegation: string): readonly (number | undefined)[] => {
      const id = found.proposals.find((one) => one.by.includes(delegation))?.id ?? '';
      return blocks
        .filter((block) => block.text.zh?.some((one) => one.insertedBy.includes(id)))
        .map((block) => found.places[`block:${block.id}`]?.line);
    };
    expect(lines('GRULAC')).toEqual([430, 432, 434]);
    expect(lines('APG')).toEqual([436, 437]);
    const unnamed = blocks
      .flatMap((block) => block.text.zh ?? [])
      .filter((one) => one.insertedBy.some((id) => id.endsWith('unnamed')));
    expect(unnamed.length).toBe(6);
    expect(unnamed.every((one) => plain([one.value]).length > 1)).toBe(true);
  });
});
