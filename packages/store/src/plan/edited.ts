import type { Actor } from '@plenary/core/access/actor';
import { type Action, may } from '@plenary/core/access/may';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { same } from '@plenary/core/basics/same';
import { withBranchesOf } from '@plenary/core/negotiation/branch';
import type { Proposal } from '@plenary/core/negotiation/proposal';
import { planIn } from '@plenary/core/negotiation/scenario';
import { applyAll } from '@plenary/core/plan/apply';
import type { Change } from '@plenary/core/plan/change';
import { difference } from '@plenary/core/plan/difference';
import { leavesHeld, withPlanningOf } from '@plenary/core/plan/held';
import type { Plan } from '@plenary/core/plan/plan';
import type { FactChunk } from '../facts/fact-chunk.ts';
import type { Done, ProposalsReplaced } from '../log/log-entry.ts';
import { type Content, replaceProposals } from '../log/replay.ts';
import { snapshotOf, stepsOf } from '../log/written-entry.ts';
import type { Edit } from './edit.ts';
import type { PlanKey, SourceRef } from './plan-record.ts';

/** What an edit comes to: the state after it, and what the log says of it. */
export interface Edited {
  readonly content: Content;
  readonly done: Done;
  readonly chunks: readonly FactChunk[];
}

/** A plan under the id and the organization that it is kept under. */
export function keyed(plan: Plan, key: PlanKey): Plan {
  return { ...plan, id: key.plan, organization: { ...plan.organization, id: key.organization } };
}

/** A plan put whole. */
export function putWhole(content: Content): Edited {
  const { value, chunks } = snapshotOf(content);
  return { content, done: { whole: value }, chunks };
}

/** The state after changes, all or none; refuses what the actor may not do, and what cannot be applied. */
export function changed(actor: Actor, current: Content, changes: readonly Change[]): Result<Edited> {
  return stepped(actor, { kind: 'change', changes, plan: current.plan }, current, changes, []);
}

/**
 * The state after putting a proposal. Refuses, beside what applying refuses, a proposal of unknown delegations and one that
 * could not be adopted as the plan stands.
 */
export function proposalPut(
  actor: Actor,
  current: Content,
  edit: Extract<Edit, { kind: 'put-proposal' }>,
): Result<Edited> {
  const { id, proposal, words = [] } = edit;
  const index = current.proposals.findIndex((one) => one.id === id);
  const before = current.proposals[index] ?? null;
  if (!before && !proposal) return refuse('unknown-proposal', { proposal: id });
  if (proposal && proposal.id !== id) return refuse('id-mismatch', { at: `proposal:${id}`, id: proposal.id });
  const replaced: ProposalsReplaced = {
    index: index < 0 ? current.proposals.length : index,
    before: before ? [before] : [],
    after: proposal ? [proposal] : [],
  };
  const action: Action = { kind: 'put-proposal', before, after: proposal, words };
  const edited = stepped(actor, action, current, words, [replaced]);
  if (!edited.ok || !proposal) return edited;
  const sound = adoptable(proposal, edited.value.content);
  return sound.ok ? edited : sound;
}

/**
 * The state after importing a document: by the changes that lead there, or, where the document refers to what it does not
 * hold, whole. What no document tells stays; figures that must stay are a reason to refuse.
 */
export function imported(
  actor: Actor,
  current: Content,
  next: { readonly plan: Plan; readonly proposals: readonly Proposal[]; readonly source: SourceRef | null },
): Result<Edited> {
  const allowed = may(actor, { kind: 'import' });
  if (!allowed.ok) return allowed;
  const wanted = withPlanningOf(current.plan, next.plan);
  const proposals = withBranchesOf(current.proposals, next.proposals);
  const changes = difference(current.plan, wanted);
  const held = leavesHeld(
    changes.filter((change) => change.kind === 'set-fact'),
    current.plan,
  );
  if (!held.ok) return held;
  const plan = applyAll(changes, current.plan);
  if (!plan.ok || !same(plan.value, wanted)) return ok(putWhole({ ...next, plan: wanted, proposals }));
  const replaced = proposalsReplaced(current.proposals, proposals);
  const { value: steps, chunks } = stepsOf(changes);
  return ok({
    content: { ...next, plan: plan.value, proposals },
    done: { steps, proposals: replaced, source: { before: current.source, after: next.source } },
    chunks,
  });
}

/** The state after taking steps; `action` is what the actor must be allowed to do. */
export function stepped(
  actor: Actor,
  action: Action,
  current: Content,
  changes: readonly Change[],
  replaced: readonly ProposalsReplaced[],
  source?: { readonly before: SourceRef | null; readonly after: SourceRef | null },
): Result<Edited> {
  const allowed = may(actor, action);
  if (!allowed.ok) return allowed;
  if (changes.length === 0 && replaced.length === 0 && !source) return refuse('empty-change', { at: 'plan' });
  const held = leavesHeld(changes, current.plan);
  if (!held.ok) return held;
  const plan = applyAll(changes, current.plan);
  if (!plan.ok) return plan;
  const { id, organization } = current.plan;
  if (plan.value.id !== id || plan.value.organization.id !== organization.id) {
    return refuse('plan-id-fixed', { plan: id });
  }
  let { proposals } = current;
  for (const one of replaced) {
    const next = replaceProposals(proposals, one);
    if (!next.ok) return next;
    proposals = next.value;
  }
  const { value: steps, chunks } = stepsOf(changes);
  const done: Done = source ? { steps, proposals: replaced, source } : { steps, proposals: replaced };
  return ok({
    content: { plan: plan.value, proposals, source: source ? source.after : current.source },
    done,
    chunks,
  });
}

function adoptable(proposal: Proposal, { plan, proposals }: Content): Result<null> {
  const known = new Set(plan.organization.delegations.map((one) => one.id));
  const stranger = proposal.by.find((id) => !known.has(id));
  if (stranger !== undefined) {
    return refuse('unknown-reference', { from: `proposal:${proposal.id}`, kind: 'delegation', id: stranger });
  }
  const adopted = [proposal.id];
  for (let above = proposal.amends; above !== undefined && !adopted.includes(above); ) {
    adopted.unshift(above);
    const id = above;
    above = proposals.find((one) => one.id === id)?.amends;
  }
  const stands = planIn(plan, proposals, { name: proposal.id, adopted });
  return stands.ok ? ok(null) : stands;
}

/** The one stretch of a list of proposals that differs. */
function proposalsReplaced(
  before: readonly Proposal[],
  after: readonly Proposal[],
): readonly ProposalsReplaced[] {
  if (same(before, after)) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && same(before[start], after[start])) start += 1;
  let end = 0;
  while (end < shorter - start && same(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const cut = (list: readonly Proposal[]) => list.slice(start, list.length - end);
  return [{ index: start, before: cut(before), after: cut(after) }];
}
