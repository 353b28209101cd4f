import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogueProblems } from '../wording/catalogue-problems.ts';
import { catalogues, ruleIds } from './catalogues.ts';
import { concordanceRules } from './concordance-rules.ts';
import { rules } from './rules.ts';

const folder = new URL('./rules/', import.meta.url);
const folders = existsSync(folder) ? readdirSync(folder) : [];

describe('the sentences of rules', () => {
  test('exist for every rule in its order, and for nothing else', () => {
    expect(ruleIds).toEqual([...rules, ...concordanceRules].map(({ id }) => id));
    expect(ruleIds.toSorted()).toEqual(folders.sort());
  });

  test.each(Object.entries(catalogues))('of %s are whole in six languages', (_, catalogue) => {
    expect(catalogueProblems(catalogue)).toEqual([]);
    expect(Object.keys(catalogue.en)).toContain('title');
  });

  test.each(folders)('of %s are those of its folder', (name) => {
    const file = new URL(`./rules/${name}/messages.json`, import.meta.url);
    expect(catalogues[name]).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});
