import { ok, type Result, refuse } from '../basics/result.ts';
import { same } from '../basics/same.ts';
import type { Change, Identity, SetFact, SetIdentity } from './change.ts';
import type { Plan } from './plan.ts';
import { missing, putEntity } from './put-entity.ts';
import { identityReferences } from './references.ts';
import { reword } from './reword.ts';
import { setFacts } from './set-facts.ts';

/**
 * The plan after a change. Refuses `change-conflicts` where the plan is not in the state the change was made against, and
 * what would leave a reference pointing at nothing; a reference that pointed at nothing before is no reason to refuse.
 */
export function apply(change: Change, plan: Plan): Result<Plan> {
  if (change.kind === 'set-fact') return setFacts([change], plan);
  if (change.kind === 'reword') return reword(change, plan);
  if (change.kind === 'set-identity') return setIdentity(change, plan);
  return putEntity(change, plan);
}

/** The plan after changes in their order, all or none; facts of one cube that follow each other are set at once. */
export function applyAll(changes: readonly Change[], plan: Plan): Result<Plan> {
  let current = plan;
  for (let start = 0; start < changes.length; ) {
    const facts = factsFrom(changes, start);
    const change = changes[start];
    if (!change) break;
    const next = facts.length > 0 ? setFacts(facts, current) : apply(change, current);
    if (!next.ok) return next;
    current = next.value;
    start += Math.max(1, facts.length);
  }
  return ok(current);
}

/** What the plan says of itself. */
export function identityOf(plan: Plan): Identity {
  const { id, name, currency } = plan.organization;
  return {
    id: plan.id,
    period: plan.period,
    publication: plan.publication,
    organization: { id, name, currency },
  };
}

function setIdentity(change: SetIdentity, plan: Plan): Result<Plan> {
  if (!same(identityOf(plan), change.before)) return refuse('change-conflicts', { at: `plan:${plan.id}` });
  const { id, period, publication, organization } = change.after;
  const next = { ...plan, id, period, publication, organization: { ...plan.organization, ...organization } };
  const found = missing(
    `plan:${id}`,
    identityReferences(change.before),
    identityReferences(change.after),
    next,
  );
  return found.ok ? ok(next) : found;
}

function factsFrom(changes: readonly Change[], start: number): readonly SetFact[] {
  const run: SetFact[] = [];
  for (let index = start; index < changes.length; index += 1) {
    const change = changes[index];
    if (change?.kind !== 'set-fact' || (run[0] && run[0].cube !== change.cube)) break;
    run.push(change);
  }
  return run;
}
