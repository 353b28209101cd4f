import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Result } from '@plenary/core/basics/result';
import { catalogues } from '@plenary/core/checks/catalogues';
import { check } from '@plenary/core/checks/check';
import { interpret } from '@plenary/core/document/interpret/interpret';
import { textReport } from '@plenary/formats/findings/text';
import { readDocument } from '@plenary/formats/read-document';
import { highsSolver } from '@plenary/solver/highs';
import { markdownTable, medianProcessorTime, spread } from './measure.ts';

const source = fileURLToPath(new URL('../../../shared/seeds/000_5bb984d9797e0fe9.txt', import.meta.url));
const command = fileURLToPath(new URL('../../packages/cli/bin/plenary.js', import.meta.url));
const stages = ['read', 'interpret', 'check', 'report'] as const;

/** The section on a real document: the whole command, and how the time of its stages grows with the text. */
export async function sourceDocumentSection(): Promise<string> {
  if (!existsSync(source)) return 'Not measured: `../shared` with the source document was not there.\n';
  return `Checking the source document of the project (${kilobytes(readFileSync(source))} KB of Chinese text), warm. The whole
command, from its start to its end, beside the same Node running an empty script:

${await commandTable()}

The stages alone in processor time, in one process that has done it before, for the text once, 4 and 16 times in a row:

${await stageTable()}
`;
}

async function commandTable(): Promise<string> {
  const empty = await spread(31, () => run(['--eval', '']));
  const whole = await spread(31, () => run([command, 'check', source]));
  const rows = [
    ['empty script', milliseconds(empty.quickest), milliseconds(empty.median), ''],
    [
      '`plenary check`',
      milliseconds(whole.quickest),
      milliseconds(whole.median),
      (whole.median / empty.median).toFixed(1),
    ],
  ];
  return markdownTable(['command', 'quickest of 31', 'median', 'ratio of medians'], rows);
}

function run(args: readonly string[]): Promise<number | null> {
  return Promise.resolve(spawnSync(process.execPath, args, { stdio: 'ignore' }).status);
}

async function stageTable(): Promise<string> {
  const text = readFileSync(source, 'utf8');
  const rows: (readonly string[])[] = [];
  for (const times of [1, 4, 16]) {
    const bytes = new TextEncoder().encode(Array.from({ length: times }, () => text).join('\n\n'));
    rows.push([`${times} ×`, kilobytes(bytes), ...(await medians(bytes)).map(milliseconds)]);
  }
  return markdownTable(['text', 'KB', ...stages], rows);
}

/** The median processor time of each stage, in milliseconds. */
async function medians(bytes: Uint8Array): Promise<readonly number[]> {
  const solver = highsSolver();
  const document = value(await readDocument(bytes, 'source.txt'));
  const interpretation = value(interpret(document));
  const findings = await check(document, interpretation, solver);
  const report = {
    language: 'en',
    files: [{ file: 'source.txt', refusal: null, lines: [] }],
    findings: findings.map((finding) => ({ finding, waived: null })),
    catalogues,
  } as const;
  const work = {
    read: () => readDocument(bytes, 'source.txt'),
    interpret: () => Promise.resolve(interpret(document)),
    check: () => check(document, interpretation, solver),
    report: () => Promise.resolve(textReport(report, { colour: false, refusals: false })),
  };
  const times: number[] = [];
  for (const stage of stages) times.push(await medianProcessorTime(5, work[stage]));
  await solver.end();
  return times;
}

function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

function kilobytes(bytes: Uint8Array): string {
  return Math.round(bytes.length / 1000).toString();
}

function milliseconds(time: number): string {
  return `${time.toFixed(time < 10 ? 1 : 0)} ms`;
}
