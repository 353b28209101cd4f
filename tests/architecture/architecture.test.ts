import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, type Source, sources } from './sources.ts';

const all = sources();
const packageOf = (path: string): string => path.split('/')[1] ?? '';
const featureOf = (path: string): string => path.split('/')[3]?.replace(/\.ts$/, '') ?? '';

/** Which packages of ours a package may import. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  formats: ['core'],
  solver: ['core'],
  cli: ['core', 'formats', 'solver'],
};

/** Core's floors, from the ground up. A file imports its own feature and floors below; siblings do not know each other. */
const floors: readonly (readonly string[])[] = [
  ['basics'],
  ['organization', 'results', 'narrative'],
  ['indicators', 'budget', 'risks'],
  ['plan'],
  ['negotiation', 'wording'],
  ['views'],
  ['document'],
  ['checks'],
];

/** The first level under `src/` of the other packages: the file formats, and what a command line has. */
const knownNames: Readonly<Record<string, readonly string[]>> = {
  core: floors.flat(),
  formats: ['text', 'json', 'findings', 'read-document', 'limits'],
  solver: ['highs', 'highs-worker', 'highs-problem', 'lp-text'],
  cli: ['plenary', 'check', 'import'],
};

/** Libraries that core may use: pure, and the same in a browser. */
const purePackages = [
  'intl-messageformat',
  '@formatjs/icu-messageformat-parser',
  'diff',
  'fastest-levenshtein',
];

function broken(holds: (source: Source, imported: string) => boolean): readonly string[] {
  return all.flatMap((source) =>
    source.imports
      .filter((imported) => !holds(source, imported))
      .map((imported) => `${source.path} → ${imported}`),
  );
}

describe('imports', () => {
  test('there is something to look at, and every import leads to a file', () => {
    expect(all.length).toBeGreaterThan(50);
    expect(broken((_, imported) => existsSync(join(root, imported)))).toEqual([]);
  });

  test('go only to the packages a package may know', () => {
    expect(Object.keys(mayImport).sort()).toEqual(readdirSync(join(root, 'packages')).sort());
    const allowed = (source: Source, imported: string): boolean => {
      const [from, to] = [packageOf(source.path), packageOf(imported)];
      return from === to || mayImport[from]?.includes(to) === true;
    };
    expect(broken(allowed)).toEqual([]);
  });

  test('inside core go down only, and never to a sibling', () => {
    const floorOf = (path: string): number => floors.findIndex((floor) => floor.includes(featureOf(path)));
    const down = (source: Source, imported: string): boolean =>
      packageOf(source.path) !== 'core' ||
      featureOf(source.path) === featureOf(imported) ||
      floorOf(imported) < floorOf(source.path);
    expect(broken(down)).toEqual([]);
  });

  test('of one rule never lead to another rule', () => {
    const ruleOf = (path: string): string => /\/checks\/rules\/([^/]+)\//.exec(path)?.[1] ?? '';
    const apart = (source: Source, imported: string): boolean =>
      ruleOf(source.path) === '' || ruleOf(imported) === '' || ruleOf(source.path) === ruleOf(imported);
    expect(broken(apart)).toEqual([]);
  });

  test('have no circles, type imports included', () => {
    expect(circles(all)).toEqual([]);
  });

  test('keep core pure: no Node, and no library but the known pure ones', () => {
    const foreign = all
      .filter((source) => packageOf(source.path) === 'core')
      .flatMap((source) => source.foreign.map((name) => [source.path, name] as const))
      .filter(([, name]) => !purePackages.includes(name));
    expect(foreign).toEqual([]);
  });
});

describe('files', () => {
  test('are at most 400 lines', () => {
    expect(
      all.filter((source) => source.lines > 400).map((source) => `${source.path}: ${source.lines}`),
    ).toEqual([]);
  });

  test('pass nothing on: no barrels', () => {
    expect(all.filter((source) => source.barrel).map((source) => source.path)).toEqual([]);
  });

  test('carry names that say what they hold', () => {
    const vague =
      /(^|\/)(utils?|helpers?|common|types|misc|shared|index|manager|service|constants)(\.ts$|\/)/;
    const shape = /^[a-z0-9]+(-[a-z0-9]+)*\.ts$/;
    const wrong = all
      .map((source) => source.path)
      .filter((path) => vague.test(path) || !shape.test(path.split('/').at(-1) ?? ''));
    expect(wrong).toEqual([]);
  });

  test('stand at the first level under known feature words', () => {
    const unknown = all
      .map((source) => source.path)
      .filter((path) => knownNames[packageOf(path)]?.includes(featureOf(path)) !== true);
    expect(unknown).toEqual([]);
  });

  test('are at most twenty to a folder', () => {
    const folders = Map.groupBy(all, (source) => dirname(source.path));
    const crowded = [...folders]
      .filter(([, files]) => files.length > 20)
      .map(([folder, files]) => `${folder}: ${files.length}`);
    expect(crowded).toEqual([]);
  });
});

describe('rules', () => {
  const folder = join(root, 'packages/core/src/checks/rules');

  test.each(readdirSync(folder))('%s has a rule, a test, a page and its sentences', (name) => {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(readdirSync(join(folder, name))).toEqual(
      expect.arrayContaining(['README.md', 'messages.json', 'rule.test.ts', 'rule.ts']),
    );
  });
});

/** The circles of the import graph, each as the files on it (Tarjan's strongly connected components). */
function circles(files: readonly Source[]): readonly (readonly string[])[] {
  const byPath = new Map(files.map((source) => [source.path, source]));
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (path: string): number => {
    const index = order.size;
    order.set(path, index);
    stack.push(path);
    let low = index;
    for (const next of byPath.get(path)?.imports ?? []) {
      if (!byPath.has(next)) continue;
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (stack.includes(next)) low = Math.min(low, order.get(next) ?? low);
    }
    lowest.set(path, low);
    if (low === index) {
      const members = stack.splice(stack.indexOf(path));
      if (members.length > 1 || byPath.get(path)?.imports.includes(path)) found.push(members);
    }
    return low;
  };
  for (const path of byPath.keys()) if (!order.has(path)) visit(path);
  return found;
}
