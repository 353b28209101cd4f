import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cellText, tablesOf } from '@plenary/core/document/content';
import type { Document } from '@plenary/core/document/document';
import { describe, expect, test } from 'vitest';
import { readAkomaNtoso } from './read-akoma-ntoso.ts';

const folder = fileURLToPath(
  new URL('../../../../../shared/data/un-programme-budget/A_RES_76_247/', import.meta.url),
);
const absent = !existsSync(folder);
const reason = absent ? ' (skipped: the resolutions are not here)' : '';

function read(language: string): Document {
  const file = readdirSync(folder).find((name) => name.startsWith(`${language}__`)) ?? '';
  const result = readAkomaNtoso(readFileSync(folder + file), file);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

/** The figures of the last column of a table, in print order; groups of Arabic that are stored reversed stay so. */
function figures(document: Document, table: number): readonly string[] {
  const rows = tablesOf(document)[table]?.rows ?? [];
  return rows.map((row) => cellText(row.cells.at(-1))).filter((text) => /\d/.test(text));
}

describe.skipIf(absent)(`the six languages of a resolution on a programme budget${reason}`, () => {
  test.each<[string, number, number, number]>([
    // Russian writes number and name of a section in one cell; in Arabic the cover has no title.
    ['ar', 42, 216, 169],
    ['zh', 43, 216, 169],
    ['en', 43, 216, 169],
    ['fr', 43, 216, 169],
    ['ru', 43, 144, 128],
    ['es', 43, 216, 169],
  ])('%s', (language, nodes, cells, filled) => {
    const document = read(language);
    expect([document.format, document.language, document.nodes.length]).toEqual([
      'akoma-ntoso',
      language,
      nodes,
    ]);
    const [sections, income] = tablesOf(document);
    expect([sections?.rows.length, income?.rows.length]).toEqual([72, 6]);
    const all = sections?.rows.flatMap((row) => row.cells) ?? [];
    expect([all.length, all.filter((cell) => cell.parts.length > 0).length]).toEqual([cells, filled]);
    const marks = document.nodes.flatMap((node) => (node.kind === 'footnote' ? [node.mark] : []));
    expect(marks).toEqual(['1', '2']);
    expect(document.nodes.filter((node) => node.kind === 'item')).toHaveLength(4);
  });

  test('the appropriations agree in all languages, figure for figure', () => {
    const english = figures(read('en'), 0);
    expect([english.length, english.at(-1)]).toEqual([56, '3 121 651 000']);
    const others = ['ar', 'zh', 'fr', 'ru', 'es'].map((language) => figures(read(language), 0).map(digits));
    expect(others).toEqual(others.map(() => english.map(digits)));
  });

  test('the income of the Arabic file is stored with its groups in reverse', () => {
    const [english, arabic] = [figures(read('en'), 1), figures(read('ar'), 1)];
    expect(arabic.map(digits)).not.toEqual(english.map(digits));
    expect(
      arabic.map((figure) => digits(figure.replace(/[()]/g, '').split(' ').toReversed().join(' '))),
    ).toEqual(english.map(digits));
  });
});

function digits(text: string): string {
  return text.replace(/\D/g, '');
}
