import { same } from '@plenary/core/basics/same';
import { applyAll } from '@plenary/core/plan/apply';
import { invertAll } from '@plenary/core/plan/invert';
import type { Revision } from '@plenary/store/log/revisions';
import type { OpenedPlan } from '../app/handler.ts';

/**
 * Says whether a revision can be taken back as the plan stands now: nothing that came later changed the same. Of a revision with
 * more facts than the log holds at hand it says so only while it is the newest.
 */
export function canUndo(
  revision: Revision,
  { plan, proposals, branches, revision: newest }: OpenedPlan,
): boolean {
  if (revision.kind === 'create') return false;
  if (revision.revision === newest) return true;
  if (revision.count === null || revision.changes.length < revision.count) return false;
  const standing = new Map([...proposals, ...branches].map((one) => [one.id, one]));
  const stand = revision.proposals.every(
    ({ before, after }) =>
      after.every((one) => same(standing.get(one.id), one)) &&
      before.every((one) => standing.has(one.id) === after.some(({ id }) => id === one.id)),
  );
  return stand && applyAll(invertAll(revision.changes), plan).ok;
}
