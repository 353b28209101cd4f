import { type Edit, postChanges, postUndo } from '@plenary/api/changes';
import { call } from '@plenary/api/client';
import type { Problem } from '@plenary/api/contract/problem';
import { openPlan } from '@plenary/api/plans';
import type { QueryClient } from '@tanstack/react-query';
import { keyOfPlan, server } from '../app/server.ts';
import { lastSaved } from './last-saved.ts';
import { sessionHistory } from './session-history.ts';

/** What came of sending: a revision (`fresh` once everything that is shown was asked again), somebody who was faster, or a refusal in words. */
export type Sent =
  | { readonly kind: 'saved'; readonly revision: number; readonly fresh: Promise<void> }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** On what a change is sent, and why. */
export interface ToSend {
  readonly plan: string;
  readonly revision: number;
  readonly reason: string;
  readonly queries: QueryClient;
}

/** Something that becomes a revision. */
export type Task = (given: ToSend) => Promise<Sent>;

/** Sends an edit as a revision of its own. */
export function sendEdit(edit: Edit, given: ToSend): Promise<Sent> {
  return sendEdits([edit], given);
}

/**
 * Sends edits as one revision. Where the plan has a newer revision they are sent once more on that: what an edit was made of is looked
 * at by the server, so nothing of anybody else is overwritten. Everything that is shown of the plan is asked again afterwards.
 */
export function sendEdits(edits: readonly Edit[], given: ToSend): Promise<Sent> {
  const { plan, reason } = given;
  const post = (basedOn: number) =>
    call(server(), postChanges, {
      params: { plan },
      query: {},
      body: { basedOn, reason, edits: [...edits] },
    });
  return sendChange((toSend) => onNewest(post, toSend), given);
}

/** What the server answers to a change. */
type Answered =
  | { readonly ok: true; readonly value: { readonly revision: number } }
  | { readonly ok: false; readonly problem: Problem };

/** Sends a change that becomes a revision, remembers it, and has everything that is shown of the plan asked again. */
export async function sendChange(post: (given: ToSend) => Promise<Answered>, given: ToSend): Promise<Sent> {
  const { plan, queries } = given;
  const sent = await post(given);
  // A server that does not answer is not asked again for what is shown.
  if (!sent.ok && sent.problem.status === 0) return { kind: 'refused', problem: sent.problem };
  const fresh = queries.invalidateQueries({ queryKey: keyOfPlan(plan) });
  if (sent.ok) {
    lastSaved.set({ plan, revision: sent.value.revision });
    sessionHistory.saved(plan, sent.value.revision);
    return { kind: 'saved', revision: sent.value.revision, fresh };
  }
  await fresh;
  const { problem } = sent;
  const overtaken = problem.status === 409 && ['edit-conflicts', 'revision-conflict'].includes(problem.code);
  return overtaken ? { kind: 'conflict' } : { kind: 'refused', problem };
}

/** Takes a revision back, as a revision of its own. It needs no other reason than which one that is, and the log has that. */
export async function sendUndo(revision: number, given: Omit<ToSend, 'reason'>): Promise<Sent> {
  const { plan, queries } = given;
  const reason = '';
  const post = (basedOn: number) =>
    call(server(), postUndo, { params: { plan }, query: {}, body: { basedOn, revision, reason } });
  const sent = await onNewest(post, given);
  // A server that does not answer is not asked again for what is shown.
  if (!sent.ok && sent.problem.status === 0) return { kind: 'refused', problem: sent.problem };
  if (sent.ok) sessionHistory.undone(plan, revision, sent.value.revision);
  const fresh = queries.invalidateQueries({ queryKey: keyOfPlan(plan) });
  return sent.ok
    ? { kind: 'saved', revision: sent.value.revision, fresh }
    : { kind: 'refused', problem: sent.problem };
}

/** Sends once more on the newest revision where the plan has moved on. */
export async function onNewest<
  Answer extends { readonly ok: true } | { readonly ok: false; readonly problem: Problem },
>(
  post: (basedOn: number) => Promise<Answer>,
  { plan, revision }: Pick<ToSend, 'plan' | 'revision'>,
): Promise<Answer> {
  const first = await post(revision);
  if (first.ok || first.problem.code !== 'revision-conflict') return first;
  const now = await call(server(), openPlan, { params: { plan }, query: {} });
  return now.ok ? await post(now.value.revision) : first;
}
