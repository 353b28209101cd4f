import { getMembers } from '@plenary/api/budget/pivot';
import { ok, refuse } from '@plenary/core/basics/result';
import { handled } from '../../app/handler.ts';
import { tableIn } from './carried-pivots.ts';
import { memberLabel } from './member-label.ts';

/** Answers the members of a dimension of a cube, in the order of their tree. Refuses `unknown-cube` and `unknown-dimension`. */
export const handleMembers = handled(getMembers, async ({ params, query }, context) => {
  const opened = await context.open(params.plan);
  if (!opened.ok) return opened;
  const { plan } = opened.value;
  const { cube, dimension, language } = query;
  const table = tableIn(opened.value, plan, cube);
  if (!table.ok) return table;
  const tree = table.value.trees.find((one) => one.dimension === dimension);
  if (!tree) return refuse('unknown-dimension', { cube, dimension });
  const members = Array.from(tree.order, (code) => {
    const id = tree.ids[code] ?? '';
    const group = tree.groups.has(id);
    return { id, level: tree.levels[code] ?? 0, group, ...memberLabel(dimension, id, plan, language) };
  });
  return ok({ members });
});
