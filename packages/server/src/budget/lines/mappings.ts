import { deleteMapping, getMappings, postMapping, renameMapping } from '@plenary/api/budget/lines';
import { ok } from '@plenary/core/basics/result';
import { readMappingJson, writeMappingJson } from '@plenary/formats/lines/mapping-json';
import type { Database } from '@plenary/store/database/database';
import { dropMapping, keepMapping, keptMappings, renamedMapping } from '@plenary/store/sources/mappings';
import { type HandledRoute, handled } from '../../app/handler.ts';
import { mayChangeFigures } from './post-lines.ts';

/** Answers which mappings are kept. */
export function handleGetMappings(db: Database): HandledRoute<typeof getMappings> {
  return handled(getMappings, async ({ query }, context) => {
    const opened = await context.open(query.plan);
    return opened.ok ? ok({ mappings: await keptMappings(db, opened.value.organization) }) : opened;
  });
}

/** Keeps a mapping. Refuses what is none, and `mapping-there` for a name that is taken. */
export function handlePostMapping(db: Database): HandledRoute<typeof postMapping> {
  return handled(postMapping, async ({ query, body }, context) => {
    const allowed = mayChangeFigures(context.actor);
    if (!allowed.ok) return allowed;
    const opened = await context.open(query.plan);
    if (!opened.ok) return opened;
    const { organization } = opened.value;
    const mapping = readMappingJson(body.mapping);
    if (!mapping.ok) return mapping;
    const kept = await keepMapping(db, {
      organization,
      name: body.name,
      mapping: writeMappingJson(mapping.value),
      replaces: body.replaces,
    });
    return kept.ok ? ok({ mappings: await keptMappings(db, organization) }) : kept;
  });
}

/** Gives a mapping another name. */
export function handleRenameMapping(db: Database): HandledRoute<typeof renameMapping> {
  return handled(renameMapping, async ({ query, body }, context) => {
    const allowed = mayChangeFigures(context.actor);
    if (!allowed.ok) return allowed;
    const opened = await context.open(query.plan);
    if (!opened.ok) return opened;
    const { organization } = opened.value;
    const renamed = await renamedMapping(db, { organization, name: body.name }, body.to);
    return renamed.ok ? ok({ mappings: await keptMappings(db, organization) }) : renamed;
  });
}

/** Lets go of a mapping. */
export function handleDeleteMapping(db: Database): HandledRoute<typeof deleteMapping> {
  return handled(deleteMapping, async ({ params, query }, context) => {
    const allowed = mayChangeFigures(context.actor);
    if (!allowed.ok) return allowed;
    const opened = await context.open(query.plan);
    if (!opened.ok) return opened;
    const { organization } = opened.value;
    const dropped = await dropMapping(db, { organization, name: params.name });
    return dropped.ok ? ok({ mappings: await keptMappings(db, organization) }) : dropped;
  });
}
