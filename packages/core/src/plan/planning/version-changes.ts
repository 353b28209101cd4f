import { type Period, periodText, samePeriod } from '../../basics/period.ts';
import { ok, type Result, refuse } from '../../basics/result.ts';
import { wordsIn } from '../../basics/words.ts';
import type { Version } from '../../budget/cube.ts';
import { copiedFacts, type VersionCopy } from '../../budget/versions/copy-version.ts';
import type { Change } from '../change.ts';
import type { Plan } from '../plan.ts';
import { putting } from './put-changes.ts';

/**
 * The changes that freeze a version, or thaw it: of a frozen one no figure changes any more. Refuses `unknown-reference`; none are needed
 * where it is so already.
 */
export function freezing(plan: Plan, id: string, frozen: boolean): Result<readonly Change[]> {
  const version = versionOf(plan, id);
  if (!version) return unknown(id);
  if (frozen === (version.frozen === true)) return ok([]);
  const { frozen: _was, ...thawed } = version;
  return ok([putting('version', plan, frozen ? { ...version, frozen } : thawed)]);
}

/**
 * The changes that add a version with the facts of another; where stage and period do not tell it from another, its id is its name.
 * Refuses `id-taken`, `unknown-reference`, and what `copiedFacts` refuses.
 */
export function copyingVersion(
  plan: Plan,
  from: string,
  to: Version,
  how: Omit<VersionCopy, 'from' | 'to'> = {},
): Result<readonly Change[]> {
  if (!versionOf(plan, from)) return unknown(from);
  if (versionOf(plan, to.id)) return refuse('id-taken', { at: `version:${to.id}` });
  const { frozen: _open, ...version } = to;
  const facts = copiedFacts(plan.budget, { ...how, from, to: to.id });
  return facts.ok ? ok([putting('version', plan, told(version, plan)), ...facts.value]) : facts;
}

/**
 * The changes that carry a version forward into a later period: a proposed version of that period with its facts, years moved on by as much
 * as the period, and the version itself frozen. Refuses as `copyingVersion`, and `period-not-later`.
 */
export function carryingForward(plan: Plan, from: string, period: Period): Result<readonly Change[]> {
  const version = versionOf(plan, from);
  if (!version) return unknown(from);
  const years = period.from - version.period.from;
  if (years <= 0) return refuse('period-not-later', { version: from, period: periodText(period) });
  const next: Version = { id: `proposed-${periodText(period)}`, stage: 'proposed', period };
  const copied = copyingVersion(plan, from, next, { years });
  if (!copied.ok) return copied;
  const frozen = freezing(plan, from, true);
  return frozen.ok ? ok([...copied.value, ...frozen.value]) : frozen;
}

function told(version: Version, { budget, publication }: Plan): Version {
  const alike = budget.versions.some(
    (one) => one.stage === version.stage && samePeriod(one.period, version.period),
  );
  return alike && !version.name ? { ...version, name: wordsIn(publication.original, version.id) } : version;
}

function versionOf(plan: Plan, id: string): Version | undefined {
  return plan.budget.versions.find((version) => version.id === id);
}

function unknown(id: string): Result<never> {
  return refuse('unknown-reference', { from: 'version', kind: 'version', id });
}
