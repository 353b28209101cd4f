import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import type { Interpretation } from '@plenary/core/document/interpretation';
import { branchOf } from '@plenary/core/negotiation/branch';
import { branchId } from '@plenary/core/negotiation/branch-id';
import { restated } from '@plenary/core/negotiation/merge';
import type { Change } from '@plenary/core/plan/change';
import { growing } from '@plenary/core/plan/planning/growth-changes';
import { longestSaid, saidWithin } from '@plenary/core/wording/said-length';
import { compareOf } from '../pivot/pivot-order.ts';
import { type Arguments, lastValue } from '../plenary/arguments.ts';
import { commandWord } from '../plenary/command-words.ts';
import { branchNamed } from './branch-named.ts';
import type { ChangedBranches } from './merged-branch.ts';

/** A plan's proposals with one more branch: as the plan stands, grown over a version, or a copy of another branch. */
export function branchMade(
  { plan, proposals }: Interpretation,
  given: Arguments,
  language: Language,
): Result<ChangedBranches> {
  const name = (lastValue(given, 'make') ?? '').trim();
  if (name === '' || name.length > longestSaid.name) return refuse('branch-name-missing');
  const changes = begunWith({ plan, proposals }, given);
  if (!changes.ok) return changes;
  const id = branchId(name, new Set(proposals.map((one) => one.id)));
  const note = lastValue(given, 'note')?.trim() ?? '';
  const within = saidWithin(note, longestSaid.words);
  if (!within.ok) return within;
  const words = note === '' ? undefined : { [language]: note };
  const branch = branchOf(id, { [language]: name }, changes.value, words);
  const said = [
    commandWord(language, 'scenario-made', { id, count: changes.value.length }),
    ...grownWords(given, language),
  ];
  return ok({ plan, proposals: [...proposals, branch], said: said.map((one) => `${one}\n`).join('') });
}

/** Which version was brought to which: with two versions it is easily said the wrong way round. */
function grownWords(given: Arguments, language: Language): readonly string[] {
  const versions = compareOf(lastValue(given, 'grow'));
  if (!versions.ok || !versions.value) return [];
  const { from: version, to: base } = versions.value;
  const percent = lastValue(given, 'percent') ?? '0';
  return [
    Number(percent) === 0
      ? commandWord(language, 'scenario-grown', { version, base })
      : commandWord(language, 'scenario-grown-by', { version, base, percent }),
  ];
}

function begunWith(
  { plan, proposals }: Pick<Interpretation, 'plan' | 'proposals'>,
  given: Arguments,
): Result<readonly Change[]> {
  const copied = lastValue(given, 'copy');
  if (copied !== undefined) {
    const branch = branchNamed(proposals, copied);
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
  const known = plan.budget.versions.map(({ id }) => id);
  const lost = [versions.value.from, versions.value.to].find((id) => !known.includes(id));
  if (lost !== undefined) return refuse('version-not-there', { version: lost, known: known.join(', ') });
  return growing(plan, { version: versions.value.from, base: versions.value.to, percent });
}
