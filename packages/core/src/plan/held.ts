import { ok, type Result } from '../basics/result.ts';
import type { Version } from '../budget/cube.ts';
import { heldBy } from '../budget/held-cells.ts';
import type { Change } from './change.ts';
import { collections } from './collections.ts';
import type { Plan } from './plan.ts';
import { putEntity } from './put-entity.ts';

/**
 * Refuses `version-frozen` and `cell-locked` for changes that assign what must stay, each as locks and versions stand when its
 * turn comes: whoever may take a lock away can do so, assign, and put it back. Applying does not ask this; the door for
 * writes does, so that what is only tried (a proposal, a scenario) is free.
 */
export function leavesHeld(changes: readonly Change[], plan: Plan): Result<null> {
  let current = plan;
  for (const change of changes) {
    if (change.kind === 'set-fact') {
      const held = heldBy(current.budget, change);
      if (held) return { ok: false, refusal: held };
    } else if (change.kind === 'put' && decides.has(change.what)) {
      // What cannot be put is refused where changes are applied.
      const next = putEntity(change, current);
      if (next.ok) current = next.value;
    }
  }
  return ok(null);
}

const decides: ReadonlySet<string> = new Set(['lock', 'version', 'dimension']);

/**
 * A plan that a document says, with what no document tells and the plan before it knew: ceilings, locks, definitions, bridges,
 * rounding, and which versions are frozen. A plan that knows any of these itself stays as it is. What was waived stays waived.
 */
export function withPlanningOf(before: Plan, next: Plan): Plan {
  const { waivers } = before;
  const planned = withHoldsOf(before, next);
  return waivers === undefined || planned.waivers !== undefined ? planned : { ...planned, waivers };
}

function withHoldsOf(before: Plan, next: Plan): Plan {
  const { budget, publication } = next;
  const own = planningKinds.some((kind) => collections[kind].of(next).length > 0);
  if (own || publication.rounding !== undefined || budget.versions.some((one) => one.frozen)) return next;
  const frozen = new Set(before.budget.versions.flatMap((one) => (one.frozen ? [one.id] : [])));
  const versions = budget.versions.map(
    (one): Version => (frozen.has(one.id) ? { ...one, frozen: true } : one),
  );
  const { ceilings, locks, definitions, bridge } = before.budget;
  const { rounding } = before.publication;
  return {
    ...next,
    publication: rounding === undefined ? publication : { ...publication, rounding },
    budget: {
      ...budget,
      versions: frozen.size > 0 ? versions : budget.versions,
      ...(ceilings ? { ceilings } : {}),
      ...(locks ? { locks } : {}),
      ...(definitions ? { definitions } : {}),
      ...(bridge ? { bridge } : {}),
    },
  };
}

const planningKinds = ['ceiling', 'lock', 'definition', 'bridge-step'] as const;
