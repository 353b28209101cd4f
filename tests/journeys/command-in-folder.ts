import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { plenary } from './run-plenary.ts';

/** The plan that journeys of the command begin with. */
export const demonstration = 'samples/demonstration/plan.json';

/** Gives the journeys of a file a folder of their own, which is gone after them; answers where a file is in it. */
export function ownFolder(): (file: string) => string {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'plenary-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  return (file) => join(folder, file);
}

/** What the command says where it succeeds. Throws what it says where it fails. */
export function done(args: readonly string[]): string {
  const { code, out, err } = plenary(args);
  if (code !== 0) throw new Error(err);
  return out;
}
