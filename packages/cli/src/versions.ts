import { type Period, periodText, readPeriod } from '@plenary/core/basics/period';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { inLanguage, type Language } from '@plenary/core/basics/words';
import { type Version, versionStages } from '@plenary/core/budget/cube';
import type { Change } from '@plenary/core/plan/change';
import type { Plan } from '@plenary/core/plan/plan';
import { carryingForward, copyingVersion, freezing } from '@plenary/core/plan/planning/version-changes';
import { versionLabel } from '@plenary/core/views/labels';
import { longestSaid, saidWithin } from '@plenary/core/wording/said-length';
import { type Arguments, commonOptions, lastValue, type Options, oneOf } from './plenary/arguments.ts';
import { commandWord } from './plenary/command-words.ts';
import { type VerbHelp, verbHelp } from './plenary/help.ts';
import { planChanged, workExits, workOnPlan } from './plenary/work-on-plan.ts';

/** The options of `versions`. */
export const versionsOptions = {
  ...commonOptions,
  copy: 'text',
  as: 'text',
  stage: 'text',
  name: 'text',
  period: 'text',
  'carry-forward': 'text',
  freeze: 'text',
  thaw: 'text',
  output: 'text',
  force: 'switch',
} as const satisfies Options;

const help: VerbHelp = {
  verb: 'versions',
  about: 'verb-versions',
  files: 'file',
  options: [
    ['copy', 'one-version', 'option-copy-version'],
    ['as', 'one-version', 'option-as'],
    ['stage', 'a-stage', 'option-stage'],
    ['name', 'a-name', 'option-version-name'],
    ['period', 'a-period', 'option-period'],
    ['carry-forward', 'one-version', 'option-carry-forward'],
    ['freeze', 'one-version', 'option-freeze'],
    ['thaw', 'one-version', 'option-thaw'],
    ['output', 'file', 'option-output-plan'],
    ['force', null, 'option-force'],
  ],
  exits: workExits,
};

/** The help of `versions`. */
export function versionsHelp(language: Language): string {
  return verbHelp(help, language);
}

/** Lists the versions of a budget, copies, carries forward, freezes or thaws one; answers with the exit code. */
export async function workOnVersions(given: Arguments, language: Language): Promise<number> {
  return await workOnPlan(given, language, {
    ways,
    together: {
      goesWith: {
        as: ['copy'],
        stage: ['copy'],
        name: ['copy'],
        period: ['copy', 'carry-forward'],
      },
    },
    work: (way, read) => {
      const { plan } = read;
      if (way === null) return ok({ told: listed(plan, language) });
      const changes = changesOf(way, plan, given, language);
      return changes.ok ? planChanged(read, changes.value) : changes;
    },
  });
}

const ways = ['copy', 'carry-forward', 'freeze', 'thaw'] as const;

function changesOf(
  way: (typeof ways)[number],
  plan: Plan,
  given: Arguments,
  language: Language,
): Result<readonly Change[]> {
  const id = lastValue(given, way) ?? '';
  const known = plan.budget.versions.map((version) => version.id);
  if (!known.includes(id)) return refuse('version-not-there', { version: id, known: known.join(', ') });
  if (way === 'freeze' || way === 'thaw') return freezing(plan, id, way === 'freeze');
  const period = periodOf(given, plan, way === 'copy');
  if (!period.ok) return period;
  if (way === 'carry-forward') return carryingForward(plan, id, period.value);
  const version = copyOf(given, language, period.value);
  return version.ok ? copyingVersion(plan, id, version.value) : version;
}

/** The version that a copy becomes: a revised one with a name of its own, unless options say otherwise. */
function copyOf(given: Arguments, language: Language, period: Period): Result<Version> {
  const stage = oneOf(lastValue(given, 'stage') ?? 'revised', versionStages, 'stage');
  if (!stage.ok) return stage;
  const id = lastValue(given, 'as')?.trim() || `${stage.value}-${periodText(period)}`;
  const name = lastValue(given, 'name')?.trim() ?? '';
  const within = saidWithin(name, longestSaid.name);
  if (!within.ok) return within;
  return ok({ id, stage: stage.value, period, ...(name === '' ? {} : { name: { [language]: name } }) });
}

/** The period that is said; else that of the plan, or the one after it of the same length. */
function periodOf(given: Arguments, { period }: Plan, own: boolean): Result<Period> {
  const text = lastValue(given, 'period');
  if (text !== undefined) {
    const read = readPeriod(text);
    return read ? ok(read) : refuse('period-not-readable', { text });
  }
  const length = period.to - period.from + 1;
  return ok(own ? period : { from: period.from + length, to: period.to + length });
}

function listed({ budget }: Plan, language: Language): string {
  return budget.versions
    .map((version) => {
      const facts = budget.cubes.reduce(
        (count, cube) => count + cube.facts.filter((fact) => fact.at['version'] === version.id).length,
        0,
      );
      const name = inLanguage(versionLabel(version), language);
      const word = version.frozen ? 'version-line-frozen' : 'version-line';
      return `${commandWord(language, word, { id: version.id, name, count: facts })}\n`;
    })
    .join('');
}
