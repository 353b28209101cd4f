import { join } from 'node:path';
import { ok, type Refusal, type Result, refuse } from '@plenary/core/basics/result';
import { highsSolver } from '@plenary/solver/highs';
import type { Database } from '@plenary/store/database/database';
import { openDatabase } from '@plenary/store/database/open-database';
import { listPlans } from '@plenary/store/plan/load';
import type { FastifyInstance } from 'fastify';
import { holdersIn } from '../budget/holds/holders.ts';
import { LineReadings } from '../budget/lines/line-readings.ts';
import { LineThreads } from '../budget/lines/line-threads.ts';
import { sentFilesIn } from '../budget/lines/sent-files.ts';
import { Writing } from '../changes/writing.ts';
import { checkingIn } from '../document/checking.ts';
import { DocumentThreads } from '../document/document-threads.ts';
import { KeptChecks } from '../document/kept-checks.ts';
import { programMark } from '../document/program-mark.ts';
import { type EventBounds, Events } from '../events/events.ts';
import { tellRevisions } from '../events/revision-events.ts';
import { Imports } from '../imports/imports.ts';
import { KeptImports } from '../imports/kept-imports.ts';
import { actorOf } from '../people/people.ts';
import { demonstrated } from '../plans/demonstration.ts';
import { Library } from '../plans/library.ts';
import { prepareSearch } from '../search/get-search.ts';
import { buildApp } from './app.ts';
import { everyRunner } from './every-runner.ts';
import { freePort, refusedPort } from './free-port.ts';
import { hasPages } from './pages.ts';

/** What is served, and where. */
export interface Serving {
  readonly dataFolder: string;
  readonly databaseUrl?: string;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** How many ports after it are tried where it is taken. */
  readonly furtherPorts?: number;
  /** The folder with the built pages. */
  readonly pages: string | null;
  /** How many may listen to events, and how the line is held, where that is not as usual. */
  readonly events?: Partial<EventBounds>;
  /** Registers further routes on the same server, for measurements. */
  readonly more?: (app: FastifyInstance) => void;
  /** Hears of what went wrong inside. */
  readonly tell: (error: unknown) => void;
}

/** A server that listens. */
export interface Running {
  readonly address: string;
  /** What whoever runs it should know. */
  readonly notices: readonly Refusal[];
  /** Has the first plan checked, and what it is searched by made, before anybody asks. */
  readonly prepare: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the database, puts the demonstration plan into an empty one, and listens. Refuses what opening the database refuses, and
 * `port-taken`, `port-not-allowed` and `host-not-here`.
 */
export async function startServer(serving: Serving): Promise<Result<Running>> {
  const port = await freePort(serving.host, serving.port, serving.furtherPorts ?? 0);
  if (!port.ok) return port;
  const { dataFolder, databaseUrl } = serving;
  const opened = await openDatabase(databaseUrl === undefined ? { dataFolder } : { dataFolder, databaseUrl });
  if (!opened.ok) return opened;
  const db = opened.value;
  const threads = new DocumentThreads();
  const closing: (() => Promise<void>)[] = [() => db.close(), () => threads.end()];
  const close = async (): Promise<void> => {
    for (const end of closing.toReversed()) await end();
  };
  try {
    const begun = await demonstrated(db, new Date().toISOString());
    if (!begun.ok) {
      await close();
      return begun;
    }
    const { app, library } = await assembled(db, threads, serving);
    closing.push(() => app.close());
    const address = await app.listen({ host: serving.host, port: port.value });
    const notices = hasPages(serving.pages) ? db.notices : [...db.notices, refuse('pages-missing').refusal];
    return ok({ address, notices, prepare: () => prepared(db, library), close });
  } catch (error) {
    await close();
    return refusedPort(error, serving.host, port.value);
  }
}

async function assembled(
  db: Database,
  threads: DocumentThreads,
  serving: Serving,
): Promise<{ readonly app: FastifyInstance; readonly library: Library }> {
  const { dataFolder, pages, host, tell } = serving;
  const events = new Events(serving.events);
  const kept = new KeptChecks(join(dataFolder, 'checks'), programMark(), tell);
  const library = new Library(db, checkingIn(db, threads, kept), {
    told: (checked) => events.tell({ event: 'checked', plan: checked.plan, data: () => checked }),
    failed: tell,
  });
  const writing = new Writing(db, library);
  const imports = new Imports({
    threads,
    library,
    events,
    kept: new KeptImports(join(dataFolder, 'imports')),
    failed: tell,
  });
  const lineThreads = new LineThreads();
  const files = await sentFilesIn(join(dataFolder, 'lines'));
  const lines = new LineReadings({ threads: lineThreads, files, events, failed: tell });
  const silence = tellRevisions(db, library, events, tell);
  const holders = holdersIn(db);
  const solver = highsSolver();
  const app = await buildApp({
    runners: everyRunner({ db, library, writing, imports, lines, holders, solver }),
    heads: (plan) => library.standing(plan),
    open: (plan) => library.open(plan),
    holders,
    actorOf,
    pages,
    hosts: [host],
    tell,
    more: (routes) => {
      events.register(routes);
      serving.more?.(routes);
      routes.addHook('onClose', async () => {
        silence();
        await solver.end();
        await lineThreads.end();
      });
    },
  });
  return { app, library };
}

async function prepared(db: Database, library: Library): Promise<void> {
  const [first] = await listPlans(db, { limit: 1 });
  const opened = first && (await library.open(first.id));
  if (!opened?.ok) return;
  await opened.value.checked();
  await prepareSearch(opened.value);
}
