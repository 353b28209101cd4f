import { coordinatesText } from '../../basics/address.ts';
import { ok, type Result, refuse } from '../../basics/result.ts';
import type { BridgeStep } from '../../budget/bridge-step.ts';
import { cubeOf } from '../../budget/cube.ts';
import type { Change } from '../../plan/change.ts';
import type { Plan } from '../../plan/plan.ts';
import { putting, removing } from '../../plan/planning/put-changes.ts';
import type { BridgeEdit } from './edit.ts';

/**
 * The change that a step of a bridge comes to: a new one, one whose reason, words and amount at some coordinates are others, or one that goes.
 * Refuses `unknown-reference` for versions and steps that are not there, `unknown-cube`, and `wrong-dimensions` for coordinates that name
 * a version or what the cube does not have.
 */
export function bridgeChange(edit: BridgeEdit, plan: Plan): Result<Change> {
  const { step: id, after } = edit;
  const before = plan.budget.bridge?.find((one) => one.id === id);
  if (id !== null && !before) return refuse('unknown-reference', { from: 'edit', kind: 'bridge-step', id });
  if (after === null) {
    const gone = id === null ? null : removing('bridge-step', plan, id);
    return gone ? ok(gone) : refuse('empty-change', { at: 'bridge' });
  }
  const sound = standsSomewhere(edit, plan);
  if (!sound.ok) return sound;
  const key = coordinatesText(edit.at);
  const others = (before?.amounts ?? []).filter((one) => coordinatesText(one.at) !== key);
  const { from, to, cube } = edit;
  const next: BridgeStep = {
    id: before?.id ?? freeId(plan, after.reason),
    ...(before ? { from: before.from, to: before.to, cube: before.cube } : { from, to, cube }),
    reason: after.reason,
    explanation: { ...before?.explanation, [edit.language]: after.explanation },
    amounts: [...others, { at: edit.at, amount: after.amount }],
  };
  return ok(putting('bridge-step', plan, next));
}

function standsSomewhere({ from, to, cube, at }: BridgeEdit, { budget }: Plan): Result<null> {
  const lost = [from, to].find((version) => !budget.versions.some(({ id }) => id === version));
  if (lost !== undefined) return refuse('unknown-reference', { from: 'edit', kind: 'version', id: lost });
  const own = cubeOf(budget, cube);
  if (!own) return refuse('unknown-cube', { cube });
  const dimensions = own.dimensions.filter((one) => one !== 'version');
  if (Object.keys(at).every((one) => dimensions.includes(one))) return ok(null);
  return refuse('wrong-dimensions', {
    at: `${cube}[${coordinatesText(at)}]`,
    dimensions: dimensions.join(', '),
  });
}

/** The reason is the id, unless another step has it. */
function freeId({ budget }: Plan, reason: string): string {
  const taken = new Set((budget.bridge ?? []).map(({ id }) => id));
  let id = reason;
  for (let count = 2; taken.has(id); count += 1) id = `${reason}-${count}`;
  return id;
}
