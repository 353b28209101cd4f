import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

/** The project's root folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A source file and the files of ours it imports, type imports included, as paths from the root. */
export interface Source {
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly string[];
  /** Those of them that are loaded with it: no types, and nothing that it loads when it is asked to. */
  readonly loads: readonly string[];
  /** Packages from outside, and Node's own modules. */
  readonly foreign: readonly string[];
  /** Whether it does nothing but pass on what other files export. */
  readonly barrel: boolean;
}

/** Every TypeScript file of the packages, tests beside the sources left out. */
export function sources(): readonly Source[] {
  return globSync('packages/*/src/**/*.{ts,tsx}', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !/\.test\.tsx?$/.test(path))
    .sort()
    .map(read);
}

function read(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const { module, program } = parseSync(path, text);
  const specifiers = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) => one.entries.map((entry) => entry.moduleRequest?.value ?? '')),
    ...module.dynamicImports.map((one) => text.slice(one.moduleRequest.start + 1, one.moduleRequest.end - 1)),
  ].filter((specifier) => specifier !== '');
  const ours = specifiers.map((specifier) => resolved(path, specifier));
  const loaded = module.staticImports
    .filter(({ entries }) => entries.length === 0 || entries.some((entry) => !entry.isType))
    .map((one) => resolved(path, one.moduleRequest.value));
  return {
    path,
    lines: text.split('\n').length - 1,
    imports: [...new Set(ours.filter((one) => one !== null))],
    loads: [...new Set(loaded.filter((one) => one !== null))],
    foreign: [...new Set(specifiers.filter((specifier) => resolved(path, specifier) === null))],
    barrel:
      program.body.length > 0 &&
      program.body.every(
        (node) =>
          node.type === 'ExportAllDeclaration' ||
          (node.type === 'ExportNamedDeclaration' && node.source !== null),
      ),
  };
}

function resolved(path: string, specifier: string): string | null {
  if (specifier.startsWith('.')) {
    return relative(root, resolve(root, dirname(path), specifier)).replaceAll('\\', '/');
  }
  const own = /^@plenary\/([^/]+)\/(.+)$/.exec(specifier);
  if (!own) return null;
  return `packages/${own[1]}/src/${own[2]}${own[2]?.endsWith('.json') ? '' : '.ts'}`;
}
