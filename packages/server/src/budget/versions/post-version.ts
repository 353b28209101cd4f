import { type makeVersion, postVersion } from '@plenary/api/budget/versions';
import { ok, refuse } from '@plenary/core/basics/result';
import type { Version } from '@plenary/core/budget/cube';
import type { Change } from '@plenary/core/plan/change';
import { carryingForward, copyingVersion } from '@plenary/core/plan/planning/version-changes';
import type * as z from 'zod';
import { type HandledRoute, handled } from '../../app/handler.ts';
import type { Writing } from '../../changes/writing.ts';

/** Copies a version or carries it forward, as one revision. */
export function handleVersion(writing: Writing): HandledRoute<typeof postVersion> {
  return handled(postVersion, async ({ params, body }, { open, actor }) => {
    const opened = await open(params.plan);
    if (!opened.ok) return opened;
    const { plan, revision } = opened.value;
    const { basedOn, reason, make } = body;
    if (revision !== basedOn) return refuse('revision-conflict', { basedOn, current: revision });
    const changes =
      make.kind === 'copy'
        ? copyingVersion(plan, make.from, copyOf(make))
        : carryingForward(plan, make.from, make.period);
    if (!changes.ok) return changes;
    const edit = { kind: 'change', changes: changes.value } as const;
    const written = await writing.commit({ plan: params.plan, actor, reason, basedOn, edit });
    if (!written.ok) return written;
    const facts = changes.value.filter((change) => change.kind === 'set-fact').length;
    const { revision: number, hash } = written.value;
    return ok({ revision: number, hash, facts, version: madeBy(changes.value) });
  });
}

/** The version that is put first is the one that is made; what it was made of may be frozen after it. */
function madeBy(changes: readonly Change[]): string {
  return changes.find((change) => change.kind === 'put' && change.what === 'version')?.id ?? '';
}

function copyOf({
  id,
  stage,
  period,
  name,
}: Extract<z.output<typeof makeVersion>, { kind: 'copy' }>): Version {
  const text = name?.text.trim() ?? '';
  return { id, stage, period, ...(name && text !== '' ? { name: { [name.language]: text } } : {}) };
}
