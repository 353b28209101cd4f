import { acceptImport } from '@plenary/api/imports';
import type { Actor } from '@plenary/core/access/actor';
import { may } from '@plenary/core/access/may';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Interpretation } from '@plenary/core/document/interpretation';
import type { Database } from '@plenary/store/database/database';
import type { PlanRecord } from '@plenary/store/plan/plan-record';
import { keepSource } from '@plenary/store/sources/sources';
import { type HandledRoute, handled } from '../app/handler.ts';
import type { Writing } from '../changes/writing.ts';
import type { Library } from '../plans/library.ts';
import type { ImportJob } from './import-job.ts';
import type { Imports } from './imports.ts';

/** What accepting an import writes with. */
export interface Accepting {
  readonly db: Database;
  readonly library: Library;
  readonly writing: Writing;
  readonly imports: Imports;
}

/** Answers that what was understood shall become a plan: a new one, or where that is said, a revision of the one that has this id. */
export function handleAcceptImport(accepting: Accepting): HandledRoute<typeof acceptImport> {
  const { imports } = accepting;
  return handled(acceptImport, async ({ params, body }, { actor }) => {
    const allowed = may(actor, { kind: 'import' });
    if (!allowed.ok) return allowed;
    const job = await imports.get(params.id);
    if (!job.ok) return job;
    const { state, checked } = job.value;
    if (state !== 'ready' || !checked) return refuse('import-not-ready', { state });
    // From here on nobody else accepts or cancels it.
    imports.move(job.value, 'accepted');
    const written = await planOf(accepting, job.value, checked.interpretation, actor, body).catch(
      (error: unknown) => {
        imports.move(job.value, 'ready');
        throw error;
      },
    );
    if (!written.ok) imports.move(job.value, 'ready');
    else await imports.accepted(job.value);
    return written.ok ? ok({ plan: body.plan, revision: written.value.revision }) : written;
  });
}

async function planOf(
  { db, library, writing }: Accepting,
  { file, bytes }: ImportJob,
  { plan, proposals }: Interpretation,
  actor: Actor,
  given: { readonly plan: string; readonly reason: string; readonly replaces: boolean },
): Promise<Result<PlanRecord>> {
  const head = await library.head(given.plan);
  if (head.ok && !given.replaces) {
    return refuse('import-would-replace', { plan: given.plan, revision: head.value.revision });
  }
  const organization = head.ok ? head.value.organization : plan.organization.id;
  const source = await keepSource(db, { organization, name: file, bytes });
  if (!source.ok) return source;
  const basedOn = head.ok ? head.value.revision : 0;
  const edit = { kind: head.ok ? 'import' : 'create', plan, proposals, source: source.value } as const;
  return await writing.commitAs({
    organization,
    plan: given.plan,
    actor,
    reason: given.reason,
    basedOn,
    edit,
  });
}
