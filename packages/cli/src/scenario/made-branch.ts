import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import type { Interpretation } from '@plenary/core/document/interpretation';
import { branchIn, branchOf } from '@plenary/core/negotiation/branch';
import { branchId } from '@plenary/core/negotiation/branch-id';
import { restated } from '@plenary/core/negotiation/merge';
import type { Change } from '@plenary/core/plan/change';
import { growing } from '@plenary/core/plan/planning/growth-changes';
import { compareOf } from '../pivot/pivot-order.ts';
import { type Arguments, lastValue } from '../plenary/arguments.ts';
import { commandWord } from '../plenary/command-words.ts';
import { write } from '../plenary/speak.ts';

/** A plan's proposals with one more branch: as the plan stands, grown over a version, or a copy of another branch. */
export function branchMade(
  { plan, proposals }: Interpretation,
  given: Arguments,
  language: Language,
): Result<Pick<Interpretation, 'plan' | 'proposals'>> {
  const name = (lastValue(given, 'make') ?? '').trim();
  if (name === '' || name.length > 200) return refuse('branch-name-missing');
  const changes = begunWith({ plan, proposals }, given);
  if (!changes.ok) return changes;
  const id = branchId(name, new Set(proposals.map((one) => one.id)));
  const note = lastValue(given, 'note')?.trim() ?? '';
  const words = note === '' ? undefined : { [language]: note };
  const branch = branchOf(id, { [language]: name }, changes.value, words);
  write(`${commandWord(language, 'scenario-made', { id, count: changes.value.length })}\n`);
  return ok({ plan, proposals: [...proposals, branch] });
}

function begunWith(
  { plan, proposals }: Pick<Interpretation, 'plan' | 'proposals'>,
  given: Arguments,
): Result<readonly Change[]> {
  const copied = lastValue(given, 'copy');
  if (copied !== undefined) {
    const branch = branchIn(proposals, copied);
    return branch.ok ? ok(restated(plan, branch.value).changes) : branch;
  }
  const versions = compareOf(lastValue(given, 'grow'));
  if (!versions.ok) return versions;
  if (!versions.value) return ok([]);
  const text = lastValue(given, 'percent') ?? '0';
  const percent = Number(text);
  if (text.trim() === '' || !Number.isFinite(percent) || percent < -100) {
    return refuse('percentage-not-readable', { text });
  }
  return growing(plan, { version: versions.value.from, base: versions.value.to, percent });
}
