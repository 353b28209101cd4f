import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languages } from '@plenary/core/basics/words';
import { cellText, nodeText } from '@plenary/core/document/content';
import type { Node } from '@plenary/core/document/document';
import { readHtml } from '@plenary/formats/html/read-html';
import { readText } from '@plenary/formats/text/read-text';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plenary } from './run-plenary.ts';

const plan = 'samples/demonstration/plan.json';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenary-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** What a node says, cell by cell. */
function wordsOf(node: Node): string {
  if (node.kind !== 'table') return `${node.kind} ${node.level} ${nodeText(node)}`;
  return node.rows.map((row) => row.cells.map(cellText).join('|')).join('\n');
}

describe('plenary export', () => {
  test.each(languages)('writes the book in %s as a page and as a text that say the same', (language) => {
    const order = ['export', plan, '--language', language, '--scenario', 'shown'];
    const page = plenary(order);
    expect({ code: page.code, err: page.err }).toEqual({ code: 0, err: '' });
    const direction = language === 'ar' ? 'rtl' : 'ltr';
    expect(page.out).toContain(`<html lang="${language}" dir="${direction}">`);
    const text = plenary([...order, '--format', 'text']);
    const asPage = readHtml(Buffer.from(page.out), 'book');
    const asText = readText(Buffer.from(text.out), 'book');
    expect([asPage, asText].map((read) => read.ok && read.value.language)).toEqual([language, language]);
    const said = asText.ok ? asText.value.nodes.map(wordsOf) : [];
    expect(said.length).toBeGreaterThan(100);
    expect(asPage.ok ? asPage.value.nodes.map(wordsOf) : []).toEqual(said);
  });

  test('writes a file whole, and replaces it only when told', () => {
    const file = join(folder, 'book.html');
    const { code, out } = plenary(['export', plan, '-o', file]);
    expect({ code, out }).toEqual({ code: 0, out: `The document was written to ${file}.\n` });
    expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    expect(plenary(['export', plan, '--output', file]).err).toContain('exists already');
    expect(plenary(['export', plan, '--output', file, '--force']).code).toBe(0);
    expect(readdirSync(folder)).toEqual(['book.html']);
  });

  test('shows figures as they would stand', () => {
    const base = plenary(['export', plan, '--format', 'text', '--language', 'en']).out;
    const adopted = plenary([
      'export',
      plan,
      '--format',
      'text',
      '--language',
      'en',
      '--scenario',
      'amount-of-priority-4-1',
    ]).out;
    const shown = plenary([
      'export',
      plan,
      '--format',
      'text',
      '--language',
      'en',
      '--scenario',
      'shown',
    ]).out;
    expect(adopted).not.toBe(base);
    expect(shown).toContain('Proposal by ');
    expect(base).not.toContain('Proposal by ');
  });

  test.each<[readonly string[], string]>([
    [['export'], 'Name at least one file'],
    [['export', plan, plan], 'Name one file only'],
    [['export', 'none.json'], 'none.json: There is no such file'],
    [['export', plan, '--format', 'docx'], 'There is no format docx. There are: html, text.'],
    [['export', plan, '--language', 'de'], 'There is no language de.'],
    [
      ['export', plan, '--scenario', 'gender'],
      'There is no proposal and no scenario gender in this plan. There are: green-technology-ch',
    ],
    [['export', plan, '--scenario', 'all'], 'exclude each other'],
    [['export', plan, '--scenario', 'green-technology-ng'], 'which is not adopted'],
    [['export', plan, '--output', `./${plan}`], 'is the file that is read'],
    [
      ['export', plan, '--output', 'none/book.html'],
      'none/book.html could not be written: its folder does not exist',
    ],
    [['export', 'samples/example.txt'], 'samples/example.txt'],
  ])('%j is refused', (args, sentence) => {
    const { code, out, err } = plenary(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  test.each([
    ['{}', 'is not a plan'],
    ['{"format": "plenary-plan", "version": 99}', 'version'],
    ['{"format": "plenary-plan", "version": 1', 'plan.json'],
    ['', 'plan.json'],
  ])('a file with %s is refused', (text, sentence) => {
    const file = written('plan.json', text);
    const { code, err } = plenary(['export', file]);
    rmSync(file);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });

  test('helps', () => {
    const { code, out } = plenary(['export', '--help', '--language', 'fr']);
    expect(code).toBe(0);
    expect(out).toContain('--scenario SCÉNARIO');
  });
});
