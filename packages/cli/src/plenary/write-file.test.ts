import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeWhole } from './write-file.ts';

describe('writing a file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plenary-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('leaves the file and nothing else', async () => {
    expect(await writeWhole(join(folder, 'plan.json'), '{}', false)).toEqual({ ok: true, value: null });
    expect(readdirSync(folder)).toEqual(['plan.json']);
    expect(readFileSync(join(folder, 'plan.json'), 'utf8')).toBe('{}');
  });

  test('does not replace a file unless it may', async () => {
    const file = join(folder, 'plan.json');
    writeFileSync(file, 'old');
    expect(await writeWhole(file, 'new', false)).toEqual({
      ok: false,
      refusal: { code: 'file-exists', facts: { file } },
    });
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect((await writeWhole(file, 'new', true)).ok).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['plan.json']);
  });

  test('follows a link rather than replacing it', async () => {
    writeFileSync(join(folder, 'real.json'), 'old');
    symlinkSync(join(folder, 'real.json'), join(folder, 'link.json'));
    await writeWhole(join(folder, 'link.json'), 'new', true);
    expect(readFileSync(join(folder, 'real.json'), 'utf8')).toBe('new');
  });

  test.each([
    ['a folder that is not there', 'none/plan.json', 'ENOENT'],
    ['a folder in place of a file', '.', 'EISDIR'],
  ])('says that %s cannot be written', async (_, name, reason) => {
    const file = join(folder, name);
    expect(await writeWhole(file, '{}', true)).toEqual({
      ok: false,
      refusal: { code: 'file-written-not', facts: { file, reason } },
    });
  });
});
