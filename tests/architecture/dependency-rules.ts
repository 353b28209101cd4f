import type { Source } from './sources.ts';

/** Which packages of ours a package may import. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  formats: ['core'],
  solver: ['core'],
  store: ['core'],
  api: ['core'],
  server: ['core', 'formats', 'solver', 'store', 'api'],
  web: ['core', 'api'],
  cli: ['core', 'formats', 'solver', 'store', 'api', 'server'],
};

/** Core's floors, from the ground up. A file imports its own feature and floors below; siblings do not know each other. */
export const floors: readonly (readonly string[])[] = [
  ['basics'],
  ['organization', 'results', 'narrative'],
  ['indicators', 'budget', 'risks'],
  ['plan'],
  ['negotiation', 'wording', 'access'],
  ['views'],
  ['document'],
  ['checks'],
];

/** The first level under `src/`: features in core, file formats, and the verbs of the command line. */
const knownNames: Readonly<Record<string, readonly string[]>> = {
  core: floors.flat(),
  formats: [
    'read-document',
    'known-formats',
    'limits',
    'text',
    'markup',
    'akoma-ntoso',
    'html',
    'markdown',
    'csv',
    'excel',
    'lines',
    'grid-nodes',
    'shown-document',
    'json',
    'findings',
  ],
  solver: ['highs', 'highs-worker', 'lp-text'],
  store: ['database', 'migrations', 'plan', 'facts', 'log', 'sources', 'search', 'reporting'],
  api: [
    'plans',
    'house',
    'results',
    'sectors',
    'budget',
    'risks',
    'annexes',
    'document',
    'proposals',
    'findings',
    'figures',
    'log',
    'search',
    'imports',
    'changes',
    'people',
    'events',
    'contract',
    'client',
  ],
  server: [
    'app',
    'plans',
    'house',
    'results',
    'sectors',
    'budget',
    'risks',
    'annexes',
    'document',
    'proposals',
    'findings',
    'figures',
    'log',
    'search',
    'imports',
    'changes',
    'people',
    'events',
  ],
  web: [
    'app',
    'ui',
    'house',
    'results',
    'sectors',
    'budget',
    'risks',
    'annexes',
    'document',
    'proposals',
    'findings',
    'figures',
    'log',
    'search',
    'imports',
    'changes',
    'people',
    'plans',
    'charts',
  ],
  cli: [
    'plenary',
    'check',
    'import',
    'export',
    'pivot',
    'compare',
    'spread',
    'scenario',
    'versions',
    'definitions',
    'bridge',
    'waivers',
    'repairs',
    'serve',
  ],
};

/** Libraries that core may use: pure, and the same in a browser. */
const purePackages = new Set(['@formatjs/icu-messageformat-parser', 'diff', 'fastest-levenshtein', 'zod']);

const vagueName =
  /(^|\/)(utils?|helpers?|common|types|misc|shared|index|manager|service|constants)(\.tsx?$|\/)/;
const fileName = /^[a-z0-9]+(-[a-z0-9]+)*\.tsx?$/;

/** A rule of the house: what of the sources breaks it, in words. */
export type HouseRule = (all: readonly Source[]) => readonly string[];

/** The rules of the house by name. */
export const houseRules: Readonly<Record<string, HouseRule>> = {
  'packages import only the packages they may know': (all) =>
    arrows(all, (from, to) => {
      const [own, other] = [packageOf(from.path), packageOf(to)];
      return own === other || mayImport[own]?.includes(other) === true;
    }),
  'inside core, imports go down and never to a sibling': (all) =>
    arrows(
      all,
      (from, to) =>
        packageOf(from.path) !== 'core' ||
        featureOf(from.path) === featureOf(to) ||
        floorOf(to) < floorOf(from.path),
    ),
  'no rule imports a rule': (all) =>
    arrows(
      all,
      (from, to) => ruleOf(from.path) === '' || ruleOf(to) === '' || ruleOf(from.path) === ruleOf(to),
    ),
  'the command loads what serves only when it is asked to': (all) =>
    all
      .filter(({ path }) => packageOf(path) === 'cli' && featureOf(path) !== 'serve')
      .flatMap(({ path, loads }) =>
        loads.filter((one) => serves.has(packageOf(one))).map((one) => `${path} → ${one}`),
      ),
  'there are no circles, type imports included': (all) => circles(all).map((circle) => circle.join(' → ')),
  'core uses neither Node nor libraries that are not pure': (all) =>
    all
      .filter((source) => packageOf(source.path) === 'core')
      .flatMap((source) => source.foreign.map((name) => ({ path: source.path, name })))
      .filter(({ name }) => !purePackages.has(packageNameOf(name)))
      .map(({ path, name }) => `${path} → ${name}`),
  'files have at most 400 lines': (all) =>
    all.filter((source) => source.lines > 400).map((source) => `${source.path}: ${source.lines} lines`),
  'there are no barrels': (all) => all.filter((source) => source.barrel).map((source) => source.path),
  'names say what a file holds': (all) =>
    all
      .map((one) => one.path)
      .filter((path) => vagueName.test(path) || !fileName.test(path.split('/').at(-1) ?? '')),
  'the first level holds known words': (all) =>
    all
      .map((one) => one.path)
      .filter((path) => knownNames[packageOf(path)]?.includes(featureOf(path)) !== true),
  'a folder has at most twenty files': (all) =>
    [...Map.groupBy(all, (source) => source.path.replace(/\/[^/]+$/, ''))]
      .filter(([, files]) => files.length > 20)
      .map(([folder, files]) => `${folder}: ${files.length} files`),
};

/** The packages that a command does without which is over soon. */
const serves: ReadonlySet<string> = new Set(['api', 'server', 'store', 'web']);

function packageOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function featureOf(path: string): string {
  return path.split('/')[3]?.replace(/\.tsx?$/, '') ?? '';
}

/** The package of a path into one: `diff/lib/diff/word.js` is of `diff`. */
function packageNameOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function floorOf(path: string): number {
  return floors.findIndex((floor) => floor.includes(featureOf(path)));
}

function ruleOf(path: string): string {
  return /\/checks\/rules\/([^/]+)\//.exec(path)?.[1] ?? '';
}

function arrows(all: readonly Source[], holds: (from: Source, to: string) => boolean): readonly string[] {
  return all.flatMap((from) =>
    from.imports.filter((to) => !holds(from, to)).map((to) => `${from.path} → ${to}`),
  );
}

/** The circles of the import graph, each as the files on it (Tarjan 1972, strongly connected components). */
function circles(files: readonly Source[]): readonly (readonly string[])[] {
  const byPath = new Map(files.map((source) => [source.path, source]));
  const order = new Map<string, number>();
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
    if (low === index) {
      const members = stack.splice(stack.indexOf(path));
      if (members.length > 1 || byPath.get(path)?.imports.includes(path) === true) found.push(members);
    }
    return low;
  };
  for (const path of byPath.keys()) if (!order.has(path)) visit(path);
  return found;
}
