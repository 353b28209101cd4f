// Completes package-lock.json after a change of dependencies. A registry mirror that carries the packages of some platforms
// only makes npm leave the others out of the lock file, and `npm ci` then refuses it everywhere. Their versions are exact
// in the packages that ask for them, so they can be written down without being fetched.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const systems = ['android', 'darwin', 'win32', 'freebsd', 'netbsd', 'openbsd', 'openharmony', 'linux'];
const processors = [
  'arm64',
  'arm',
  'x64',
  'ia32',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'wasm32',
  'mips64el',
];

/** The optional platform packages that a lock file asks for and does not hold, by the path they belong at. */
export function missingPackages(packages) {
  const missing = {};
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      const version = /\d+\.\d+\.\d+[\w.-]*/.exec(range)?.[0];
      const top = `node_modules/${name}`;
      const beside = path.includes('/node_modules/')
        ? `${path.slice(0, path.lastIndexOf('/node_modules/'))}/${top}`
        : top;
      const there =
        [`${path}/${top}`, beside].some((at) => packages[at] !== undefined) ||
        packages[top]?.version === version;
      if (!there && version !== undefined) missing[beside] = entry(name, version, dev === true);
    }
  }
  return missing;
}

function entry(name, version, dev) {
  const words = name.split(/[^a-z0-9]+/);
  const has = (word) =>
    words.some((one) => one === word || (word === 'arm' && one.startsWith('arm') && one !== 'arm64'));
  const os = systems.filter(has);
  const cpu = processors.filter(has);
  return {
    version,
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(dev ? { dev } : {}),
    ...(words.some((one) => one.startsWith('musl')) ? { libc: ['musl'] } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = join(fileURLToPath(import.meta.url), '../../package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingPackages(lock.packages);
  const all = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(all) }, null, 2)}\n`);
  console.log(`${Object.keys(missing).length} packages added to package-lock.json`);
}
