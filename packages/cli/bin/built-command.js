// The command in one file, compiled: quicker to start than some hundred modules. It is used only while every file it was built
// from is as it was then, so what runs is what stands in the sources. Plain JavaScript without dependencies.
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import vm from 'node:vm';

/** The project's root folder. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Where the built command lies, for each Node by itself: a line with the length of each part, and the parts. */
export const builtFile = join(root, '.cache', `command-${process.version}-${process.arch}`);

/** The verbs that are over so soon that their start counts. The others run from the sources. */
export const shortVerbs = ['check', 'import', 'export', 'pivot', 'compare'];

/**
 * What changes whenever the content of a file does; `null` where there is none. Only the system sets `ctime`. It is left out for
 * installed packages, where linking a file elsewhere sets it too: their list is among what is looked at.
 */
export function fingerprint(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return null;
  return `${found.size} ${found.mtimeMs}${path.includes('node_modules') ? '' : ` ${found.ctimeMs}`}`;
}

/** Says whether there is a built command, and every source is as it was. */
export function isBuilt() {
  try {
    return isFresh(partsOf(readFileSync(builtFile)).sources);
  } catch {
    return false;
  }
}

/** The built command: what `src/plenary.ts` exports. `null` where none was built, or a source is another by now. */
export function builtCommand() {
  try {
    const { sources, script, compiled } = partsOf(readFileSync(builtFile));
    return isFresh(sources) ? started(compiledScript(script, compiled)) : null;
  } catch {
    return null;
  }
}

// One file, so that the parts are always of one building.
function partsOf(bytes) {
  const start = bytes.indexOf('\n') + 1;
  const [first, second] = bytes.toString('latin1', 0, start).split(' ').map(Number);
  return {
    sources: bytes.toString('utf8', start, start + first),
    // UTF-16 is taken as it is, without decoding.
    script: bytes.toString('utf16le', start + first, start + first + second),
    compiled: bytes.subarray(start + first + second),
  };
}

function isFresh(sources) {
  return sources.split('\n').every((line) => {
    const tab = line.indexOf('\t');
    return fingerprint(join(root, line.slice(tab + 1))) === line.slice(0, tab);
  });
}

// V8 as it is quickest for a command of half a second. What is compiled is only taken where these are as they were.
const flags = [
  // Patterns are compiled once and for good: a command is over before interpreting them first would pay.
  '--no-regexp-tier-up',
  // Room for what is young grows at once: a command makes little, and collecting it again and again costs more than the room.
  '--semi-space-growth-factor=16',
  // Functions are optimized after five times as many calls as usual: most are not called so often that it would pay, and the
  // threads that optimize take their time from the command.
  '--invocation-count-for-maglev=2000',
  '--invocation-count-for-turbofan=20000',
];

/** The script, with what V8 compiled of it before, if anything. */
export function compiledScript(text, compiled) {
  for (const flag of flags) setFlagsFromString(flag);
  return new vm.Script(text, {
    filename: builtFile,
    ...(compiled === undefined ? {} : { cachedData: compiled }),
  });
}

/** What a script exports. It is given the addresses of the sources that its parts came from by their paths under the root. */
export function started(script) {
  const module = { exports: {} };
  const urlOf = (path) => pathToFileURL(join(root, path)).href;
  script.runInThisContext()(
    module,
    module.exports,
    createRequire(join(root, 'packages/cli/src/plenary.ts')),
    urlOf,
  );
  return module.exports;
}
