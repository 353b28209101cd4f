import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { amountInSql, codeInSql, givenDimensions } from './given-facts.ts';

const folder = new URL('../peers/', import.meta.url);
const memory = '--max-old-space-size=6000';

/** What DuckDB took for each query, in milliseconds, and for an edit with every table asked again. */
export interface DatabaseAnswer {
  readonly queries: Readonly<Record<string, PeerTimes>>;
  readonly edit: readonly number[] | null;
  readonly memory: number;
}

/** Times of runs, and what came out, to see that it is the same. */
export interface PeerTimes {
  readonly times: readonly number[];
  readonly groups: number;
  readonly total: number;
}

/** What HyperFormula took, in milliseconds. */
export interface SpreadsheetAnswer {
  readonly built: number;
  readonly edit: readonly number[];
  /** The sum of all cells before the edits. */
  readonly total: number;
}

/** Installs what is measured beside where it is not there yet, each package in its own folder. */
export function installPeers(): void {
  for (const place of ['', 'hyperformula/']) {
    const path = fileURLToPath(new URL(place, folder));
    if (existsSync(`${path}node_modules`)) continue;
    const done = spawnSync('npm', ['ci', '--prefix', path], { encoding: 'utf8', cwd: path });
    if (done.status !== 0) throw new Error(`the peers were not installed: ${done.stderr}`);
  }
}

/** Asks DuckDB. */
export function askDatabase(
  count: number,
  runs: number,
  queries: Readonly<Record<string, string>>,
  tables: readonly string[] = [],
  edits = 0,
): DatabaseAnswer {
  const dimensions = givenDimensions.map((one) => ({
    id: one.id,
    members: one.members,
    code: codeInSql(one),
  }));
  return JSON.parse(
    asked('duckdb.mjs', { count, runs, queries, dimensions, amount: amountInSql(), tables, edits }),
  );
}

/** What Arquero is asked: groupings by dimensions, of the facts whose codes are among those wanted. */
export interface FrameQuery {
  readonly groupings: readonly (readonly string[])[];
  readonly filter?: readonly (readonly [string, readonly number[]])[];
}

/** Asks Arquero. */
export function askFrame(
  count: number,
  runs: number,
  queries: Readonly<Record<string, FrameQuery>>,
): Pick<DatabaseAnswer, 'queries'> {
  const dimensions = givenDimensions.map(({ id }) => ({ id }));
  return JSON.parse(asked('arquero.mjs', { count, runs, queries, dimensions }));
}

/** Asks HyperFormula; `null` where it has no answer within the limits. */
export function askSpreadsheet(task: object, timeout: number): SpreadsheetAnswer | null {
  const script = fileURLToPath(new URL('hyperformula/hyperformula.mjs', folder));
  // More than the arguments of a process may be long.
  const done = spawnSync(process.execPath, [memory, script], {
    input: JSON.stringify(task),
    encoding: 'utf8',
    timeout,
    maxBuffer: 2 ** 28,
  });
  return done.status === 0 ? JSON.parse(done.stdout) : null;
}

function asked(script: string, task: object): string {
  const path = fileURLToPath(new URL(script, folder));
  const done = spawnSync(process.execPath, [memory, path, JSON.stringify(task)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (done.status !== 0) throw new Error(`${script}: ${done.stderr}`);
  return done.stdout;
}
