// Builds the command into one compiled file (see built-command.js): run at set-up, and by the command itself, in the
// background, where what was built is out of date. Writes nothing unless it is sure of what it read.
import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtFile, compiledScript, entry, fingerprint, isBuilt, root, started } from './built-command.js';

// A file that was changed so short a time before it was read may be changed again and carry the same time.
const unsure = 2000;
// A builder that was ended leaves its lock behind.
const forgotten = 60_000;

const lock = `${builtFile}.lock`;

if (!isBuilt() && locked()) {
  try {
    if (!(await build())) {
      await delay(unsure);
      await build();
    }
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function locked() {
  mkdirSync(dirname(lock), { recursive: true });
  const other = statSync(lock, { throwIfNoEntry: false });
  if (other !== undefined && Date.now() - other.mtimeMs > forgotten) rmSync(lock, { recursive: true });
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

// Says whether it could be sure, and has built.
async function build() {
  const began = Date.now();
  const { chunks, catalogues, files } = await bundle();
  const sources = [];
  for (const file of files) {
    const { mtimeMs, ctimeMs } = statSync(file);
    const changed = file.includes('node_modules') ? mtimeMs : Math.max(mtimeMs, ctimeMs);
    if (changed > began - unsure) return false;
    sources.push(`${fingerprint(file)}\t${relative(root, file).split(sep).join('/')}`);
  }
  const listed = Buffer.from(sources.join('\n'));
  const words = Object.entries(catalogues).map(([language, all]) => ({
    language,
    bytes: Buffer.from(JSON.stringify(all)),
  }));
  const parts = (await used(chunks, catalogues)).map(({ name, code, compiled }) => ({
    name,
    script: Buffer.from(code, 'utf16le'),
    compiled,
  }));
  const lengths = parts.map(({ name, script, compiled }) => [name, script.length, compiled.length]);
  writeFileSync(
    `${builtFile}.new`,
    Buffer.concat([
      Buffer.from(
        `${JSON.stringify({
          sources: listed.length,
          catalogues: words.map(({ language, bytes }) => [language, bytes.length]),
          chunks: lengths,
        })}\n`,
      ),
      listed,
      ...words.map(({ bytes }) => bytes),
      ...parts.flatMap(({ script, compiled }) => [script, compiled]),
    ]),
  );
  renameSync(`${builtFile}.new`, builtFile);
  return true;
}

async function bundle() {
  const { rolldown } = await import('rolldown');
  const catalogues = {};
  const bundled = await rolldown({
    cwd: root,
    input: join(root, 'packages/cli/src/plenary.ts'),
    platform: 'node',
    // The solver is loaded by a thread of its own, and what serves runs from the sources.
    external: ['highs', /^@plenary\/(?:api|server|store|web)\b/, /\/serve\.ts$/],
    logLevel: 'silent',
    plugins: [ownUrls(), unpackedEntities(), cataloguesBeside(catalogues)],
  });
  const { output } = await bundled.generate({
    format: 'cjs',
    entryFileNames: entry,
    dynamicImportInCjs: false,
    comments: false,
    // Less to read, and fewer functions to make.
    minify: true,
  });
  await bundled.close();
  const own = output.flatMap(({ imports }) => imports.filter((name) => name.startsWith('@plenary/')));
  if (own.length > 0) throw new Error(`The command would load ${own.join(', ')} whatever it is asked to do.`);
  // What decides which file an import leads to.
  const packages = ['cli', 'core', 'formats', 'solver'].map((name) => `packages/${name}/package.json`);
  const others = [...packages, 'node_modules/.package-lock.json'].map((path) => join(root, path));
  const builders = ['build-command.js', 'built-command.js'].map((name) =>
    fileURLToPath(new URL(name, import.meta.url)),
  );
  const moduleIds = output.flatMap((chunk) => chunk.moduleIds);
  return {
    chunks: output.map(({ fileName, code }) => ({
      name: fileName,
      code: `(function (module, exports, require, plenaryUrl, plenaryCatalogue) { 'use strict'; ${code}\n})`,
    })),
    catalogues,
    files: [...moduleIds.filter((id) => !id.startsWith('\0')), ...others, ...builders],
  };
}

// Each module keeps the address it has as a source: it finds other files by it.
function ownUrls() {
  const handler = (code, id) => {
    const path = JSON.stringify(relative(root, id).split(sep).join('/'));
    return code.replaceAll('import.meta.url', `plenaryUrl(${path})`);
  };
  return { name: 'own-urls', transform: { filter: { code: /import\.meta\.url/ }, handler } };
}

// The table of HTML's entities unpacks itself where it is loaded, which takes as long as reading a hundred pages: it is kept as
// it is then.
function unpackedEntities() {
  const handler = async (_code, id) => {
    const { htmlDecodeTree: words } = await import(pathToFileURL(id).href);
    const bytes = Buffer.from(words.buffer, words.byteOffset, words.byteLength).toString('base64');
    return `export const htmlDecodeTree = new Uint16Array(Uint8Array.from(Buffer.from('${bytes}', 'base64')).buffer);`;
  };
  return {
    name: 'unpacked-entities',
    transform: { filter: { id: /entities.dist.generated.decode-data-html\.js$/ }, handler },
  };
}

// Catalogues are kept beside the scripts, language by language: a command speaks one language, or two.
function cataloguesBeside(catalogues) {
  const handler = (code, id) => {
    const words = JSON.parse(code);
    const spoken = Object.keys(words);
    if (spoken.toSorted().join() !== 'ar,en,es,fr,ru,zh') return null;
    const path = relative(root, id).split(sep).join('/');
    for (const language of spoken) {
      catalogues[language] ??= {};
      catalogues[language][path] = words[language];
    }
    return {
      code: `export default plenaryCatalogue(${JSON.stringify(path)}, ${JSON.stringify(spoken)});`,
      moduleType: 'js',
    };
  };
  return { name: 'catalogues-beside', transform: { filter: { id: /\.json$/ }, handler } };
}

// What is compiled is what was used: the command is used on the samples, in a folder that is then removed.
async function used(chunks, catalogues) {
  const scripts = new Map();
  const scriptOf = (name) => {
    const code = chunks.find((chunk) => chunk.name === name)?.code;
    if (code === undefined) return null;
    const script = compiledScript(name, code);
    scripts.set(name, script);
    return script;
  };
  const { main } = started(entry, scriptOf, (language) => catalogues[language]);
  const folder = mkdtempSync(join(tmpdir(), 'plenary-'));
  try {
    for (const sample of ['example.txt', 'changes.txt']) {
      await main(['check', join(root, 'samples', sample), '--output', join(folder, sample)]);
    }
    const book = join(folder, 'book.txt');
    await main([
      'export',
      join(root, 'samples/demonstration/plan.json'),
      '--language',
      'zh',
      '--output',
      book,
    ]);
    await main(['check', book, '--output', join(folder, 'report.txt')]);
  } finally {
    rmSync(folder, { recursive: true });
  }
  process.exitCode = 0;
  return chunks.map((chunk) => ({
    ...chunk,
    compiled: scripts.get(chunk.name)?.createCachedData() ?? Buffer.alloc(0),
  }));
}
