import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '@plenary/core/basics/words';
import { bookCubes } from '@plenary/core/budget/figures';
import { expect, test } from 'vitest';
import { cubeName } from './cube-name.ts';

test.each(languages)('every cube of a book has a name of its own in %s', (language) => {
  const words: unknown = JSON.parse(
    readFileSync(join(import.meta.dirname, 'words', `${language}.json`), 'utf8'),
  );
  const said = new Map(Object.entries(words ?? {}));
  const names = Object.keys(bookCubes).map((id) =>
    cubeName(id, ['sector', 'version'], (code) => `${said.get(code.slice('budget.'.length)) ?? '?'}`),
  );
  expect(names).not.toContain('?');
  expect(names.filter((name) => /^[a-z-]+$/.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

test('a cube that only its plan has is known by what it tells apart', () => {
  expect(cubeName('travel', ['sector', 'version'], (code) => code)).toBe('budget.dimension-sector (travel)');
});
