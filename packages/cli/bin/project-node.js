// Finds the Node that runs Plenary. Plain JavaScript without dependencies: it must load under any Node from 20 on, and
// before anything is installed.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// An import of this module asks for all that it exports, streams among it, which few runs need.
const { existsSync, realpathSync } = createRequire(import.meta.url)('node:fs');

/** The first Node that runs TypeScript files as they are. */
export const oldestNode = [22, 18];

/**
 * The path of the Node to run under: the project's own (an optional dependency per platform), else the running one if
 * it is recent enough, else `null`.
 */
export function projectNode() {
  const own = ownNode(dirname(fileURLToPath(import.meta.url)));
  return own ?? (isRecent(process.versions.node) ? process.execPath : null);
}

/** Says whether this process runs under a Node, by its path. */
export function runs(node) {
  return node === realpathSync(process.execPath);
}

/** Says whether a version (`24.21.0`) is at least the oldest Node that will do. */
export function isRecent(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

// The folders are walked rather than resolved: a resolver remembers what was missing before an installation.
function ownNode(start) {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  for (let folder = start; ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', name, 'bin', program);
    if (existsSync(path)) return realpathSync(path);
    if (dirname(folder) === folder) return null;
  }
}
