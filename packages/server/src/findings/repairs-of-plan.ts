import type { ShownFinding } from '@plenary/api/findings';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import type { Finding, Repair } from '@plenary/core/checks/finding';
import { type AppliedRepair, repairsApplied } from '@plenary/core/checks/repairs/applied-repair';
import type { Change } from '@plenary/core/plan/change';
import type { Plan } from '@plenary/core/plan/plan';
import type { CheckedDocument } from '../app/handler.ts';
import { once } from '../app/reading/once.ts';
import { shownChange } from '../log/shown-change.ts';

type Applied = (finding: Finding, repair: Repair) => AppliedRepair | { readonly kind: 'source' };

const applied = once<CheckedDocument, WeakMap<Plan, Applied>>(() => new WeakMap());

/** Tells what a plan can carry out of the repairs of its findings. An imported file is what it is: there a repair is for whoever writes it. */
export function repairsOfPlan(checked: CheckedDocument, plan: Plan): Applied {
  if (checked.which === 'source') return () => ({ kind: 'source' });
  const known = applied(checked).get(plan);
  if (known) return known;
  const made = repairsApplied(checked.interpretation, plan);
  applied(checked).set(plan, made);
  return made;
}

/** The changes that a repair of a finding comes to, by its place in the list, from 0. Refuses `repair-not-applicable`. */
export function changesOfRepair(
  finding: Finding,
  place: number,
  checked: CheckedDocument,
  plan: Plan,
): Result<readonly Change[]> {
  const repair = finding.repairs[place];
  const outcome = repair && repairsOfPlan(checked, plan)(finding, repair);
  return outcome?.kind === 'plan' ? ok(outcome.changes) : refuse('repair-not-applicable');
}

/** What comes of a repair, in words. */
export function shownApplied(
  outcome: ReturnType<Applied>,
  plan: Plan,
  language: Language,
): ShownFinding['repairs'][number]['applies'] {
  if (outcome.kind !== 'plan') return { kind: outcome.kind };
  const facts = outcome.changes.filter(({ kind }) => kind === 'set-fact');
  return { kind: 'plan', amounts: facts.map((change) => shownChange(change, plan, language)) };
}
