import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Called, Client, Given } from '@plenary/api/client';
import { call } from '@plenary/api/client';
import type { Route } from '@plenary/api/contract/route';
import { openPlan } from '@plenary/api/plans';
import type * as z from 'zod';
import { type Serving, startServer } from './start.ts';

/** A server on a database of its own, for tests: over real HTTP, with the demonstration plan in it. */
export interface GivenServer {
  readonly base: string;
  /** What went wrong inside. */
  readonly told: readonly unknown[];
  readonly ask: <
    Params extends z.ZodObject,
    Query extends z.ZodObject,
    Body extends z.ZodType,
    Answer extends z.ZodType,
  >(
    actor: string | null,
    route: Route<Params, Query, Body, Answer>,
    given: Given<Params, Query, Body>,
  ) => Promise<Called<Answer>>;
  /** Waits until the checks have said what they find in a plan. */
  readonly checked: (plan: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** What a server answered; throws what it said instead. */
export function answered<Answer extends z.ZodType>(called: Called<Answer>): z.output<Answer> {
  if (!called.ok) throw new Error(JSON.stringify(called.problem));
  return called.value;
}

/** Starts a server for a test. */
export async function givenServer(more: Partial<Serving> = {}): Promise<GivenServer> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'plenary-'));
  const told: unknown[] = [];
  const running = await startServer({
    dataFolder,
    host: '127.0.0.1',
    port: 0,
    pages: null,
    tell: (error) => told.push(error),
    ...more,
  });
  if (!running.ok) throw new Error(JSON.stringify(running.refusal));
  const { address, close } = running.value;
  const client = (actor: string | null): Client => ({ base: address, actor, fetch });
  return {
    base: address,
    told,
    ask: (actor, route, given) => call(client(actor), route, given),
    checked: async (plan) => {
      for (;;) {
        const opened = await call(client(null), openPlan, { params: { plan }, query: {} });
        if (opened.ok && opened.value.findingsKnown) return;
        await sleep(20);
      }
    },
    stop: async () => {
      await close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
