import { ok, type Refusal, type Result, refuse } from '@plenary/core/basics/result';
import { openDatabase } from '@plenary/store/database/open-database';
import { Writing } from '../changes/writing.ts';
import { checkingIn } from '../document/checking.ts';
import { DocumentThreads } from '../document/document-threads.ts';
import { Events } from '../events/events.ts';
import { tellRevisions } from '../events/revision-events.ts';
import { Imports } from '../imports/imports.ts';
import { actorOf } from '../people/people.ts';
import { demonstrated } from '../plans/demonstration.ts';
import { Library } from '../plans/library.ts';
import { buildApp } from './app.ts';
import { everyRunner } from './every-runner.ts';

/** What is served, and where. */
export interface Serving {
  readonly dataFolder: string;
  readonly databaseUrl?: string;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** The folder with the built pages. */
  readonly pages: string | null;
  /** Hears of what went wrong inside. */
  readonly tell: (error: unknown) => void;
}

/** A server that listens. */
export interface Running {
  readonly address: string;
  /** What whoever runs it should know. */
  readonly notices: readonly Refusal[];
  readonly close: () => Promise<void>;
}

/**
 * Opens the database, puts the demonstration plan into an empty one, and listens. Refuses what opening the database refuses, and
 * `port-taken`, `port-not-allowed` and `host-not-here`.
 */
export async function startServer(serving: Serving): Promise<Result<Running>> {
  const { dataFolder, databaseUrl } = serving;
  const opened = await openDatabase(databaseUrl === undefined ? { dataFolder } : { dataFolder, databaseUrl });
  if (!opened.ok) return opened;
  const db = opened.value;
  const threads = new DocumentThreads();
  const close = async (): Promise<void> => {
    await threads.end();
    await db.close();
  };
  const begun = await demonstrated(db, new Date().toISOString());
  if (!begun.ok) {
    await close();
    return begun;
  }
  const library = new Library(db, checkingIn(db, threads));
  const events = new Events();
  const silence = tellRevisions(db, library, events, serving.tell);
  const writing = new Writing(db, library);
  const imports = new Imports(threads, library, events, serving.tell);
  const app = await buildApp({
    runners: everyRunner({ db, library, writing, imports }),
    heads: (plan) => library.head(plan),
    open: (plan) => library.open(plan),
    actorOf,
    pages: serving.pages,
    hosts: [serving.host],
    tell: serving.tell,
    more: (routes) => events.register(routes),
  });
  const end = async (): Promise<void> => {
    await app.close();
    silence();
    await close();
  };
  try {
    const address = await app.listen({ host: serving.host, port: serving.port });
    return ok({ address, notices: db.notices, close: end });
  } catch (error) {
    await end();
    return listeningRefused(error, serving);
  }
}

function listeningRefused(error: unknown, { host, port }: Serving): Result<never> {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE') return refuse('port-taken', { port: String(port) });
  if (code === 'EACCES') return refuse('port-not-allowed', { port: String(port) });
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return refuse('host-not-here', { host });
  throw error;
}
