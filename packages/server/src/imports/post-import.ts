import { deleteImport, getImport, postImport } from '@plenary/api/imports';
import { may } from '@plenary/core/access/may';
import { ok } from '@plenary/core/basics/result';
import { type HandledRoute, handled } from '../app/handler.ts';
import { fileNameOf } from './file-name.ts';
import { shownImport } from './import-job.ts';
import type { Imports } from './imports.ts';

/** Answers a file that shall be imported. */
export function handlePostImport(imports: Imports): HandledRoute<typeof postImport> {
  return handled(postImport, async ({ query, body }, { actor, fileName }) => {
    const allowed = may(actor, { kind: 'import' });
    if (!allowed.ok) return allowed;
    const job = await imports.begin(fileNameOf(fileName), body);
    return job.ok ? ok(shownImport(job.value, query.language)) : job;
  });
}

/** Answers how far an import is. */
export function handleGetImport(imports: Imports): HandledRoute<typeof getImport> {
  return handled(getImport, async ({ params, query }) => {
    const job = await imports.get(params.id);
    return job.ok ? ok(shownImport(job.value, query.language)) : job;
  });
}

/** Answers the wish to give an import up. */
export function handleDeleteImport(imports: Imports): HandledRoute<typeof deleteImport> {
  return handled(deleteImport, async ({ params, query }, { actor }) => {
    const allowed = may(actor, { kind: 'import' });
    if (!allowed.ok) return allowed;
    const job = await imports.get(params.id);
    if (!job.ok) return job;
    await imports.cancel(job.value);
    return ok(shownImport(job.value, query.language));
  });
}
