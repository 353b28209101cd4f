import { postChanges } from '@plenary/api/changes';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { changesOfEdits } from '@plenary/core/document/edits/changes-of-edits';
import { type HandledRoute, handled } from '../app/handler.ts';
import type { Writing } from './writing.ts';

/** Answers edits in place: all of them as one revision, or none. */
export function handleChanges(writing: Writing): HandledRoute<typeof postChanges> {
  return handled(postChanges, async ({ params, body }, { open, actor }) => {
    const opened = await open(params.plan);
    if (!opened.ok) return opened;
    const { plan, revision } = opened.value;
    if (revision !== body.basedOn) return behind(body.basedOn, revision);
    const changes = changesOfEdits(body.edits, plan);
    if (!changes.ok) return changes;
    const edit = { kind: 'change', changes: changes.value } as const;
    const { basedOn, reason } = body;
    const written = await writing.commit({ plan: params.plan, actor, reason, basedOn, edit });
    return written.ok ? ok({ revision: written.value.revision, hash: written.value.hash }) : written;
  });
}

function behind(basedOn: number, current: number): Result<never> {
  return refuse('revision-conflict', { basedOn, current });
}
