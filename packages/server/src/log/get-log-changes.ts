import { getLogChanges } from '@plenary/api/log';
import { ok, refuse } from '@plenary/core/basics/result';
import type { Database } from '@plenary/store/database/database';
import { changesOf, revisionsOf } from '@plenary/store/log/revisions';
import { type HandledRoute, handled } from '../app/handler.ts';
import { branchChanges } from './branch-changes.ts';
import { shownChange } from './shown-change.ts';

/** Answers everything that one revision changed, in pages. Refuses `unknown-revision`. */
export function handleLogChanges(db: Database): HandledRoute<typeof getLogChanges> {
  return handled(getLogChanges, async ({ params, query }, context) => {
    const opened = await context.open(params.plan);
    if (!opened.ok) return opened;
    const { plan, organization } = opened.value;
    const { revision } = params;
    const key = { organization, plan: plan.id };
    const [entry] = await revisionsOf(db, { ...key, before: revision + 1, limit: 1 });
    if (entry?.revision !== revision) return refuse('unknown-revision', { plan: plan.id, revision });
    const all = await changesOf(db, { ...key, revision });
    if (!all.ok) return all;
    const changes = [...all.value, ...branchChanges(entry.proposals)];
    const end = query.after + query.limit;
    return ok({
      changes: changes.slice(query.after, end).map((change) => shownChange(change, plan, query.language)),
      next: end < changes.length ? end : null,
    });
  });
}
