import { getLog, type ShownRevision } from '@plenary/api/log';
import { ok } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import type { Database } from '@plenary/store/database/database';
import { type Revision, revisionsOf } from '@plenary/store/log/revisions';
import { verifyChain } from '@plenary/store/log/verify-chain';
import type { OpenedPlan } from '../app/handler.ts';
import { type HandledRoute, handled } from '../app/handler.ts';
import { nameOf } from '../people/people.ts';
import { branchChanges } from './branch-changes.ts';
import { canUndo } from './can-undo.ts';
import { shownChange } from './shown-change.ts';

/** How many changes of a revision are told. */
const most = 20;

/** Answers who changed what, when and why. */
export function handleLog(db: Database): HandledRoute<typeof getLog> {
  return handled(getLog, async ({ params, query }, context) => {
    const opened = await context.open(params.plan);
    if (!opened.ok) return opened;
    const { plan, organization } = opened.value;
    const key = { organization, plan: plan.id };
    const before = query.before === undefined ? {} : { before: query.before };
    const found = await revisionsOf(db, { ...key, ...before, limit: query.limit + 1 });
    const page = found.slice(0, query.limit);
    const chain = await verifyChain(db, key);
    return ok({
      revisions: page.map((revision) => shownRevision(revision, opened.value, query.language)),
      next: found.length > page.length ? (page.at(-1)?.revision ?? null) : null,
      chainHolds: chain.ok,
    });
  });
}

const shownKinds = {
  create: 'create',
  change: 'change',
  'put-proposal': 'proposal',
  'put-branch': 'branch',
  'merge-branch': 'merge',
  undo: 'undo',
  import: 'import',
} as const;

function shownRevision(revision: Revision, opened: OpenedPlan, language: Language): ShownRevision {
  const { actor, kind, changes, proposals, count } = revision;
  return {
    number: revision.revision,
    at: revision.at,
    actor: { id: actor.id, name: nameOf(actor.id, actor.name, language) },
    reason: revision.reason,
    kind: shownKinds[kind],
    undoes: revision.undoes ?? null,
    file: revision.file ?? null,
    changeCount: (count ?? 0) + Math.max(proposals.length, branchChanges(proposals).length),
    changes: [...changes, ...branchChanges(proposals)]
      .slice(0, most)
      .map((change) => shownChange(change, opened.plan, language)),
    hash: revision.hash,
    canUndo: canUndo(revision, opened),
  };
}
