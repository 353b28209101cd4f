import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { markdownTable } from '../measure.ts';
import { measuredFormats, writtenInput } from './written-inputs.ts';

const sizes = [1, 10, 100] as const;
const one = fileURLToPath(new URL('measure-one.ts', import.meta.url));

/** What was measured of one format at one size: milliseconds, bytes, and kilobytes of memory at the peak. */
interface Measured {
  readonly bare: number;
  readonly read: number;
  readonly interpret: number;
  readonly check: number;
  readonly bytes: number;
  readonly figures: number;
  readonly peak: number;
}

/** The section on formats: how reading, interpreting and checking grow, beside bare parsers and LibreOffice. */
export function formatsSection(): Promise<string> {
  const rows = measuredFormats.flatMap((format) => sizes.map((size) => rowOf(format, size)));
  return Promise.resolve(`A made-up programme and budget in words of our own of 1, 10 and 100 chapters (40 paragraphs, a table of risks and one by
result each), as text and markup; as data, a list of 100, 1,000 and 10,000 lines by three columns and its totals. Each line
is a process of its own, warm, in processor time with that of its threads. \`bare\` is the library of the format alone
(saxes, htmlparser2, markdown-it, fflate and saxes, csv-parse: each element or record seen once; for a text, its lines split at
tabs), \`ratio\` reading to that, \`memory\` the process at its peak, Node and the solver included. A file of more than
16 MB, or a Markdown of more than 2 MB, is refused.

${markdownTable(
  ['format', 'size', 'KB', 'figures', 'bare', 'read', 'ratio', 'interpret', 'check', 'memory'],
  rows,
)}

${libreOffice()}
`);
}

function rowOf(format: string, size: number): readonly string[] {
  const run = spawnSync(process.execPath, [one, format, String(size)], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${format} ${size}: ${run.stderr}`);
  const found: Measured = JSON.parse(run.stdout);
  return [
    format,
    `${size} ×`,
    Math.round(found.bytes / 1000).toString(),
    String(found.figures),
    milliseconds(found.bare),
    milliseconds(found.read),
    (found.read / found.bare).toFixed(1),
    milliseconds(found.interpret),
    milliseconds(found.check),
    `${Math.round(found.peak / 1000)} MB`,
  ];
}

/** LibreOffice turning the same workbooks into CSV, from its start to its end, beside reading them with Plenary. */
function libreOffice(): string {
  if (spawnSync('soffice', ['--version']).status !== 0)
    return 'Beside LibreOffice: not measured, `soffice` is not on the PATH.';
  const folder = mkdtempSync(join(tmpdir(), 'plenary-'));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const convert = (file: string): number => {
    const from = performance.now();
    const order = [profile, '--headless', '--convert-to', 'csv', '--outdir', folder, file];
    const run = spawnSync('soffice', order, { stdio: 'ignore', timeout: 300_000 });
    if (run.status !== 0) throw new Error('soffice could not convert a workbook');
    return performance.now() - from;
  };
  const rows = sizes.map((size) => {
    const file = join(folder, `${size}.xlsx`);
    writeFileSync(file, writtenInput('Excel', size));
    const libre = least(() => convert(file));
    const own = least(() => readInProcess(file));
    return [`${size} ×`, milliseconds(libre), milliseconds(own), (own / libre).toFixed(2)];
  });
  rmSync(folder, { recursive: true });
  return `The same workbooks turned into CSV by LibreOffice, and read and interpreted by \`plenary import\`, each from the start of its process
to its end, the fastest of five:

${markdownTable(['workbook', 'LibreOffice', '`plenary import`', 'ratio'], rows)}`;
}

const command = fileURLToPath(new URL('../../../packages/cli/bin/plenary.js', import.meta.url));

function readInProcess(file: string): number {
  const from = performance.now();
  const run = spawnSync(process.execPath, [command, 'import', file, '--force', '-o', `${file}.json`], {
    stdio: 'ignore',
  });
  if (run.status !== 0) throw new Error('plenary could not import a workbook');
  return performance.now() - from;
}

/** The fastest of five runs: whole processes wait for whatever else the machine does. */
function least(run: () => number): number {
  return Math.min(...[1, 2, 3, 4, 5].map(run));
}

function milliseconds(time: number): string {
  return `${time.toFixed(time < 10 ? 1 : 0)} ms`;
}
