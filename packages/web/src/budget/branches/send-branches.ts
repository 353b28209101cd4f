import { discardBranch, postBranch, postBranchFigures, postMerge } from '@plenary/api/budget/branches';
import type { Edit } from '@plenary/api/changes';
import { call } from '@plenary/api/client';
import type * as z from 'zod';
import { server } from '../../app/server.ts';
import { onNewest, type Sent, sendChange, sendEdits, type Task, type ToSend } from '../../changes/send.ts';
import { amountsOf, targetsOf } from './branch-target.ts';

/**
 * Sends edits to what they belong to: the plan, or branches, each as a revision. `within` is the branch that the page shows. What was sent
 * before something is refused stays.
 */
export async function sendWhereTheyBelong(
  edits: readonly Edit[],
  within: string | null,
  given: ToSend,
): Promise<Sent> {
  let last: Sent = { kind: 'conflict' };
  for (const { branch, edits: own } of targetsOf(edits, within)) {
    last = branch === null ? await sendEdits(own, given) : await sendFigures(branch, own, given);
    if (last.kind !== 'saved') return last;
  }
  return last;
}

function sendFigures(branch: string, edits: readonly Edit[], given: ToSend): Promise<Sent> {
  const { plan, reason } = given;
  const figures = amountsOf(edits).map(({ cube, at, before, after }) => ({ cube, at, before, after }));
  const post = (basedOn: number) =>
    call(server(), postBranchFigures, {
      params: { plan, branch },
      query: {},
      body: { basedOn, reason, edits: figures },
    });
  return sendChange((toSend) => onNewest(post, toSend), given);
}

/** Makes a branch. */
export function making(made: Omit<z.input<typeof postBranch.body>, 'basedOn' | 'reason'>): Task {
  return (given) => {
    const { plan, reason } = given;
    const post = (basedOn: number) =>
      call(server(), postBranch, { params: { plan }, query: {}, body: { ...made, basedOn, reason } });
    return sendChange((toSend) => onNewest(post, toSend), given);
  };
}

/** Merges a branch as it was looked at: where the plan has moved on since, nothing is merged. */
export function merging(branch: string, order: { keep?: 'branch' | 'plan'; only?: string[] }): Task {
  return (given) =>
    sendChange(
      ({ plan, revision, reason }) =>
        call(server(), postMerge, {
          params: { plan, branch },
          query: {},
          body: { basedOn: revision, reason, ...order },
        }),
      given,
    );
}

/** Takes a branch away. */
export function discarding(branch: string): Task {
  return (given) => {
    const { plan, reason } = given;
    const post = (basedOn: number) =>
      call(server(), discardBranch, { params: { plan, branch }, query: {}, body: { basedOn, reason } });
    return sendChange((toSend) => onNewest(post, toSend), given);
  };
}
