import { postUndo } from '@plenary/api/changes';
import { ok } from '@plenary/core/basics/result';
import { type HandledRoute, handled } from '../app/handler.ts';
import type { Writing } from './writing.ts';

/** Answers the wish to take a revision back. */
export function handleUndo(writing: Writing): HandledRoute<typeof postUndo> {
  return handled(postUndo, async ({ params, body }, { actor }) => {
    const { basedOn, reason, revision } = body;
    const edit = { kind: 'undo', revision } as const;
    const written = await writing.commit({ plan: params.plan, actor, reason, basedOn, edit });
    return written.ok ? ok({ revision: written.value.revision, hash: written.value.hash }) : written;
  });
}
