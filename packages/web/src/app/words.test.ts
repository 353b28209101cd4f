import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '@plenary/core/basics/words';
import type { Catalogue } from '@plenary/core/wording/catalogue';
import { catalogueProblems } from '@plenary/core/wording/catalogue-problems';
import { describe, expect, test } from 'vitest';

const src = join(import.meta.dirname, '..');
const features = [
  ...new Set(globSync('*/words/*.json', { cwd: src }).map((path) => path.split(/[\\/]/)[0] ?? '')),
].sort();

/** Words that are the same in English and in another language. */
const alike = new Set([
  'Budget',
  'Performance',
  'Indicators',
  'Vision',
  'Total',
  'Menu',
  'Annexes',
  'Page',
  'Plan',
  'Document',
  'Change',
  'Plans',
  'Sector',
  'error',
  'question',
]);

describe('the words of the pages', () => {
  test('are there', () => expect(features).toEqual(expect.arrayContaining(['app', 'figures', 'house'])));

  test.each(features)('%s are whole in six languages', (feature) => {
    const catalogue = catalogueOf(feature);
    const same = Object.entries(catalogue.en).filter(([, text]) => alike.has(text));
    expect(
      catalogueProblems(
        catalogue,
        same.map(([code]) => code),
      ),
    ).toEqual([]);
  });

  test.each(features)('%s are all said somewhere', (feature) => {
    const sources = globSync('**/*.{ts,tsx}', { cwd: src }).map((path) =>
      readFileSync(join(src, path), 'utf8'),
    );
    const text = sources.join('\n');
    const unsaid = Object.keys(catalogueOf(feature).en).filter(
      (code) => !text.includes(`'${feature}.${code}'`) && !isBuilt(text, feature, code),
    );
    expect(unsaid).toEqual([]);
  });
});

/** Whether a code is put together of a beginning and a value: `risks.${level}`. */
function isBuilt(text: string, feature: string, code: string): boolean {
  const parts = code.split('-').map((_, index, all) => all.slice(0, index).join('-'));
  return parts.some((start) =>
    text.includes(start === '' ? `\`${feature}.\${` : `\`${feature}.${start}-\${`),
  );
}

function catalogueOf(feature: string): Catalogue {
  const read = (language: string): Readonly<Record<string, string>> =>
    JSON.parse(readFileSync(join(src, feature, 'words', `${language}.json`), 'utf8'));
  const [ar, zh, en, fr, ru, es] = languages.map(read);
  const none = {};
  return { ar: ar ?? none, zh: zh ?? none, en: en ?? none, fr: fr ?? none, ru: ru ?? none, es: es ?? none };
}
