import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../packages/core/src/basics/words.ts';
import { plenary, plenaryHungUpOn, root } from './run-plenary.ts';

const example = 'samples/example.txt';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenary-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

interface Listed {
  readonly rule: string;
  readonly severity: string;
  readonly place: { readonly line: number };
}

interface Listing {
  readonly findings: readonly Listed[];
  readonly waived: readonly (Listed & { readonly reason: string })[];
}

function listing(...args: readonly string[]): Listing {
  const listed: Listing = JSON.parse(plenary(['check', example, '--format', 'json', ...args]).out);
  return listed;
}

describe('plenary check', () => {
  test('reports what does not add up in the example, with the sum, the repairs and the counts', () => {
    const { code, out, err } = plenary(['check', example]);
    expect(err).toBe('');
    expect(code).toBe(1);
    expect(out).toMatch(/^Errors: these cannot be right \(\d+\)\n/);
    expect(out).toMatch(/ {2}samples\/example\.txt:\d+ table \d+, row \d+, column \d+/);
    expect(out).toMatch(/^ +37,764 +as printed: /m);
    expect(out).toMatch(/^ +1\. +9,155 → 9,255 .*\[changed\]\n +\^$/m);
    expect(out).toMatch(
      /1 file checked · \d+ errors? · \d+ warnings? · \d+ questions?\nThere are errors to mend\.\n$/,
    );
    expect(out).not.toContain('\u001b');
  });

  test('finds in a draft what its tracked changes left behind', () => {
    const { out } = plenary(['check', 'samples/changes.txt', '--format', 'json']);
    const { findings }: Listing = JSON.parse(out);
    const found = findings.map(({ rule, place }) => `${place.line} ${rule}`);
    expect(found).toEqual(
      expect.arrayContaining([
        '49 figures-total-and-parts',
        '8 figures-changes-balance',
        '9 text-said-twice',
        '34 risks-repeated-cell',
        '30 text-alternatives-beside',
      ]),
    );
    expect(findings.filter(({ severity }) => severity === 'error')).toHaveLength(2);
  });

  test('finds nothing in a document that adds up', () => {
    const { code, out } = plenary(['check', 'samples/sound.txt']);
    expect(out).toContain('Nothing to report');
    expect(code).toBe(0);
  });

  test.each(languages)('says everything in %s', (language) => {
    const { code, out, err } = plenary(['check', example, '--language', language]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    // A code in place of a sentence, or a sentence without one of its facts.
    expect(out).not.toMatch(/^ {4}[a-z]+(-[a-z]+)+( \(|$)/m);
    const values: Listing = JSON.parse(
      plenary(['check', example, '--format=json'], { environment: { LANG: `${language}_XX.UTF-8` } }).out,
    );
    expect(values).toMatchObject({ language });
  });

  test('writes JSON as its schema says', () => {
    const schema: object = JSON.parse(readFileSync(join(root, 'docs/schemas/findings-1.json'), 'utf8'));
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema);
    validate(listing());
    expect(validate.errors ?? []).toEqual([]);
  });

  test('writes SARIF with rules, places and fixes, and a page', () => {
    const sarif: unknown = JSON.parse(plenary(['check', example, '--format', 'sarif']).out);
    expect(sarif).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          results: expect.arrayContaining([
            expect.objectContaining({ level: 'error', fixes: expect.anything() }),
          ]),
        },
      ],
    });
    const file = join(folder, 'report.html');
    const { code, out } = plenary([
      'check',
      example,
      '--format',
      'html',
      '--output',
      file,
      '--language',
      'ar',
    ]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(readFileSync(file, 'utf8')).toContain('<html lang="ar" dir="rtl">');
  });

  test('applies only the rules that are named', () => {
    const [first] = listing().findings;
    const rules = new Set(listing('--rules', first?.rule ?? '').findings.map((one) => one.rule));
    expect(rules).toEqual(new Set([first?.rule]));
  });

  test('waives by rule and line with a reason, and says so', () => {
    const [first] = listing().findings;
    if (!first) throw new Error('the example has findings');
    const all = listing().findings.length;
    const waiver = `${first.rule}@${first.place.line}=known, mended in the next draft`;
    const { findings, waived } = listing('--ignore', waiver);
    expect(findings.length + waived.length).toBe(all);
    expect(new Set(waived.map((one) => one.reason))).toEqual(new Set(['known, mended in the next draft']));
    const text = plenary(['check', example, '--ignore', waiver]).out;
    expect(text).toContain('Waived with a reason');
    expect(text).toContain('Reason: known, mended in the next draft');
    expect(text).toMatch(/\d+ waived findings?/);
    expect(plenary(['check', example, '--ignore', waiver, '--format', 'sarif']).out).toContain(
      '"suppressions"',
    );
    expect(plenary(['check', example, '--ignore', waiver, '--format', 'html']).out).toContain(
      'mended in the next draft',
    );
  });

  test('waives by a list, and ends well when no error is left', () => {
    const rules = new Set(listing().findings.map((one) => one.rule));
    const list = [...rules].map((rule) => ({ rule, file: example, reason: 'an example' }));
    const file = written('ignore.json', JSON.stringify(list));
    const { code, out, err } = plenary(['check', example, '--ignore-file', file]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/0 errors · 0 warnings · 0 questions · \d+ waived findings/);
  });

  test('says when a waiver is for nothing', () => {
    const { err } = plenary(['check', example, '--ignore', 'figures-balance@9999=gone']);
    expect(err).toContain('figures-balance@9999 (gone)');
  });

  test('reads the standard input', () => {
    const { code, out } = plenary(['check', '-'], { input: readFileSync(join(root, example)) });
    expect(code).toBe(1);
    expect(out).toMatch(/ {2}-:\d+ table/);
  });

  test('is quiet when the reader goes away', async () => {
    const { code, err } = await plenaryHungUpOn(['check', example, '--format', 'json']);
    expect({ code, err }).toEqual({ code: 1, err: '' });
  });
});

describe('plenary import', () => {
  test('writes the plan and says what was understood', () => {
    const file = join(folder, 'plan.json');
    const { code, out, err } = plenary(['import', example, '--output', file]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/Expected results: 12\n/);
    expect(out).toMatch(
      /Numeric cells: \d+\n +taken as facts: \d+\n +said to follow from others: \d+\n +not understood: \d+\n/,
    );
    const plan: unknown = JSON.parse(readFileSync(file, 'utf8'));
    expect(plan).toBeTypeOf('object');
    const again = plenary(['import', example, '--output', file]);
    expect(again.code).toBe(2);
    expect(again.err).toContain('exists already');
    expect(plenary(['import', example, '--output', file, '--force']).code).toBe(0);
  });

  test.each([
    [['import'], 'Name at least one file'],
    [['import', example], 'Say where the plan is to be written'],
    [['import', example, example, '--output', 'x.json'], 'Name one file only'],
    [['import', 'none.txt', '--output', 'x.json'], 'none.txt: There is no such file'],
    [['import', example, '--output', `./${example}`], 'is the file that is read'],
    [
      ['import', example, '--output', 'none/x.json'],
      'none/x.json could not be written: its folder does not exist',
    ],
  ])('%j is refused', (args, sentence) => {
    const { code, out, err } = plenary(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
  });
});
