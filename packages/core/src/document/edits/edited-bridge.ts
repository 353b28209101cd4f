import { type Coordinates, coordinatesText } from '../../basics/address.ts';
import type { Amount } from '../../basics/amount.ts';
import { ok, type Result, refuse } from '../../basics/result.ts';
import { inLanguage } from '../../basics/words.ts';
import type { BridgeStep } from '../../budget/bridge-step.ts';
import { cubeOf, isUnder } from '../../budget/cube.ts';
import type { Change } from '../../plan/change.ts';
import type { Plan } from '../../plan/plan.ts';
import { putting, removing } from '../../plan/planning/put-changes.ts';
import { longestSaid, saidWithin } from '../../wording/said-length.ts';
import type { BridgeEdit, BridgeOrderEdit, StepSaid } from './edit.ts';
import { shownWords, stillStands } from './edited-words.ts';

/**
 * The change that a step of a bridge comes to: a new one, one whose reason, words and amount at some coordinates are others, or one that goes.
 * Refuses `unknown-reference` for versions and steps that are not there, `edit-conflicts` where another is there than was seen, `unknown-cube`, and `wrong-dimensions` for coordinates that name
 * a version or what the cube does not have, and `words-too-long` for an explanation nobody would read in a table.
 */
export function bridgeChange(edit: BridgeEdit, plan: Plan): Result<Change> {
  const { step: id, after } = edit;
  const before = plan.budget.bridge?.find((one) => one.id === id);
  if (id !== null && !before) return refuse('unknown-reference', { from: 'edit', kind: 'bridge-step', id });
  const seen = wasSeen(edit, before, plan);
  if (!seen.ok) return seen;
  if (after === null) {
    const gone = id === null ? null : removing('bridge-step', plan, id);
    return gone ? ok(gone) : refuse('empty-change', { at: 'bridge' });
  }
  const sound = standsSomewhere(edit, plan);
  if (!sound.ok) return sound;
  const within = saidWithin(after.explanation, longestSaid.words);
  if (!within.ok) return within;
  const { from, to, cube } = edit;
  const next: BridgeStep = {
    id: before?.id ?? freeId(plan, after.reason),
    ...(before ? { from: before.from, to: before.to, cube: before.cube } : { from, to, cube }),
    reason: after.reason,
    explanation: shownWords(before?.explanation, after.explanation, edit.language),
    amounts: amountsOf(before, edit.at, after.amount, plan),
  };
  return ok(putting('bridge-step', plan, next));
}

/**
 * The change that puts a step elsewhere among the steps of its bridge. Refuses `unknown-reference` for steps that are not there or of another
 * bridge, and `empty-change` where it stands so already.
 */
export function bridgeOrderChange({ step: id, ahead }: BridgeOrderEdit, plan: Plan): Result<Change> {
  const all = plan.budget.bridge ?? [];
  const from = all.findIndex((one) => one.id === id);
  const step = all[from];
  if (!step) return refuse('unknown-reference', { from: 'edit', kind: 'bridge-step', id });
  const rest = all.toSpliced(from, 1);
  const isOfSame = (one: BridgeStep): boolean =>
    one.from === step.from && one.to === step.to && one.cube === step.cube;
  const index =
    ahead === null
      ? rest.findLastIndex(isOfSame) + 1
      : rest.findIndex((one) => one.id === ahead && isOfSame(one));
  if (index < 0) return refuse('unknown-reference', { from: 'edit', kind: 'bridge-step', id: ahead ?? '' });
  if (index === from || rest.length === 0) return refuse('empty-change', { at: `bridge-step:${id}` });
  return ok({ kind: 'put', what: 'bridge-step', id, index, from, before: step, after: step });
}

/** The amounts of a step that shall come to an amount at coordinates: what it says of parts of them stays, and the rest is said of the whole. */
function amountsOf(
  before: BridgeStep | undefined,
  at: Coordinates,
  amount: Amount,
  plan: Plan,
): BridgeStep['amounts'] {
  const key = coordinatesText(at);
  const others = (before?.amounts ?? []).filter((one) => coordinatesText(one.at) !== key);
  const own = amount - amountAt(others, at, plan);
  return own === 0 && others.length > 0 ? others : [...others, { at, amount: own }];
}

function amountAt(amounts: BridgeStep['amounts'], at: Coordinates, { budget }: Plan): Amount {
  return amounts
    .filter((one) => isUnder(budget, { cube: '', at }, { cube: '', at: one.at }))
    .reduce((sum, one) => sum + one.amount, 0);
}

function wasSeen(edit: BridgeEdit, stands: BridgeStep | undefined, plan: Plan): Result<null> {
  if (edit.before === undefined) return ok(null);
  const said = (one: StepSaid | null): string | null =>
    one && [one.reason, one.explanation, one.amount].join('\n');
  const now = stands && {
    reason: stands.reason,
    explanation: inLanguage(stands.explanation, edit.language),
    amount: amountAt(stands.amounts, edit.at, plan),
  };
  return stillStands(`bridge-step:${edit.step ?? ''}`, said(now ?? null), said(edit.before));
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
