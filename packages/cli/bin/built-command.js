// The command in one file, compiled: quicker to start than some hundred modules. It holds chunks of modules, of which a verb
// reads what it needs. It is used only while every file it was built from is as it was then, so what runs is what stands in the
// sources. Plain JavaScript without dependencies.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const required = createRequire(import.meta.url);
// An import of this module asks for all that it exports, streams among it, which few runs need.
const { closeSync, fstatSync, openSync, readSync, statSync } = required('node:fs');
const { setFlagsFromString } = required('node:v8');
const vm = required('node:vm');

/** The project's root folder. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Where the built command lies, for each Node by itself: a line of JSON with the length of each part, and the parts: the list of
 * sources, the catalogues of each language, and of each chunk its script and what V8 compiled of it (nothing where the builder did
 * not use it).
 */
export const builtFile = join(root, '.cache', `command-${process.version}-${process.arch}`);

/** The verbs that are over so soon that their start counts. The others run from the sources. */
export const shortVerbs = [
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
];

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
  const built = builtParts();
  if (built !== null) closeSync(built.file);
  return built !== null && isFresh(built.sources);
}

/** The built command: what `src/plenary.ts` exports. `null` where none was built, or a source is another by now. */
export function builtCommand() {
  const built = builtParts();
  if (built === null) return null;
  try {
    if (isFresh(built.sources)) {
      return started(
        entry,
        (name) => scriptIn(built, name),
        (language) => cataloguesIn(built, language),
      );
    }
  } catch {
    // What was built is of no use: the sources run.
  }
  closeSync(built.file);
  return null;
}

/** The chunk that exports the command. */
export const entry = 'plenary.js';

// More than the list of sources takes: it is read at once with the lengths.
const firstRead = 256 * 1024;

// The file stays open as long as the command runs: what is read later is of the same building, whatever is built meanwhile.
function builtParts() {
  let file = null;
  try {
    file = openSync(builtFile, 'r');
    const first = bytesIn(file, 0, firstRead);
    const start = first.indexOf('\n') + 1;
    const { sources, catalogues, chunks } = JSON.parse(first.toString('utf8', 0, start));
    const places = new Map();
    let at = start + sources;
    for (const [language, length] of catalogues) {
      places.set(language, { at, length });
      at += length;
    }
    for (const [name, script, compiled] of chunks) {
      places.set(name, { at, script, compiled });
      at += script + compiled;
    }
    // What was cut off would be met only when a chunk is asked for, with the command half done.
    if (fstatSync(file).size !== at) throw new Error('The built command is not whole.');
    const end = start + sources;
    const listed = end <= first.length ? first.subarray(start, end) : bytesIn(file, start, sources);
    return { file, sources: listed.toString(), places };
  } catch {
    if (file !== null) closeSync(file);
    return null;
  }
}

function bytesIn(file, from, length) {
  const bytes = Buffer.allocUnsafe(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, from));
}

function scriptIn({ file, places }, name) {
  const place = places.get(name);
  if (place === undefined) return null;
  const bytes = bytesIn(file, place.at, place.script + place.compiled);
  // UTF-16 is taken as it is, without decoding.
  return compiledScript(name, bytes.toString('utf16le', 0, place.script), bytes.subarray(place.script));
}

function cataloguesIn({ file, places }, language) {
  const { at, length } = places.get(language);
  return JSON.parse(bytesIn(file, at, length).toString());
}

function isFresh(sources) {
  return sources.split('\n').every((line) => {
    const tab = line.indexOf('\t');
    return fingerprint(root + line.slice(tab + 1)) === line.slice(0, tab);
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

/** The script of a chunk, with what V8 compiled of it before, if anything. */
export function compiledScript(name, text, compiled) {
  for (const flag of flags) setFlagsFromString(flag);
  return new vm.Script(text, {
    filename: `${builtFile}/${name}`,
    ...(compiled === undefined || compiled.length === 0 ? {} : { cachedData: compiled }),
  });
}

/**
 * What a chunk exports; those it needs are started when it asks for them. Scripts are given the addresses of the sources that
 * their parts came from by their paths under the root, and catalogues by theirs: `cataloguesOf` gives all those of a language, which
 * are read when the first word of it is asked for.
 */
export function started(name, scriptOf, cataloguesOf) {
  const known = new Map();
  const outside = createRequire(join(root, 'packages/cli/src/plenary.ts'));
  const urlOf = (path) => pathToFileURL(join(root, path)).href;
  const spoken = new Map();
  const spokenIn = (language) => {
    if (!spoken.has(language)) spoken.set(language, cataloguesOf(language));
    return spoken.get(language);
  };
  const catalogue = (path, languages) =>
    Object.defineProperties(
      {},
      Object.fromEntries(
        languages.map((language) => [language, { enumerable: true, get: () => spokenIn(language)[path] }]),
      ),
    );
  const start = (chunk, script) => {
    const module = { exports: {} };
    known.set(chunk, module);
    script.runInThisContext()(module, module.exports, wanted, urlOf, catalogue);
    // What a chunk exports is asked for by a function for each name, again and again. No module changes what it exports once it has
    // run, so values serve as well. What is only filled in when it is asked for stays as it is.
    const values = { ...module.exports };
    if (!Object.values(values).includes(undefined)) module.exports = values;
    return module.exports;
  };
  const wanted = (id) => {
    if (!id.startsWith('./')) return outside(id);
    const chunk = id.slice(2);
    if (known.has(chunk)) return known.get(chunk).exports;
    const script = scriptOf(chunk);
    return script === null ? outside(id) : start(chunk, script);
  };
  return wanted(`./${name}`);
}
