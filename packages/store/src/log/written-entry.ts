import type { Change, SetFact } from '@plenary/core/plan/change';
import { chunksOf, type FactChunk } from '../facts/fact-chunk.ts';
import type { Snapshot, Step } from './log-entry.ts';
import type { Content } from './replay.ts';

/** From how many facts in a row on a step is a chunk. */
const bulk = 1000;

/** Something that refers to chunks, with the chunks. */
export interface WithChunks<Value> {
  readonly value: Value;
  readonly chunks: readonly FactChunk[];
}

/** Changes as steps: long runs of facts of one cube as chunks. */
export function stepsOf(changes: readonly Change[]): WithChunks<readonly Step[]> {
  const steps: Step[] = [];
  const chunks: FactChunk[] = [];
  let single: Change[] = [];
  const end = (): void => {
    if (single.length > 0) steps.push({ changes: single });
    single = [];
  };
  for (const run of runsOf(changes)) {
    if (run.facts.length < bulk) {
      single.push(...run.facts, ...run.others);
      continue;
    }
    end();
    for (const chunk of chunksOf(run.cube, run.facts)) {
      chunks.push(chunk);
      steps.push({ facts: chunk.digest, count: chunk.facts });
    }
    single.push(...run.others);
  }
  end();
  return { value: steps, chunks };
}

/** A plan whole, its facts as chunks. */
export function snapshotOf({ plan, proposals, source }: Content): WithChunks<Snapshot> {
  const chunks: FactChunk[] = [];
  const facts = plan.budget.cubes.map((cube) => {
    const assigned = cube.facts.map(({ at, amount, halfWidth }): SetFact => {
      return { kind: 'set-fact', cube: cube.id, at, before: null, after: { amount, halfWidth } };
    });
    const own = chunksOf(cube.id, assigned);
    chunks.push(...own);
    return { cube: cube.id, chunks: own.map((chunk) => chunk.digest) };
  });
  const cubes = plan.budget.cubes.map((cube) => ({ ...cube, facts: [] }));
  const bare = { ...plan, budget: { ...plan.budget, cubes } };
  return { value: { plan: bare, proposals, source, facts }, chunks };
}

interface Run {
  readonly cube: string;
  readonly facts: SetFact[];
  readonly others: Change[];
}

/** Facts of one cube in a row, each time with what is no fact behind them. */
function runsOf(changes: readonly Change[]): readonly Run[] {
  const runs: Run[] = [];
  for (const change of changes) {
    const last = runs.at(-1);
    if (change.kind !== 'set-fact') {
      if (last) last.others.push(change);
      else runs.push({ cube: '', facts: [], others: [change] });
    } else if (last && last.cube === change.cube && last.others.length === 0) last.facts.push(change);
    else runs.push({ cube: change.cube, facts: [change], others: [] });
  }
  return runs;
}
