import type { Cube, Fact } from '@plenary/core/budget/cube';
import type { Queries } from '../database/tables.ts';
import type { PlanKey } from '../plan/plan-record.ts';
import { moveFactRows, removeFactRows, writeFactRows } from './fact-rows.ts';

/**
 * Brings the rows of facts from one state of the cubes to another. Facts that are the same object are the same, so what
 * an edit left alone is neither looked at nor written.
 */
export async function projectFacts(
  queries: Queries,
  key: PlanKey,
  before: readonly Cube[],
  after: readonly Cube[],
): Promise<void> {
  const old = new Map(before.map((cube) => [cube.id, cube.facts]));
  for (const cube of after) {
    const facts = old.get(cube.id) ?? [];
    old.delete(cube.id);
    if (facts !== cube.facts) await projectCube(queries, key, cube.id, facts, cube.facts);
  }
  for (const [cube, facts] of old) if (facts.length > 0) await removeFactRows(queries, key, cube);
}

async function projectCube(
  queries: Queries,
  key: PlanKey,
  cube: string,
  before: readonly Fact[],
  after: readonly Fact[],
): Promise<void> {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  const [oldEnd, newEnd] = [before.length - same, after.length - same];
  if (newEnd < oldEnd) await removeFactRows(queries, key, cube, newEnd, oldEnd);
  if (same > 0 && newEnd !== oldEnd) await moveFactRows(queries, key, cube, oldEnd, newEnd - oldEnd);
  const changed: { position: number; fact: Fact }[] = [];
  for (let position = start; position < newEnd; position += 1) {
    const fact = after[position];
    if (fact && (position >= oldEnd || before[position] !== fact)) changed.push({ position, fact });
  }
  await writeFactRows(queries, key, cube, changed);
}
