import { closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plenary, type Run } from './run-plenary.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenary-'));
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'empty.txt': '',
    'blank.txt': ' \n\t\n',
    'cut.txt': Buffer.from('Budget\t预').subarray(0, -1),
    'binary.txt': Buffer.from([0x4d, 0x5a, 0x90, 0x00, 0x03]),
    'latin.txt': Buffer.from('R\xe9sultat\nTotal\t1', 'latin1'),
    'report.txt': '%PDF-1.7\n',
    'book.txt': Buffer.from('PK\u0003\u0004................word/document.xml'),
    'page.txt': '<!doctype html><title>x</title>',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  mkdirSync(join(folder, 'folder'));
  const huge = openSync(join(folder, 'huge.txt'), 'w');
  ftruncateSync(huge, 300 * 1024 * 1024);
  closeSync(huge);
});
afterAll(() => rmSync(folder, { recursive: true }));

function check(...args: readonly string[]): Run {
  return plenary(['check', ...args], { folder });
}

describe('input that cannot be used', () => {
  test.each([
    ['empty.txt', 'empty.txt: This file has no words.'],
    ['blank.txt', 'blank.txt: This file has no words.'],
    ['cut.txt', 'cut.txt:1: This file ends in the middle of a character'],
    ['binary.txt', 'binary.txt:1: This is not a text'],
    ['latin.txt', 'latin.txt:1: Line 1 cannot be read as UTF-8'],
    ['report.txt', 'report.txt: This is a file of the format PDF'],
    ['book.txt', 'book.txt: This is a file of the format Word (DOCX)'],
    ['page.txt', 'page.txt: This file has no words'],
    ['huge.txt', 'huge.txt: This file has more than 16,777,216 bytes'],
    ['folder', 'folder: This is a folder.'],
    ['none.txt', 'none.txt: There is no such file.'],
    ['none/none.txt', 'none/none.txt: There is no such file.'],
    ['empty.txt/x', 'empty.txt/x: There is no such file.'],
  ])('%s gets one clear sentence', (name, sentence) => {
    const { code, err } = check(name);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  test.skipIf(process.getuid?.() === 0)('a file nobody may read (skipped for root, who may)', () => {
    writeFileSync(join(folder, 'closed.txt'), 'x', { mode: 0 });
    expect(check('closed.txt').err).toContain('closed.txt: This file may not be read by you.');
  });

  test('does not keep other files from being checked', () => {
    const sound = join(import.meta.dirname, '../../samples/sound.txt');
    const { code, out, err } = check('none.txt', sound, 'folder', '--format', 'json');
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(2);
    expect(JSON.parse(out)).toMatchObject({
      files: [
        { file: 'none.txt', refusal: { code: 'file-missing' } },
        { file: sound, counts: { errors: 0 } },
        { file: 'folder', refusal: { code: 'file-is-folder' } },
      ],
    });
  });

  test('300 MB are refused within seconds, and a pipe at the limit', () => {
    const took = (file: string): number => {
      const start = performance.now();
      expect(check(file).code).toBe(2);
      return performance.now() - start;
    };
    // On a machine that does other things the command takes as long to start.
    const usual = took('none.txt');
    expect(took('huge.txt')).toBeLessThan(Math.max(5000, 4 * usual));
    const { code, err } = plenary(['check', '-'], { input: Buffer.alloc(20 * 1024 * 1024, 'x ') });
    expect(code).toBe(2);
    expect(err).toContain('-: This file has more than 16,777,216 bytes');
  });

  test('is told in the language that is asked for', () => {
    expect(check('none.txt', '--language', 'fr').err).toContain('Ce fichier n’existe pas.');
    expect(check('none.txt', '--language', 'ar').err).toContain('\u2068none.txt\u2069: ');
  });

  test('a name cannot steer the terminal', () => {
    expect(check('\u001b[2Jx').err).toContain('␛[2Jx: There is no such file.');
  });
});

describe('an order that cannot be carried out', () => {
  test.each([
    [[], 'Say what to do'],
    [
      ['chek'],
      'There is no command chek. There are: check, import, export, pivot, compare, spread, scenario, versions, definitions, bridge, waivers, repairs, serve.',
    ],
    [['check'], 'Name at least one file'],
    [['check', 'empty.txt', '--formt', 'json'], 'There is no option --formt. plenary check --help'],
    [
      ['check', 'empty.txt', '--format', 'pdf'],
      'There is no format pdf. There are: text, json, sarif, html.',
    ],
    [['check', 'empty.txt', '--format'], 'The option --format needs a value.'],
    [['check', 'empty.txt', '--language', 'de'], 'There is no language de.'],
    [['check', 'empty.txt', '--rules', 'figures-balances'], 'The nearest names are: figures-balance'],
    [['check', 'empty.txt', '--ignore', 'figures-balance'], 'has no reason'],
    [['check', 'empty.txt', '--ignore', 'figures-balanc=x'], 'There is no rule figures-balanc.'],
    [
      ['check', 'empty.txt', '--ignore-file', 'blank.txt'],
      'blank.txt: The list of waivers is not valid JSON',
    ],
    [['check', 'empty.txt', '--ignore-file', 'none.json'], 'none.json: There is no such file.'],
    [['check', 'empty.txt', '--output', './empty.txt'], 'is the file that is read'],
    [['check', '-', '-'], 'can be read only once'],
  ])('%j gets one clear sentence', (args, sentence) => {
    const { code, out, err } = plenary(args, { folder });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  test.each([['--help'], ['check', '--help'], ['import', '--help'], ['--version']])(
    '%s %s helps',
    (...args) => {
      const { code, out, err } = plenary(args);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out.length).toBeGreaterThan(10);
    },
  );
});
