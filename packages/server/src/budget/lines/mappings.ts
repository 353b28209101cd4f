import { deleteMapping, getMappings, postMapping, renameMapping } from '@plenary/api/budget/lines';
import { ok } from '@plenary/core/basics/result';
import { readMappingJson, writeMappingJson } from '@plenary/formats/lines/mapping-json';
import type { Database } from '@plenary/store/database/database';
import { dropMapping, keepMapping, keptMappings, renamedMapping } from '@plenary/store/sources/mappings';
import { type HandledRoute, handled } from '../../app/handler.ts';
import { mayChangeFigures } from './post-lines.ts';

/** Answers which mappings are kept. */
export function handleGetMappings(db: Database): HandledRoute<typeof getMappings> {
  return handled(getMappings, async () => ok({ mappings: await keptMappings(db) }));
}

/** Keeps a mapping. Refuses what is none, and `mapping-there` for a name that is taken. */
export function handlePostMapping(db: Database): HandledRoute<typeof postMapping> {
  return handled(postMapping, async ({ body }, { actor }) => {
    const allowed = mayChangeFigures(actor);
    if (!allowed.ok) return allowed;
    const mapping = readMappingJson(body.mapping);
    if (!mapping.ok) return mapping;
    const kept = await keepMapping(db, {
      name: body.name,
      mapping: writeMappingJson(mapping.value),
      replaces: body.replaces,
    });
    return kept.ok ? ok({ mappings: await keptMappings(db) }) : kept;
  });
}

/** Gives a mapping another name. */
export function handleRenameMapping(db: Database): HandledRoute<typeof renameMapping> {
  return handled(renameMapping, async ({ body }, { actor }) => {
    const allowed = mayChangeFigures(actor);
    if (!allowed.ok) return allowed;
    const renamed = await renamedMapping(db, body.name, body.to);
    return renamed.ok ? ok({ mappings: await keptMappings(db) }) : renamed;
  });
}

/** Lets go of a mapping. */
export function handleDeleteMapping(db: Database): HandledRoute<typeof deleteMapping> {
  return handled(deleteMapping, async ({ params }, { actor }) => {
    const allowed = mayChangeFigures(actor);
    if (!allowed.ok) return allowed;
    const dropped = await dropMapping(db, params.name);
    return dropped.ok ? ok({ mappings: await keptMappings(db) }) : dropped;
  });
}
