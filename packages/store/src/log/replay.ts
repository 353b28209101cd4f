import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { same } from '@plenary/core/basics/same';
import type { Proposal } from '@plenary/core/negotiation/proposal';
import { applyAll } from '@plenary/core/plan/apply';
import type { Change } from '@plenary/core/plan/change';
import type { Plan } from '@plenary/core/plan/plan';
import type { Queries } from '../database/tables.ts';
import { readChunk, readFacts } from '../facts/fact-chunk.ts';
import { chunkBodies } from '../facts/kept-chunks.ts';
import type { PlanKey, PlanRecord } from '../plan/plan-record.ts';
import {
  type LogEntry,
  type ProposalsReplaced,
  readLogEntry,
  type Snapshot,
  type Step,
  snapshot,
} from './log-entry.ts';

/** What a record holds beside its key, its revision and its hash. */
export type Content = Pick<PlanRecord, 'plan' | 'proposals' | 'source'>;

/**
 * A plan at a revision, from the log alone: the nearest earlier checkpoint, and the revisions after it. `null` where there
 * is no such revision. Throws where the log does not hold together, which `verifyChain` tells in peace.
 */
export async function recordFromLog(
  queries: Queries,
  key: PlanKey,
  revision: number,
): Promise<PlanRecord | null> {
  const start = await queries
    .selectFrom('checkpoints')
    .select(['revision', 'body'])
    .where('organization', '=', key.organization)
    .where('plan', '=', key.plan)
    .where('revision', '<=', revision)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!start) return null;
  const rows = await queries
    .selectFrom('revisions')
    .select(['revision', 'hash', 'body'])
    .where('organization', '=', key.organization)
    .where('plan', '=', key.plan)
    .where('revision', '>=', start.revision)
    .where('revision', '<=', revision)
    .orderBy('revision')
    .execute();
  const last = rows.at(-1);
  if (last?.revision !== revision) return null;
  let content: Content | null = null;
  for (const row of rows) {
    if (row.revision === start.revision && start.body !== '') {
      content = await restored(queries, key.organization, snapshot.parse(JSON.parse(start.body)));
    } else content = await after(queries, key, content, readLogEntry(row.body));
  }
  return content && { organization: key.organization, ...content, revision, hash: last.hash };
}

/** The changes of steps, facts from their chunks. */
export async function changesOfSteps(
  queries: Queries,
  organization: string,
  steps: readonly Step[],
): Promise<readonly Change[]> {
  const digests = steps.flatMap((step) => ('facts' in step ? [step.facts] : []));
  const bodies = await chunkBodies(queries, organization, digests);
  return steps.flatMap((step): readonly Change[] =>
    'facts' in step ? readChunk(bodies.get(step.facts) ?? '') : step.changes,
  );
}

/** The plan of a snapshot with its facts. */
export async function restored(queries: Queries, organization: string, kept: Snapshot): Promise<Content> {
  const facts = new Map(kept.facts.map((one) => [one.cube, one.chunks]));
  const cubes: Plan['budget']['cubes'][number][] = [];
  for (const cube of kept.plan.budget.cubes) {
    const digests = facts.get(cube.id) ?? [];
    const bodies = await chunkBodies(queries, organization, digests);
    const found = digests.flatMap((digest) => readFacts(bodies.get(digest) ?? ''));
    cubes.push({ ...cube, facts: found });
  }
  const plan = { ...kept.plan, budget: { ...kept.plan.budget, cubes } };
  return { plan, proposals: kept.proposals, source: kept.source };
}

/** A list of proposals with some in the place of others. Refuses `change-conflicts` where others stand there. */
export function replaceProposals(
  proposals: readonly Proposal[],
  { index, before, after: next }: ProposalsReplaced,
): Result<readonly Proposal[]> {
  const found = before[0] ? proposals.findIndex((one) => one.id === before[0]?.id) : -1;
  const start = before[0] ? found : Math.min(index, proposals.length);
  const at = `proposal:${before[0]?.id ?? next[0]?.id ?? ''}`;
  if (start < 0 || !same(proposals.slice(start, start + before.length), before)) {
    return refuse('change-conflicts', { at });
  }
  const rest = proposals.toSpliced(start, before.length);
  const ids = new Set(rest.map((one) => one.id));
  if (next.some((one) => ids.has(one.id))) return refuse('id-taken', { at });
  return ok(rest.toSpliced(start, 0, ...next));
}

async function after(
  queries: Queries,
  key: PlanKey,
  content: Content | null,
  entry: LogEntry,
): Promise<Content> {
  if ('whole' in entry.done) return await restored(queries, key.organization, entry.done.whole);
  const lost = (why: string): Error => new Error(`revision ${entry.revision} of ${key.plan}: ${why}`);
  if (!content) throw lost('nothing stands before it');
  const { steps, proposals: replaced, source } = entry.done;
  const plan = applyAll(await changesOfSteps(queries, key.organization, steps), content.plan);
  if (!plan.ok) throw lost(plan.refusal.code);
  let { proposals } = content;
  for (const one of replaced) {
    const next = replaceProposals(proposals, one);
    if (!next.ok) throw lost(next.refusal.code);
    proposals = next.value;
  }
  return { plan: plan.value, proposals, source: source ? source.after : content.source };
}
