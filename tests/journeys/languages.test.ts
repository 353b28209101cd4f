import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareLanguages } from '../../packages/core/src/checks/compare-languages.ts';
import type { Finding } from '../../packages/core/src/checks/finding.ts';
import type { Document } from '../../packages/core/src/document/document.ts';
import { readAkomaNtoso } from '../../packages/formats/src/akoma-ntoso/read-akoma-ntoso.ts';
import { plenary, root } from './run-plenary.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenary-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, ...lines: readonly string[]): string {
  const file = join(folder, name);
  writeFileSync(file, `${lines.join('\n\n')}\n`);
  return file;
}

describe('plenary check of one document in several languages', () => {
  const table = (total: string): string =>
    ['Part\tAmount', `1 A\t10${total}`, `2 B\t65${total}`, `Total\t75${total}`].join('\n');
  const english = 'The committee approves 75,000 dollars for the library of the organization in 2022.';
  const french = 'Le comité approuve 57 000 dollars pour la bibliothèque de l’organisation en 2022.';
  const spanish = 'El comité aprueba 75.000 dólares para la biblioteca de la organización en 2022.';

  test('says what was compared, and names the language that stands alone', () => {
    const files = [
      written('a.en.txt', english, table(',000')),
      written('a.fr.txt', french, table('\u00a0000')),
      written('a.es.txt', spanish, table('.000')),
    ];
    const { code, out } = plenary(['check', ...files]);
    expect(out).toMatch(
      /^Compared as one document in 3 languages, since their names differ by the language only: /,
    );
    expect(out).toContain('The French version reads 57 000 where 2 other versions read 75,000.');
    expect(code).toBe(1);
  });

  test('can be told to leave a rule out, and reports as JSON and SARIF', () => {
    const files = [
      written('b.en.txt', english, table(',000')),
      written('b.fr.txt', french, table('\u00a0000')),
    ];
    expect(plenary(['check', ...files, '--ignore', 'concordance-figures=known']).code).toBe(0);
    const json: { readonly compared: unknown; readonly findings: readonly { readonly rule: string }[] } =
      JSON.parse(plenary(['check', ...files, '--format', 'json', '--rules', 'concordance-figures']).out);
    expect(json.compared).toEqual([{ files, kinship: 'name' }]);
    expect(json.findings.map(({ rule }) => rule)).toEqual(['concordance-figures']);
    expect(plenary(['check', ...files, '--format', 'sarif']).out).toContain(
      '"ruleId": "concordance-figures"',
    );
  });

  test('does not compare files that have nothing to do with one another', () => {
    const files = [written('one.txt', english), written('two.txt', french)];
    expect(plenary(['check', ...files]).out).not.toContain('Compared');
  });
});

const resolution = join(root, '..', 'shared', 'data', 'un-programme-budget', 'A_RES_76_247');
const there = existsSync(resolution);

describe.skipIf(!there)('the six languages of a resolution (skipped where they are not there)', () => {
  const names = there ? readdirSync(resolution).filter((name) => name.endsWith('.xml')) : [];
  const sources = names.map((name) => readFileSync(join(resolution, name), 'utf8'));
  const documents = sources.map((source, at) => read(source, names[at] ?? ''));
  const known = compareLanguages(documents);

  test('differ where something is wrong in them, and nowhere else', () => {
    const differing = known
      .filter(({ rule }) => rule !== 'concordance-digit-groups')
      .map(({ place, message: { code, facts } }) =>
        `${place.file.slice(0, 2)}:${place.line} ${code} ${facts['needed'] ?? ''}`.trim(),
      );
    expect(differing).toEqual([
      'ar:145 lacks',
      'ar:1196 text-differs 3,121,651,000',
      'ar:1196 text-differs June',
      'zh:209 text-lacks 2022',
      'zh:1041 text-lacks 2022',
      'zh:1163 text-lacks 2022',
    ]);
  });

  test('have groups of digits in reverse in Arabic: one table and ten paragraphs', () => {
    const found = known.filter(({ rule }) => rule === 'concordance-digit-groups');
    expect(found.map(({ place, message }) => `${place.line} ${message.facts['count']}`)).toEqual([
      '225 1',
      '1003 1',
      '1065 1',
      '1090 4',
      '1196 3',
      '1198 1',
      '1204 1',
      '1210 1',
      '1216 1',
      '1227 2',
      '1233 3',
    ]);
  });

  test('show every one of a hundred figures that are changed by a digit', () => {
    const missed: string[] = [];
    for (let change = 0; change < 100; change += 1) {
      const version = change % names.length;
      const changed = withOneDigitChanged(sources[version] ?? '', change);
      const others = documents.with(version, read(changed.source, names[version] ?? ''));
      const more = newIn(compareLanguages(others), known);
      if (!more.some((one) => one.place.file === names[version])) {
        missed.push(`${names[version]} ${changed.figure}: ${more.length}`);
      }
    }
    expect(missed).toEqual([]);
  }, 120_000);
});

function read(source: string, name: string): Document {
  const document = readAkomaNtoso(new TextEncoder().encode(source), name);
  if (!document.ok) throw new Error(document.refusal.code);
  return document.value;
}

/** Changes the last digit but two of one of the grouped figures in the body of a file. */
function withOneDigitChanged(
  source: string,
  which: number,
): { readonly source: string; readonly figure: string } {
  const body = source.indexOf('<components>');
  const figures = [...source.slice(body).matchAll(/(?<![\d/])\d{1,3}(?:[ ,.\u00a0]\d{3})+(?![\d/])/g)];
  const chosen = figures[(which * 37) % figures.length];
  const at = body + (chosen?.index ?? 0) + (chosen?.[0].length ?? 0) - 3;
  const digit = (Number(source[at]) + 3) % 10;
  return { source: source.slice(0, at) + digit + source.slice(at + 1), figure: chosen?.[0] ?? '' };
}

function newIn(found: readonly Finding[], known: readonly Finding[]): readonly Finding[] {
  const before = new Set(known.map(told));
  return found.filter((one) => !before.has(told(one)));
}

function told({ rule, place, message }: Finding): string {
  return JSON.stringify([rule, place, message]);
}
